import { each, keyword, recordOf, typed, word, type Elements, type Place } from './element.ts'
import { isDecimal, isIdentifier, isTime, isTimespan } from './scorm12-types.ts'

/** SCORM 1.2 RTE 3.4.4, CMIFeedback: what an answer looks like, by type of question. */
const responses: Readonly<Record<string, RegExp>> = {
  'true-false': /^[01tf]$/,
  choice: /^[a-z0-9](,[a-z0-9])*$/,
  'fill-in': /^[^]*$/,
  matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  performance: /^[^]*$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  likert: /^[a-z0-9]?$/,
  numeric: /^-?\d+(\.\d+)?$/,
}

const results = ['correct', 'wrong', 'unanticipated', 'neutral']
const type = 'cmi.interactions.n.type'
const response = typed('write', isResponse, { needs: [type] })
const id = typed('write', isIdentifier)

/** The answers of a learner. All of it can only be written, so an LMS gives nothing of it back. */
export const interactions12: Elements = {
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
      id,
      'objectives.n.id': id,
      time: typed('write', isTime),
      type: word('write', Object.keys(responses)),
      'correct_responses.n.pattern': response,
      weighting: typed('write', isDecimal),
      student_response: response,
      result: typed('write', (value) => results.includes(value) || isDecimal(value)),
      latency: typed('write', isTimespan),
    },
    ['cmi.interactions.n.id'],
  ),
}

function isResponse(value: string, place: Place): boolean {
  return value.length <= 255 && responses[place.valueOf(type)]?.test(value) === true
}
