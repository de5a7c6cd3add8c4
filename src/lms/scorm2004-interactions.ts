import {
  each,
  keyword,
  recordOf,
  typed,
  word,
  type Element,
  type Elements,
  type Place,
} from './element.ts'
import { responseTypes } from './scorm2004-responses.ts'
import {
  isInterval,
  isLocalized,
  isLongIdentifier,
  isReal,
  isTimestamp,
} from './scorm2004-types.ts'

const type = 'cmi.interactions.n.type'
const results = ['correct', 'incorrect', 'unanticipated', 'neutral']
const unset = { startsUnset: true } as const

/** SCORM 2004 RTE 4.2.9: an LMS keeps at least so many, and more may be refused. */
const mostInteractions = 250
const mostObjectives = 10

/** An id that no other record of its collection has, and that never changes. */
export function uniqueId(most: number): Element {
  return {
    access: 'read-write',
    startsUnset: true,
    fault(value, place) {
      if (!isLongIdentifier(value)) return 'type'
      const isFixed = place.current() !== '' && place.current() !== value
      const isSpare = place.index >= most || place.others().includes(value)
      return isFixed || isSpare ? 'general' : undefined
    },
  }
}

const interactionId: Element = {
  access: 'read-write',
  startsUnset: true,
  fault(value, { index }) {
    if (!isLongIdentifier(value)) return 'type'
    return index >= mostInteractions ? 'general' : undefined
  },
}

const pattern: Element = {
  access: 'read-write',
  startsUnset: true,
  needs: [type],
  fault(value, place) {
    const known = responseTypes[place.valueOf(type)]
    if (known?.isPattern(value) !== true) return 'type'
    const isSpare = place.index >= known.patterns || place.others().includes(value)
    return isSpare ? 'general' : undefined
  },
}

/** The answers of a learner; the id comes first. SCORM 2004 RTE 4.2.9. */
export const interactions2004: Elements = {
  ...each(
    [
      'cmi.interactions._children',
      'cmi.interactions._count',
      'cmi.interactions.n.objectives._count',
      'cmi.interactions.n.correct_responses._count',
    ],
    keyword,
  ),
  ...recordOf(
    'cmi.interactions.n',
    {
      id: interactionId,
      type: { ...word('read-write', Object.keys(responseTypes)), ...unset },
      'objectives.n.id': uniqueId(mostObjectives),
      timestamp: typed('read-write', isTimestamp, unset),
      'correct_responses.n.pattern': pattern,
      weighting: typed('read-write', isReal, unset),
      learner_response: typed('read-write', isResponse, { ...unset, needs: [type] }),
      result: typed('read-write', (value) => results.includes(value) || isReal(value), unset),
      latency: typed('read-write', isInterval, unset),
      description: typed('read-write', (value) => isLocalized(value, 250), unset),
    },
    ['cmi.interactions.n.id'],
  ),
}

function isResponse(value: string, place: Place): boolean {
  return responseTypes[place.valueOf(type)]?.isResponse(value) === true
}
