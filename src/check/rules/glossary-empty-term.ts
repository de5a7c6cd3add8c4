import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly name: string
}

/** A term that says nothing is worse than a term that is not there. */
export const glossaryEmptyTerm = defineRule<Found>({
  id: 'glossary/empty-term',
  severity: 'error',
  text: {
    nl: ({ name }) => ({
      message: `Bij begrip "${name}" staat geen uitleg.`,
      hint: 'Schrijf onder de kop wat het betekent, of verwijder het begrip.',
    }),
    en: ({ name }) => ({
      message: `Term "${name}" has no explanation.`,
      hint: 'Write below the heading what it means, or remove the term.',
    }),
  },
  course({ terms }, report) {
    for (const { names, text, position } of terms) {
      const [name] = names
      // A heading without a name has a finding of its own.
      if (name !== undefined && text.length === 0) report(position, { name })
    }
  },
})
