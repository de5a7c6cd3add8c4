import type { ItemStanding, LrsState, ToldDocument } from '../lms/lrs-record.ts'
import type { DocumentStore } from '../lms/lrs/document-store.ts'
import { activityOf, type StoredStatement } from '../lms/lrs/statement.ts'
import type { PlayItem } from '../model/simulation.ts'
import type { Enrolment } from './enrolment.ts'

/** What the LMS has of a learner now, but for the statements themselves. */
export function lrsStateOf(enrolment: Enrolment, menu: readonly PlayItem[]): LrsState {
  const { registration, lrs, isWholeSatisfied } = enrolment
  const statements = lrs.statements.all()
  return {
    registration,
    documents: documentsIn(lrs.documents),
    standings: Object.fromEntries(
      allOf(menu).map(({ id }) => [id, standingOf(enrolment, id, statements)]),
    ),
    ...(isWholeSatisfied && { isSatisfied: isWholeSatisfied() }),
  }
}

/** Blocks too: they can be satisfied (cmi5 10.2.2). */
function allOf(menu: readonly PlayItem[]): readonly PlayItem[] {
  return menu.flatMap((item) => [item, ...allOf(item.items)])
}

function standingOf(
  { activityOf: activityIdOf, isSatisfied }: Enrolment,
  itemId: string,
  statements: readonly StoredStatement[],
): ItemStanding {
  const activityId = activityIdOf(itemId)
  const own = statements.filter((each) => activityOf(each)?.id === activityId)
  const judged = own.filter((each) => isVerb(each, 'passed') || isVerb(each, 'failed')).at(-1)
  const score = own.findLast(({ result }) => result?.score !== undefined)?.result?.score
  return {
    ...(activityId !== undefined && { activityId }),
    isOpened: activityId !== undefined,
    isCompleted: activityId !== undefined && own.some((each) => isVerb(each, 'completed')),
    ...(activityId !== undefined && judged && { isPassed: isVerb(judged, 'passed') }),
    ...(activityId !== undefined && score && { score }),
    ...(isSatisfied && { isSatisfied: isSatisfied(itemId) }),
  }
}

function isVerb({ verb }: StoredStatement, name: string): boolean {
  return verb.id === `http://adlnet.gov/expapi/verbs/${name}`
}

function documentsIn(store: DocumentStore): readonly ToldDocument[] {
  return store.folders().flatMap((folder) => {
    // `documentFolder` writes it so.
    const [resource, activityId] = JSON.parse(folder) as [string, string | null]
    return store.list(folder).map(([name]): ToldDocument => ({
      ...{ resource, name, content: store.get(folder, name)?.content ?? '' },
      ...(activityId !== null && { activityId }),
    }))
  })
}
