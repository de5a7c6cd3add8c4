import { nearest } from '../../model/nearest.ts'
import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { blockNames } from '../known-blocks.ts'

interface Found {
  readonly name: string
  readonly near: string | undefined
}

/** The text of an unknown block stays, but what its author wanted of it does not happen. */
export const blockUnknown = defineRule<Found>({
  id: 'block/unknown',
  severity: 'error',
  text: {
    nl: ({ name, near }) => ({
      message: `Een blok ":::${name}" bestaat niet.`,
      hint: near === undefined ? `Kies uit: ${blockNames.join(', ')}.` : `Schrijf :::${near}`,
    }),
    en: ({ name, near }) => ({
      message: `There is no block ":::${name}".`,
      hint: near === undefined ? `Choose from: ${blockNames.join(', ')}.` : `Write :::${near}`,
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const name = node.name ?? ''
      if (node.type !== 'containerDirective' || blockNames.includes(name)) continue
      report(text.at(node), { name, near: nearest(name, blockNames) })
    }
  },
})
