import { defineFinding, type AnyFinding } from '../model/finding.ts'
import type { DiskProblem } from './disk.ts'

/** Why a file cannot be read. A file outside the course has a finding of its own. */
export type Unreadable = Exclude<DiskProblem, 'outside'>

/** What is the matter, and the mend, for everything that stands where a file should be. */
export const unreadableWords: Readonly<
  Record<Unreadable, Readonly<Record<'nl' | 'en', readonly [found: string, mend: string]>>>
> = {
  missing: {
    nl: ['het bestaat niet', 'Zet het bestand terug, of verbeter de naam.'],
    en: ['it does not exist', 'Put the file back, or correct its name.'],
  },
  folder: {
    nl: ['het is een map', 'Geef de map een andere naam en zet hier een bestand neer.'],
    en: ['it is a folder', 'Give the folder another name and put a file here.'],
  },
  special: {
    nl: ['het is geen gewoon bestand', 'Zet er een gewoon bestand voor in de plaats.'],
    en: ['it is not a regular file', 'Put a regular file in its place.'],
  },
  denied: {
    nl: ['je mag het niet lezen', 'Geef jezelf leesrechten op dit bestand.'],
    en: ['you may not read it', 'Give yourself permission to read this file.'],
  },
  loop: {
    nl: ['het verwijst naar zichzelf', 'Vervang de snelkoppeling door het bestand zelf.'],
    en: ['it refers to itself', 'Replace the link by the file itself.'],
  },
  unreadable: {
    nl: ['de schijf geeft het niet', 'Controleer de naam en de schijf, en probeer het opnieuw.'],
    en: ['the disk does not give it', 'Check the name and the disk, and try again.'],
  },
}

export const fileUnreadable = defineFinding<{ file: string; reason: Unreadable }>({
  id: 'file/unreadable',
  severity: 'error',
  text: {
    nl: ({ file, reason }) => ({
      message: `"${file}" is niet te lezen: ${unreadableWords[reason].nl[0]}.`,
      hint: unreadableWords[reason].nl[1],
    }),
    en: ({ file, reason }) => ({
      message: `"${file}" cannot be read: ${unreadableWords[reason].en[0]}.`,
      hint: unreadableWords[reason].en[1],
    }),
  },
})

export const fileOutside = defineFinding<{ file: string }>({
  id: 'file/outside',
  severity: 'error',
  text: {
    nl: ({ file }) => ({
      message: `"${file}" verwijst naar een plek buiten de cursusmap.`,
      hint: 'Vervang de snelkoppeling door een kopie in de cursusmap.',
    }),
    en: ({ file }) => ({
      message: `"${file}" leads to a place outside the course folder.`,
      hint: 'Replace the link by a copy inside the course folder.',
    }),
  },
})

export const fileTooLarge = defineFinding<{ bytes: number; most: number }>({
  id: 'file/too-large',
  severity: 'error',
  text: {
    nl: ({ bytes, most }) => ({
      message: `Het bestand is ${kibibytes(bytes)} KiB groot, verwacht hooguit ${kibibytes(most)} KiB.`,
      hint: 'Splits de tekst in meer lessen.',
    }),
    en: ({ bytes, most }) => ({
      message: `The file is ${kibibytes(bytes)} KiB, expected at most ${kibibytes(most)} KiB.`,
      hint: 'Split the text into more lessons.',
    }),
  },
})

/** What a file seems to be written in, when it is not UTF-8. */
export type Encoding = 'UTF-16' | 'Windows-1252'

export const fileEncoding = defineFinding<{ guess: Encoding; offset: number; near: string }>({
  id: 'file/encoding',
  severity: 'error',
  text: {
    nl: ({ guess, offset, near }) => ({
      message: `Het bestand is geen UTF-8${near && `: bij "${near}"`} (byte ${offset}). Het lijkt ${guess}.`,
      hint: 'Kies in je editor "Opslaan met codering: UTF-8".',
    }),
    en: ({ guess, offset, near }) => ({
      message: `The file is not UTF-8${near && `: at "${near}"`} (byte ${offset}). It looks like ${guess}.`,
      hint: 'In your editor choose "Save with encoding: UTF-8".',
    }),
  },
})

/**
 * `code` is written as `U+0007`; `count` is how often it is in the file, as itself or else, where
 * `isEscaped`, written with a backslash.
 */
interface Character {
  readonly code: string
  readonly count: number
  readonly isEscaped?: true
}

export const controlCharacter = defineFinding<Character>({
  id: 'file/control-character',
  severity: 'error',
  text: {
    nl: ({ code, count, isEscaped }) => ({
      message: `Hier staat een onzichtbaar stuurteken (${code}); het bestand telt er ${count}.`,
      hint: isEscaped
        ? 'Tussen dubbele aanhalingstekens begint met \\ een code voor een teken: verwijder de code, of schrijf \\\\ als je \\ bedoelt.'
        : 'Verwijder het teken; typ de tekst eromheen zo nodig opnieuw.',
    }),
    en: ({ code, count, isEscaped }) => ({
      message: `Here is an invisible control character (${code}); the file holds ${count} of them.`,
      hint: isEscaped
        ? 'Between double quotes \\ begins a code for a character: remove the code, or write \\\\ if you mean \\.'
        : 'Remove the character; type the text around it again if need be.',
    }),
  },
})

export const hiddenCharacter = defineFinding<Character & { readonly turnsText: boolean }>({
  id: 'file/hidden-character',
  severity: 'warning',
  text: {
    nl: ({ code, count, turnsText }) => ({
      message: turnsText
        ? `Hier staat een teken dat de leesrichting omdraait (${code}), ${count} keer in dit bestand: de tekst kan iets anders zijn dan je ziet.`
        : `Hier staat een teken zonder breedte (${code}), ${count} keer in dit bestand: zoeken en kopiëren gaan erop stuk.`,
      hint: 'Verwijder het teken.',
    }),
    en: ({ code, count, turnsText }) => ({
      message: turnsText
        ? `Here is a character that turns the reading direction (${code}), ${count} in this file: the text may not be what you see.`
        : `Here is a character without width (${code}), ${count} in this file: searching and copying stumble over it.`,
      hint: 'Remove the character.',
    }),
  },
})

export const textFindings: readonly AnyFinding[] = [
  fileUnreadable,
  fileOutside,
  fileTooLarge,
  fileEncoding,
  controlCharacter,
  hiddenCharacter,
]

function kibibytes(bytes: number): number {
  return Math.ceil(bytes / 1024)
}
