import type { ScormLink } from './scorm-link.ts'
import { readNumber, readWord } from './scorm-values.ts'

/** Words from low to high. What stands before the last says that something was done. */
export type Ladder = readonly string[]

/** The words of cmi.completion_status. */
export const completions: Ladder = ['unknown', 'not attempted', 'incomplete', 'completed']

/** The words of cmi.success_status. */
export const successes: Ladder = ['unknown', 'failed', 'passed']

/** An element that has one of the words of a ladder; it is only ever written when that is higher. */
export interface Climber {
  /** What the LMS had when the session began; `undefined` where that could not be read. */
  readonly had: string | undefined
  raise(word: string): boolean
}

/**
 * What cannot be read or understood counts as the word before the highest: then nothing lower is
 * ever written over it.
 */
export function recallWord(link: ScormLink, element: string, words: Ladder): Climber {
  const read = readWord(link, element)
  const found = read === '' ? 0 : words.indexOf(read ?? 'unreadable')
  const at = found < 0 ? words.length - 2 : found
  return {
    had: words[found],
    raise: (word) => words.indexOf(word) <= at || link.set(element, word),
  }
}

/** An element that has a share; it is only ever written when that is higher. */
export interface RisingShare {
  /** What the LMS had when the session began. */
  readonly had: number | null
  /** Whether it is more than the LMS had when the session began. */
  isHigher(share: number): boolean
  raise(share: number): boolean
}

export function recallShare(link: ScormLink, element: string, decimals: number): RisingShare {
  const had = readNumber(link, element)
  const isHigher = (share: number): boolean => had === null || Number(textOf(share)) > had
  const textOf = (share: number): string => shareText(share, decimals)
  return {
    had,
    isHigher,
    raise: (share) => !isHigher(share) || link.set(element, textOf(share)),
  }
}

/**
 * SCORM 2004 RTE 4.1.1.7, real(10,7): a share from 0 to 1 with so many decimals, rounded down,
 * so that only everything is 1. Never in powers of ten.
 */
export function shareText(share: number, decimals: number): string {
  const unit = 10 ** decimals
  const within = Math.min(1, Math.max(0, share)) || 0
  // A little more than the error of the processor: 0.29 is not 0.2899999.
  return (Math.floor(within * unit + 1e-6) / unit).toFixed(decimals).replace(/\.?0+$/, '')
}

/** In hundredths of a second: as long as SCORM 1.2 can tell. */
const longestInterval = 10_000 * 3600 * 100 - 1

/** SCORM 2004 RTE 4.1.1.7, timeinterval(second,10,2). */
export function intervalText(seconds: number): string {
  const hundredths = Math.max(0, Math.min(Math.floor(seconds * 100) || 0, longestInterval))
  const minutes = Math.floor(hundredths / 6000)
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M${(hundredths % 6000) / 100}S`
}
