import type { Answer } from '../../model/activity.ts'
import type { Interaction } from '../../model/interaction.ts'
import type { GivenAnswer } from '../../model/tracking.ts'
import { objectiveId } from '../scorm2004-objectives.ts'
import { intervalText } from '../scorm2004-values.ts'
import {
  fieldsWith,
  interactionId,
  momentOf,
  patternFields,
  resultOf,
  type Field,
} from './field.ts'
import { decimal, joined, knownKeys, plainText } from './response.ts'

// SCORM 2004 RTE 4.2.9, smallest permitted maximums.
const descriptionLimit = 250
const textLimit = 250
const longTextLimit = 4000
const responseLimit = 4000
const mostPatterns = 5

/** real(10,7), RTE 4.1.1.7. */
const decimals = 7

/** An answer as SCORM 2004 records it: RTE 4.2.9, cmi.interactions. */
export function interaction2004(given: GivenAnswer): readonly Field[] {
  const { interaction, points, module } = given
  return fieldsWith([
    ['id', interactionId(given)],
    ['type', interaction.type],
    ['objectives.0.id', module === '' ? undefined : objectiveId(module)],
    ['timestamp', timestampOf(given)],
    ...patternFields(
      interaction.correct.map((right) => patternOf(interaction, right)),
      mostPatterns,
    ),
    ['weighting', points > 0 ? String(points) : undefined],
    ['learner_response', responseOf(interaction, given.answer)],
    ['result', resultOf(given, 'incorrect')],
    ['latency', intervalText(given.latency)],
    ['description', descriptionOf(given)],
  ])
}

/** A zone may only follow a fraction of a second. */
function timestampOf(given: GivenAnswer): string | undefined {
  const moment = momentOf(given)
  return moment && `${moment.toISOString().slice(0, 22)}Z`
}

function patternOf(interaction: Interaction, right: Answer): string | undefined {
  const [lowest, highest = lowest] = right
  switch (interaction.type) {
    case 'numeric': {
      const [least, most] = [decimal(lowest, decimals), decimal(highest, decimals)]
      return least === undefined || most === undefined ? undefined : `${least}[:]${most}`
    }
    case 'fill-in':
      return `{case_matters=${interaction.caseMatters === true}}${typed(lowest, textLimit)}`
    default:
      return responseOf(interaction, right)
  }
}

function responseOf(interaction: Interaction, answer: Answer): string | undefined {
  const keys = knownKeys(interaction, answer)
  const [first] = answer
  switch (interaction.type) {
    case 'true-false':
      return { t: 'true', f: 'false' }[(first ?? '').slice(0, 1)]
    case 'choice':
    case 'sequencing':
      return listed(keys.map(shortId))
    case 'matching':
      return listed(keys.map((pair) => pair.split('').map(shortId).join('[.]')))
    case 'performance':
      return listed(keys.map((key, index) => `s${index + 1}[.]${shortId(key)}`))
    case 'likert':
      return listed(keys.slice(0, 1).map(shortId))
    case 'numeric':
      return decimal(first, decimals)
    case 'fill-in':
      return typed(first, textLimit)
    case 'long-fill-in':
      return typed(first, longTextLimit)
    case 'other':
      return undefined
  }
}

function listed(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : joined(parts, '[,]', responseLimit)
}

/** A short identifier begins with a letter. */
function shortId(key: string): string {
  return /^\d/.test(key) ? `n${key}` : key
}

/** The standard has no way to write its own marks as text. */
function typed(text = '', limit: number): string {
  const plain = text.replace(/\[(?=[,.:]\])/g, '[ ')
  return withoutMark(plain, limit)
}

/** What begins with a brace says how it is to be read. */
function withoutMark(text: string, limit: number): string {
  return plainText(text, limit).replace(/^\{/, '(')
}

/** What was asked and, as far as there is room, what the ids in the answers stand for. */
function descriptionOf({ prompt, interaction }: GivenAnswer): string | undefined {
  const { choices = [], source = [], target = [] } = interaction
  const legend = [...choices, ...source, ...target].map(
    ([key, text]) => `${shortId(key)} = ${text}`,
  )
  const asked = withoutMark(prompt, descriptionLimit)
  const parts = [asked, ...legend].filter((part) => part !== '')
  return parts.length === 0 ? undefined : joined(parts, ' | ', descriptionLimit)
}
