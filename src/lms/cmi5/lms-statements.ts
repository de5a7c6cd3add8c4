import type { Statement } from '../lrs/statement.ts'
import {
  activityTypes,
  categories,
  contextExtensions,
  lmsVerbs,
  resultExtensions,
} from './names.ts'
import type { LmsVerb } from './names.ts'
import type { Session } from './session.ts'

/** The part of a statement that all of an LMS have alike. */
interface About {
  readonly verb: LmsVerb
  readonly objectId: string
  readonly isMoveOn?: boolean
}

function statementOf(
  session: Session,
  now: number,
  { verb, objectId, isMoveOn }: About,
): Statement {
  const { contextTemplate, registration, actor } = session
  const ids = [categories.cmi5, ...(isMoveOn === true ? [categories.moveOn] : [])]
  return {
    actor,
    verb: { id: lmsVerbs[verb], display: { en: verb } },
    object: { objectType: 'Activity', id: objectId },
    context: {
      ...contextTemplate,
      registration,
      contextActivities: {
        ...contextTemplate.contextActivities,
        category: ids.map((id) => ({ id })),
      },
    },
    timestamp: new Date(now).toISOString(),
  }
}

/** Before the learner gets to see a unit (cmi5 9.3.1, 9.6.3). */
export function launchedStatement(session: Session, launchUrl: string): Statement {
  const { unit, activityId, masteryScore, mode, launchedAt } = session
  const base = statementOf(session, launchedAt, { verb: 'launched', objectId: activityId })
  const extensions = {
    ...base.context?.extensions,
    [contextExtensions.launchMode]: mode,
    [contextExtensions.launchUrl]: launchUrl,
    [contextExtensions.moveOn]: unit.moveOn,
    ...(masteryScore !== undefined && { [contextExtensions.masteryScore]: masteryScore }),
    ...(unit.launchParameters !== undefined && {
      [contextExtensions.launchParameters]: unit.launchParameters,
    }),
  }
  return { ...base, context: { ...base.context, extensions } }
}

/** In place of the `terminated` that never came (cmi5 9.3.6, 9.5.4.2). */
export function abandonedStatement(session: Session, now: number): Statement {
  const seconds = Math.max(0, (session.lastAt ?? session.launchedAt) - session.launchedAt) / 1000
  return {
    ...statementOf(session, now, { verb: 'abandoned', objectId: session.activityId }),
    result: { duration: `PT${seconds}S` },
  }
}

/** The learner need not do this unit (cmi5 9.3.7). */
export function waivedStatement(session: Session, now: number, reason: string): Statement {
  const about = { verb: 'waived', objectId: session.activityId, isMoveOn: true } as const
  return {
    ...statementOf(session, now, about),
    result: { success: true, completion: true, extensions: { [resultExtensions.reason]: reason } },
  }
}

/** All of a block, or of the course, is done (cmi5 9.3.9). `publisherId` is that of the block or course. */
export function satisfiedStatement(
  session: Session,
  now: number,
  of: { readonly kind: 'block' | 'course'; readonly id: string; readonly publisherId: string },
): Statement {
  const base = statementOf(session, now, { verb: 'satisfied', objectId: of.id })
  const definition = { type: activityTypes[of.kind] }
  const grouping = [{ id: of.publisherId }]
  const contextActivities = { ...base.context?.contextActivities, grouping }
  return {
    ...base,
    object: { objectType: 'Activity', id: of.id, definition },
    context: { ...base.context, contextActivities },
  }
}
