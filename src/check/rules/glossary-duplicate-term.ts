import type { Term } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly name: string
}

/** A word that is explained in two ways explains nothing. */
export const glossaryDuplicateTerm = defineRule<Found>({
  id: 'glossary/duplicate-term',
  severity: 'error',
  text: {
    nl: ({ name }) => ({
      message: `"${name}" staat al bij een ander begrip.`,
      hint: 'Voeg de twee samen, of haal de schrijfwijze bij een van de twee weg.',
      related: `Hier staat "${name}" de eerste keer.`,
    }),
    en: ({ name }) => ({
      message: `"${name}" already stands with another term.`,
      hint: 'Join the two, or remove the spelling from one of them.',
      related: `"${name}" is here the first time.`,
    }),
  },
  course({ terms }, report) {
    const owners = new Map<string, Term>()
    for (const term of terms) {
      for (const name of term.names) {
        const key = name.toLowerCase()
        const owner = owners.get(key)
        if (owner && owner !== term) report(term.position, { name }, [owner.position])
        else owners.set(key, term)
      }
    }
  },
})
