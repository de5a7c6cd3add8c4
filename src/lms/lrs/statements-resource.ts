import { z } from 'zod'
import { asIds, findStatements } from './find-statements.ts'
import { emptyAnswer, jsonAnswer, parseJson, refuse, type LrsAnswer } from './http.ts'
import { statementQuery, type StatementQuery } from './parameters.ts'
import { checkBy, notAllowed, type Asked } from './request.ts'
import { statementSchema } from './statement-schema.ts'
import type { Statement, StoredStatement } from './statement.ts'
import type { StatementStore } from './statement-store.ts'
import { uuid } from './values.ts'

/** What the statements of an LRS stand behind. */
export interface StatementRules {
  /** The path of the endpoint, without a slash at the end. */
  readonly base: string
  readonly maxStatements: number
  /** Why statements that are valid and new are not taken, if they are not. */
  readonly gate: (statements: readonly Statement[], asked: Asked) => LrsAnswer | undefined
  readonly stored: (statements: readonly Statement[], asked: Asked) => void
}

/** Answers requests for statements (xAPI 1.0.3, Communication 2.1). */
export function statementsResource(
  store: StatementStore,
  { base, maxStatements, gate, stored }: StatementRules,
): (asked: Asked) => LrsAnswer {
  function put(asked: Asked): LrsAnswer {
    const query = checkBy(z.strictObject({ statementId: uuid }), asked.query, 'query')
    if ('refusal' in query) return query.refusal
    const parsed = parseJson(asked.body, 'the body')
    if ('refusal' in parsed) return parsed.refusal
    const checked = checkBy(statementSchema, parsed.value, 'statement')
    if ('refusal' in checked) return checked.refusal
    const { statementId: id } = query.value
    // What the schema let pass is a statement; it only spells absent properties otherwise.
    const statement = checked.value as Statement
    if (statement.id !== undefined && statement.id.toLowerCase() !== id.toLowerCase()) {
      return refuse(400, 'statement.id: expected the statementId of the query')
    }
    return take([{ ...statement, id }], asked, () => emptyAnswer())
  }

  function post(asked: Asked): LrsAnswer {
    const query = checkBy(z.strictObject({}), asked.query, 'query')
    if ('refusal' in query) return query.refusal
    const parsed = parseJson(asked.body, 'the body')
    if ('refusal' in parsed) return parsed.refusal
    const isList = Array.isArray(parsed.value)
    const list = z.array(statementSchema)
    const checked = isList
      ? checkBy(list, parsed.value, 'statements')
      : checkBy(list, [parsed.value], 'statement')
    if ('refusal' in checked) return checked.refusal
    if (checked.value.length > maxStatements) {
      return refuse(413, `expected at most ${maxStatements} statements in one request`)
    }
    // As in `put`.
    return take(checked.value as readonly Statement[], asked, (ids) => jsonAnswer(200, ids))
  }

  function take(
    statements: readonly Statement[],
    asked: Asked,
    answer: (ids: readonly string[]) => LrsAnswer,
  ): LrsAnswer {
    const sifted = store.sift(statements)
    if ('conflict' in sifted) {
      return refuse(409, `statement ${sifted.conflict}: another one has this id`)
    }
    const refusal = gate(sifted.fresh, asked)
    if (refusal) return refusal
    const added = store.add(sifted.fresh, asked.permit.authority)
    stored(sifted.fresh, asked)
    // One without an id is always fresh, and got its id in the order in which it came.
    const given = added.values()
    return answer(
      statements.map((statement) => {
        const isFresh = sifted.fresh.includes(statement)
        const id = isFresh ? given.next().value : undefined
        return statement.id ?? id ?? ''
      }),
    )
  }

  function get(asked: Asked): LrsAnswer {
    const checked = checkBy(statementQuery, asked.query, 'query')
    if ('refusal' in checked) return checked.refusal
    const query = checked.value
    if (query.format === 'canonical') return refuse(501, 'query.format: this LRS has no canonical')
    if (query.statementId !== undefined || query.voidedStatementId !== undefined) return one(query)
    return many(query, asked)
  }

  function one({ statementId, voidedStatementId, format }: StatementQuery): LrsAnswer {
    const id = statementId ?? voidedStatementId ?? ''
    const found = store.byId(id)
    const isWanted = store.isVoided(id) === (voidedStatementId !== undefined)
    if (!found || !isWanted) return refuse(404, `there is no such statement: ${id}`)
    const modified = new Date(found.stored).toUTCString()
    return jsonAnswer(200, shown(found, format), { 'Last-Modified': modified })
  }

  function many(query: StatementQuery, asked: Asked): LrsAnswer {
    const { more: from = 0, limit = 0, format } = query
    const found = findStatements(store, query)
    const size = limit === 0 ? maxStatements : Math.min(limit, maxStatements)
    const page = found.slice(from, from + size).map((statement) => shown(statement, format))
    const rest = new URLSearchParams({ ...asked.query, more: String(from + size) })
    const more = from + size < found.length ? `${base}/statements?${rest.toString()}` : ''
    return jsonAnswer(200, { statements: page, more })
  }

  return (asked) => {
    if (asked.method === 'PUT') return put(asked)
    if (asked.method === 'POST') return post(asked)
    return asked.method === 'GET' ? get(asked) : notAllowed(asked)
  }
}

function shown(statement: StoredStatement, format: StatementQuery['format']): StoredStatement {
  return format === 'ids' ? asIds(statement) : statement
}
