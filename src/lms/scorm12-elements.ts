import { each, keyword, readOnly, recordOf, text, typed, word, type Elements } from './element.ts'
import { interactions12 } from './scorm12-interactions.ts'
import { isIdentifier, isScore, isTimespan } from './scorm12-types.ts'

const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed']
const exits = ['time-out', 'suspend', 'logout', '']

const score = typed('read-write', isScore)

/** SCORM 1.2 RTE 3.4.4, as strict as the strictest players read it. */
export const elements12: Elements = {
  ...each(
    [
      'cmi.core.student_id',
      'cmi.core.student_name',
      'cmi.core.credit',
      'cmi.core.entry',
      'cmi.core.total_time',
      'cmi.core.lesson_mode',
      'cmi.launch_data',
      'cmi.comments_from_lms',
      'cmi.student_data.mastery_score',
      'cmi.student_data.max_time_allowed',
      'cmi.student_data.time_limit_action',
    ],
    readOnly,
  ),
  ...each(
    [
      'cmi.core._children',
      'cmi.core.score._children',
      'cmi.student_data._children',
      'cmi.student_preference._children',
      'cmi.objectives._children',
      'cmi.objectives._count',
      'cmi.objectives.n.score._children',
    ],
    keyword,
  ),
  ...each(['cmi.core.score.raw', 'cmi.core.score.min', 'cmi.core.score.max'], score),
  'cmi.core.lesson_location': text(255),
  'cmi.core.lesson_status': word('read-write', statuses),
  'cmi.core.exit': word('write', exits),
  'cmi.core.session_time': typed('write', isTimespan),
  'cmi.suspend_data': text(4096),
  'cmi.comments': text(4096),
  'cmi.student_preference.audio': typed('read-write', isWhole(-1, 100)),
  'cmi.student_preference.language': text(255),
  'cmi.student_preference.speed': typed('read-write', isWhole(-100, 100)),
  'cmi.student_preference.text': typed('read-write', isWhole(-1, 1)),
  ...recordOf(
    'cmi.objectives.n',
    {
      id: typed('read-write', isIdentifier),
      ...each(['score.raw', 'score.min', 'score.max'], score),
      status: word('read-write', [...statuses, 'not attempted']),
    },
    ['cmi.objectives.n.id'],
  ),
  ...interactions12,
}

function isWhole(least: number, most: number): (value: string) => boolean {
  return (value) => /^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most
}
