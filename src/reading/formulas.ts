import type { ReadingCounts } from '../model/course.ts'

/** Words per sentence, on average. */
export function sentenceLength({ words, sentences }: ReadingCounts): number {
  return sentences === 0 ? 0 : words / sentences
}

/**
 * Reading ease by Flesch, for Dutch as W.H. Douma fitted it (1960): about 0, very hard, to 100, very
 * easy. `undefined` where there is nothing to tell by.
 */
export function fleschDouma(counts: ReadingCounts): number | undefined {
  const { plainWords, syllables } = counts
  if (plainWords === 0 || syllables === 0) return undefined
  return 206.84 - 77 * (syllables / plainWords) - 0.93 * sentenceLength(counts)
}

/** Läsbarhetsindex by C.H. Björnsson (1968): about 20, very easy, to 60, very hard. */
export function lix(counts: ReadingCounts): number | undefined {
  const { plainWords, longWords } = counts
  return plainWords === 0 ? undefined : sentenceLength(counts) + (100 * longWords) / plainWords
}
