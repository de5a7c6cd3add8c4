/** Letters and digits, with what may stand inside a word: `foto's`, `e-mail`, `1.500`. */
const words = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a text, as a reader counts them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(words) ?? []
}

/** A word of letters: what has syllables. */
export function isSpoken(word: string): boolean {
  return /\p{L}/u.test(word)
}
