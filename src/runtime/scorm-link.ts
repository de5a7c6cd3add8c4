import { wait, type Api } from './find-api.ts'

/** The eight things an LMS can be asked, by what each version of SCORM calls them. */
export interface ScormFunctions<Name extends string> {
  readonly initialize: Name
  readonly terminate: Name
  readonly getValue: Name
  readonly setValue: Name
  readonly commit: Name
  readonly getLastError: Name
  readonly getErrorString: Name
  readonly getDiagnostic: Name
}

/** How one version of SCORM talks to an LMS. */
export interface Dialect<Name extends string> {
  readonly functions: ScormFunctions<Name>
  /** The error after a second initialise. */
  readonly alreadyInitialized: string
  /** The error that tells that an element has no value yet, where the version has one. */
  readonly noValue?: string
  /** Reading these is an error, as is reading what begins like them. */
  readonly writeOnly: readonly string[]
  /** An element that every session can read. */
  readonly alwaysThere: string
}

/** A connection that answers the same way whatever the LMS does: it never throws. */
export interface ScormLink {
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
  /** Whether the LMS threw at the last value that was sent, which is no refusal. */
  hasBroken(): boolean
  commit(): boolean
  finish(): void
}

/** The same in all versions. */
const noError = '0'

/** What some LMSs say when they have nothing to say. */
const nothings = ['null', 'undefined']

/** In the place of an answer. */
const thrown = Symbol('thrown')

const readAttempts = 3
const secondTryAfter = 1000

export function createScormLink<Name extends string>(
  api: Api<Name>,
  { functions, alreadyInitialized, noValue = noError, writeOnly, alwaysThere }: Dialect<Name>,
): ScormLink {
  /** What the last successful commits left with the LMS, as far as we sent it. */
  const sent = new Map<string, string>()
  let isBroken = false

  function call(name: Name, ...parameters: readonly string[]): unknown {
    try {
      return api[name](...parameters)
    } catch {
      return thrown
    }
  }

  function lastError(): string {
    return String(call(functions.getLastError))
  }

  function isInitialized(): boolean {
    if (isTrue(call(functions.initialize, ''))) return true
    return lastError() === alreadyInitialized && get(alwaysThere) !== undefined
  }

  async function initialize(): Promise<boolean> {
    if (isInitialized()) return true
    await wait(secondTryAfter)
    return isInitialized()
  }

  function get(element: string): string | undefined {
    for (let attempt = 0; attempt < readAttempts; attempt++) {
      const answer = call(functions.getValue, element)
      // Some count in numbers.
      const value = typeof answer === 'number' ? String(answer) : answer
      const isRead =
        typeof value === 'string' && (value !== '' || [noError, noValue].includes(lastError()))
      if (isRead) return nothings.includes(value) ? '' : value
    }
    return undefined
  }

  function send(element: string, value: string): boolean {
    const answer = call(functions.setValue, element, value)
    isBroken = answer === thrown
    const isAccepted = isTrue(answer) || (!isBroken && isStored(element, value))
    if (isAccepted) sent.set(element, value)
    return isAccepted
  }

  /** An LMS may answer "false" and name no error although it took the value. */
  function isStored(element: string, value: string): boolean {
    const isSecret = writeOnly.some((name) => element.startsWith(name))
    return lastError() === noError && (isSecret || get(element) === value)
  }

  function commit(): boolean {
    const isCommitted = isTrue(call(functions.commit, ''))
    if (!isCommitted) sent.clear()
    return isCommitted
  }

  return {
    initialize,
    get,
    breaksOn: (element) => call(functions.getValue, element) === thrown,
    send,
    hasBroken: () => isBroken,
    commit,
    set: (element, value) => sent.get(element) === value || send(element, value),
    finish() {
      call(functions.terminate, '')
    },
  }
}

function isTrue(answer: unknown): boolean {
  return answer === 'true' || answer === true || answer === 1
}
