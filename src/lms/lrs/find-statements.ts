import { actorKey } from './actor-key.ts'
import type { StatementQuery } from './parameters.ts'
import { activityOf, listOfActivities, type Actor, type StoredStatement } from './statement.ts'
import type { StatementStore } from './statement-store.ts'

/** What a query finds, in the order it asks for; a voided statement is not found. */
export function findStatements(
  store: StatementStore,
  query: StatementQuery,
): readonly StoredStatement[] {
  const found = store.all().filter((statement) => {
    return !store.isVoided(statement.id) && isWanted(statement, query)
  })
  return query.ascending ? found : found.toReversed()
}

function isWanted(statement: StoredStatement, query: StatementQuery): boolean {
  const { agent, verb, activity, registration, since, until } = query
  if (verb !== undefined && statement.verb.id !== verb) return false
  if (registration !== undefined && statement.context?.registration !== registration) return false
  const stored = Date.parse(statement.stored)
  if (since !== undefined && stored <= Date.parse(since)) return false
  if (until !== undefined && stored > Date.parse(until)) return false
  const isAny = query.related_activities === true
  if (activity !== undefined && !activitiesIn(statement, isAny).includes(activity)) return false
  return !agent || actorsIn(statement, query.related_agents === true).includes(actorKey(agent))
}

/** The activity it is about; with `isAny` those of its context too. */
function activitiesIn(statement: StoredStatement, isAny: boolean): readonly string[] {
  const own = activityOf(statement)?.id
  const names = ['parent', 'grouping', 'category', 'other'] as const
  const others = names.flatMap((name) => listOfActivities(statement.context, name))
  return [...(own === undefined ? [] : [own]), ...(isAny ? others.map(({ id }) => id) : [])]
}

/** Who did it and to whom; with `isAny` also who is named beside. */
function actorsIn(statement: StoredStatement, isAny: boolean): readonly string[] {
  const { actor, object, context, authority } = statement
  const isActor = object.objectType === 'Agent' || object.objectType === 'Group'
  const direct = [actor, ...(isActor ? [object] : [])]
  const beside = isAny ? [authority, context?.instructor, context?.team] : []
  const all = [...direct, ...beside].filter((found) => found !== undefined)
  return all.flatMap((found) => [actorKey(found), ...(found.member ?? []).map(actorKey)])
}

/** Only what is needed to tell things apart (xAPI 1.0.3, Communication 2.1.3, format `ids`). */
export function asIds(statement: StoredStatement): StoredStatement {
  const activity = activityOf(statement)
  return {
    ...statement,
    actor: withoutName(statement.actor),
    verb: { id: statement.verb.id },
    ...(activity && { object: { objectType: 'Activity', id: activity.id } }),
  }
}

function withoutName(actor: Actor): Actor {
  return Object.fromEntries(Object.entries(actor).filter(([key]) => key !== 'name'))
}
