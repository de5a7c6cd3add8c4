import type { Holding } from '../../model/block.ts'
import { itemLists } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
  readonly type: string
}

const types: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = {
  nl: {
    blockquote: 'een tweede citaat',
    code: 'een blok code',
    containerDirective: 'een blok met :::',
    heading: 'een kop',
    list: 'een lijst',
    table: 'een tabel',
    thematicBreak: 'een lijn',
  },
  en: {
    blockquote: 'a second quote',
    code: 'a block of code',
    containerDirective: 'a block with :::',
    heading: 'a heading',
    list: 'a list',
    table: 'a table',
    thematicBreak: 'a line',
  },
}

/** An answer is a label beside a box: more than running text and its feedback would be lost. */
export const activityItemContent = defineRule<Found>({
  id: 'activity/item-content',
  severity: 'error',
  text: {
    nl: ({ id, type }) => ({
      message: `In een antwoord van vraag "${id}" staat ${types.nl[type] ?? type}; dat komt niet in de les.`,
      hint: 'Zet in een antwoord alleen tekst, met hooguit één citaat (>) eronder als uitleg. De rest kan in de vraag.',
    }),
    en: ({ id, type }) => ({
      message: `An answer of question "${id}" holds ${types.en[type] ?? type}, which is not in the lesson.`,
      hint: 'Put only text in an answer, with at most one quote (>) below it as feedback. The rest can be in the question.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      if (!author) continue
      const lists = itemLists(node, author.holds)
      for (const lost of lists.flatMap(({ list }) => lostInList(list, author.holds))) {
        report(text.at(lost), { id: nameOfActivity(node), type: lost.type })
      }
    }
  },
})

function lostInList(list: TreeNode, holds: Holding): readonly TreeNode[] {
  return (list.children ?? []).flatMap((item) => {
    const children = item.children ?? []
    const feedback = children.find(({ type }) => type === 'blockquote')
    const group = holds === 'groups' ? children.find(({ type }) => type === 'list') : undefined
    const lost = children.filter(
      (child) => child !== feedback && child !== group && !kept.has(child.type),
    )
    return [...lost, ...(group ? lostInList(group, 'items') : [])]
  })
}

/** What an answer is made of, and what is in no lesson anyway. */
const kept = new Set(['paragraph', 'html', 'definition'])
