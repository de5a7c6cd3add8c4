/** Units of a duration that are written alike in all our languages, by their letter in ISO 8601. */
const units: Readonly<Record<string, string>> = { H: 'h', M: 'min', S: 's' }

/** A duration for a reader, `PT1M5S` as `1 min 5 s`; what is of another form stays as it is. */
export function durationIn(text: string): string {
  const [, time] = /^PT((?:\d+(?:\.\d+)?[HMS])+)$/.exec(text) ?? []
  if (time === undefined) return text
  const parts = [...time.matchAll(/(\d+(?:\.\d+)?)([HMS])/g)]
  return parts.map(([, number = '', unit = '']) => `${number} ${units[unit] ?? ''}`).join(' ')
}
