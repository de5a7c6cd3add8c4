import { wait, type Api } from './find-api.ts'

export const scorm12Functions = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
] as const

type Function12 = (typeof scorm12Functions)[number]
export type Api12 = Api<Function12>

/** A connection that answers the same way whatever the LMS does: it never throws. */
export interface Scorm12Link {
  /** Tries twice. */
  initialize(): Promise<boolean>
  /** Empty when there is no value; `undefined` when it could not be read. */
  get(element: string): string | undefined
  /** Whether the LMS throws when it is asked for a value, which it may well have. */
  breaksOn(element: string): boolean
  /** Sends a value unless the LMS has it. `false` when it was refused. */
  set(element: string, value: string): boolean
  /** Sends a value that the LMS may have: what it calls stored may be lost. */
  send(element: string, value: string): boolean
  commit(): boolean
  finish(): void
}

/** SCORM 1.2 RTE 3.3.7: "General Exception", which is also the answer to a second initialise. */
const generalException = '101'
const noError = '0'

/** SCORM 1.2 RTE 3.4.3: reading these is an error. */
const writeOnly = ['cmi.core.exit', 'cmi.core.session_time']

/** In the place of an answer. */
const thrown = Symbol('thrown')

const readAttempts = 3
const secondTryAfter = 1000

export function createScorm12Link(api: Api12): Scorm12Link {
  /** What the last successful commits left with the LMS, as far as we sent it. */
  const sent = new Map<string, string>()

  function call(name: Function12, ...parameters: readonly string[]): unknown {
    try {
      return api[name](...parameters)
    } catch {
      return thrown
    }
  }

  function lastError(): string {
    return String(call('LMSGetLastError'))
  }

  function isInitialized(): boolean {
    if (isTrue(call('LMSInitialize', ''))) return true
    return lastError() === generalException && get('cmi.core.lesson_status') !== undefined
  }

  async function initialize(): Promise<boolean> {
    if (isInitialized()) return true
    await wait(secondTryAfter)
    return isInitialized()
  }

  function get(element: string): string | undefined {
    for (let attempt = 0; attempt < readAttempts; attempt++) {
      const value = call('LMSGetValue', element)
      const isRead = typeof value === 'string' && (value !== '' || lastError() === noError)
      if (isRead) return value
    }
    return undefined
  }

  function send(element: string, value: string): boolean {
    const answer = call('LMSSetValue', element, value)
    const isAccepted = isTrue(answer) || (answer !== thrown && isStored(element, value))
    if (isAccepted) sent.set(element, value)
    return isAccepted
  }

  /** An LMS may answer "false" and name no error although it took the value. */
  function isStored(element: string, value: string): boolean {
    return lastError() === noError && (writeOnly.includes(element) || get(element) === value)
  }

  function commit(): boolean {
    const isCommitted = isTrue(call('LMSCommit', ''))
    if (!isCommitted) sent.clear()
    return isCommitted
  }

  return {
    initialize,
    get,
    breaksOn: (element) => call('LMSGetValue', element) === thrown,
    send,
    commit,
    set: (element, value) => sent.get(element) === value || send(element, value),
    finish() {
      call('LMSFinish', '')
    },
  }
}

function isTrue(answer: unknown): boolean {
  return answer === 'true' || answer === true || answer === 1
}
