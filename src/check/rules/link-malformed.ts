import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'

interface Found {
  readonly written: string
  readonly isImage: boolean
}

/** `[text](an address)` and `[text] (address)` stay in the text as they were typed. */
const brackets = String.raw`(?<!\\)!?\[[^[\]]*\]`
const wholeAddress = String.raw`(?:\([^)\n]*\)|[ \t]+\((?=[a-z]+:|#|\.{0,2}\/)[^)\s]*\)?)`
const malformed = new RegExp(brackets + wholeAddress, 'gi')
/** The start of one of which the address became a link by itself. */
const cutOff = new RegExp(String.raw`${brackets}[ \t]*\($`)

/** An address with a blank in it, or a blank before it, makes no link. */
export const linkMalformed = defineRule<Found>({
  id: 'link/malformed',
  severity: 'error',
  text: {
    nl: ({ written, isImage }) => ({
      message: `"${written}" is geen ${isImage ? 'afbeelding' : 'link'} en staat zo in de les.`,
      hint: 'Zet ] en ( tegen elkaar, en een adres met een spatie tussen < en >: (<mijn bestand.pdf>)',
    }),
    en: ({ written, isImage }) => ({
      message: `"${written}" is not ${isImage ? 'an image' : 'a link'} and is shown in the lesson like this.`,
      hint: 'Put ] and ( together, and an address with a blank between < and >: (<my file.pdf>)',
    }),
  },
  file(text, report) {
    for (const { children = [] } of walk(text.tree)) {
      for (const [index, node] of children.entries()) {
        if (node.type !== 'text') continue
        const source = text.source(node)
        const found = [...source.matchAll(malformed)]
        const last = children[index + 1]?.type === 'link' ? cutOff.exec(source) : null
        for (const match of last ? [...found, last] : found) {
          const written = match[0]
          const isImage = written.startsWith('!')
          report(placeIn(text, node, match.index), { written, isImage })
        }
      }
    }
  },
})
