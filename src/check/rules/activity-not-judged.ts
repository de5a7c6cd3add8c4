import { isNamed } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { directiveSpans, walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
  readonly type: string
  /** As the author wrote it: `points`, `:::right`. */
  readonly what: string
}

/** Where nothing is right or wrong, points and verdicts would be promised and never come. */
export const activityNotJudged = defineRule<Found>({
  id: 'activity/not-judged',
  severity: 'error',
  text: {
    nl: ({ id, type, what }) => ({
      message: `"${what}" bij "${id}" doet niets: in een ${type} is niets goed of fout.`,
      hint: `Haal "${what}" weg.`,
    }),
    en: ({ id, type, what }) => ({
      message: `"${what}" of "${id}" does nothing: in a ${type} nothing is right or wrong.`,
      hint: `Remove "${what}".`,
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      // A type may give points for what is not right or wrong.
      if (!author || (author.scored && author.keyTitle === undefined)) continue
      const found = { id: nameOfActivity(node), type: author.type }
      const spans = directiveSpans(node).attributes
      for (const option of author.scored ? [] : uselessOptions(node)) {
        const position = spans?.[option] ?? node.position
        report(text.at({ type: node.type, position }), { ...found, what: option })
      }
      for (const part of node.children ?? []) {
        if (!isNamed(part, ['right', 'wrong'])) continue
        report(text.at(part), { ...found, what: `:::${part.name ?? ''}` })
      }
    }
  },
})

/** `points=0` says what is so. */
function uselessOptions({ attributes }: TreeNode): readonly string[] {
  return ['points', 'attempts'].filter(
    (option) => ![undefined, '0'].includes(attributes?.[option] ?? undefined),
  )
}
