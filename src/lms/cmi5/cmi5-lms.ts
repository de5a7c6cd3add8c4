import type { LaunchStyle } from '../launch-url.ts'
import { documentFolder } from '../lrs/documents-resource.ts'
import type { LrsAnswer, LrsRequest } from '../lrs/http.ts'
import { addressOf, jsonAnswer } from '../lrs/http.ts'
import { createLrs, type Lrs, type LrsOptions } from '../lrs/lrs.ts'
import type { Actor, Context, Statement } from '../lrs/statement.ts'
import { cmi5LaunchUrl, contextTemplateOf, launchDataOf } from './launch.ts'
import { abandonedStatement, launchedStatement } from './lms-statements.ts'
import { satisfiedStatement, waivedStatement } from './lms-statements.ts'
import { meets, satisfiedParts } from './move-on.ts'
import { documentNames } from './names.ts'
import type { LaunchMode, Progress, Session } from './session.ts'
import { createSessions } from './sessions.ts'
import { unitsOf, type CourseStructure, type Unit } from './structure.ts'
import { createTokens } from './tokens.ts'

/**
 * The LMS side of cmi5 for one learner in one registration of one course: it launches, judges and
 * decides what is done. A bed for tests and the preview.
 */
export interface Cmi5Lms {
  /** Answers for the endpoint and for the addresses that tokens are fetched from. */
  answer(request: LrsRequest): LrsAnswer
  /** Launches a unit by the id of its publisher; an open session of the learner is abandoned. */
  launch(unitId: string, options?: Cmi5LaunchOptions): Cmi5Launch
  /** The course in a new version: units that are in both go on with what the learner has of them. */
  revise(structure: CourseStructure): void
  /** The learner need not do a unit. */
  waive(unitId: string, reason: string): void
  /** The token of a session lets nobody in any more. */
  expire(sessionId: string): void
  /** Whether the moveOn of a unit is met. */
  isSatisfied(unitId: string): boolean
  /** Blocks and the course of which all units are done, by the ids of their publisher. */
  satisfied(): readonly string[]
  progress(unitId: string): Progress
  sessions(): readonly Session[]
  readonly registration: string
  readonly lrs: Lrs
}

export interface Cmi5LaunchOptions {
  readonly mode?: LaunchMode
  readonly style?: LaunchStyle
  /** Where the LMS and the package are this time, when not where they were told to be. */
  readonly at?: Pick<Cmi5Options, 'origin' | 'content'>
}

export interface Cmi5Launch {
  readonly url: string
  readonly sessionId: string
  readonly activityId: string
}

export interface Cmi5Options extends Pick<
  LrsOptions,
  'now' | 'newId' | 'version' | 'stateConcurrency' | 'maxStatements' | 'maxCharacters'
> {
  readonly structure: CourseStructure
  /** With an account (cmi5 9.2). */
  readonly actor: Actor
  /** Where the LMS answers, such as `http://127.0.0.1:8080`. */
  readonly origin: string
  /** Where the package is, with a slash at the end. */
  readonly content: string
  /** Whether the endpoint is told with a slash at the end. */
  readonly hasSlash?: boolean
  readonly returnUrl?: string
  /** Context that every statement must carry besides. */
  readonly template?: Context
  readonly preferences?: { readonly languagePreference: string; readonly audioPreference: string }
  readonly arePreferencesFixed?: boolean
  /** Milliseconds after `terminated` in which a statement that is known may be sent again. */
  readonly grace?: number
  /** The words of requirements by number, where answers shall hold them. */
  readonly texts?: Readonly<Record<string, { readonly txt: string }>>
}

const fetchPath = '/cmi5/fetch/'

export function createCmi5Lms(options: Cmi5Options): Cmi5Lms {
  const { actor, origin, now, newId, template, returnUrl } = options
  const { grace = 60_000, arePreferencesFixed = false, hasSlash = true, texts = {} } = options
  const authority = { account: { homePage: origin, name: 'lms' } }
  const registration = newId()
  let structure = options.structure
  const ids = new Map<string, string>()
  const satisfied = new Set<string>()
  const tokens = createTokens(newId)
  const sessions = createSessions({
    ...{ now, grace, arePreferencesFixed, onProgress: satisfy },
    textOf: (id) => texts[id]?.txt,
  })
  const lrs = createLrs({
    ...options,
    gate: sessions.gate,
    permit(authorization) {
      const session = tokens.sessionOf(authorization)
      return session === undefined ? undefined : { authority, session }
    },
  })

  /** The LMS's own id of a unit, a block or the course: the same at each launch, never the publisher's. */
  function ownId(publisherId: string): string {
    const known = ids.get(publisherId) ?? `${origin}/activities/${newId()}`
    ids.set(publisherId, known)
    return known
  }

  function record(statement: Statement): void {
    lrs.statements.add([{ id: newId(), ...statement }], authority)
  }

  function unitOf(unitId: string): Unit {
    const found = unitsOf(structure.parts).find(({ id }) => id === unitId)
    if (!found) throw new RangeError(`there is no unit ${unitId}`)
    return found
  }

  function sessionFor(unit: Unit, mode: LaunchMode): Session {
    const id = newId()
    return {
      ...{ id, unit, mode, registration, actor, masteryScore: unit.masteryScore },
      activityId: ownId(unit.id),
      contextTemplate: contextTemplateOf(unit, id, template),
      launchedAt: now(),
      ...{ hasReadPreferences: false, hasReadLaunchData: false },
      ...{ verbs: [], firstAt: null, lastAt: null, ended: null },
    }
  }

  function isSatisfied(unitId: string): boolean {
    return meets(unitOf(unitId).moveOn, sessions.progress(unitId))
  }

  function satisfy(session: Session): void {
    for (const { kind, publisherId } of satisfiedParts(structure, isSatisfied)) {
      if (satisfied.has(publisherId)) continue
      satisfied.add(publisherId)
      record(satisfiedStatement(session, now(), { kind, publisherId, id: ownId(publisherId) }))
    }
  }

  function abandon(): void {
    for (const session of sessions.all().filter(({ ended }) => !ended)) {
      sessions.put({ ...session, ended: { by: 'abandoned', at: now() } })
      record(abandonedStatement(session, now()))
    }
  }

  function launch(unitId: string, some: Cmi5LaunchOptions = {}): Cmi5Launch {
    const { mode = 'Normal', style, at = options } = some
    abandon()
    const session = sessionFor(unitOf(unitId), mode)
    const { activityId, unit } = session
    const folder = documentFolder('activities/state', { activityId, agent: actor, registration })
    const launchData = JSON.stringify(launchDataOf(session, { returnUrl }))
    lrs.documents.put(folder, documentNames.launchData, {
      ...{ content: launchData, type: 'application/json' },
    })
    sessions.put(session)
    const address = new URL(unit.url, at.content).href
    record(launchedStatement(session, address))
    const places = {
      unit: address,
      endpoint: `${at.origin}/xapi${hasSlash ? '/' : ''}`,
      fetch: `${at.origin}${fetchPath}${tokens.offer(session.id)}`,
    }
    return { url: cmi5LaunchUrl(places, session, style), sessionId: session.id, activityId }
  }

  function waive(unitId: string, reason: string): void {
    if (sessions.progress(unitId).isWaived) return
    const session = sessionFor(unitOf(unitId), 'Normal')
    sessions.setProgress(unitId, { ...sessions.progress(unitId), isWaived: true })
    record(waivedStatement(session, now(), reason))
    satisfy(session)
  }

  function answer(request: LrsRequest): LrsAnswer {
    const path = addressOf(request).pathname
    if (path.startsWith(fetchPath)) {
      return tokens.fetch(request.method, path.slice(fetchPath.length))
    }
    const answered = lrs.answer(request)
    if (answered.status !== 401) return answered
    const message = 'Authorization: expected "Basic ", and the token that was fetched'
    return jsonAnswer(401, { requirement: '8.1.2.0-5', message }, answered.headers)
  }

  if (options.preferences) {
    const folder = documentFolder('agents/profile', { agent: actor })
    const preferences = JSON.stringify(options.preferences)
    lrs.documents.put(folder, documentNames.preferences, {
      ...{ content: preferences, type: 'application/json' },
    })
  }
  const [first] = unitsOf(structure.parts)
  // What asks for nothing is satisfied from the start (cmi5 9.6.1).
  if (first) satisfy(sessionFor(first, 'Normal'))

  return {
    ...{ answer, launch, waive, isSatisfied, registration, lrs },
    revise: (next) => {
      structure = next
    },
    expire: (sessionId) => {
      tokens.expire(sessionId)
    },
    satisfied: () => [...satisfied],
    progress: (unitId) => sessions.progress(unitId),
    sessions: () => sessions.all(),
  }
}
