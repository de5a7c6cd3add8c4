import { controlsIn } from '../../model/characters.ts'
import { defineRule } from '../../model/rule.ts'
import { walk, type TreeNode } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'

interface Found {
  readonly reference: string
}

/** What Markdown puts in the place of a character that cannot be (CommonMark 2.5). */
const replacement = '\uFFFD'

const references = /&#(?:\d{1,7}|x[\da-f]{1,6});/gi

/** The gate refuses these characters themselves; a reference to one leaves a mark that says nothing. */
export const textControlReference = defineRule<Found>({
  id: 'text/control-reference',
  severity: 'error',
  text: {
    nl: ({ reference }) => ({
      message: `"${reference}" staat voor een teken dat geen pagina kan tonen; een cursist ziet er niets, of een vraagteken in een ruit.`,
      hint: 'Verwijder het; bedoel je de tekst zelf, zet die dan tussen backticks.',
    }),
    en: ({ reference }) => ({
      message: `"${reference}" stands for a character that no page can show; a learner sees nothing, or a question mark in a diamond.`,
      hint: 'Remove it; if you mean the text itself, put it between backticks.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (!node.position) continue
      const source = text.source(node)
      const made = stringsOf(node).flatMap((each) => wrongIn(each))
      if (made.every((character) => source.includes(character))) continue
      const found = [...source.matchAll(references)].find(([each]) => isWrong(each))
      report(placeIn(text, node, found?.index ?? 0), { reference: found?.[0] ?? '' })
    }
  },
})

/** What a node says itself, without its children: text, address, title, options. */
function stringsOf(node: TreeNode): readonly string[] {
  const own: readonly unknown[] = Object.values(node)
  const options = Object.values(node.attributes ?? {})
  return [...own, ...options].filter((value) => typeof value === 'string')
}

function wrongIn(text: string): readonly string[] {
  const controls = controlsIn(text).map(({ character }) => character)
  return text.includes(replacement) ? [...controls, replacement] : controls
}

function isWrong(reference: string): boolean {
  const digits = reference.slice(2, -1)
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits)
  if (code === 0 || code > 0x10ffff) return true
  return controlsIn(String.fromCodePoint(code)).length > 0
}
