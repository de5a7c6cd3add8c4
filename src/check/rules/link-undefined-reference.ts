import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'

interface Found {
  readonly written: string
  readonly name: string
}

/** Two pairs of brackets after a blank; `list[0][1]` and `[1][2]` are something else. */
const reference =
  /(?<![\\\p{L}\p{N}\])])!?\[(?!\d+\])[^[\]\n]+\]\[(?<name>[^[\]\n^]*\p{L}[^[\]\n]*)\]/gu

/** `[text][name]` without a line `[name]: address` stays in the text as it was typed. */
export const linkUndefinedReference = defineRule<Found>({
  id: 'link/undefined-reference',
  severity: 'warning',
  text: {
    nl: ({ written, name }) => ({
      message: `"${written}" is geen link: een adres bij "${name}" ontbreekt.`,
      hint: `Zet onderaan een regel: [${name}]: adres. Of schrijf het adres zelf: [tekst](adres)`,
    }),
    en: ({ written, name }) => ({
      message: `"${written}" is not a link: there is no address for "${name}".`,
      hint: `Add a line at the end: [${name}]: address. Or write the address itself: [text](address)`,
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (node.type !== 'text') continue
      for (const match of text.source(node).matchAll(reference)) {
        const name = match.groups?.['name'] ?? ''
        report(placeIn(text, node, match.index), { written: match[0], name })
      }
    }
  },
})
