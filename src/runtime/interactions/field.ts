import type { GivenAnswer } from '../../model/tracking.ts'

/** One element of an interaction, by the end of its name, and its value. */
export type Field = readonly [name: string, value: string]

/** The fields of an answer as one standard writes them; first the id, which makes the record, then the type. */
export type InteractionFormat = (given: GivenAnswer) => readonly Field[]

/** Those fields of which there is a value. */
export function fieldsWith(
  fields: readonly (readonly [name: string, value: string | undefined])[],
): readonly Field[] {
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

/**
 * What the record of an answer is called: the same key in every report, with a number for each
 * attempt after the first. In letters, digits and `_`, which every LMS takes.
 */
export function interactionId({ activity, attempt }: GivenAnswer): string {
  return attempt > 1 ? `${activity}_${attempt}` : activity
}

/** Every right answer that can be written as a field, as many as a standard promises room for. */
export function patternFields(
  patterns: readonly (string | undefined)[],
  limit: number,
): readonly Field[] {
  return [...new Set(patterns)]
    .flatMap((pattern) => (pattern ? [pattern] : []))
    .slice(0, limit)
    .map((pattern, index) => [`correct_responses.${index}.pattern`, pattern])
}

/** The words for right and wrong differ; what is between is a number in both standards. */
export function resultOf({ verdict, points, share }: GivenAnswer, wrong: string): string {
  if (verdict === 'right') return 'correct'
  if (verdict === 'wrong') return wrong
  if (verdict === 'none') return points > 0 ? twoDecimals(share) : 'neutral'
  // A nudge in the right direction need not give points.
  return share > 0 ? twoDecimals(share) : wrong
}

/** The moment of an answer, unless the clock of the machine says something no LMS would believe. */
export function momentOf({ at }: GivenAnswer): Date | undefined {
  return at >= 0 && at < lastMoment ? new Date(at) : undefined
}

/** SCORM 2004 RTE 4.1.1.7: years from 1970 to 2038; a day less, for who lives elsewhere. */
const lastMoment = Date.UTC(2038, 0, 18)

function twoDecimals(share: number): string {
  return String(Math.round(share * 100) / 100)
}
