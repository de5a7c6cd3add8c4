import { createDataModel, type ModelErrors } from './data-model.ts'
import type { Elements } from './element.ts'

/** What content can ask an LMS, whatever a standard calls it. */
export type Role = SessionRole | 'initialize' | 'getLastError' | 'getErrorString' | 'getDiagnostic'

/** Those that only make sense within a session. */
type SessionRole = 'terminate' | 'getValue' | 'setValue' | 'commit'

/** The functions of an LMS by name, as content calls them. */
export type Functions<Name extends string> = Readonly<
  Record<Name, (...parameters: string[]) => string>
>

/** One call as the content made it. */
export interface Call<Name extends string = string> {
  readonly name: Name
  readonly parameters: readonly unknown[]
}

/** A call that the standard forbids. `error` is the number the content got for it. */
export interface Breach<Name extends string = string> extends Call<Name> {
  readonly error: string
}

/** An LMS that holds content to the letter of a standard. */
export interface Guarded<Name extends string> {
  readonly api: Functions<Name>
  readonly calls: readonly Call<Name>[]
  readonly breaches: readonly Breach<Name>[]
}

/** A standard, as far as a guard must know it. */
export interface Protocol<Name extends string> {
  readonly functions: Readonly<Record<Role, Name>>
  readonly elements: Elements
  readonly errors: ModelErrors & {
    readonly argument: string
    readonly initialize: Readonly<Record<'running' | 'ended', string>>
    readonly early: Readonly<Record<SessionRole, string>>
    readonly late: Readonly<Record<SessionRole, string>>
    /** Where a standard tells that an element has no value yet. */
    readonly unset?: string
  }
}

const parameterCount: Readonly<Record<Role, number>> = {
  initialize: 1,
  terminate: 1,
  getValue: 1,
  setValue: 2,
  commit: 1,
  getLastError: 0,
  getErrorString: 1,
  getDiagnostic: 1,
}

/** Stands before a lenient LMS: answers forbidden calls itself, writes them down, passes on the rest. */
export function guardLms<Name extends string>(
  lms: Functions<Name>,
  { functions, elements, errors }: Protocol<Name>,
): Guarded<Name> {
  const calls: Call<Name>[] = []
  const breaches: Breach<Name>[] = []
  const model = createDataModel(elements, errors, ask)
  let phase: 'before' | 'running' | 'ended' = 'before'
  let error: string | undefined

  /** What is wrong with a call is answered in the LMS's place. */
  function guarded(
    role: Role,
    wrong: string,
    answer: (...parameters: string[]) => string,
  ): (...parameters: string[]) => string {
    return (...parameters) => {
      const call = { name: functions[role], parameters }
      calls.push(call)
      error = malformed(role, parameters) ?? outOfPhase(role) ?? misused(role, parameters)
      if (error === undefined) return answer(...parameters)
      breaches.push({ ...call, error })
      return wrong
    }
  }

  /** May be called at any time, and leaves the error as it is. */
  function free(role: Role): (...parameters: string[]) => string {
    return (...parameters) => {
      calls.push({ name: functions[role], parameters })
      const isOurs = role === 'getLastError' && error !== undefined
      return isOurs ? String(error) : lms[functions[role]](...parameters)
    }
  }

  function outOfPhase(role: Role): string | undefined {
    if (role === 'initialize') return phase === 'before' ? undefined : errors.initialize[phase]
    if (!isOfSession(role) || phase === 'running') return undefined
    return (phase === 'before' ? errors.early : errors.late)[role]
  }

  function misused(role: Role, [name = '', value = '']: readonly string[]): string | undefined {
    if (role === 'getValue') return model.read(name)
    return role === 'setValue' ? model.write(name, value) : undefined
  }

  /** All parameters are strings, as many as the standard names; those without a meaning are empty. */
  function malformed(role: Role, parameters: readonly unknown[]): string | undefined {
    const areStrings = parameters.every((parameter) => typeof parameter === 'string')
    if (!areStrings || parameters.length !== parameterCount[role]) return errors.argument
    const isEmptyOne = role === 'initialize' || role === 'terminate' || role === 'commit'
    return isEmptyOne && parameters[0] !== '' ? errors.argument : undefined
  }

  /** Asked by the guard itself; whatever is wrong with the LMS is not the content's fault. */
  function ask(name: string): string {
    try {
      return lms[functions.getValue](name)
    } catch {
      return ''
    }
  }

  const byRole: Readonly<Record<Role, (...parameters: string[]) => string>> = {
    initialize: guarded('initialize', 'false', (...parameters) => {
      const answer = lms[functions.initialize](...parameters)
      if (answer === 'true') phase = 'running'
      return answer
    }),
    terminate: guarded('terminate', 'false', (...parameters) => {
      phase = 'ended'
      return lms[functions.terminate](...parameters)
    }),
    getValue: guarded('getValue', '', (name = '') => {
      const answer = lms[functions.getValue](name)
      if (answer === '' && model.isUnset(name)) error = errors.unset
      return answer
    }),
    setValue: guarded('setValue', 'false', (name = '', value = '') => {
      const answer = lms[functions.setValue](name, value)
      // Some LMSs say no, name no error and have the value.
      if (answer === 'true' || lms[functions.getLastError]() === '0') model.took(name, value)
      return answer
    }),
    commit: guarded('commit', 'false', (...parameters) => lms[functions.commit](...parameters)),
    getLastError: free('getLastError'),
    getErrorString: free('getErrorString'),
    getDiagnostic: free('getDiagnostic'),
  }
  const entries = Object.entries(byRole).map(([role, call]) => [functions[role as Role], call])
  // The names of a standard stand for one role each, and here are all of them.
  return { api: Object.fromEntries(entries) as Functions<Name>, calls, breaches }
}

function isOfSession(role: Role): role is SessionRole {
  return role === 'terminate' || role === 'getValue' || role === 'setValue' || role === 'commit'
}
