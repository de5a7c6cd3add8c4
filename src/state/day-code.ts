/** Years count from here: until 2125 a day takes three digits. */
const firstYear = 2000

/** What fits in four base36 digits. */
const mostDays = 36 ** 4

/** An ISO day in base36 digits, with 31 days to every month; nothing for anything else. */
export function writeDay(day: string): string {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number)
  const count = ((year - firstYear) * 12 + month - 1) * 31 + date - 1
  return isoDay(count) === day ? count.toString(36) : ''
}

/** The day that `writeDay` wrote; empty for anything else. */
export function readDay(written: string): string {
  return isoDay(parseInt(written, 36)) ?? ''
}

function isoDay(count: number): string | undefined {
  if (!(count >= 0 && count < mostDays)) return undefined
  const months = Math.floor(count / 31)
  const year = firstYear + Math.floor(months / 12)
  return [year, (months % 12) + 1, (count % 31) + 1]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
