import { defineRule } from '../../model/rule.ts'
import { plainText, walk, type TreeNode } from '../../model/tree.ts'
import { firstWords } from '../first-words.ts'
import { headsOf } from '../heads.ts'
import { isPlaceholder } from '../placeholder.ts'

interface Found {
  readonly text: string
}

/** A learner must never meet a text that is still to be written. */
export const textPlaceholder = defineRule<Found>({
  id: 'text/placeholder',
  severity: 'error',
  text: {
    nl: ({ text }) => ({
      message: `"${text}" lijkt een plaats die nog gevuld moet worden.`,
      hint: 'Schrijf de echte tekst, of verwijder dit stuk tot die er is.',
    }),
    en: ({ text }) => ({
      message: `"${text}" looks like a place that is still to be filled.`,
      hint: 'Write the real text, or remove this piece until it is there.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (!holdsText.has(node.type) || startsWithCode(node)) continue
      const words = plainText(node).trim()
      if (isPlaceholder(words)) report(text.at(node), { text: firstWords(words) })
    }
  },
  course(course, report) {
    for (const { fields, position, title, summary } of headsOf(course)) {
      for (const [key, value] of Object.entries({ title, summary })) {
        if (isPlaceholder(value)) report(fields[key] ?? position, { text: firstWords(value) })
      }
    }
  },
})

const holdsText = new Set(['paragraph', 'heading', 'tableCell'])

function startsWithCode({ children }: TreeNode): boolean {
  return children?.[0]?.type === 'inlineCode'
}
