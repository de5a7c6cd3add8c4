import { elementOf } from './scorm12-elements.ts'

/** The eight functions of SCORM 1.2 as an LMS has them. */
export interface Scorm12Api {
  LMSInitialize(parameter: string): string
  LMSFinish(parameter: string): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(parameter: string): string
  LMSGetLastError(): string
  LMSGetErrorString(code: string): string
  LMSGetDiagnostic(code: string): string
}

/** One call as the content made it. */
export interface Call {
  readonly name: keyof Scorm12Api
  readonly parameters: readonly unknown[]
}

/** A call that the standard forbids. `error` is the number the content got for it. */
export interface Breach extends Call {
  readonly error: string
}

/** An LMS that holds content to the letter of SCORM 1.2. */
export interface StrictScorm12 {
  readonly api: Scorm12Api
  readonly calls: readonly Call[]
  readonly breaches: readonly Breach[]
}

/** SCORM 1.2 RTE 3.3.7. */
const errors = {
  general: '101',
  argument: '201',
  notInitialized: '301',
  readOnly: '403',
  writeOnly: '404',
  type: '405',
} as const
type ErrorCode = (typeof errors)[keyof typeof errors]

const parameterCount: Readonly<Record<keyof Scorm12Api, number>> = {
  LMSInitialize: 1,
  LMSFinish: 1,
  LMSGetValue: 1,
  LMSSetValue: 2,
  LMSCommit: 1,
  LMSGetLastError: 0,
  LMSGetErrorString: 1,
  LMSGetDiagnostic: 1,
}

/** Stands before a lenient LMS: answers forbidden calls itself, writes them down, passes on the rest. */
export function strictScorm12(lms: Scorm12Api): StrictScorm12 {
  const calls: Call[] = []
  const breaches: Breach[] = []
  let phase: 'before' | 'running' | 'finished' = 'before'
  let error: ErrorCode | undefined

  /** Session calls go through here; what is wrong with one is answered in the LMS's place. */
  function guard<T>(call: Call, wrong: T, answer: () => T): T {
    calls.push(call)
    error = malformed(call) ?? outOfPhase(call, phase) ?? misused(call)
    if (error === undefined) return answer()
    breaches.push({ ...call, error })
    return wrong
  }

  const api: Scorm12Api = {
    LMSInitialize: (...parameters) =>
      guard({ name: 'LMSInitialize', parameters }, 'false', () => {
        const answer = lms.LMSInitialize('')
        if (answer === 'true') phase = 'running'
        return answer
      }),
    LMSFinish: (...parameters) =>
      guard({ name: 'LMSFinish', parameters }, 'false', () => {
        phase = 'finished'
        return lms.LMSFinish('')
      }),
    LMSGetValue: (...parameters) =>
      guard({ name: 'LMSGetValue', parameters }, '', () => lms.LMSGetValue(...parameters)),
    LMSSetValue: (...parameters) =>
      guard({ name: 'LMSSetValue', parameters }, 'false', () => lms.LMSSetValue(...parameters)),
    LMSCommit: (...parameters) =>
      guard({ name: 'LMSCommit', parameters }, 'false', () => lms.LMSCommit('')),
    // These three may be called at any time and leave the error as it is.
    LMSGetLastError(...parameters) {
      calls.push({ name: 'LMSGetLastError', parameters })
      return error ?? lms.LMSGetLastError()
    },
    LMSGetErrorString(...parameters) {
      calls.push({ name: 'LMSGetErrorString', parameters })
      return lms.LMSGetErrorString(...parameters)
    },
    LMSGetDiagnostic(...parameters) {
      calls.push({ name: 'LMSGetDiagnostic', parameters })
      return lms.LMSGetDiagnostic(...parameters)
    },
  }
  return { api, calls, breaches }
}

/** All parameters are strings, as many as the standard names; those without a meaning are empty. */
function malformed({ name, parameters }: Call): ErrorCode | undefined {
  const areStrings = parameters.every((parameter) => typeof parameter === 'string')
  if (!areStrings || parameters.length !== parameterCount[name]) return errors.argument
  const isEmptyOne = name === 'LMSInitialize' || name === 'LMSFinish' || name === 'LMSCommit'
  return isEmptyOne && parameters[0] !== '' ? errors.argument : undefined
}

function outOfPhase(
  { name }: Call,
  phase: 'before' | 'running' | 'finished',
): ErrorCode | undefined {
  if (name === 'LMSInitialize') return phase === 'before' ? undefined : errors.general
  return phase === 'running' ? undefined : errors.notInitialized
}

function misused({ name, parameters }: Call): ErrorCode | undefined {
  if (name !== 'LMSGetValue' && name !== 'LMSSetValue') return undefined
  const element = elementOf(String(parameters[0]))
  if (!element) return errors.argument
  if (name === 'LMSGetValue') return element.access === 'write' ? errors.writeOnly : undefined
  if (element.access === 'read') return errors.readOnly
  return element.accepts(String(parameters[1])) ? undefined : errors.type
}
