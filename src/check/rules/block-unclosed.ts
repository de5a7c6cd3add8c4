import type { Position } from '../../model/position.ts'
import { defineRule } from '../../model/rule.ts'
import type { TextFile } from '../../model/text-file.ts'
import { directiveSpans, type TreeNode } from '../../model/tree.ts'
import { walkBelow } from '../walk-below.ts'

interface Found {
  readonly name: string
  readonly colons: string
  /** The block around it that has no more colons, if there is one. */
  readonly outer: string | undefined
}

/** A block that is not closed swallows what follows it, to the end of what it stands in. */
export const blockUnclosed = defineRule<Found>({
  id: 'block/unclosed',
  severity: 'error',
  text: {
    nl: ({ name, colons, outer }) => ({
      message:
        outer === undefined
          ? `Blok ":::${name}" wordt nergens gesloten, dus alles eronder hoort erbij.`
          : `Blok ":::${name}" staat in ":::${outer}", dat niet meer dubbele punten heeft: de eerste ${colons} sluit al ":::${outer}".`,
      hint:
        outer === undefined
          ? `Zet ${colons} op een eigen regel waar het blok ophoudt.`
          : `Sluit ":::${outer}" voor deze regel, of begin en sluit het met ${colons}:`,
      related: `Hier begint ":::${outer ?? name}".`,
    }),
    en: ({ name, colons, outer }) => ({
      message:
        outer === undefined
          ? `Block ":::${name}" is never closed, so everything below belongs to it.`
          : `Block ":::${name}" stands in ":::${outer}", which has no more colons; the first ${colons} closes ":::${outer}".`,
      hint:
        outer === undefined
          ? `Put ${colons} on a line of its own where the block ends.`
          : `Close ":::${outer}" before this line, or start and close it with ${colons}:`,
      related: `":::${outer ?? name}" starts here.`,
    }),
  },
  file(text, report) {
    for (const { node, around } of walkBelow(text.tree)) {
      if (node.type !== 'containerDirective' || directiveSpans(node).closing) continue
      const colons = colonsOf(node, text)
      const outer = around.find(
        (each) =>
          each.type === 'containerDirective' &&
          directiveSpans(each).closing !== undefined &&
          colonsOf(each, text).length <= colons.length,
      )
      const related: readonly Position[] = outer ? [text.at(outer)] : []
      report(text.at(node), { name: node.name ?? '', colons, outer: outer?.name }, related)
    }
  },
})

function colonsOf(node: TreeNode, text: TextFile): string {
  return /^:+/.exec(text.source(node))?.[0] ?? ':::'
}
