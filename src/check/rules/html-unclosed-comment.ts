import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'

interface Found {
  /** How many lines it hides; 0 in the middle of a text, where it hides nothing. */
  readonly lines: number
}

/** Such a comment takes the rest of the text with it. */
export const htmlUnclosedComment = defineRule<Found>({
  id: 'html/unclosed-comment',
  severity: 'error',
  text: {
    nl: ({ lines }) => ({
      message: `Bij deze <!-- hoort geen -->, dus ${
        ['de opmerking staat gewoon in de les', 'deze regel blijft buiten de les'][lines] ??
        `${lines} regels blijven buiten de les`
      }.`,
      hint: 'Zet --> aan het eind van de opmerking.',
    }),
    en: ({ lines }) => ({
      message: `No --> goes with this <!--, so ${
        ['the comment is shown in the lesson', 'this line is left out of the lesson'][lines] ??
        `${lines} lines are left out of the lesson`
      }.`,
      hint: 'Put --> at the end of the comment.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (node.type !== 'html' && node.type !== 'text') continue
      const source = text.source(node)
      const index = source.search(/(?<!\\)<!--(?![^]*-->)/)
      if (index < 0) continue
      const hidden = source.slice(index).trimEnd().split('\n').length
      report(placeIn(text, node, index), { lines: node.type === 'html' ? hidden : 0 })
    }
  },
})
