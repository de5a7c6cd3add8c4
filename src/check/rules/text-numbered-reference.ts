import { defineRule } from '../../model/rule.ts'
import type { TreeNode } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'
import { walkBelow } from '../walk-below.ts'

interface Found {
  readonly reference: string
  readonly isModule: boolean
}

const start = String.raw`(?<![\p{L}\p{N}-])`
/** No year, time or percentage. */
const number = String.raw`\s+\d{1,2}(?:\.\d{1,2})*(?![\p{L}\p{N}%]|[.,:]\d|-\p{L})`
/** "Na een les 20 minuten pauze". */
const amounts = [
  ...['minu', 'uur', 'uren', 'hour', 'dag', 'day', 'wee?k', 'maand', 'month', 'jaar', 'year'],
  ...['keer', 'times', 'euro', 'procent', 'percent', 'punten', 'points', 'vragen', 'questions'],
  ...['deelnemers', 'participants', 'mensen', 'people'],
]
/** "Hoofdstuk 3 van de wet", "hoofdstuk 3 Awb": a chapter of something else. */
const elsewhere = String.raw`\s+(?:van|uit|of|in|from)\s|\s+\p{Lu}`

const references = [
  `${start}(?:[Mm]odules?|[Ll]es(?:sen)?|[Ll]essons?)${number}(?!\\s+(?:${amounts.join('|')}))`,
  `${start}(?:[Hh]oofdstuk(?:ken)?|[Cc]hapters?)${number}(?!${elsewhere})`,
].map((source) => new RegExp(source, 'gu'))

/** Numbers of modules and lessons follow from their place, and move when something is put between. */
export const textNumberedReference = defineRule<Found>({
  id: 'text/numbered-reference',
  severity: 'warning',
  text: {
    nl: ({ reference: found, isModule }) => ({
      message: `"${found}" klopt niet meer zodra er iets tussen komt: nummers volgen uit de plaats.`,
      hint: `Link met de id: ${isModule ? '[de module over de wet](module:wet)' : '[de les over de ladder](lesson:ladder)'}.`,
    }),
    en: ({ reference: found, isModule }) => ({
      message: `"${found}" is wrong as soon as something is put in between: numbers follow from the place.`,
      hint: `Link by the id: ${isModule ? '[the module on the law](module:law)' : '[the lesson on the ladder](lesson:ladder)'}.`,
    }),
  },
  file(text, report) {
    for (const { node, around } of walkBelow(text.tree)) {
      if (node.type !== 'text' || around.some(isQuoted)) continue
      const source = text.source(node)
      for (const match of references.flatMap((each) => [...source.matchAll(each)])) {
        const found = match[0].replace(/\s+/g, ' ')
        report(placeIn(text, node, match.index), {
          reference: found,
          isModule: /^module/i.test(found),
        })
      }
    }
  },
})

/** The words of a law or of somebody else stay as they are. */
function isQuoted({ type, name }: TreeNode): boolean {
  if (type === 'blockquote') return true
  return type === 'containerDirective' && (name === 'law' || name === 'quote')
}
