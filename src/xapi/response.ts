import type { Answer } from '../model/activity.ts'
import type { Interaction } from '../model/interaction.ts'
import { decimal, joined, knownKeys, plainText } from '../model/response.ts'

/** How much of an answer a standard takes. */
export interface ResponseLimits {
  /** Of the whole response, in characters. */
  readonly response: number
  /** Of a word or a number that was typed. */
  readonly text: number
  /** Of a text of some length. */
  readonly longText: number
  /** Behind the point of a number. */
  readonly decimals: number
}

/**
 * xAPI 1.0.3 Data 2.4.4.1 names no limits; these keep a statement within what one request may
 * carry while a page goes away.
 */
export const xapiLimits: ResponseLimits = {
  response: 4000,
  text: 1000,
  longText: 8000,
  decimals: 7,
}

/**
 * An answer in the marks that SCORM 2004 (RTE 4.2.9) and xAPI (1.0.3 Data 2.4.4.1) share: `true`,
 * `a[,]b`, `a[.]b[,]c[.]d`. Absent where nothing was answered that can be told.
 */
export function responseText(
  interaction: Interaction,
  answer: Answer,
  limits: ResponseLimits,
): string | undefined {
  const keys = knownKeys(interaction, answer)
  const [first] = answer
  const listed = (parts: readonly string[]): string | undefined =>
    parts.length === 0 ? undefined : joined(parts, '[,]', limits.response)
  switch (interaction.type) {
    case 'true-false':
      return { t: 'true', f: 'false' }[(first ?? '').slice(0, 1)]
    case 'choice':
    case 'sequencing':
      return listed(keys.map(componentId))
    case 'matching':
      return listed(keys.map((pair) => pair.split('').map(componentId).join('[.]')))
    case 'performance':
      return listed(keys.map((key, index) => `${stepId(index)}[.]${componentId(key)}`))
    case 'likert':
      return listed(keys.slice(0, 1).map(componentId))
    case 'numeric':
      return decimal(first, limits.decimals)
    case 'fill-in':
      return typed(first, limits.text)
    case 'long-fill-in':
      return typed(first, limits.longText)
    case 'other':
      return undefined
  }
}

/** A right answer in the same marks: `{case_matters=false}trein`, `170[:]180`. Absent where it cannot be written. */
export function patternText(
  interaction: Interaction,
  right: Answer,
  limits: ResponseLimits,
): string | undefined {
  const [lowest, highest = lowest] = right
  switch (interaction.type) {
    case 'numeric': {
      const [least, most] = [decimal(lowest, limits.decimals), decimal(highest, limits.decimals)]
      return least === undefined || most === undefined ? undefined : `${least}[:]${most}`
    }
    case 'fill-in':
      return `{case_matters=${interaction.caseMatters === true}}${typed(lowest, limits.text)}`
    default:
      return responseText(interaction, right, limits)
  }
}

/** What a choice is called in a report: SCORM's short identifier begins with a letter. */
export function componentId(key: string): string {
  return /^\d/.test(key) ? `n${key}` : key
}

/** What the steps of a walk are called, in the order in which they are taken. */
export function stepId(index: number): string {
  return `s${index + 1}`
}

/** What begins with a brace says how it is to be read. */
export function withoutMark(text: string, limit: number): string {
  return plainText(text, limit).replace(/^\{/, '(')
}

/** The standards have no way to write their own marks as text. */
function typed(text = '', limit: number): string {
  const plain = text.replace(/\[(?=[,.:]\])/g, '[ ')
  return withoutMark(plain, limit)
}
