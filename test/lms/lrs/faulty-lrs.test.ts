import { describe, expect, test } from 'vitest'
import {
  lrsProfiles,
  switchedLrs,
  type SomeLrsSwitches,
} from '../../../src/lms/lrs/fault-switches.ts'
import { createFaultyLrs, type Reply } from '../../../src/lms/lrs/faulty-lrs.ts'
import type { LrsRequest } from '../../../src/lms/lrs/http.ts'
import { course, learner, smallLrs, statementOf, type SmallLrs } from './small-lrs.ts'

interface Faulty {
  readonly lrs: SmallLrs
  ask(method: string, path: string, some?: Partial<LrsRequest>): Reply
  post(): Reply
  /** Seconds. */
  wait(time: number): void
}

const agent = encodeURIComponent(JSON.stringify(learner))
const state = `activities/state?activityId=${encodeURIComponent(course)}&agent=${agent}&stateId=bookmark`
const profile = `agents/profile?agent=${agent}&profileId=cmi5LearnerPreferences`

function faulty(some: SomeLrsSwitches, seed = 1): Faulty {
  const lrs = smallLrs()
  let now = 0
  const reply = createFaultyLrs({
    ...{
      switches: switchedLrs(some),
      seed,
      now: () => now,
      answer: (request) => lrs.answer(request),
    },
  })
  const ask: Faulty['ask'] = (method, path, { headers = {}, body = '{}' } = {}) =>
    reply({
      ...{ method, url: `/xapi/${path}`, body: method === 'GET' ? '' : body },
      headers: {
        authorization: 'Basic dGVzdA==',
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
        ...headers,
      },
    })
  return {
    ...{ lrs, ask },
    post: () => ask('POST', 'statements', { body: JSON.stringify(statementOf()) }),
    wait: (time) => (now += time * 1000),
  }
}

const statusOf = ({ answer }: Reply): number | null => answer?.status ?? null
const held = ({ lrs }: Faulty): number => lrs.statements.all().length

test('with nothing wrong it is the LRS itself', () => {
  const sound = faulty({})
  expect([statusOf(sound.post()), held(sound)]).toEqual([200, 1])
  expect(sound.ask('GET', 'statements').answer?.headers).toMatchObject({
    'X-Experience-API-Version': '1.0.3',
  })
})

describe('nothing is stored, and', () => {
  test.each<[string, SomeLrsSwitches, number | null]>([
    ['nothing gets through', { network: { downBetween: [0, 60] } }, null],
    ['the origin is refused', { network: { refusesOrigin: true } }, null],
    ['a request is lost', { network: { loses: 1 } }, null],
    ['it has no time', { refusal: { unavailable: 1 } }, 503],
    ['it has no time for a while', { refusal: { unavailableBetween: [0, 60] } }, 503],
    ['it wants fewer requests', { refusal: { throttlesEach: 1 } }, 429],
    ['what it does not like is in it', { refusal: { rejects: ['verbs/answered'] } }, 400],
    ['the permission ran out', { refusal: { expiresAfter: 0 } }, 401],
    ['it may not', { refusal: { forbids: ['statements'] } }, 403],
  ])('%s', (_name, some, status) => {
    const lrs = faulty(some)
    expect([statusOf(lrs.post()), held(lrs)]).toEqual([status, 0])
  })
})

describe('it is stored, and', () => {
  test('the answer is lost', () => {
    const lrs = faulty({ network: { losesAnswer: 1 } })
    expect([statusOf(lrs.post()), held(lrs)]).toEqual([null, 1])
  })

  test('nobody ever answers', () => {
    const lrs = faulty({ network: { hangs: 1 } })
    expect(lrs.post()).toEqual({ answer: null, after: Infinity })
    expect(held(lrs)).toBe(1)
  })

  test('the answer takes its time', () => {
    const { after } = faulty({ network: { delay: [100, 200] } }).post()
    expect(after).toBeGreaterThanOrEqual(100)
    expect(after).toBeLessThanOrEqual(200)
  })
})

test('what is wrong for a while is over after it', () => {
  const lrs = faulty({ network: { downBetween: [0, 60] }, refusal: { expiresAfter: 90 } })
  expect(statusOf(lrs.post())).toBeNull()
  lrs.wait(60)
  expect(statusOf(lrs.post())).toBe(200)
  lrs.wait(30)
  expect(statusOf(lrs.post())).toBe(401)
})

test.each([
  ['seconds', '5'],
  ['date', 'Thu, 01 Jan 1970 00:00:05 GMT'],
  ['none', undefined],
] as const)('when to come back is told in %s', (retryAfter, expected) => {
  const { answer } = faulty({ refusal: { throttlesEach: 1, retryAfter } }).post()
  expect(answer?.headers['Retry-After']).toBe(expected)
})

describe('a document', () => {
  test('that was written is not there', () => {
    const lrs = faulty({ document: { losesState: true } })
    expect(statusOf(lrs.ask('PUT', state))).toBe(204)
    expect(statusOf(lrs.ask('GET', state))).toBe(404)
  })

  test.each([409, 412] as const)('each second write of it is %s', (conflict) => {
    const lrs = faulty({ document: { conflictsEach: 2, conflict } })
    expect([1, 2, 3].map(() => statusOf(lrs.ask('PUT', state)))).toEqual([204, conflict, 204])
  })

  test.each([
    ['nothing', true, 412],
    ['etags', false, 412],
    ['conditions', true, 204],
    ['both', false, 204],
  ] as const)('loses %s on its way', (drops, hasTag, status) => {
    const lrs = faulty({ document: { drops } })
    lrs.ask('PUT', state)
    expect(lrs.ask('GET', state).answer?.headers['ETag'] !== undefined).toBe(hasTag)
    expect(statusOf(lrs.ask('PUT', state, { headers: { 'if-match': '"0"' } }))).toBe(status)
  })

  test('is taken without a condition by who is not strict', () => {
    const lrs = faulty({ document: { takesUnmatched: true } })
    expect([1, 2].map(() => statusOf(lrs.ask('PUT', profile)))).toEqual([204, 204])
    expect(statusOf(faulty({}).ask('PUT', profile))).toBe(400)
  })
})

test.each([
  ['2.0.0', '2.0.0'],
  ['none', undefined],
] as const)('its answers say version %s', (version, expected) => {
  const { answer } = faulty({ version }).post()
  expect(answer?.headers['X-Experience-API-Version']).toBe(expected)
})

test.each([
  ['1', 200, /"error-code":"1"/],
  ['2', 200, /"error-code":"2"/],
  ['3', 200, /"error-code":"3"/],
  ['status-500', 500, /order/],
  ['not-json', 200, /^</],
] as const)('fetching a token ends in %s', (fetch, status, body) => {
  const { answer } = faulty({ fetch }).ask('POST', '../cmi5/fetch/1')
  expect(answer).toMatchObject({ status, body: expect.stringMatching(body) as unknown })
})

test('the same seed gives the same faults', () => {
  const run = (seed: number): readonly (number | null)[] => {
    const lrs = faulty({ network: { loses: 0.5 } }, seed)
    return Array.from({ length: 20 }, () => statusOf(lrs.ask('GET', 'statements')))
  }
  expect(run(7)).toEqual(run(7))
  expect(run(7)).not.toEqual(run(8))
})

test('an LRS that was seen is a set of switches', () => {
  const { version, document } = lrsProfiles['adl-lrs']
  expect([version, document.takesUnmatched]).toEqual(['2.0.0', true])
})
