import { nearest } from '../model/nearest.ts'
import { defineRule, type AnyRule } from '../model/rule.ts'

/** `formats` in course.md decides which limits are checked, so a misspelt name checks none. */
export function unknownFormat(known: readonly string[]): AnyRule {
  return defineRule<{ name: string; near: string | undefined }>({
    id: 'course/unknown-format',
    severity: 'error',
    text: {
      nl: ({ name, near }) => ({
        message: `"${name}" is geen formaat dat Lespakket maakt.`,
        hint: near === undefined ? `Kies uit: ${known.join(', ')}.` : `Bedoel je "${near}"?`,
      }),
      en: ({ name, near }) => ({
        message: `"${name}" is not a format that Lespakket makes.`,
        hint: near === undefined ? `Choose from: ${known.join(', ')}.` : `Do you mean "${near}"?`,
      }),
    },
    course({ formats, fields, position }, report) {
      for (const name of formats) {
        if (known.includes(name)) continue
        report(fields['formats'] ?? position, { name, near: nearest(name, known) })
      }
    },
  })
}
