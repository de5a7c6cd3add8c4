import { agentOf, type Agent } from './agent.ts'

/** What an LMS says in the address by which it opens a package. */
export interface LaunchAddress {
  /** Of the learning record store; it ends with a `/`. */
  readonly endpoint: string
  /** The whole value of the header; empty where none was given. */
  readonly auth: string
  /** cmi5 8.1.2: where the value of that header is to be had, once; empty in xAPI. */
  readonly fetchUrl: string
  readonly actor: Agent
  /** Empty where the LMS gives none, which xAPI allows. */
  readonly registration: string
  /** What is learned here is recorded under this. */
  readonly activityId: string
  /** Name of the platform, for the context of each statement. */
  readonly platform: string
  /** IRIs of what the activity belongs to, for the context of each statement. */
  readonly grouping: readonly string[]
}

/** The address of an xAPI package, as `tincan.xml` has it launched. `undefined` without an LMS. */
export function tincanLaunch(href: string, courseIri: string): LaunchAddress | undefined {
  const { searchParams: query } = new URL(href)
  const [endpoint, actor] = [addressOf(query.get('endpoint')), agentOf(query.get('actor'))]
  if (endpoint === undefined || actor === undefined) return undefined
  const grouping = query.get('grouping')
  return {
    endpoint: `${endpoint.replace(/\/+$/, '')}/`,
    auth: headerOf(query.get('auth')),
    fetchUrl: '',
    actor,
    registration: uuidOf(query.get('registration')),
    activityId: addressOf(query.get('activity_id')) ?? courseIri,
    platform: query.get('activity_platform') ?? '',
    grouping: grouping !== null && addressOf(grouping) !== undefined ? [grouping] : [],
  }
}

/** The address of an assignable unit (cmi5 8.1), its values in any order. */
export function cmi5Launch(href: string): LaunchAddress | undefined {
  const { searchParams: query } = new URL(href)
  const [endpoint, fetchUrl] = [addressOf(query.get('endpoint')), addressOf(query.get('fetch'))]
  const [actor, activityId] = [agentOf(query.get('actor')), query.get('activityId') ?? '']
  const registration = query.get('registration') ?? ''
  if (endpoint === undefined || fetchUrl === undefined || !actor) return undefined
  if (activityId === '' || registration === '') return undefined
  return {
    ...{ endpoint: `${endpoint.replace(/\/+$/, '')}/`, auth: '', fetchUrl, actor },
    ...{ registration, activityId, platform: '', grouping: [] },
  }
}

/** Some LMSs give the two words of the header, some only the second. */
export function headerOf(auth: string | null): string {
  const given = (auth ?? '').trim()
  return given === '' || given.includes(' ') ? given : `Basic ${given}`
}

/** An absolute address; an LMS is not trusted with one that runs a script. */
export function addressOf(text: unknown): string | undefined {
  return typeof text === 'string' && /^https?:\/\/./i.test(text.trim()) ? text.trim() : undefined
}

function uuidOf(text: string | null): string {
  const given = text ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given) ? given : ''
}
