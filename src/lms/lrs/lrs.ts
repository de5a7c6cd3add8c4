import { z } from 'zod'
import { createDocumentStore, type DocumentStore } from './document-store.ts'
import { documentsResource, type StateConcurrency } from './documents-resource.ts'
import { addressOf, jsonAnswer, refuse, type LrsAnswer, type LrsRequest } from './http.ts'
import { agentParameter } from './parameters.ts'
import { checkBy, notAllowed, queryOf, resources } from './request.ts'
import type { Asked, Permit, Resource } from './request.ts'
import { activityOf, type Statement } from './statement.ts'
import { createStatementStore, type StatementStore, type StoreWorld } from './statement-store.ts'
import { statementsResource } from './statements-resource.ts'
import { iri } from './values.ts'

/** A small strict LRS in memory: a bed for tests and the preview, never a place to keep results. */
export interface Lrs {
  answer(request: LrsRequest): LrsAnswer
  /** What it holds, for whoever runs it. */
  readonly statements: StatementStore
  readonly documents: DocumentStore
}

export interface LrsOptions extends StoreWorld {
  /** The path of the endpoint, such as `/xapi`. */
  readonly base?: string
  /** Edition of the standard that it is strict about. */
  readonly version?: '1.0.3' | '2.0.0'
  /** Whether a state needs If-Match or If-None-Match; without it as the edition says. */
  readonly stateConcurrency?: StateConcurrency
  /** Most in one request, and in one answer. */
  readonly maxStatements?: number
  readonly maxCharacters?: number
  /** Who an Authorization header stands for; `undefined`: it lets nobody in. */
  readonly permit: (authorization: string) => Permit | undefined
  /** Stands before the LRS with rules of its own. */
  readonly gate?: Gate
}

/** Rules beyond those of xAPI, such as those of an LMS. Each answers with a no, or not at all. */
export interface Gate {
  readonly request?: (asked: Asked) => LrsAnswer | undefined
  /** Statements that are valid and new, in the order in which they came: all of them or none. */
  readonly statements?: (statements: readonly Statement[], asked: Asked) => LrsAnswer | undefined
  /** Hears of statements that are new, once they are stored. */
  readonly stored?: (statements: readonly Statement[], asked: Asked) => void
}

/** Everything that is wrong with a request gets the status code that the standard has for it. */
export function createLrs(options: LrsOptions): Lrs {
  const { base = '/xapi', version = '1.0.3', permit, gate = {}, now } = options
  const { maxStatements = 100, maxCharacters = 1_000_000 } = options
  const { stateConcurrency = version === '1.0.3' ? 'free' : 'asked' } = options
  const statements = createStatementStore(options)
  const documents = createDocumentStore(options)
  const answerStatements = statementsResource(statements, {
    ...{ base, maxStatements },
    gate: (fresh, asked) => gate.statements?.(fresh, asked),
    stored: (fresh, asked) => gate.stored?.(fresh, asked),
  })
  const answerDocuments = documentsResource(documents, stateConcurrency)

  function resourceAt(path: string): Resource | undefined {
    return resources.find((resource) => path === `${base}/${resource}`)
  }

  function answer(request: LrsRequest): LrsAnswer {
    const address = addressOf(request)
    const resource = resourceAt(address.pathname)
    if (!resource) return stamped(refuse(404, `there is nothing at ${request.url}`))
    if (resource === 'about') return stamped(about(request))
    const wrong = misaddressed(request, address)
    if (wrong) return stamped(wrong)
    const { authorization } = request.headers
    const permitted = authorization === undefined ? undefined : permit(authorization)
    if (!permitted) return stamped(unauthorized())
    const query = queryOf(address.searchParams)
    if ('refusal' in query) return stamped(query.refusal)
    const isHead = request.method === 'HEAD'
    const asked = {
      ...{ resource, query: query.value, permit: permitted },
      ...{ headers: request.headers, body: request.body },
      method: isHead ? 'GET' : request.method,
    }
    const answered = gate.request?.(asked) ?? route(asked)
    return stamped(isHead ? { ...answered, body: '' } : answered, resource)
  }

  function misaddressed(
    { headers, body }: LrsRequest,
    { searchParams }: URL,
  ): LrsAnswer | undefined {
    const given = headers['x-experience-api-version'] ?? ''
    const isKnown = version === '1.0.3' ? /^1\.0(\.\d+)?$/ : /^2\.0(\.\d+)?$/
    if (!isKnown.test(given)) {
      return refuse(400, `X-Experience-API-Version: expected ${version}, got "${given}"`)
    }
    if (searchParams.has('method')) {
      return refuse(400, 'query.method: no client may rely on it, as xAPI 2.0 has it no more')
    }
    if (body.length > maxCharacters) {
      return refuse(413, `expected at most ${maxCharacters} characters`)
    }
    return undefined
  }

  function route(asked: Asked): LrsAnswer {
    switch (asked.resource) {
      case 'statements':
        return isJsonOrNone(asked)
          ? answerStatements(asked)
          : refuse(400, 'Content-Type: expected application/json')
      case 'activities/state':
      case 'activities/profile':
      case 'agents/profile':
        return answerDocuments(asked, asked.resource)
      case 'activities':
        return activity(asked)
      case 'agents':
        return person(asked)
      case 'about':
        return notAllowed(asked)
    }
  }

  /** What is known of an activity (xAPI 1.0.3, Communication 2.5). */
  function activity(asked: Asked): LrsAnswer {
    if (asked.method !== 'GET') return notAllowed(asked)
    const query = checkBy(z.strictObject({ activityId: iri }), asked.query, 'query')
    if ('refusal' in query) return query.refusal
    const id = query.value.activityId
    const definitions = statements
      .all()
      .map(activityOf)
      .filter((found) => found?.id === id)
      .map((found) => found?.definition ?? {})
    const definition = Object.assign({}, ...definitions) as object
    return jsonAnswer(200, { objectType: 'Activity', id, definition })
  }

  /** What is known of somebody (xAPI 1.0.3, Communication 2.4). */
  function person(asked: Asked): LrsAnswer {
    if (asked.method !== 'GET') return notAllowed(asked)
    const query = checkBy(z.strictObject({ agent: agentParameter }), asked.query, 'query')
    if ('refusal' in query) return query.refusal
    const lists = Object.entries(query.value.agent).map(([name, value]) => [name, [value]])
    return jsonAnswer(200, { ...Object.fromEntries(lists), objectType: 'Person' })
  }

  /** Which editions there are; anybody may ask (xAPI 1.0.3, Communication 2.8). */
  function about({ method }: LrsRequest): LrsAnswer {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405, `about knows no ${method}`)
    return jsonAnswer(200, { version: version === '1.0.3' ? ['1.0.3', '1.0.0'] : [version] })
  }

  /** What every answer says, and what those about statements say besides. */
  function stamped(answered: LrsAnswer, resource?: Resource): LrsAnswer {
    const through = { 'X-Experience-API-Consistent-Through': new Date(now()).toISOString() }
    const headers = {
      'X-Experience-API-Version': version,
      ...(resource === 'statements' && through),
      ...answered.headers,
    }
    return { ...answered, headers }
  }

  return { answer, statements, documents }
}

function unauthorized(): LrsAnswer {
  const answer = refuse(401, 'Authorization: expected a permission that holds')
  return { ...answer, headers: { ...answer.headers, 'WWW-Authenticate': 'Basic realm="xAPI"' } }
}

function isJsonOrNone({ headers, body }: Asked): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return body === '' || type === 'application/json'
}
