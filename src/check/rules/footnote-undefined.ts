import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'

interface Found {
  readonly name: string
}

/** A mark without a note stays in the text as it was typed. */
export const footnoteUndefined = defineRule<Found>({
  id: 'footnote/undefined',
  severity: 'error',
  text: {
    nl: ({ name }) => ({
      message: `Bij [^${name}] hoort geen noot, dus het staat zo in de les.`,
      hint: `Zet onderaan een regel: [^${name}]: ... Of schrijf \\[^${name}] als het geen noot is.`,
    }),
    en: ({ name }) => ({
      message: `No note goes with [^${name}], so it is shown in the lesson like this.`,
      hint: `Add a line at the end: [^${name}]: ... Or write \\[^${name}] when it is not a note.`,
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (node.type !== 'text') continue
      for (const match of text.source(node).matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
        report(placeIn(text, node, match.index), { name: match[1] ?? '' })
      }
    }
  },
})
