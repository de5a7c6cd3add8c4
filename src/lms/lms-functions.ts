import { scorm12Api, scorm2004Api } from '../model/scorm-api.ts'
import { addIntervals, addTimespans } from './times.ts'

/** The eight functions of a SCORM API by what they are for; each standard has its own names. */
export interface LmsFunctions {
  readonly initialize: LmsFunction
  readonly terminate: LmsFunction
  readonly getValue: LmsFunction
  readonly setValue: LmsFunction
  readonly commit: LmsFunction
  readonly getLastError: LmsFunction
  readonly getErrorString: LmsFunction
  readonly getDiagnostic: LmsFunction
}

export type LmsFunction = (...parameters: readonly string[]) => unknown
export type LmsRole = keyof LmsFunctions

/** What the two standards call the same things. */
export interface Dialect {
  /** Where content looks for the API in a window. */
  readonly property: 'API' | 'API_1484_11'
  readonly names: Readonly<Record<LmsRole, string>>
  readonly state: string
  readonly status: string
  /** Elements that hold one word of the learner's result: an LMS may write these itself. */
  readonly results: readonly string[]
  /** Where an LMS that judges by itself says who has passed. */
  readonly success: string
  readonly score: string
  readonly fullScore: number
  readonly entry: string
  readonly exit: string
  readonly sessionTime: string
  readonly totalTime: string
  readonly addTimes: (one: string, other: string) => string
  /** Numbers of the errors that an LMS gives when something is wrong with it, not with the call. */
  readonly errors: Readonly<
    Record<'general' | 'read' | 'commit' | 'refused' | 'type' | 'again', string>
  >
}

/** SCORM 1.2 RTE 3.2 and 3.3. */
export const scorm12Dialect: Dialect = {
  property: scorm12Api.property,
  names: scorm12Api.functions,
  state: 'cmi.suspend_data',
  status: 'cmi.core.lesson_status',
  results: ['cmi.core.lesson_status'],
  success: 'cmi.core.lesson_status',
  score: 'cmi.core.score.raw',
  fullScore: 100,
  entry: 'cmi.core.entry',
  exit: 'cmi.core.exit',
  sessionTime: 'cmi.core.session_time',
  totalTime: 'cmi.core.total_time',
  addTimes: addTimespans,
  errors: {
    ...{ general: '101', read: '403', commit: '101' },
    ...{ refused: '401', type: '405', again: '101' },
  },
}

/** SCORM 2004 4th edition RTE 3.1 and 3.1.7. */
export const scorm2004Dialect: Dialect = {
  property: scorm2004Api.property,
  names: scorm2004Api.functions,
  state: 'cmi.suspend_data',
  status: 'cmi.completion_status',
  results: ['cmi.completion_status', 'cmi.success_status'],
  success: 'cmi.success_status',
  score: 'cmi.score.scaled',
  fullScore: 1,
  entry: 'cmi.entry',
  exit: 'cmi.exit',
  sessionTime: 'cmi.session_time',
  totalTime: 'cmi.total_time',
  addTimes: addIntervals,
  errors: {
    ...{ general: '101', read: '301', commit: '391' },
    ...{ refused: '401', type: '406', again: '103' },
  },
}

/** An API object under the names of its standard, as content finds it. */
export function named(
  functions: LmsFunctions,
  { names }: Dialect,
): Readonly<Record<string, LmsFunction>> {
  return Object.fromEntries(roles.map((role) => [names[role], functions[role]]))
}

/** The functions of an API object that has the names of its standard. */
export function byRole(
  api: Readonly<Record<string, LmsFunction>>,
  { names }: Dialect,
): LmsFunctions {
  const call =
    (role: LmsRole): LmsFunction =>
    (...parameters) =>
      api[names[role]]?.(...parameters)
  return {
    initialize: call('initialize'),
    terminate: call('terminate'),
    getValue: call('getValue'),
    setValue: call('setValue'),
    commit: call('commit'),
    getLastError: call('getLastError'),
    getErrorString: call('getErrorString'),
    getDiagnostic: call('getDiagnostic'),
  }
}

// The names of one standard are the names of both, and each role has one.
const roles = Object.keys(scorm12Dialect.names) as readonly LmsRole[]
