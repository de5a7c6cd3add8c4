import { fill } from './fill.ts'
import type { PlayerWords } from './player-words.ts'

type DurationWords = Pick<
  PlayerWords,
  'minutes' | 'oneMinute' | 'hours' | 'oneHour' | 'hoursAndMinutes'
>

/** Minutes as people say them: "1 uur en 20 minuten". */
export function duration(minutes: number, words: DurationWords): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const inMinutes = rest === 1 ? words.oneMinute : fill(words.minutes, { n: rest })
  const inHours = hours === 1 ? words.oneHour : fill(words.hours, { n: hours })
  if (hours === 0) return inMinutes
  return rest === 0 ? inHours : fill(words.hoursAndMinutes, { hours: inHours, minutes: inMinutes })
}

/** A sum of estimates is no more exact than five minutes. */
export function roughly(minutes: number): number {
  return minutes < 10 ? minutes : Math.round(minutes / 5) * 5
}
