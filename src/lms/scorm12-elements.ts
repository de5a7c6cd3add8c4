/** What SCORM 1.2 allows to be done with one element of its data model. */
export interface Element12 {
  readonly access: 'read' | 'write' | 'read-write'
  /** Whether a value has the type of the element. */
  accepts(value: string): boolean
}

const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed']
const exits = ['time-out', 'suspend', 'logout', '']
const timespan = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/
const decimal = /^-?\d{1,3}(\.\d+)?$/

const readOnly: Element12 = { access: 'read', accepts: () => false }
const score: Element12 = { access: 'read-write', accepts: isScore }

/** The element of that name, or nothing where the standard knows none that is supported here. */
export function elementOf(name: string): Element12 | undefined {
  return Object.hasOwn(elements, name) ? elements[name] : undefined
}

/** SCORM 1.2 RTE 3.4.4, as strict as the strictest players read it. */
const elements: Readonly<Record<string, Element12>> = {
  'cmi.core._children': readOnly,
  'cmi.core.student_id': readOnly,
  'cmi.core.student_name': readOnly,
  'cmi.core.credit': readOnly,
  'cmi.core.entry': readOnly,
  'cmi.core.total_time': readOnly,
  'cmi.core.lesson_mode': readOnly,
  'cmi.launch_data': readOnly,
  'cmi.comments_from_lms': readOnly,
  'cmi.student_data.mastery_score': readOnly,
  'cmi.core.lesson_location': text(255),
  'cmi.core.lesson_status': word('read-write', statuses),
  'cmi.core.exit': word('write', exits),
  'cmi.core.session_time': { access: 'write', accepts: (value) => timespan.test(value) },
  'cmi.core.score._children': readOnly,
  'cmi.core.score.raw': score,
  'cmi.core.score.min': score,
  'cmi.core.score.max': score,
  'cmi.suspend_data': text(4096),
  'cmi.comments': text(4096),
}

function text(limit: number): Element12 {
  return { access: 'read-write', accepts: (value) => value.length <= limit }
}

function word(access: Element12['access'], words: readonly string[]): Element12 {
  return { access, accepts: (value) => words.includes(value) }
}

function isScore(value: string): boolean {
  return value === '' || (decimal.test(value) && Number(value) >= 0 && Number(value) <= 100)
}
