import { isSameStatement } from './same-statement.ts'
import { listOfActivities, type Actor, type Statement, type StoredStatement } from './statement.ts'

const voided = 'http://adlnet.gov/expapi/verbs/voided'

/** Statements in the order in which they were stored. */
export interface StatementStore {
  all(): readonly StoredStatement[]
  byId(id: string): StoredStatement | undefined
  isVoided(id: string): boolean
  /** Those that are not here yet, or the id of one that says something else than the one here. */
  sift(statements: readonly Statement[]): Sifted
  /** Keeps all of them; the ids, in order. */
  add(statements: readonly Statement[], authority: Actor): readonly string[]
}

/** What to do with statements that came in: all of it or nothing (xAPI 1.0.3, Communication 2.1.2). */
export type Sifted = { readonly fresh: readonly Statement[] } | { readonly conflict: string }

/** What the store needs of the world. */
export interface StoreWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A UUID. */
  readonly newId: () => string
}

export function createStatementStore({ now, newId }: StoreWorld): StatementStore {
  const stored: StoredStatement[] = []
  const byId = new Map<string, StoredStatement>()
  const voidedIds = new Set<string>()

  function keep(statement: Statement, authority: Actor): string {
    const moment = new Date(now()).toISOString()
    const { id = newId(), timestamp = moment, version = '1.0.0' } = statement
    const kept = {
      ...withLists(statement),
      ...{ id, timestamp, stored: moment, authority, version },
    }
    stored.push(kept)
    byId.set(id.toLowerCase(), kept)
    const { verb, object } = statement
    if (verb.id === voided && object.objectType === 'StatementRef') {
      voidedIds.add(object.id.toLowerCase())
    }
    return id
  }

  return {
    all: () => stored,
    byId: (id) => byId.get(id.toLowerCase()),
    isVoided: (id) => voidedIds.has(id.toLowerCase()),
    sift(statements) {
      const ids = statements.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()]))
      const twice = ids.find((id, index) => ids.indexOf(id) !== index)
      if (twice !== undefined) return { conflict: twice }
      const known = (statement: Statement): StoredStatement | undefined =>
        statement.id === undefined ? undefined : byId.get(statement.id.toLowerCase())
      const other = statements.find((statement) => {
        const earlier = known(statement)
        return earlier && !isSameStatement(earlier, statement)
      })
      if (other?.id !== undefined) return { conflict: other.id }
      return { fresh: statements.filter((statement) => !known(statement)) }
    },
    add: (statements, authority) => statements.map((statement) => keep(statement, authority)),
  }
}

/** One activity of a context is given back as a list (xAPI 1.0.3, Data 2.4.6.2). */
function withLists(statement: Statement): Statement {
  const { context } = statement
  if (!context?.contextActivities) return statement
  const names = ['parent', 'grouping', 'category', 'other'] as const
  const lists = names
    .filter((name) => context.contextActivities?.[name] !== undefined)
    .map((name) => [name, listOfActivities(context, name)])
  return {
    ...statement,
    context: { ...context, contextActivities: Object.fromEntries(lists) as object },
  }
}
