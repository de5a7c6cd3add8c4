import { defineRule } from '../../model/rule.ts'
import type { TextFile } from '../../model/text-file.ts'
import { directiveSpans, type TreeNode } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'
import { walkBelow } from '../walk-below.ts'

type Kind = 'fence' | 'blank' | 'leaf' | 'head' | 'indented'

interface Found {
  readonly line: string
  readonly kind: Kind
}

const hints: Readonly<Record<'nl' | 'en', Readonly<Record<Kind, string>>>> = {
  nl: {
    fence:
      'Hier is geen blok om te sluiten: verwijder de regel, of geef het buitenste blok meer dubbele punten.',
    blank: 'Zet de naam direct achter de dubbele punten, zonder spatie: :::tip',
    leaf: 'Begin met drie dubbele punten, en sluit het blok met ::: op een eigen regel.',
    head: 'Schrijf :::naam[titel]{opties} op één regel, zonder spaties ertussen en zonder tekst erachter.',
    indented: 'Begin de regel met hooguit drie spaties; anders is het een voorbeeld van code.',
  },
  en: {
    fence: 'There is no block here to close: remove the line, or give the outer block more colons.',
    blank: 'Put the name right after the colons, without a blank: :::tip',
    leaf: 'Start with three colons, and close the block with ::: on a line of its own.',
    head: 'Write :::name[title]{options} on one line, without blanks in between and without text after it.',
    indented: 'Start the line with at most three blanks; otherwise it is a sample of code.',
  },
}

/** Such a line stands in the lesson as it was typed, and its block is no block. */
export const blockMalformed = defineRule<Found>({
  id: 'block/malformed',
  severity: 'error',
  text: {
    nl: ({ line, kind }) => ({
      message: `"${line}" is niet te lezen als blok en komt zo in de les te staan.`,
      hint: hints.nl[kind],
    }),
    en: ({ line, kind }) => ({
      message: `"${line}" cannot be read as a block and is shown in the lesson like this.`,
      hint: hints.en[kind],
    }),
  },
  file(text, report) {
    // Of one mistake, the fence that is left over at the end is no second one.
    let expectedFences = 0
    for (const { node, around } of walkBelow(text.tree)) {
      if (isCutOff(node, around)) expectedFences++
      for (const { index, line, kind } of fencesIn(node, text)) {
        if (kind === 'fence' && expectedFences > 0) {
          expectedFences--
          continue
        }
        if (kind === 'blank' || kind === 'head') expectedFences++
        report(placeIn(text, node, index), { line, kind })
      }
    }
  },
})

/** A block inside another that was closed by the first fence after it. */
function isCutOff(node: TreeNode, around: readonly TreeNode[]): boolean {
  if (node.type !== 'containerDirective' || directiveSpans(node).closing) return false
  return around.some((outer) => directiveSpans(outer).closing !== undefined)
}

interface Fence extends Found {
  /** In the source of the node. */
  readonly index: number
}

function fencesIn(node: TreeNode, text: TextFile): readonly Fence[] {
  const source = text.source(node)
  if (node.type === 'code') {
    const line = /^\s*(:::.*)/.exec(source)?.[1]?.trim()
    return line === undefined ? [] : [{ index: source.indexOf(':::'), line, kind: 'indented' }]
  }
  if (node.type !== 'paragraph') return []
  const starts = source.matchAll(/^(?<marks>[ \t>]*)(?<line>:::.*|::[a-z][\w-]*[[{].*)$/gim)
  return [...starts].map(({ index, groups }) => {
    const line = groups?.['line']?.trim() ?? ''
    return { index: index + (groups?.['marks']?.length ?? 0), line, kind: kindOf(line) }
  })
}

function kindOf(line: string): Kind {
  if (/^:+$/.test(line)) return 'fence'
  if (/^:::+\s/.test(line)) return 'blank'
  return line.startsWith(':::') ? 'head' : 'leaf'
}
