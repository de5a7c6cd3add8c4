import { isVisible } from '../../model/characters.ts'
import { itemLists } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { plainText, walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
}

/** A box without a text beside it cannot be chosen with reason, nor named by a screen reader. */
export const activityEmptyItem = defineRule<Found>({
  id: 'activity/empty-item',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Een antwoord van vraag "${id}" is leeg.`,
      hint: 'Schrijf het antwoord achter het streepje, of verwijder de regel.',
    }),
    en: ({ id }) => ({
      message: `An answer of question "${id}" is empty.`,
      hint: 'Write the answer after the hyphen, or remove the line.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      if (!author) continue
      const lists = itemLists(node, author.holds).flatMap(({ list }) => [...walk(list)])
      const items = lists.filter(({ type }) => type === 'listItem')
      for (const item of items) {
        if (isEmpty(item)) report(text.at(item), { id: nameOfActivity(node) })
      }
    }
  },
})

/** `- [x]` without a text is no box to the parser, but the text "[x]". */
function isEmpty(item: TreeNode): boolean {
  const paragraphs = (item.children ?? []).filter(({ type }) => type === 'paragraph')
  const hasImage = paragraphs.some((node) => [...walk(node)].some(({ type }) => type === 'image'))
  const text = paragraphs.map(plainText).join(' ').trim()
  return !hasImage && !isVisible(text.replace(/^\[[ x]?\]$/i, ''))
}
