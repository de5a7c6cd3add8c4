/** Two times of SCORM 1.2 RTE 3.4.2 (`CMITimespan`): hours, minutes and seconds. */
export function addTimespans(one: string, other: string): string {
  const { hours, minutes, seconds } = clock(timespan(one) + timespan(other))
  const [whole = '', part = ''] = seconds.toFixed(2).split('.')
  const digits = (value: number | string, width: number): string =>
    String(value).padStart(width, '0')
  return `${digits(hours, 4)}:${digits(minutes, 2)}:${digits(whole, 2)}.${part}`
}

/** Two times of SCORM 2004 RTE 4.1.1.7 (`timeinterval`). How long a month is, nobody knows: it stays one. */
export function addIntervals(one: string, other: string): string {
  const [first, second] = [interval(one), interval(other)]
  const sum = (part: keyof Interval): number => first[part] + second[part]
  const { hours, minutes, seconds } = clock(sum('time'))
  const days = [`${sum('years')}Y`, `${sum('months')}M`, `${sum('days')}D`]
  const isThere = (part: string): boolean => !part.startsWith('0')
  const time = [`${hours}H`, `${minutes}M`].filter(isThere)
  return `P${days.filter(isThere).join('')}T${time.join('')}${Number(seconds.toFixed(2))}S`
}

interface Interval {
  readonly years: number
  readonly months: number
  readonly days: number
  /** Hundredths of a second. */
  readonly time: number
}

function interval(text: string): Interval {
  const found =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      text,
    )
  const [years = 0, months = 0, days = 0, ...time] = (found ?? [])
    .slice(1)
    .map((part) => Number(part || 0))
  return { years, months, days, time: hundredths(time) }
}

/** Nothing, where a time is not written as it should be. */
function timespan(text: string): number {
  const found = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text) ?? []
  return hundredths(found.slice(1).map(Number))
}

function hundredths([hours = 0, minutes = 0, seconds = 0]: readonly number[]): number {
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 100)
}

function clock(time: number): Readonly<Record<'hours' | 'minutes' | 'seconds', number>> {
  const minutes = Math.floor(time / 6000)
  return {
    ...{ hours: Math.floor(minutes / 60), minutes: minutes % 60 },
    seconds: (time % 6000) / 100,
  }
}
