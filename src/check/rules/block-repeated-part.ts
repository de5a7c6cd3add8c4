import { isPart } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { walk, type TreeNode } from '../../model/tree.ts'
import { activityOf } from '../known-blocks.ts'

interface Found {
  readonly name: string
}

/** A question has one hint and one model answer: of two, only the first is shown. */
export const blockRepeatedPart = defineRule<Found>({
  id: 'block/repeated-part',
  severity: 'error',
  text: {
    nl: ({ name }) => ({
      message: `Deze vraag heeft twee keer ":::${name}", verwacht hooguit een.`,
      hint: `Maak er één blok ":::${name}" van.`,
      related: 'Hier staat de eerste.',
    }),
    en: ({ name }) => ({
      message: `This question has ":::${name}" twice, expected one at most.`,
      hint: `Make them one block ":::${name}".`,
      related: 'The first is here.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (!activityOf(node)) continue
      const seen = new Map<string, TreeNode>()
      for (const part of (node.children ?? []).filter(isPart)) {
        const name = part.name ?? ''
        const first = seen.get(name)
        if (first) report(text.at(part), { name }, [text.at(first)])
        else seen.set(name, part)
      }
    }
  },
})
