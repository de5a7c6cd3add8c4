import type { Actor, Context, Statement } from '../lrs/statement.ts'
import { listOfActivities } from '../lrs/statement.ts'
import { categories, unitVerbs, type UnitVerb } from './names.ts'
import type { Unit } from './structure.ts'

/** What the learner is here for (cmi5 10, launchMode). */
export type LaunchMode = 'Normal' | 'Browse' | 'Review'

/** One launch of one unit, from the launch to the end (cmi5 definition "session"). */
export interface Session {
  readonly id: string
  readonly unit: Unit
  readonly activityId: string
  readonly registration: string
  readonly actor: Actor
  readonly mode: LaunchMode
  readonly masteryScore: number | undefined
  readonly contextTemplate: Context
  /** Milliseconds since 1970. */
  readonly launchedAt: number
  readonly hasReadPreferences: boolean
  readonly hasReadLaunchData: boolean
  /** Verbs of the statements that cmi5 defines, in order. */
  readonly verbs: readonly UnitVerb[]
  /** Moments of the first and the last statement, by their own timestamps. */
  readonly firstAt: number | null
  readonly lastAt: number | null
  readonly ended: { readonly by: 'terminated' | 'abandoned'; readonly at: number } | null
}

/** What a learner has of a unit in one registration, over all sessions. */
export interface Progress {
  readonly isCompleted: boolean
  readonly isPassed: boolean
  readonly isWaived: boolean
}

export const noProgress: Progress = { isCompleted: false, isPassed: false, isWaived: false }

/** Whether it carries the category of statements that cmi5 defines (cmi5 9.6.2.1). */
export function isDefined(statement: Statement): boolean {
  return hasCategory(statement, categories.cmi5)
}

export function hasCategory({ context }: Statement, category: string): boolean {
  return listOfActivities(context, 'category').some(({ id }) => id === category)
}

/** The verb, where it is one that cmi5 has for a unit. */
export function unitVerbOf({ verb }: Statement): UnitVerb | undefined {
  const found = Object.entries(unitVerbs).find(([, id]) => id === verb.id)
  // The names of that object are the verbs.
  return found?.[0] as UnitVerb | undefined
}

/** The session once a statement is taken. */
export function sessionAfter(session: Session, statement: Statement, now: number): Session {
  const verb = isDefined(statement) ? unitVerbOf(statement) : undefined
  const at = Date.parse(statement.timestamp ?? '')
  return {
    ...session,
    verbs: verb === undefined ? session.verbs : [...session.verbs, verb],
    firstAt: session.firstAt ?? at,
    lastAt: Math.max(session.lastAt ?? at, at),
    ended: verb === 'terminated' ? { by: 'terminated', at: now } : session.ended,
  }
}

/** What the learner has once a statement is taken. */
export function progressAfter(progress: Progress, statement: Statement): Progress {
  const verb = isDefined(statement) ? unitVerbOf(statement) : undefined
  return {
    ...progress,
    isCompleted: progress.isCompleted || verb === 'completed',
    isPassed: progress.isPassed || verb === 'passed',
  }
}
