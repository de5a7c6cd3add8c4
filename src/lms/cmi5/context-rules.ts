import { actorKey } from '../lrs/actor-key.ts'
import { activityOf, listOfActivities, type Context } from '../lrs/statement.ts'
import { contextExtensions } from './names.ts'
import { ofAll, ofDefined, type Case, type StatementRule } from './rule.ts'

const names = ['parent', 'grouping', 'category', 'other'] as const

/** Who it is about, when, and in what context (cmi5 8.1, 9.1, 9.2, 9.4, 9.6, 9.7 and 10). */
export const contextRules: readonly StatementRule[] = [
  ofAll('9.1.0.0-1', 'expected an id', ({ statement }) => statement.id === undefined),
  ofAll('9.7.0.0-1', 'expected a timestamp', ({ statement }) => statement.timestamp === undefined),
  ofAll(
    '9.7.0.0-2',
    'expected a timestamp in UTC',
    ({ statement }) => !/(?:Z|\+00:00)$/.test(statement.timestamp ?? 'Z'),
  ),
  ofDefined(
    '9.2.0.0-2',
    'expected an Agent as actor',
    ({ statement }) => statement.actor.objectType === 'Group',
  ),
  ofDefined(
    '9.2.0.0-3',
    'expected an actor with an account',
    ({ statement }) => statement.actor.account === undefined,
  ),
  ofAll(
    '8.1.3.0-3',
    'expected the actor of the launch',
    ({ statement, session }) => actorKey(statement.actor) !== actorKey(session.actor),
  ),
  ofAll(
    '9.6.0.0-1',
    'expected a context',
    (found) => found.statement.context === undefined && isAboutUnit(found),
  ),
  ofDefined('9.6.1.0-1', 'expected the registration of the launch', hasOtherRegistration),
  ofAll(
    '8.1.4.0-3',
    'expected the registration of the launch',
    (found) => !found.isDefined && hasOtherRegistration(found),
  ),
  ofAll(
    '9.6.3.1-4',
    'expected the session id of contextTemplate',
    ({ statement }) => statement.context?.extensions?.[contextExtensions.sessionId] === undefined,
  ),
  ofDefined('9.6.2.0-1', 'expected all activities of contextTemplate', lacksActivities),
  ofAll(
    '10.2.1.0-6',
    'expected a context that begins as contextTemplate',
    (found) => lacksActivities(found) || lacksProperties(found),
  ),
  ofAll('10.2.1.0-7', 'a value of contextTemplate was overwritten', isOverwritten),
  ofDefined(
    '9.4.0.0-1',
    'expected an activity as object',
    ({ statement }) => activityOf(statement) === undefined,
  ),
  ofDefined(
    '8.1.5.0-6',
    'expected the activityId of the launch as id of the object',
    ({ statement, session }) => activityOf(statement)?.id !== session.activityId,
  ),
  ofAll(
    '9.6.2.1-1',
    'expected the category cmi5 in a statement about the AU with a verb of cmi5',
    (found) => !found.isDefined && isAboutUnit(found),
  ),
]

/** What is surely meant as a statement of cmi5, whatever it lacks. */
function isAboutUnit({ verb, statement, session }: Case): boolean {
  return verb !== undefined && activityOf(statement)?.id === session.activityId
}

function hasOtherRegistration({ statement, session }: Case): boolean {
  return statement.context?.registration?.toLowerCase() !== session.registration.toLowerCase()
}

function lacksActivities({ statement: { context }, session: { contextTemplate } }: Case): boolean {
  return names.some((name) => {
    const given = listOfActivities(context, name).map(({ id }) => id)
    return listOfActivities(contextTemplate, name).some(({ id }) => !given.includes(id))
  })
}

/** Each value of a template that stands alone: properties, and extensions by their IRI. */
function valuesOf(context: Context): Readonly<Record<string, unknown>> {
  const others = Object.entries(context).filter(
    ([name]) => name !== 'contextActivities' && name !== 'extensions',
  )
  return { ...Object.fromEntries(others), ...context.extensions }
}

function lacksProperties({ statement: { context = {} }, session }: Case): boolean {
  const given = valuesOf(context)
  return Object.keys(valuesOf(session.contextTemplate)).some((name) => given[name] === undefined)
}

function isOverwritten({ statement: { context = {} }, session }: Case): boolean {
  const given = valuesOf(context)
  return Object.entries(valuesOf(session.contextTemplate)).some(
    ([name, value]) => JSON.stringify(given[name]) !== JSON.stringify(value),
  )
}
