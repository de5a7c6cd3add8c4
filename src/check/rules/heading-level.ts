import { defineRule } from '../../model/rule.ts'
import { isForTrainer, plainText } from '../../model/tree.ts'
import { walkBelow } from '../walk-below.ts'

interface Found {
  readonly title: string
  readonly depth: number
  /** The deepest that may stand here. */
  readonly expected: number
}

const marks = (depth: number): string => '#'.repeat(depth)

/** WCAG 2.2, 1.3.1: who listens walks by headings, and a gap reads as something missed. */
export const headingLevel = defineRule<Found>({
  id: 'heading/level',
  severity: 'error',
  text: {
    nl: ({ title, depth, expected }) => ({
      message:
        depth === 1
          ? `Kop "${title}" heeft één #, verwacht ## of dieper: de titel komt van boven in het bestand.`
          : `Kop "${title}" heeft ${marks(depth)}, verwacht hier hooguit ${marks(expected)}.`,
      hint: `Schrijf ${marks(expected)} ${title}`,
    }),
    en: ({ title, depth, expected }) => ({
      message:
        depth === 1
          ? `Heading "${title}" has one #, expected ## or deeper: the title comes from the front matter.`
          : `Heading "${title}" has ${marks(depth)}, expected at most ${marks(expected)} here.`,
      hint: `Write ${marks(expected)} ${title}`,
    }),
  },
  file(text, report) {
    let last = 1
    // Of the learner's edition, where the headings for the trainer are not.
    let lastShown = 1
    for (const { node, around } of walkBelow(text.tree)) {
      if (node.type !== 'heading') continue
      const isShown = !around.some(isForTrainer)
      const depth = node.depth ?? 2
      const expected = depth === 1 ? 2 : (isShown ? Math.min(last, lastShown) : last) + 1
      if (depth === 1 || depth > expected) {
        report(text.at(node), { title: plainText(node).trim(), depth, expected })
      }
      last = Math.max(2, depth)
      if (isShown) lastShown = last
    }
  },
})
