import type { PlayerWords } from './player-words.ts'

/** `2026-11-23` as people write it. By our own words: a locale's data differs per machine. */
export function longDay(isoDay: string, { months }: PlayerWords): string {
  const [year, month, day] = isoDay.split('-')
  const name = months.split(' ')[Number(month) - 1]
  return year !== undefined && name !== undefined ? `${Number(day)} ${name} ${year}` : isoDay
}
