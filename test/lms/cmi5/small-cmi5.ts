import { createCmi5Lms, type Cmi5Launch, type Cmi5Lms } from '../../../src/lms/cmi5/cmi5-lms.ts'
import type { Cmi5LaunchOptions, Cmi5Options } from '../../../src/lms/cmi5/cmi5-lms.ts'
import type { Unit } from '../../../src/lms/cmi5/structure.ts'
import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import type { Context, Statement } from '../../../src/lms/lrs/statement.ts'
import { idOf, learner } from '../lrs/small-lrs.ts'

export const publisherId = 'https://example.org/courses/water/au'
export const courseId = 'https://example.org/courses/water'

/** A unit that asks for all there is. */
export const unit: Unit = {
  kind: 'au',
  id: publisherId,
  url: 'index.html?theme=blue#start',
  moveOn: 'CompletedAndPassed',
  masteryScore: 0.8,
  launchMethod: 'AnyWindow',
  launchParameters: 'fast=1',
  entitlementKey: 'key-1',
}

const names = 'https://w3id.org/xapi/cmi5/context/'
export const cmi5 = { id: `${names}categories/cmi5` }
export const moveOn = { id: `${names}categories/moveon` }
export const masteryScore = `${names}extensions/masteryscore`
export const sessionIdName = `${names}extensions/sessionid`
export const progressName = 'https://w3id.org/xapi/cmi5/result/extensions/progress'

/** An LMS whose clock is moved by hand. */
export interface SmallCmi5 extends Cmi5Lms {
  wait(time: number): void
  now(): number
}

export function smallCmi5(options: Partial<Cmi5Options> = {}): SmallCmi5 {
  let now = Date.parse('2026-11-27T08:00:00.000Z')
  let ids = 1
  const lms = createCmi5Lms({
    structure: { id: courseId, parts: [unit] },
    actor: learner,
    origin: 'http://lms.example.org',
    content: 'http://lms.example.org/course/',
    now: () => now,
    newId: () => idOf(ids++),
    ...options,
  })
  return { ...lms, now: () => now, wait: (time) => (now += time) }
}

/** What a statement of a unit is made from. */
export interface Telling {
  readonly verb: string
  /** Laid over what is right. */
  readonly some?: Partial<Record<keyof Statement, unknown>>
  readonly context?: Partial<Record<keyof Context, unknown>>
}

/** A unit that keeps to all rules, but where a test tells it otherwise. */
export interface SmallUnit extends Cmi5Launch {
  ask(method: string, path: string, some?: Partial<UnitAsking>): LrsAnswer
  /** All that comes before the first statement. */
  begin(): void
  /** A statement that is right, as far as the test wants. */
  statement(telling: Telling): Statement
  send(...tellings: readonly Telling[]): LrsAnswer
}

export interface UnitAsking {
  readonly query: Readonly<Record<string, string>>
  readonly content: unknown
  readonly headers: LrsRequest['headers']
}

const results: Readonly<Record<string, object>> = {
  completed: { completion: true, duration: 'PT1M' },
  passed: { success: true, duration: 'PT1M', score: { scaled: 0.9 } },
  failed: { success: false, duration: 'PT1M', score: { scaled: 0.5 } },
  terminated: { duration: 'PT1M' },
}
const allowed = ['answered', 'experienced', 'voided']
let statements = 5000

export function launchIn(lms: SmallCmi5, options: Cmi5LaunchOptions = {}): SmallUnit {
  const launched = lms.launch(publisherId, options)
  const given = Object.fromEntries(new URL(launched.url).searchParams)
  const { endpoint = '', fetch = '', actor = '', registration = '', activityId = '' } = given
  const fetched = JSON.parse(post(lms, fetch).body) as Readonly<Record<string, string>>
  const launchData = { stateId: 'LMS.LaunchData', activityId, agent: actor, registration }
  let template: Context = {}

  function ask(method: string, path: string, some: Partial<UnitAsking> = {}): LrsAnswer {
    const { query = {}, content, headers = {} } = some
    return lms.answer({
      method,
      url: `${endpoint}${path}?${new URLSearchParams(query).toString()}`,
      headers: {
        authorization: `Basic ${fetched['auth-token'] ?? ''}`,
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
        ...headers,
      },
      body: content === undefined ? '' : JSON.stringify(content),
    })
  }

  function readTemplate(): void {
    const { body } = ask('GET', 'activities/state', { query: launchData })
    template = (JSON.parse(body) as { readonly contextTemplate: Context }).contextTemplate
  }

  function statement({ verb, some, context }: Telling): Statement {
    const isJudged = verb === 'passed' || verb === 'failed'
    const isMoveOn = isJudged || verb === 'completed'
    const own = allowed.includes(verb) ? [] : [cmi5, ...(isMoveOn ? [moveOn] : [])]
    const told = {
      id: idOf(statements++),
      actor: JSON.parse(actor) as unknown,
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
      object: { id: allowed.includes(verb) ? `${activityId}/q1` : activityId },
      ...(results[verb] && { result: results[verb] }),
      timestamp: new Date(lms.now()).toISOString(),
      context: {
        ...template,
        registration,
        contextActivities: { ...template.contextActivities, category: own },
        extensions: { ...template.extensions, ...(isJudged && { [masteryScore]: 0.8 }) },
        ...context,
      },
      ...some,
    }
    // A test makes it wrong on purpose.
    return told as unknown as Statement
  }

  return {
    ...launched,
    ask,
    statement,
    begin() {
      readTemplate()
      ask('GET', 'agents/profile', { query: { agent: actor, profileId: 'cmi5LearnerPreferences' } })
    },
    send: (...tellings) => ask('POST', 'statements', { content: tellings.map(statement) }),
  }
}

/** A POST as a page sends it to fetch its token. */
export function post(lms: Cmi5Lms, address: string, method = 'POST'): LrsAnswer {
  return lms.answer({ method, url: new URL(address).pathname, headers: {}, body: '' })
}

/** The status, and the number of the requirement if there is one. */
export function outcomeOf({ status, body }: LrsAnswer): readonly unknown[] {
  const { requirement } = JSON.parse(body) as { readonly requirement?: string }
  return [status, requirement]
}
