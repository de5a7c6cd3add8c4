import { actorKey } from './actor-key.ts'
import type { DocumentStore, StoredDocument } from './document-store.ts'
import { emptyAnswer, jsonAnswer, parseJson, refuse, type LrsAnswer, type Outcome } from './http.ts'
import { documentQueries, type DocumentResource } from './parameters.ts'
import { checkBy, notAllowed, type Asked } from './request.ts'
import type { Actor } from './statement.ts'

/**
 * Which of the documents may be written without If-Match and If-None-Match. `asked`: none may. `free`: a
 * state may, since nobody else writes it (xAPI 1.0.3, Communication 2.3 and 3.1); xAPI 2.0 asks for it there too.
 */
export type StateConcurrency = 'free' | 'asked'

/** Where a document is. */
interface Place {
  readonly folder: string
  readonly name: string | undefined
  readonly since: string | undefined
}

/** Who and what a document belongs to, as one text. */
export function documentFolder(
  resource: DocumentResource,
  of: {
    readonly activityId?: string | undefined
    readonly agent?: Actor | undefined
    readonly registration?: string | undefined
  },
): string {
  const agent = of.agent && actorKey(of.agent)
  return JSON.stringify([resource, of.activityId, agent, of.registration?.toLowerCase()])
}

/** Answers requests for states and profiles (xAPI 1.0.3, Communication 2.2, 2.3, 2.6 and 2.7). */
export function documentsResource(
  store: DocumentStore,
  stateConcurrency: StateConcurrency,
): (asked: Asked, resource: DocumentResource) => LrsAnswer {
  function get({ folder, name, since }: Place): LrsAnswer {
    if (name === undefined) {
      const from = since === undefined ? -Infinity : Date.parse(since)
      const found = store.list(folder).filter(([, updated]) => updated > from)
      return jsonAnswer(
        200,
        found.map(([id]) => id),
      )
    }
    const found = store.get(folder, name)
    if (!found) return refuse(404, `there is no such document: ${name}`)
    return { status: 200, headers: headersOf(found), body: found.content }
  }

  function put(asked: Asked, folder: string, name: string): LrsAnswer {
    const found = store.get(folder, name)
    const isAsked = asked.resource !== 'activities/state' || stateConcurrency === 'asked'
    const refusal = conflict(asked, found) ?? (isAsked ? unmatched(asked, found) : undefined)
    if (refusal) return refusal
    const type = asked.headers['content-type'] ?? 'application/octet-stream'
    if (isJson(type)) {
      const parsed = parseJson(asked.body, 'the document')
      if ('refusal' in parsed) return parsed.refusal
    }
    store.put(folder, name, { content: asked.body, type })
    return emptyAnswer()
  }

  /** Lays properties over those of a document that is there. */
  function post(asked: Asked, folder: string, name: string): LrsAnswer {
    const found = store.get(folder, name)
    const refusal = conflict(asked, found)
    if (refusal) return refusal
    const type = asked.headers['content-type'] ?? ''
    const given = jsonObject(type, asked.body, 'the document')
    if ('refusal' in given) return given.refusal
    const old = found ? jsonObject(found.type, found.content, 'the document that is there') : given
    if ('refusal' in old) return old.refusal
    store.put(folder, name, { content: JSON.stringify({ ...old.value, ...given.value }), type })
    return emptyAnswer()
  }

  function remove(asked: Asked, { folder, name }: Place): LrsAnswer {
    const isState = asked.resource === 'activities/state'
    if (name === undefined && !isState) return refuse(400, 'query.profileId: expected')
    const refusal = conflict(asked, name === undefined ? undefined : store.get(folder, name))
    if (refusal) return refusal
    const names = name === undefined ? store.list(folder).map(([id]) => id) : [name]
    for (const each of names) store.delete(folder, each)
    return emptyAnswer()
  }

  return (asked, resource) => {
    const place = placeOf(asked, resource)
    if ('refusal' in place) return place.refusal
    const { folder, name } = place.value
    if (asked.method === 'GET') return get(place.value)
    if (asked.method === 'DELETE') return remove(asked, place.value)
    if (asked.method !== 'PUT' && asked.method !== 'POST') return notAllowed(asked)
    if (name === undefined) return refuse(400, `query: expected an id of a document`)
    return asked.method === 'PUT' ? put(asked, folder, name) : post(asked, folder, name)
  }
}

function placeOf(asked: Asked, resource: DocumentResource): Outcome<Place> {
  const checked = checkBy(documentQueries[resource], asked.query, 'query')
  if ('refusal' in checked) return checked
  const query: {
    readonly activityId?: string
    readonly agent?: Actor
    readonly registration?: string | undefined
    readonly stateId?: string | undefined
    readonly profileId?: string | undefined
    readonly since?: string | undefined
  } = checked.value
  const name = query.stateId ?? query.profileId
  const isList = name === undefined && asked.method === 'GET'
  if (query.since !== undefined && !isList) {
    return { refusal: refuse(400, 'query.since: expected only where documents are listed') }
  }
  return { value: { folder: documentFolder(resource, query), name, since: query.since } }
}

/** A precondition that was given and does not hold. */
function conflict({ headers }: Asked, found: StoredDocument | undefined): LrsAnswer | undefined {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers
  if (match !== undefined && !holds(match, found)) {
    return refuse(412, 'If-Match: the document is another one by now')
  }
  if (noneMatch !== undefined && holds(noneMatch, found)) {
    return refuse(412, 'If-None-Match: the document is there')
  }
  return undefined
}

function holds(condition: string, found: StoredDocument | undefined): boolean {
  if (!found) return false
  return condition
    .split(',')
    .map((part) => part.trim())
    .some((part) => part === '*' || part === found.etag)
}

/** A write that does not say what it expects to be there (xAPI 1.0.3, Communication 3.1). */
function unmatched(asked: Asked, found: StoredDocument | undefined): LrsAnswer | undefined {
  const { 'if-match': match, 'if-none-match': noneMatch } = asked.headers
  if (match !== undefined || noneMatch !== undefined) return undefined
  return found
    ? refuse(409, 'the document is there: GET it, and PUT with its ETag as If-Match')
    : refuse(400, 'expected If-Match or If-None-Match')
}

function headersOf({ type, etag, updated }: StoredDocument): Readonly<Record<string, string>> {
  return { 'Content-Type': type, ETag: etag, 'Last-Modified': new Date(updated).toUTCString() }
}

function isJson(type: string): boolean {
  return type.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

function jsonObject(type: string, text: string, what: string): Outcome<object> {
  if (!isJson(type)) return { refusal: refuse(400, `${what}: expected application/json to merge`) }
  const parsed = parseJson(text, what)
  if ('refusal' in parsed) return parsed
  const { value } = parsed
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? { value } : { refusal: refuse(400, `${what}: expected an object`) }
}
