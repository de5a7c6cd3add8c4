import { itemList } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
}

/** Only the last list holds the answers; those in an earlier one would be part of the question. */
export const activitySecondList = defineRule<Found>({
  id: 'activity/second-list',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Vraag "${id}" heeft twee lijsten; alleen de laatste telt als antwoorden.`,
      hint: 'Maak er één lijst van: overal hetzelfde teken (-), en de uitleg (>) met twee spaties ervoor.',
      related: 'Deze lijst staat nu in de vraag.',
    }),
    en: ({ id }) => ({
      message: `Question "${id}" has two lists; only the last counts as answers.`,
      hint: 'Make it one list: the same mark everywhere (-), and the feedback (>) with two blanks before it.',
      related: 'This list is now part of the question.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      const items = author && itemList(node, author.holds)
      if (!items) continue
      const lost = (node.children ?? []).filter(
        (child) => child.type === 'list' && child !== items && isMeantAsAnswers(child, items),
      )
      if (lost.length === 0) continue
      const id = nameOfActivity(node)
      report(
        text.at(items),
        { id },
        lost.map((list) => text.at(list)),
      )
    }
  },
})

/** A plain list may be part of a question; one with boxes, or a second numbered one, is not. */
function isMeantAsAnswers(list: TreeNode, items: TreeNode): boolean {
  const hasBoxes = list.children?.some(({ checked }) => typeof checked === 'boolean') === true
  return hasBoxes || (list.ordered === true && items.ordered === true)
}
