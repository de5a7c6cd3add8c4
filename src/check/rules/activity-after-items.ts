import { heldNodes, isLabel } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, isAnyPart, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
}

/** Such a text is often the explanation, which would be read before answering. */
export const activityAfterItems = defineRule<Found>({
  id: 'activity/after-items',
  severity: 'warning',
  text: {
    nl: ({ id }) => ({
      message: `De tekst onder de antwoorden van vraag "${id}" komt erboven te staan, bij de vraag.`,
      hint: 'Is het uitleg? Zet die in :::right, :::wrong of :::model. Hoort het bij de vraag? Zet het boven de antwoorden.',
    }),
    en: ({ id }) => ({
      message: `The text below the answers of question "${id}" is shown above them, with the question.`,
      hint: 'Is it an explanation? Put it in :::right, :::wrong or :::model. Is it the question? Put it above the answers.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      const last = author && heldNodes(node, author.holds).at(-1)
      if (!last) continue
      const children = node.children ?? []
      const moved = children.slice(children.indexOf(last) + 1).find(isShown)
      if (moved) report(text.at(moved), { id: nameOfActivity(node) })
    }
  },
})

function isShown(node: TreeNode): boolean {
  return !isAnyPart(node) && !isLabel(node) && node.type !== 'html' && node.type !== 'definition'
}
