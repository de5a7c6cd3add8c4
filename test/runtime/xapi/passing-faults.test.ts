import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SomeLrsSwitches } from '../../../src/lms/lrs/fault-switches.ts'
import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import type { Lrs } from '../../../src/lms/lrs/lrs.ts'
import { decode } from '../../../src/state/codec.ts'
import { count, isCalm } from './calm.ts'
import { launchIn, lmsFor, stateIn as cmi5StateIn, unitId } from './cmi5-launch.ts'
import { mendedServer, type MendedServer } from './mended-server.ts'
import { answersIn, launchAt, serverOf, stateIn, strictLrs, verbsIn } from './tincan-lrs.ts'
import { secondLesson, smallBrowser, type SmallBrowser, type XapiVisit } from './xapi-visit.ts'
import { wait } from './wait.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

const always = [0, Infinity] as const

/** What may be wrong for a while and is over by itself. */
const passing: readonly (readonly [string, SomeLrsSwitches])[] = [
  ['no network', { network: { downBetween: always } }],
  ['an origin that the server does not know', { network: { refusesOrigin: true } }],
  ['answers that are lost', { network: { losesAnswer: 1 } }],
  ['half of all lost, on the way there or back', { network: { loses: 0.3, losesAnswer: 0.3 } }],
  ['requests that nobody answers', { network: { hangs: 1 } }],
  ['answers that take ten seconds', { network: { delay: [10_000, 10_000] } }],
  ['answers that come too late', { network: { delay: [20_000, 20_000] } }],
  ['status 503', { refusal: { unavailableBetween: always } }],
  ['status 503 without a word on when', { refusal: { unavailable: 1, retryAfter: 'none' } }],
  ['status 429 with seconds', { refusal: { throttlesEach: 2, retryAfter: 'seconds' } }],
  ['status 429 with a date', { refusal: { throttlesEach: 2, retryAfter: 'date' } }],
  ['status 429 for all', { refusal: { throttlesEach: 1, retryAfter: 'none' } }],
  ['status 403 for statements', { refusal: { forbids: ['statements'] } }],
  ['status 409 for the state', { document: { conflictsEach: 1, conflict: 409 } }],
  ['status 412 for the state', { document: { conflictsEach: 1, conflict: 412 } }],
  ['status 412 for each second state', { document: { conflictsEach: 2, conflict: 412 } }],
  ['a state that is not found', { document: { losesState: true } }],
  ['ETags that a proxy takes away', { document: { drops: 'etags' } }],
  ['conditions that a proxy takes away', { document: { drops: 'conditions' } }],
  ['ETags and conditions that a proxy takes away', { document: { drops: 'both' } }],
  ['answers of version 2.0.0', { version: '2.0.0' }],
  ['answers without a version', { version: 'none' }],
]

/** One of the standards with a learner in it, before whose store anything may go wrong. */
interface Bed extends Pick<MendedServer, 'turn' | 'mend'> {
  readonly lrs: Lrs
  open(browser?: SmallBrowser): Promise<XapiVisit>
  /** Whether it is told, or the LMS decided, that the learner is done. */
  isMet(): boolean
  /** Keys of the questions whose answers the state holds. */
  kept(): readonly string[]
}

const beds = {
  xapi(switches: SomeLrsSwitches = {}): Bed {
    const lrs = strictLrs()
    const { server, turn, mend } = mendedServer(serverOf(lrs), switches)
    return {
      ...{ lrs, turn, mend },
      open: (browser) => launchAt(server, browser ? { browser } : {}),
      isMet: () => verbsIn(lrs).includes('passed'),
      kept: () => Object.keys(stateIn(lrs).answers).toSorted(),
    }
  },
  cmi5(switches: SomeLrsSwitches = {}): Bed {
    const lms = lmsFor()
    const { server, turn, mend } = mendedServer((request) => lms.answer(request), switches)
    // A token is given once: where its answer is lost only another launch helps, which is told elsewhere.
    const answer = (request: LrsRequest): ReturnType<typeof server> | LrsAnswer =>
      request.url.startsWith('/cmi5/fetch/') ? lms.answer(request) : server(request)
    return {
      ...{ lrs: lms.lrs, turn, mend },
      open: (browser) =>
        launchIn(lms, { unit: unitId, server: answer, ...(browser && { browser }) }),
      isMet: () => lms.isSatisfied(unitId),
      kept: () => Object.keys(decode(cmi5StateIn(lms), 'c1').answers).toSorted(),
    }
  },
} as const

const cases = passing.flatMap(([name, switches]) =>
  (['xapi', 'cmi5'] as const).map((format) => [format, name, switches] as const),
)

describe.each(cases)('%s: %s', (format, _, switches) => {
  test('in the middle costs nothing', async () => {
    const bed = beds[format]()
    const visited = await bed.open()
    visited.answer('a1', false)
    bed.turn(switches)
    await wait(1)
    visited.answer('a1', true)
    await wait(100)
    visited.answer('a2', true)
    visited.learner.finish(secondLesson)
    await wait(100)
    bed.mend()
    await wait(120)
    expect(answersIn(bed.lrs)).toEqual(['a1 a', 'a1 b', 'a2 b'])
    expect(bed.kept()).toEqual(['a1', 'a2'])
    expect(count(verbsIn(bed.lrs))).toMatchObject({ initialized: 1, completed: 1, passed: 1 })
    expect(bed.isMet()).toBe(true)
    expect(visited.notices).toSatisfy(isCalm)
  })

  test('from the launch on costs nothing', async () => {
    const bed = beds[format](switches)
    const visited = await bed.open()
    visited.answer('a1', true)
    visited.answer('a2', true)
    visited.learner.finish(secondLesson)
    await wait(100)
    bed.mend()
    await wait(120)
    expect(answersIn(bed.lrs)).toEqual(['a1 b', 'a2 b'])
    expect(verbsIn(bed.lrs).filter((verb) => verb !== 'launched')[0]).toBe('initialized')
    expect(count(verbsIn(bed.lrs))).toMatchObject({ initialized: 1, completed: 1, passed: 1 })
    expect(bed.isMet()).toBe(true)
    expect(visited.notices).toSatisfy(isCalm)
  })

  test('while the page goes costs nothing, once the learner comes back', async () => {
    const bed = beds[format]()
    const browser = smallBrowser()
    const first = await bed.open(browser)
    bed.turn(switches)
    first.answer('a1', false)
    first.answer('a1', true)
    await wait(1)
    first.page.leave({ kept: false })
    await wait(30)
    first.kill()
    bed.mend()
    const second = await bed.open(browser)
    expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
    second.answer('a2', true)
    await wait(120)
    expect(answersIn(bed.lrs)).toEqual(['a1 a', 'a1 b', 'a2 b'])
    expect(bed.kept()).toEqual(['a1', 'a2'])
    expect(second.notices).toSatisfy(isCalm)
  })
})
