import type { LaunchMode } from '../../../src/lms/cmi5/session.ts'
import { omit } from '../lrs/small-lrs.ts'
import type { SmallUnit, Telling } from './small-cmi5.ts'

/** What a unit does wrong, after what it did right. */
export interface Breach {
  readonly id: string
  readonly name: string
  /** Verbs of statements that came before. */
  readonly before?: readonly string[]
  readonly wrong: Telling | ((unit: SmallUnit) => Telling)
  /** Sent in the same request. */
  readonly beside?: readonly Telling[]
  readonly mode?: LaunchMode
  readonly without?: 'begin' | 'preferences'
  /** Verbs of an earlier session in the same registration. */
  readonly earlier?: readonly string[]
}

export const begun = ['initialized']
export const passed = { success: true, duration: 'PT1M' }
export const failed = { success: false, duration: 'PT1M' }
export const scored = (verb: string, scaled: number): Telling => ({
  verb,
  some: { result: { ...(verb === 'passed' ? passed : failed), score: { scaled } } },
})
export const told = (verb: string, some: Telling['some']): Telling => ({
  verb,
  ...(some && { some }),
})
export const within = (verb: string, context: Telling['context']): Telling => ({
  verb,
  ...(context && { context }),
})
/** A context that lacks something of the template. */
export const lacking =
  (verb: string, name: string) =>
  (unit: SmallUnit): Telling =>
    told(verb, { context: omit(unit.statement({ verb }).context ?? {}, name) })
/** A context with other categories than it has. */
export const categories =
  (verb: string, category: readonly object[], some: Telling['some'] = {}) =>
  (unit: SmallUnit): Telling => {
    const { contextActivities } = unit.statement({ verb }).context ?? {}
    return { verb, some, context: { contextActivities: { ...contextActivities, category } } }
  }
export const extended =
  (verb: string, extensions: Readonly<Record<string, unknown>>) =>
  (unit: SmallUnit): Telling => {
    const given = unit.statement({ verb }).context?.extensions
    return within(verb, { extensions: { ...given, ...extensions } })
  }
export const unscored = { completion: true, duration: 'PT1M', score: { scaled: 1 } }
