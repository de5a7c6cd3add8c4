import { commonOptions } from '../../model/activity.ts'
import { nearest } from '../../model/nearest.ts'
import { defineRule } from '../../model/rule.ts'
import { directiveSpans, walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, contentBlockOf, isAnyPart, optionsOfPart } from '../known-blocks.ts'

interface Found {
  readonly name: string
  /** As the author wrote it: `point`, `#id`, `.class`. */
  readonly option: string
  readonly known: readonly string[]
  readonly near: string | undefined
}

/** An option that nothing reads is a wish that nobody grants. */
export const blockUnknownOption = defineRule<Found>({
  id: 'block/unknown-option',
  severity: 'error',
  text: {
    nl: ({ name, option, known, near }) => ({
      message: `Blok ":::${name}" kent geen optie "${option}".`,
      hint:
        near === undefined
          ? `Haal "${option}" weg. ${known.length === 0 ? 'Dit blok heeft geen opties.' : `Dit kan wel: ${known.join(', ')}.`}`
          : `Schrijf ${near} in plaats van ${option}.`,
    }),
    en: ({ name, option, known, near }) => ({
      message: `Block ":::${name}" has no option "${option}".`,
      hint:
        near === undefined
          ? `Remove "${option}". ${known.length === 0 ? 'This block has no options.' : `These are possible: ${known.join(', ')}.`}`
          : `Write ${near} instead of ${option}.`,
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const known = optionsOf(node)
      if (!known) continue
      const spans = directiveSpans(node).attributes
      for (const written of Object.keys(node.attributes ?? {})) {
        if (known.includes(written)) continue
        const option = asWritten(written)
        const near = nearest(
          written,
          known.filter((name) => name !== 'id'),
        )
        const position = text.at({ type: node.type, position: spans?.[written] ?? node.position })
        report(position, { name: node.name ?? '', option, known: known.map(asWritten), near })
      }
    }
  },
})

/** The options of a block; nothing for an unknown block, which has its own finding. */
function optionsOf(node: TreeNode): readonly string[] | undefined {
  const author = activityOf(node)
  if (author) return ['id', ...commonOptions, ...author.options]
  return isAnyPart(node) ? optionsOfPart(node) : contentBlockOf(node)?.options
}

function asWritten(option: string): string {
  if (option === 'id') return '#id'
  return option === 'class' ? '.class' : option
}
