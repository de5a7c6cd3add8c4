import { defineFinding, type AnyFinding } from '../model/finding.ts'
import { unreadableWords, type Unreadable } from './text-findings.ts'

export const assetMissing = defineFinding<{ path: string }>({
  id: 'asset/missing',
  severity: 'error',
  text: {
    nl: ({ path }) => ({
      message: `Het bestand "${path}" bestaat niet in de cursusmap.`,
      hint: 'Zet het bestand erbij, of verbeter de naam.',
    }),
    en: ({ path }) => ({
      message: `The file "${path}" does not exist in the course folder.`,
      hint: 'Add the file, or correct its name.',
    }),
  },
})

/** `form`: the same letters, but an accent is a character of its own in one of the two. */
export const assetWrongCase = defineFinding<{
  path: string
  right: string
  differs: 'case' | 'form'
}>({
  id: 'asset/wrong-case',
  severity: 'error',
  text: {
    nl: ({ path, right, differs }) => ({
      message:
        differs === 'case'
          ? `Er staat "${path}", maar het bestand heet "${right}": op een LMS zijn hoofdletters van belang.`
          : `In "${path}" zijn de accenten anders opgeslagen dan in de naam van het bestand zelf.`,
      hint:
        differs === 'case'
          ? `Schrijf "${right}".`
          : 'Geef het bestand opnieuw zijn naam, of gebruik een naam zonder accenten.',
    }),
    en: ({ path, right, differs }) => ({
      message:
        differs === 'case'
          ? `It says "${path}", but the file is called "${right}": capitals count on an LMS.`
          : `In "${path}" the accents are stored in another way than in the name of the file itself.`,
      hint:
        differs === 'case'
          ? `Write "${right}".`
          : 'Name the file again, or use a name without accents.',
    }),
  },
})

export const assetOutside = defineFinding<{ path: string }>({
  id: 'asset/outside',
  severity: 'error',
  text: {
    nl: ({ path }) => ({
      message: `"${path}" ligt buiten de cursusmap.`,
      hint: 'Zet een kopie in de cursusmap en verwijs daarnaar.',
    }),
    en: ({ path }) => ({
      message: `"${path}" lies outside the course folder.`,
      hint: 'Put a copy in the course folder and refer to that.',
    }),
  },
})

export const assetUnreadable = defineFinding<{ path: string; reason: Unreadable }>({
  id: 'asset/unreadable',
  severity: 'error',
  text: {
    nl: ({ path, reason }) => ({
      message: `"${path}" is niet te lezen: ${unreadableWords[reason].nl[0]}.`,
      hint: unreadableWords[reason].nl[1],
    }),
    en: ({ path, reason }) => ({
      message: `"${path}" cannot be read: ${unreadableWords[reason].en[0]}.`,
      hint: unreadableWords[reason].en[1],
    }),
  },
})

export const assetEmpty = defineFinding<{ path: string }>({
  id: 'asset/empty',
  severity: 'error',
  text: {
    nl: ({ path }) => ({
      message: `Het bestand "${path}" is leeg (0 bytes).`,
      hint: 'Zet het bestand er opnieuw neer; het kopiëren is misgegaan.',
    }),
    en: ({ path }) => ({
      message: `The file "${path}" is empty (0 bytes).`,
      hint: 'Put the file there again; copying it went wrong.',
    }),
  },
})

interface Size {
  readonly path: string
  readonly bytes: number
  readonly most: number
}

export const assetTooLarge = defineFinding<Size>({
  id: 'asset/too-large',
  severity: 'error',
  text: {
    nl: ({ path, bytes, most }) => ({
      message: `"${path}" is ${mebibytes(bytes)} MiB groot, verwacht hooguit ${mebibytes(most)} MiB.`,
      hint: 'Maak het bestand kleiner, of zet een video bij een videodienst en verwijs ernaar.',
    }),
    en: ({ path, bytes, most }) => ({
      message: `"${path}" is ${mebibytes(bytes)} MiB, expected at most ${mebibytes(most)} MiB.`,
      hint: 'Make the file smaller, or put a video on a video service and link to it.',
    }),
  },
})

export const assetLarge = defineFinding<Size>({
  id: 'asset/large',
  severity: 'warning',
  text: {
    nl: ({ path, bytes, most }) => ({
      message: `"${path}" is ${mebibytes(bytes)} MiB groot. Boven ${mebibytes(most)} MiB weigeren sommige LMS'en het pakket.`,
      hint: 'Maak het bestand kleiner, of vraag de beheerder van het LMS naar de grens.',
    }),
    en: ({ path, bytes, most }) => ({
      message: `"${path}" is ${mebibytes(bytes)} MiB. Above ${mebibytes(most)} MiB some LMSs refuse the package.`,
      hint: 'Make the file smaller, or ask the administrator of the LMS for its limit.',
    }),
  },
})

export const assetRuns = defineFinding<{ path: string; ending: string }>({
  id: 'asset/runs',
  severity: 'error',
  text: {
    nl: ({ path, ending }) => ({
      message: `"${path}" kan niet in een pakket: een browser laat een ${ending}-bestand niet alleen zien, maar voert uit wat erin staat, uit naam van het LMS.`,
      hint: 'Maak er een PDF van, zet het in een zip, of zet het op een website en verwijs daarnaar.',
    }),
    en: ({ path, ending }) => ({
      message: `"${path}" cannot be in a package: of an ${ending} file a browser does not just show but runs what is in it, in the name of the LMS.`,
      hint: 'Make it a PDF, put it in a zip, or put it on a website and link to that.',
    }),
  },
})

export const assetCaptions = defineFinding<{ first: string }>({
  id: 'asset/captions',
  severity: 'error',
  text: {
    nl: ({ first }) => ({
      message: `De ondertiteling begint met "${first}", verwacht een eerste regel met WEBVTT.`,
      hint: 'Bewaar de ondertiteling als WebVTT; van een .srt-bestand moet ook elke komma in een tijd een punt worden.',
      related: 'Hier wordt de ondertiteling gebruikt.',
    }),
    en: ({ first }) => ({
      message: `The captions start with "${first}", expected a first line with WEBVTT.`,
      hint: 'Save the captions as WebVTT; from an .srt file each comma in a time must become a point as well.',
      related: 'Here the captions are used.',
    }),
  },
})

/** What in an SVG can do more than be looked at. */
export type ActiveKind =
  'script' | 'handler' | 'foreign' | 'external' | 'doctype' | 'malformed' | 'compressed'

export const assetActiveSvg = defineFinding<{ kind: ActiveKind; found: string }>({
  id: 'asset/active-svg',
  severity: 'error',
  text: {
    nl: ({ kind, found }) => ({
      message: `De SVG bevat ${active[kind].nl}${found && `: "${found}"`}. In een LMS kan dat meer dan een afbeelding mag.`,
      hint: 'Bewaar de afbeelding opnieuw als eenvoudige SVG, of als PNG.',
      related: 'Hier wordt de afbeelding gebruikt.',
    }),
    en: ({ kind, found }) => ({
      message: `The SVG holds ${active[kind].en}${found && `: "${found}"`}. In an LMS that can do more than a picture may.`,
      hint: 'Save the picture again as a plain SVG, or as PNG.',
      related: 'Here the picture is used.',
    }),
  },
})

const active: Readonly<Record<ActiveKind, { readonly nl: string; readonly en: string }>> = {
  script: { nl: 'een script', en: 'a script' },
  handler: { nl: 'code die bij een klik of het laden start', en: 'code that starts on an event' },
  foreign: { nl: 'een stuk webpagina', en: 'a piece of a web page' },
  external: {
    nl: 'een verwijzing naar buiten de afbeelding',
    en: 'a reference out of the picture',
  },
  doctype: { nl: 'een DOCTYPE', en: 'a DOCTYPE' },
  malformed: { nl: 'code die niet te lezen is', en: 'markup that cannot be read' },
  compressed: { nl: 'samengeperste code die niet te controleren is', en: 'compressed markup' },
}

export const assetFindings: readonly AnyFinding[] = [
  assetMissing,
  assetWrongCase,
  assetOutside,
  assetUnreadable,
  assetEmpty,
  assetTooLarge,
  assetLarge,
  assetActiveSvg,
  assetRuns,
  assetCaptions,
]

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}
