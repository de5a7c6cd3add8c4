import { isLabel, isPart } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { contentBlockOf } from '../known-blocks.ts'

interface Found {
  readonly name: string
}

/** A learner sees a frame with nothing in it, or opens something that holds nothing. */
export const blockEmpty = defineRule<Found>({
  id: 'block/empty',
  severity: 'warning',
  text: {
    nl: ({ name }) => ({
      message: `Blok ":::${name}" heeft geen tekst.`,
      hint: 'Zet de tekst tussen de eerste regel en de sluitende :::, of verwijder het blok.',
    }),
    en: ({ name }) => ({
      message: `Block ":::${name}" has no text.`,
      hint: 'Put the text between the first line and the closing :::, or remove the block.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const block = contentBlockOf(node)
      // A block that holds more than text has findings of its own.
      if (block ? block.holds !== 'text' : !isPart(node)) continue
      const isEmpty = (node.children ?? []).every(
        (child) => isLabel(child) || child.type === 'html',
      )
      if (isEmpty) report(text.at(node), { name: node.name ?? '' })
    }
  },
})
