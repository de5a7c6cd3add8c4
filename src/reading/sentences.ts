/** A sentence, and where it starts in the text that it was found in. */
export interface Sentence {
  readonly text: string
  readonly start: number
}

/** What ends a sentence, with the quotes and brackets that close behind it. */
const ending = /[.!?…]+["'”’»)\]]*(?=\s|$)/gu

/** Words with a full stop that ends no sentence, whatever comes behind it. */
const shortened: ReadonlySet<string> = new Set([
  ...['art.', 'afd.', 'bijv.', 'bv.', 'ca.', 'dr.', 'drs.', 'dhr.', 'e.d.', 'etc.', 'evt.', 'ing.'],
  ...[
    'ir.',
    'jl.',
    'lid.',
    'max.',
    'min.',
    'mr.',
    'mw.',
    'nl.',
    'nr.',
    'nrs.',
    'o.a.',
    'p.',
    'par.',
  ],
  ...[
    'prof.',
    'red.',
    'resp.',
    'st.',
    'stb.',
    'stcrt.',
    'tel.',
    'vgl.',
    'e.g.',
    'i.e.',
    'no.',
    'vs.',
  ],
])

/** Letters with full stops between them: `i.v.m.`, `d.w.z.`. */
const initials = /^(?:\p{L}\.){2,}$/u

/**
 * The sentences of a text, in Dutch or in a language that writes as Dutch does. What does not end as a
 * sentence does, such as an option of one word, is none. Node's own segmenter is not used: it parts
 * `art. 150`, and differs from one version to the next.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(ending)) {
    const end = index + mark.length
    if (!endsSentence(text, index, mark)) continue
    const start = from + (text.slice(from).match(/^\s*/u)?.[0].length ?? 0)
    found.push({ text: text.slice(start, end), start })
    from = end
  }
  return found
}

function endsSentence(text: string, index: number, mark: string): boolean {
  const next = /^\s+(\S)/u.exec(text.slice(index + mark.length))?.[1]
  // "Wat nu?", vraagt ze. The sentence goes on.
  if (next !== undefined && /\p{Ll}/u.test(next)) return false
  if (mark !== '.' || next === undefined) return true
  const word = /\S+$/u.exec(text.slice(0, index + 1))?.[0].replace(/^["'“‘«(]+/u, '') ?? ''
  return !shortened.has(word.toLowerCase()) && !initials.test(word) && !/^\p{Lu}\.$/u.test(word)
}
