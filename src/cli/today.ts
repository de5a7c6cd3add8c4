import { UsageError } from '../model/usage-error.ts'

/** The day that `--today` names. */
export function dayOf(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const time = new Date(`${text}T00:00:00Z`)
  // A thirtieth of February would become a day in March.
  if (isDay && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)) return text
  throw new UsageError({
    nl: `"${text}" is geen dag voor --today. Schrijf jaar, maand en dag, zoals 2027-01-31.`,
    en: `"${text}" is not a day for --today. Write year, month and day, as in 2027-01-31.`,
  })
}

/** The day it is on this machine, where it stands. */
export function localDay(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}
