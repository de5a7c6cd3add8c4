import { isVisible } from '../../model/characters.ts'
import { defineRule } from '../../model/rule.ts'
import { plainText, walk } from '../../model/tree.ts'

interface Found {
  readonly marks: string
}

/** A heading without words is a place in the contents that says nothing. */
export const headingEmpty = defineRule<Found>({
  id: 'heading/empty',
  severity: 'error',
  text: {
    nl: ({ marks }) => ({
      message: `Achter ${marks} staat geen tekst, dus de kop is leeg.`,
      hint: 'Schrijf een kop, of verwijder de regel.',
    }),
    en: ({ marks }) => ({
      message: `There is no text after ${marks}, so the heading is empty.`,
      hint: 'Write a heading, or remove the line.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (node.type !== 'heading') continue
      // In a glossary `|` parts the spellings of a term and is no text itself.
      const words = text.kind === 'glossary' ? plainText(node).replaceAll('|', '') : plainText(node)
      if (!isVisible(words)) report(text.at(node), { marks: '#'.repeat(node.depth ?? 2) })
    }
  },
})
