import type { Answer } from '../../model/activity.ts'
import type { Interaction, InteractionType } from '../../model/interaction.ts'
import type { GivenAnswer } from '../../model/tracking.ts'
import { timespan } from '../timespan.ts'
import {
  fieldsWith,
  interactionId,
  momentOf,
  patternFields,
  resultOf,
  type Field,
} from './field.ts'
import { decimal, joined, knownKeys, plainText } from '../../model/response.ts'

/** SCORM 1.2 RTE 3.4.4: CMIFeedback is a CMIString255. */
const responseLimit = 255

/** The standard promises no number; each is a call that a slow LMS makes the learner wait for. */
const mostPatterns = 5

/** The types of cmi.interactions.n.type; what it does not know is told as what was done. */
const typeOf: Readonly<Record<InteractionType, string>> = {
  'true-false': 'true-false',
  choice: 'choice',
  'fill-in': 'fill-in',
  'long-fill-in': 'fill-in',
  matching: 'matching',
  performance: 'performance',
  sequencing: 'sequencing',
  likert: 'likert',
  numeric: 'numeric',
  other: 'performance',
}

/** An answer as SCORM 1.2 records it: RTE 3.4.4, cmi.interactions. */
export function interaction12(given: GivenAnswer): readonly Field[] {
  const { interaction, points } = given
  const moment = momentOf(given)
  return fieldsWith([
    ['id', interactionId(given)],
    ['type', typeOf[interaction.type]],
    ['time', moment && clockTime(moment)],
    ...patternFields(
      interaction.correct.map((pattern) => patternOf(interaction, pattern)),
      mostPatterns,
    ),
    ['weighting', points > 0 ? String(points) : undefined],
    ['student_response', responseOf(interaction, given.answer)],
    ['result', resultOf(given, 'wrong')],
    ['latency', timespan(given.latency)],
  ])
}

/** A right answer; of a range of numbers the middle, because there is no way to write a range. */
function patternOf(interaction: Interaction, pattern: Answer): string | undefined {
  if (interaction.type !== 'numeric') return responseOf(interaction, pattern)
  const [lowest = '', highest = lowest] = pattern
  const decimals = lowest.split('.')[1]?.length ?? 0
  return decimal(((Number(lowest) + Number(highest)) / 2).toFixed(decimals))
}

/** Keys are single characters of `a-z0-9`, as choice, matching, sequencing and likert ask. */
function responseOf(interaction: Interaction, answer: Answer): string | undefined {
  const keys = knownKeys(interaction, answer)
  const [first = ''] = answer
  switch (interaction.type) {
    case 'true-false':
      return /^[tf]/.exec(first)?.[0]
    case 'choice':
    case 'sequencing':
    case 'performance':
      return listed(keys)
    case 'matching':
      return listed(keys.map((pair) => pair.split('').join('.')))
    case 'likert':
      return listed(keys.slice(0, 1))
    case 'numeric':
      return decimal(first)
    case 'fill-in':
    case 'long-fill-in':
      return plainText(first, responseLimit)
    case 'other':
      return undefined
  }
}

function listed(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : joined(parts, ',', responseLimit)
}

/** CMITime, by the learner's clock: HH:MM:SS. */
function clockTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
