import type { ActivityAuthor } from '../../model/activity.ts'
import { answersIn, leadsOn } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
  readonly what: 'list' | 'table'
}

/** Only the last list or table holds the answers; an earlier one would be part of the question. */
export const activitySecondList = defineRule<Found>({
  id: 'activity/second-list',
  severity: 'error',
  text: {
    nl: ({ id, what }) => ({
      message: `Vraag "${id}" heeft twee ${what === 'list' ? 'lijsten' : 'tabellen'}; alleen de laatste telt als antwoorden.`,
      hint:
        what === 'list'
          ? 'Maak er één lijst van: overal hetzelfde teken (-), en de uitleg (>) met twee spaties ervoor.'
          : 'Maak er één tabel van, zonder lege regel ertussen en met één kop.',
      related: `Deze ${what === 'list' ? 'lijst' : 'tabel'} staat nu in de vraag.`,
    }),
    en: ({ id, what }) => ({
      message: `Question "${id}" has two ${what}s; only the last counts as answers.`,
      hint:
        what === 'list'
          ? 'Make it one list: the same mark everywhere (-), and the feedback (>) with two blanks before it.'
          : 'Make it one table, without an empty line in it and with one head.',
      related: `This ${what} is now part of the question.`,
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      if (!author) continue
      for (const { list, among } of answersIn(node, author.holds)) {
        const lost = among
          .filter((each) => each.type === list.type && each !== list)
          .filter((each) => isMeantAsAnswers(each, list, author))
          .map((each) => text.at(each))
        if (lost.length === 0) continue
        const what = list.type === 'table' ? 'table' : 'list'
        report(text.at(list), { id: nameOfActivity(node), what }, lost)
      }
    }
  },
})

/**
 * A plain list may be part of a question; one with boxes, a second numbered one or, where there are
 * groups, one with lists in it is not; nor is one that leads to a section. A table may be too,
 * unless it has two columns as well.
 */
function isMeantAsAnswers(list: TreeNode, items: TreeNode, { holds }: ActivityAuthor): boolean {
  if (list.type === 'table') return list.children?.[0]?.children?.length === 2
  if (holds === 'sections') return leadsOn(list)
  if (holds === 'groups' && list.children?.some(hasList) === true) return true
  const hasBoxes = list.children?.some(({ checked }) => typeof checked === 'boolean') === true
  return hasBoxes || (list.ordered === true && items.ordered === true)
}

function hasList({ children = [] }: TreeNode): boolean {
  return children.some(({ type }) => type === 'list')
}
