import {
  each,
  keyword,
  readOnly,
  recordOf,
  text,
  typed,
  word,
  type Element,
  type Elements,
} from './element.ts'
import { interactions2004, uniqueId } from './scorm2004-interactions.ts'
import { isInterval, isLanguage, isLocalized, isReal, isTimestamp } from './scorm2004-types.ts'

const completions = ['completed', 'incomplete', 'not attempted', 'unknown']
const successes = ['passed', 'failed', 'unknown']
const exits = ['time-out', 'suspend', 'logout', 'normal', '']
const requests =
  /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[\w.-]+\}(choice|jump))$/

/** SCORM 2004 RTE 4.2.17: an LMS keeps at least so many, and more may be refused. */
const mostObjectives = 100

const unset = { startsUnset: true } as const
const share = real(0, 1)
const completion = word('read-write', completions)
const success = word('read-write', successes)
const points = { ...real(-Infinity, Infinity), ...unset }
const description = typed('read-write', (value) => isLocalized(value, 250), unset)

const score: Elements = {
  'score.scaled': { ...real(-1, 1), ...unset },
  ...each(['score.raw', 'score.min', 'score.max'], points),
}

/** SCORM 2004 RTE 4.2 and SN 5.6, third and fourth edition, as strict as the strictest players. */
export const elements2004: Elements = {
  ...each(
    [
      ...['cmi._version', 'cmi.score._children', 'cmi.learner_preference._children'],
      ...['cmi.objectives._children', 'cmi.objectives._count', 'cmi.objectives.n.score._children'],
      ...['cmi.comments_from_learner._children', 'cmi.comments_from_learner._count'],
      ...['cmi.comments_from_lms._children', 'cmi.comments_from_lms._count'],
    ],
    keyword,
  ),
  ...each(
    [
      ...['cmi.credit', 'cmi.entry', 'cmi.learner_id', 'cmi.learner_name', 'cmi.mode'],
      ...['cmi.time_limit_action', 'cmi.total_time'],
      ...['cmi.comments_from_lms.n.comment', 'cmi.comments_from_lms.n.location'],
      ...['cmi.comments_from_lms.n.timestamp'],
      ...['adl.nav.request_valid.continue', 'adl.nav.request_valid.previous'],
      ...['adl.nav.request_valid.choice.{target}', 'adl.nav.request_valid.jump.{target}'],
    ],
    readOnly,
  ),
  ...each(
    [
      ...['cmi.completion_threshold', 'cmi.scaled_passing_score'],
      ...['cmi.launch_data', 'cmi.max_time_allowed'],
    ],
    { ...readOnly, ...unset },
  ),
  'cmi.completion_status': completion,
  'cmi.success_status': success,
  'cmi.progress_measure': { ...share, ...unset },
  ...under('cmi', score),
  'cmi.exit': word('write', exits),
  'cmi.session_time': typed('write', isInterval),
  'cmi.location': { ...text(1000), ...unset },
  'cmi.suspend_data': { ...text(64_000), ...unset },
  'cmi.learner_preference.audio_level': real(0, Infinity),
  'cmi.learner_preference.delivery_speed': real(0, Infinity),
  'cmi.learner_preference.audio_captioning': word('read-write', ['-1', '0', '1']),
  'cmi.learner_preference.language': typed(
    'read-write',
    (value) => value === '' || isLanguage(value),
  ),
  'cmi.comments_from_learner.n.comment': typed(
    'read-write',
    (value) => isLocalized(value, 4000),
    unset,
  ),
  'cmi.comments_from_learner.n.location': { ...text(250), ...unset },
  'cmi.comments_from_learner.n.timestamp': typed('read-write', isTimestamp, unset),
  ...recordOf(
    'cmi.objectives.n',
    {
      id: uniqueId(mostObjectives),
      ...score,
      completion_status: completion,
      success_status: success,
      progress_measure: { ...share, ...unset },
      description,
    },
    ['cmi.objectives.n.id'],
  ),
  ...interactions2004,
  'adl.nav.request': typed('read-write', (value) => requests.test(value)),
}

/** A number: not one is a fault of type, outside these bounds one of range. */
function real(least: number, most: number): Element {
  return {
    access: 'read-write',
    fault(value) {
      if (!isReal(value)) return 'type'
      return Number(value) < least || Number(value) > most ? 'range' : undefined
    },
  }
}

function under(prefix: string, elements: Elements): Elements {
  return Object.fromEntries(
    Object.entries(elements).map(([name, element]) => [`${prefix}.${name}`, element]),
  )
}
