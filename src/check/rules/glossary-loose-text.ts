import { defineRule } from '../../model/rule.ts'
import { plainText } from '../../model/tree.ts'
import { firstWords } from '../first-words.ts'

interface Found {
  readonly text: string
}

/** The glossary is its terms: a text before the first belongs to none and is not shown. */
export const glossaryLooseText = defineRule<Found>({
  id: 'glossary/loose-text',
  severity: 'error',
  text: {
    nl: ({ text }) => ({
      message: `"${text}" staat boven het eerste begrip en komt niet in de cursus.`,
      hint: 'Zet er een begrip boven (## Begrip), of verwijder de tekst.',
    }),
    en: ({ text }) => ({
      message: `"${text}" stands above the first term and is not in the course.`,
      hint: 'Put a term above it (## Term), or remove the text.',
    }),
  },
  file(text, report) {
    if (text.kind !== 'glossary') return
    for (const node of text.tree.children ?? []) {
      if (node.type === 'heading' && node.depth === 2) return
      if (node.type === 'html' || node.type === 'definition' || node.type === 'noteList') continue
      report(text.at(node), { text: firstWords(plainText(node)) })
      return
    }
  },
})
