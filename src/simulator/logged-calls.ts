import type { Dialect, LmsFunction, LmsFunctions } from '../lms/lms-functions.ts'

/** One call as the content made it, with what it got. */
export interface LoggedCall {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly name: string
  readonly parameters: readonly unknown[]
  readonly answer: unknown
  /** Number of the error that the call left behind; `0` for none. */
  readonly error: string
  /** What the LMS says about that error. */
  readonly reason: string
  /** The standard forbids it. */
  readonly isBreach: boolean
}

interface Logging {
  readonly values: Map<string, string>
  readonly breaches: () => number
  readonly onCall: (call: LoggedCall) => void
}

/** Writes down each call, and what of the learner is known after it. */
export function logged(functions: LmsFunctions, dialect: Dialect, log: Logging): LmsFunctions {
  const { values, breaches, onCall } = log
  const entries = Object.entries(functions).map(([role, call]) => {
    const isHelper =
      role.startsWith('getLast') || role.startsWith('getError') || role === 'getDiagnostic'
    const named: LmsFunction = (...parameters) => {
      const before = breaches()
      const told = {
        at: Date.now(),
        name: dialect.names[role as keyof LmsFunctions],
        parameters,
      }
      try {
        // Each entry is one of the eight functions.
        const answer = (call as LmsFunction)(...parameters)
        const [name = '', value = ''] = parameters
        if (role === 'setValue' && breaches() === before) values.set(name, value)
        if (role === 'getValue' && typeof answer === 'string' && answer !== '')
          values.set(name, answer)
        const error = isHelper ? '0' : String(functions.getLastError())
        const reason = error === '0' ? '' : String(functions.getErrorString(error))
        onCall({ ...told, answer, error, reason, isBreach: breaches() > before })
        return answer
      } catch (thrown) {
        onCall({ ...told, answer: undefined, error: '', reason: String(thrown), isBreach: false })
        throw thrown
      }
    }
    return [role, named] as const
  })
  // The same eight roles as came in.
  return Object.fromEntries(entries) as unknown as LmsFunctions
}
