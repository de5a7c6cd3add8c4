/** SCORM 1.2 RTE 3.4.4, CMITimespan: HHHH:MM:SS.SS. In hundredths of a second. */
const longest = ((9999 * 60 + 59) * 60 + 59) * 100 + 99

/** Seconds as a CMITimespan. */
export function timespan(seconds: number): string {
  const hundredths = Math.max(0, Math.min(Math.floor(seconds * 100) || 0, longest))
  const whole = Math.floor(hundredths / 100)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = String(Math.floor(whole / 3600)).padStart(4, '0')
  const minutes = two(Math.floor(whole / 60) % 60)
  return `${hours}:${minutes}:${two(whole % 60)}.${two(hundredths % 100)}`
}
