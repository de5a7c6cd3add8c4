import { isLabel } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { plainText, walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, contentBlockOf } from '../known-blocks.ts'

interface Found {
  readonly name: string
  readonly label: string
  readonly isQuestion: boolean
}

/** Not every block has a title; where it has none, the text of the label would be lost. */
export const blockLabel = defineRule<Found>({
  id: 'block/label',
  severity: 'error',
  text: {
    nl: ({ name, label, isQuestion }) => ({
      message: `"${label}" komt niet in de les: blok ":::${name}" heeft geen titel.`,
      hint: isQuestion
        ? 'Zet de vraag op de regel onder :::, en haal [ en ] weg.'
        : 'Zet de tekst als laatste alinea in het blok, en haal [ en ] weg.',
    }),
    en: ({ name, label, isQuestion }) => ({
      message: `"${label}" is not in the lesson: block ":::${name}" has no title.`,
      hint: isQuestion
        ? 'Put the question on the line below :::, and remove [ and ].'
        : 'Put the text in the block as its last paragraph, and remove [ and ].',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const label = node.children?.find(isLabel)
      if (!label || plainText(label).trim() === '' || showsLabel(node)) continue
      const isQuestion = activityOf(node) !== undefined
      report(text.at(label), { name: node.name ?? '', label: plainText(label), isQuestion })
    }
  },
})

/** Content blocks with a title of their own take the label for it; so do parts, as a first line. */
function showsLabel(node: TreeNode): boolean {
  if (activityOf(node)) return false
  return contentBlockOf(node)?.showsLabel !== false
}
