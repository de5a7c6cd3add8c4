import type { LaunchContext } from './hostile-lms.ts'
import { readWith } from './hostile-read.ts'
import type { HostileSwitches } from './hostile-switches.ts'
import type { LmsFunction, LmsFunctions } from './lms-functions.ts'

/** SCORM 1.2 RTE 3.3.7 and SCORM 2004 RTE 3.1.7: "not initialized", and reading before that. */
const notInitialized = '301'

/** What content meets first: how a session opens, what is read, in what words, and for how long. */
export function frontOf(
  functions: LmsFunctions,
  { switches, dialect }: LaunchContext,
  shown: Map<string, unknown>,
): LmsFunctions {
  const { initialize: fault, answers, discovery } = switches
  let isOpen = false
  let attempts = 0
  let calls = 0
  /** In the place of what the LMS would say. */
  let error: string | undefined
  const fail = (number: string): void => {
    error = number
  }
  const read = readWith({ dialect, fail, faults: switches.read, read: functions.getValue }, shown)

  function open(parameters: readonly string[]): unknown {
    const answer = functions.initialize(...parameters)
    isOpen ||= answer === 'true'
    return answer
  }

  function no(number: string): 'false' {
    error = number
    return 'false'
  }

  function initialize(parameters: readonly string[]): unknown {
    attempts += 1
    switch (fault) {
      case 'throws':
        throw new Error('The LMS has a bad day.')
      case 'refuses':
        return no(dialect.errors.general)
      case 'answers-nothing':
        return undefined
      case 'second-try':
        return attempts > 1 ? open(parameters) : no(dialect.errors.general)
      case 'again':
        if (attempts === 1) open(parameters)
        return no(dialect.errors.again)
      case 'none':
        return open(parameters)
    }
  }

  /** Whoever was told no may ask for a value, to see whether that was true. */
  function getValue(...parameters: readonly string[]): unknown {
    if (isOpen || attempts === 0 || fault === 'none') return read(...parameters)
    error = notInitialized
    return ''
  }

  /** After so many calls the frame of the LMS is gone, and each call into it throws. */
  const front =
    (call: LmsFunction, isHelper = false): LmsFunction =>
    (...parameters) => {
      calls += 1
      if (discovery.goneAfter > 0 && calls > discovery.goneAfter) {
        throw new TypeError("Can't execute code from a freed script")
      }
      if (!isHelper) error = undefined
      return call(...parameters)
    }

  const yesOrNo = (call: LmsFunction): LmsFunction =>
    front((...parameters) => inWords(call(...parameters), answers))

  return {
    initialize: yesOrNo((...parameters) => initialize(parameters)),
    terminate: yesOrNo(functions.terminate),
    setValue: yesOrNo(functions.setValue),
    commit: yesOrNo(functions.commit),
    getValue: front(getValue),
    getLastError: front((...parameters) => error ?? functions.getLastError(...parameters), true),
    getErrorString: front(functions.getErrorString, true),
    getDiagnostic: front(functions.getDiagnostic, true),
  }
}

function inWords(answer: unknown, words: HostileSwitches['answers']): unknown {
  if (words === 'texts' || (answer !== 'true' && answer !== 'false')) return answer
  const isYes = answer === 'true'
  return words === 'booleans' ? isYes : Number(isYes)
}
