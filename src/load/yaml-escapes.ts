import { visit, type Document } from 'yaml'
import {
  codeOf,
  controlsIn,
  hiddenIn,
  turnsText,
  type FoundCharacter,
} from '../model/characters.ts'
import type { Report } from '../model/finding.ts'
import { placeIn } from './place.ts'
import { controlCharacter, hiddenCharacter } from './text-findings.ts'

/** A character and the first character of the key or value that it is in. */
interface Escaped {
  readonly character: string
  readonly offset: number
}

/**
 * What the gate cannot see in the text, because it is written as a code such as `\u0007`: the same
 * test on every key and value that came out of it. Says whether there is something no page can hold.
 */
export function reportEscaped(
  document: Document,
  { file, yaml, report }: { readonly file: string; readonly yaml: string; readonly report: Report },
): boolean {
  const texts = escapedTexts(document, yaml)
  const controls = texts.flatMap(({ text, offset }) => placed(controlsIn(text), offset))
  const [first] = controls
  if (first) {
    const data = { code: codeOf(first.character), count: controls.length, isEscaped: true } as const
    report(controlCharacter, placeIn(file, yaml, first.offset), data)
    return true
  }
  const hidden = texts.flatMap(({ text, offset, source }) =>
    placed(hiddenIn(text), offset).filter(({ character }) => !source.includes(character)),
  )
  for (const character of new Set(hidden.map((each) => each.character))) {
    const places = hidden.filter((each) => each.character === character)
    report(hiddenCharacter, placeIn(file, yaml, places[0]?.offset ?? 0), {
      code: codeOf(character),
      count: places.length,
      turnsText: turnsText(character),
    })
  }
  return false
}

function placed(found: readonly FoundCharacter[], offset: number): readonly Escaped[] {
  return found.map(({ character }) => ({ character, offset }))
}

interface EscapedText {
  readonly text: string
  readonly source: string
  readonly offset: number
}

/** The keys and values in double quotes: no other text of YAML has codes (YAML 1.2.2, 5.7). */
function escapedTexts(document: Document, yaml: string): readonly EscapedText[] {
  const texts: EscapedText[] = []
  visit(document, {
    Scalar(_, { type, value, range }) {
      if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string' || !range) return
      texts.push({ text: value, source: yaml.slice(range[0], range[1]), offset: range[0] })
    },
  })
  return texts
}
