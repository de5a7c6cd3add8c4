import { isNamed } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { directiveSpans, walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
  readonly type: string
  /** As the author wrote it: `points`, `:::right`. */
  readonly what: string
  /** The part that the type has for such a text; empty without one. */
  readonly own: string
}

/** Where nothing is right or wrong, points and verdicts would be promised and never come. */
export const activityNotJudged = defineRule<Found>({
  id: 'activity/not-judged',
  severity: 'error',
  text: {
    nl: ({ id, type, what, own }) => ({
      message: `"${what}" bij "${id}" doet niets: in een ${type} is niets goed of fout.`,
      hint: `Haal "${what}" weg${own === '' ? '' : `, of zet de tekst in ${own}: dat toont een ${type} na het invullen`}.`,
    }),
    en: ({ id, type, what, own }) => ({
      message: `"${what}" of "${id}" does nothing: in a ${type} nothing is right or wrong.`,
      hint: `Remove "${what}"${own === '' ? '' : `, or put its text into ${own}: that is what a ${type} shows afterwards`}.`,
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      // A type may give points for what is not right or wrong.
      if (!author || (author.scored && author.keyTitle === undefined)) continue
      const found = { id: nameOfActivity(node), type: author.type }
      const own = Object.keys(author.parts ?? {})
        .map((name) => `:::${name}`)
        .join(', ')
      const spans = directiveSpans(node).attributes
      for (const option of author.scored ? [] : uselessOptions(node)) {
        const position = spans?.[option] ?? node.position
        report(text.at({ type: node.type, position }), { ...found, what: option, own: '' })
      }
      for (const part of node.children ?? []) {
        if (!isNamed(part, ['right', 'wrong'])) continue
        report(text.at(part), { ...found, what: `:::${part.name ?? ''}`, own })
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
