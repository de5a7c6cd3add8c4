import { defineFinding, type AnyFinding } from '../model/finding.ts'
import { codeFindings } from './code-findings.ts'
import { illFormedIri } from './iri-findings.ts'
import { referenceFindings } from './reference-findings.ts'

export const requiredField = defineFinding<{ key: string; expected: Words }>({
  id: 'front-matter/required',
  severity: 'error',
  text: {
    nl: ({ key, expected }) => ({
      message: `"${key}" ontbreekt bovenaan het bestand, verwacht ${expected.nl}.`,
      hint: `Zet tussen de twee regels met --- een regel: ${key}: ...`,
    }),
    en: ({ key, expected }) => ({
      message: `"${key}" is missing from the front matter, expected ${expected.en}.`,
      hint: `Between the two lines of --- add a line: ${key}: ...`,
    }),
  },
})

export const missingId = defineFinding<{ proposal: string }>({
  id: 'id/missing',
  severity: 'error',
  text: {
    nl: ({ proposal }) => ({
      message:
        'De id ontbreekt. Zonder vaste id raakt een cursist bij een wijziging zijn werk kwijt.',
      hint: `Zet erbij: ${proposal}`,
    }),
    en: ({ proposal }) => ({
      message: 'The id is missing. Without a fixed id a learner loses work when something changes.',
      hint: `Add: ${proposal}`,
    }),
  },
})

export const illFormedId = defineFinding<{ id: string }>({
  id: 'id/form',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `De id "${id}" kan niet.`,
      hint: 'Gebruik kleine letters, cijfers en losse streepjes, begin met een letter, hooguit 40 tekens.',
    }),
    en: ({ id }) => ({
      message: `The id "${id}" is not possible.`,
      hint: 'Use lower-case letters, digits and single hyphens, start with a letter, at most 40 characters.',
    }),
  },
})

export const wrongValue = defineFinding<{ key: string; found: string; expected: Words }>({
  id: 'front-matter/value',
  severity: 'error',
  text: {
    nl: ({ key, found, expected }) => ({
      message: `"${key}" is ${found}, verwacht ${expected.nl}.`,
      hint: 'Verbeter de waarde; zet een tekst met cijfers of een dubbele punt tussen aanhalingstekens.',
    }),
    en: ({ key, found, expected }) => ({
      message: `"${key}" is ${found}, expected ${expected.en}.`,
      hint: 'Correct the value; put a text with digits or a colon in quotes.',
    }),
  },
})

export const unknownKey = defineFinding<{ key: string; near: string | undefined }>({
  id: 'front-matter/unknown-key',
  severity: 'warning',
  text: {
    nl: ({ key, near }) => ({
      message: `"${key}" is geen bekende sleutel en wordt niet gebruikt.`,
      hint: near === undefined ? 'Verwijder de regel.' : `Bedoel je "${near}"?`,
    }),
    en: ({ key, near }) => ({
      message: `"${key}" is not a known key and is not used.`,
      hint: near === undefined ? 'Remove the line.' : `Do you mean "${near}"?`,
    }),
  },
})

export const unknownObjective = defineFinding<{ id: string }>({
  id: 'objective/unknown',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Leerdoel "${id}" is nergens beschreven.`,
      hint: 'Schrijf het uit als { id, text }, of gebruik een id uit course.md of module.md.',
    }),
    en: ({ id }) => ({
      message: `Objective "${id}" is not declared anywhere.`,
      hint: 'Write it out as { id, text }, or use an id from course.md or module.md.',
    }),
  },
})

export const optionValue = defineFinding<{ option: string; found: string; expected: Words }>({
  id: 'activity/option-value',
  severity: 'error',
  text: {
    nl: ({ option, found, expected }) => ({
      message: `Optie "${option}" is "${found}", verwacht ${expected.nl}.`,
      hint: `Schrijf bijvoorbeeld ${option}=1.`,
    }),
    en: ({ option, found, expected }) => ({
      message: `Option "${option}" is "${found}", expected ${expected.en}.`,
      hint: `Write for instance ${option}=1.`,
    }),
  },
})

export const tooSlow = defineFinding<{ seconds: number }>({
  id: 'markdown/too-slow',
  severity: 'error',
  text: {
    nl: ({ seconds }) => ({
      message: `Dit bestand was na ${seconds} seconden nog niet gelezen en is overgeslagen.`,
      hint: 'Splits het bestand, of haal herhaalde tekens als **** of [[[[ weg.',
    }),
    en: ({ seconds }) => ({
      message: `This file was not read within ${seconds} seconds and was skipped.`,
      hint: 'Split the file, or remove repeated characters such as **** or [[[[.',
    }),
  },
})

export const suppressionReason = defineFinding<{ rule: string }>({
  id: 'suppression/reason',
  severity: 'warning',
  text: {
    nl: ({ rule }) => ({
      message: `"${rule}" is hier uitgezet zonder reden.`,
      hint: `Schrijf: <!-- lespakket-disable ${rule}: waarom het hier mag -->`,
    }),
    en: ({ rule }) => ({
      message: `"${rule}" is switched off here without a reason.`,
      hint: `Write: <!-- lespakket-disable ${rule}: why it is right here -->`,
    }),
  },
})

export const suppressionUnknown = defineFinding<{ rule: string; near: string | undefined }>({
  id: 'suppression/unknown-rule',
  severity: 'warning',
  text: {
    nl: ({ rule, near }) => ({
      message: `"${rule}" is geen regel, dus hier is niets uitgezet.`,
      hint: near === undefined ? 'Neem de naam over uit de melding.' : `Bedoel je "${near}"?`,
    }),
    en: ({ rule, near }) => ({
      message: `"${rule}" is not a rule, so nothing is switched off here.`,
      hint: near === undefined ? 'Copy the name from the finding.' : `Do you mean "${near}"?`,
    }),
  },
})

interface Words {
  readonly nl: string
  readonly en: string
}

/** Every finding that parsing itself reports. */
export const parseFindings: readonly AnyFinding[] = [
  requiredField,
  missingId,
  illFormedId,
  illFormedIri,
  wrongValue,
  unknownKey,
  unknownObjective,
  optionValue,
  tooSlow,
  suppressionReason,
  suppressionUnknown,
  ...referenceFindings,
  ...codeFindings,
]
