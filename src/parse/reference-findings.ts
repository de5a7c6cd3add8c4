import { defineFinding, type AnyFinding } from '../model/finding.ts'

export const linkScheme = defineFinding<{ url: string }>({
  id: 'link/scheme',
  severity: 'error',
  text: {
    nl: ({ url }) => ({
      message: `De link "${url}" kan niet in een lespakket.`,
      hint: 'Gebruik https:, mailto:, lesson:, module: of een bestand in de cursusmap.',
    }),
    en: ({ url }) => ({
      message: `The link "${url}" cannot be in a package.`,
      hint: 'Use https:, mailto:, lesson:, module: or a file in the course folder.',
    }),
  },
})

export const outsideCourse = defineFinding<{ url: string }>({
  id: 'link/outside',
  severity: 'error',
  text: {
    nl: ({ url }) => ({
      message: `"${url}" wijst naar een plek buiten de cursusmap.`,
      hint: 'Zet het bestand in de cursusmap en verwijs ernaar vanaf dit bestand, met schuine strepen (/).',
    }),
    en: ({ url }) => ({
      message: `"${url}" leads outside the course folder.`,
      hint: 'Put the file in the course folder and refer to it from this file, with forward slashes (/).',
    }),
  },
})

export const remoteAsset = defineFinding<{ url: string; what: 'image' | 'file' }>({
  id: 'asset/remote',
  severity: 'error',
  text: {
    nl: ({ url, what }) => ({
      message: `${what === 'image' ? 'De afbeelding' : 'Het bestand'} "${url}" staat op een andere website.`,
      hint: 'Zet een kopie in de cursusmap: een lespakket haalt niets van buiten.',
    }),
    en: ({ url, what }) => ({
      message: `The ${what} "${url}" is on another website.`,
      hint: 'Put a copy in the course folder: a package fetches nothing from elsewhere.',
    }),
  },
})

export const emptyAddress = defineFinding<{ what: 'link' | 'image' }>({
  id: 'link/empty',
  severity: 'error',
  text: {
    nl: ({ what }) => ({
      message: `${what === 'link' ? 'Deze link' : 'Deze afbeelding'} heeft geen adres: er staat niets tussen ( en ).`,
      hint:
        what === 'link'
          ? 'Vul het adres in, bijvoorbeeld (lesson:ladder), of haal de link weg.'
          : 'Vul het bestand in, bijvoorbeeld (media/ladder.svg), of haal de afbeelding weg.',
    }),
    en: ({ what }) => ({
      message: `This ${what} has no address: there is nothing between ( and ).`,
      hint:
        what === 'link'
          ? 'Fill in the address, for instance (lesson:ladder), or remove the link.'
          : 'Fill in the file, for instance (media/ladder.svg), or remove the image.',
    }),
  },
})

export const unusedDefinition = defineFinding<{ name: string }>({
  id: 'link/unused-definition',
  severity: 'warning',
  text: {
    nl: ({ name }) => ({
      message: `Niets verwijst naar "[${name}]:", dus deze regel komt niet in de les.`,
      hint: `Verwijs ernaar met [tekst][${name}], of verwijder de regel.`,
    }),
    en: ({ name }) => ({
      message: `Nothing refers to "[${name}]:", so this line is not in the lesson.`,
      hint: `Refer to it with [text][${name}], or remove the line.`,
    }),
  },
})

export const unusedNote = defineFinding<{ name: string }>({
  id: 'footnote/unused',
  severity: 'warning',
  text: {
    nl: ({ name }) => ({
      message: `Nergens in de tekst staat [^${name}], dus deze noot komt niet in de les.`,
      hint: `Zet [^${name}] waar de noot bij hoort, of verwijder de noot.`,
    }),
    en: ({ name }) => ({
      message: `Nowhere in the text is there a [^${name}], so this note is not in the lesson.`,
      hint: `Put [^${name}] where the note belongs, or remove the note.`,
    }),
  },
})

export const repeatedNote = defineFinding<{ name: string }>({
  id: 'footnote/duplicate',
  severity: 'error',
  text: {
    nl: ({ name }) => ({
      message: `De noot [^${name}] is twee keer geschreven; alleen de eerste komt in de les.`,
      hint: 'Geef deze noot een eigen naam, en zet die ook in de tekst.',
      related: `Dit is de eerste [^${name}].`,
    }),
    en: ({ name }) => ({
      message: `The note [^${name}] is written twice; only the first is in the lesson.`,
      hint: 'Give this note a name of its own, and use it in the text too.',
      related: `This is the first [^${name}].`,
    }),
  },
})

/** Every finding about what a text refers to. */
export const referenceFindings: readonly AnyFinding[] = [
  linkScheme,
  outsideCourse,
  remoteAsset,
  emptyAddress,
  unusedDefinition,
  unusedNote,
  repeatedNote,
]
