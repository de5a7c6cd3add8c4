/** A sentence, and where it starts in the text that it was found in. */
export interface Sentence {
  readonly text: string
  readonly start: number
}

/** What ends a sentence, with the quotes and brackets that close behind it; from its first mark only. */
const ending = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)/gu

/** Words with a full stop that ends no sentence, whatever comes behind it. */
const shortened = wordsIn(
  'art. afd. bijv. bv. ca. dr. drs. dhr. ds. e.g. evt. excl. i.e. incl. ing. ir. jl. mevr. mr. mw.',
  'nr. nrs. prof. resp. st. stb. stcrt. tel. vgl. vs.',
)

/** Words that are shortened before a number only: "max. 20", but "Word lid. Dat kan." */
const shortenedBeforeNumber = wordsIn('gem. lid. max. min. no. p. par.')

/** What closes a list, and so may close a sentence. */
const closing = wordsIn('a.u.b. e.a. e.d.')

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
    const piece = text.slice(from, end)
    const start = from + piece.length - piece.trimStart().length
    found.push({ text: text.slice(start, end), start })
    from = end
  }
  return found
}

function endsSentence(text: string, index: number, mark: string): boolean {
  const next = firstBehind(text, index + mark.length)
  // "Wat nu?", vraagt ze. The sentence goes on.
  if (/\p{Ll}/u.test(next)) return false
  if (mark !== '.' || next === '') return true
  const word = wordBefore(text, index).replace(/^["'“‘«(]+/u, '')
  const small = word.toLowerCase()
  if (closing.has(small)) return true
  if (shortenedBeforeNumber.has(small)) return !/\d/.test(next)
  return !shortened.has(small) && !initials.test(word) && !/^\p{Lu}\.$/u.test(word)
}

function wordsIn(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** The first character that is no blank. */
function firstBehind(text: string, index: number): string {
  let at = index
  while (/\s/u.test(text.charAt(at))) at += 1
  return text.charAt(at)
}

/** The word that a full stop closes, with it; no shortened word is longer than this. */
function wordBefore(text: string, index: number): string {
  return /\S*$/u.exec(text.slice(Math.max(0, index - 15), index + 1))?.[0] ?? ''
}
