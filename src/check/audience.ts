import type { Audience } from '../model/course.ts'

/** What a reader takes without effort. Hints: no formula proves that a text is understood. */
export interface ReaderLimits {
  /** Words in a sentence, on average over a lesson. */
  readonly average: number
  /** Words in one sentence. */
  readonly sentence: number
  /** Flesch-Douma: at least. */
  readonly ease: number
}

/** By `reading` in `course.md`. Figures of the government's own advice on plain language, rounded. */
export const readerLimits: Readonly<Record<Audience, ReaderLimits>> = {
  professional: { average: 15, sentence: 20, ease: 50 },
  public: { average: 12, sentence: 15, ease: 60 },
}

/** Lines of a paragraph, of so many characters each on a screen of ordinary width. */
export const paragraphLines = 6
export const lineLength = 75

/** Fewer words say nothing about a text. */
export const fewestWords = 100
