/** SCORM 1.2 RTE 3.4.1, CMITimespan. */
export function isTimespan(value: string): boolean {
  return /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value)
}

/** CMITime: a time of day. */
export function isTime(value: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value)
}

/** CMIDecimal; Moodle takes no more than three digits before the point. */
export function isDecimal(value: string): boolean {
  return /^-?\d{1,3}(\.\d+)?$/.test(value)
}

/** CMIDecimal from 0 to 100, or CMIBlank. */
export function isScore(value: string): boolean {
  return value === '' || (isDecimal(value) && Number(value) >= 0 && Number(value) <= 100)
}

/** CMIIdentifier: letters, digits, hyphens and underscores, no blanks. */
export function isIdentifier(value: string): boolean {
  return /^[A-Za-z0-9_-]{1,255}$/.test(value)
}
