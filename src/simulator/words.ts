import type { Locale } from '../model/diagnostic.ts'
import { en } from './words/en.ts'
import { nl } from './words/nl.ts'

/** The words of the page of the simulated LMS. A language: a file in `words`, and a line here. */
export type SimulatorWords = typeof nl

export function wordsFor(locale: Locale): SimulatorWords {
  return { nl, en }[locale]
}
