import { joined } from '../../model/response.ts'
import type { GivenAnswer } from '../../model/tracking.ts'
import {
  componentId,
  patternText,
  responseText,
  withoutMark,
  type ResponseLimits,
} from '../../xapi/response.ts'
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

// SCORM 2004 RTE 4.2.9, smallest permitted maximums.
const descriptionLimit = 250
const mostPatterns = 5

/** As above, and real(10,7) of RTE 4.1.1.7. */
const limits: ResponseLimits = { response: 4000, text: 250, longText: 4000, decimals: 7 }

/** An answer as SCORM 2004 records it: RTE 4.2.9, cmi.interactions. */
export function interaction2004(given: GivenAnswer): readonly Field[] {
  const { interaction, points, module } = given
  return fieldsWith([
    ['id', interactionId(given)],
    ['type', interaction.type],
    ['objectives.0.id', module === '' ? undefined : objectiveId(module)],
    ['timestamp', timestampOf(given)],
    ...patternFields(
      interaction.correct.map((right) => patternText(interaction, right, limits)),
      mostPatterns,
    ),
    ['weighting', points > 0 ? String(points) : undefined],
    ['learner_response', responseText(interaction, given.answer, limits)],
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

/** What was asked and, as far as there is room, what the ids in the answers stand for. */
function descriptionOf({ prompt, interaction }: GivenAnswer): string | undefined {
  const { choices = [], source = [], target = [] } = interaction
  const legend = [...choices, ...source, ...target].map(
    ([key, text]) => `${componentId(key)} = ${text}`,
  )
  const asked = withoutMark(prompt, descriptionLimit)
  const parts = [asked, ...legend].filter((part) => part !== '')
  return parts.length === 0 ? undefined : joined(parts, ' | ', descriptionLimit)
}
