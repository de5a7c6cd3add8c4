import { defineRule } from '../../model/rule.ts'
import { plainText, walk } from '../../model/tree.ts'

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
    for (const node of walk(text.tree)) {
      if (node.type !== 'heading') continue
      const depth = node.depth ?? 2
      const expected = depth === 1 ? 2 : last + 1
      if (depth === 1 || depth > expected) {
        report(text.at(node), { title: plainText(node).trim(), depth, expected })
      }
      last = Math.max(2, depth)
    }
  },
})
