import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Launch, Tracker } from '../../src/model/tracking.ts'
import { createSession, type NoticeKind } from '../../src/runtime/session.ts'
import { decode } from '../../src/state/codec.ts'
import { emptySnapshot } from '../../src/state/snapshot.ts'
import { fakePage } from './fake-page.ts'
import { fakeTracker, firstLaunch } from './fake-tracker.ts'
import { judged } from './records.ts'
import { halfway, later, laterLaunch, openSession, startSession } from './start-session.ts'

const begun = judged({ standing: 'incomplete', score: null })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a session that opens', () => {
  test('goes on from what was saved', async () => {
    const { session, saves } = await openSession()
    expect(session.phase()).toBe('running')
    expect((await session.open()).snapshot).toEqual(halfway)
    vi.advanceTimersByTime(60_000)
    expect(saves).toEqual([])
  })

  test('opens the tracker once', async () => {
    const running = await openSession()
    await running.session.open()
    expect(running.opens()).toBe(1)
  })

  test('tells the LMS at once that a new learner has begun, and in which attempt', async () => {
    const { session, saves, notices } = startSession(() => Promise.resolve(firstLaunch))
    await session.open()
    vi.advanceTimersByTime(100)
    expect(saves).toMatchObject([{ standing: 'incomplete', score: null }])
    const { attempt, ...nothing } = decode(saves[0]?.state ?? '', 'c1')
    expect(attempt).not.toBe('')
    expect(nothing).toMatchObject({ done: [], answers: {}, place: '' })
    expect(notices).toEqual(['saving', 'saved'])
  })

  test('mends a record that is behind the state', async () => {
    const { session, saves } = await openSession()
    session.update(halfway, judged({ standing: 'completed', score: 90 }))
    vi.advanceTimersByTime(40)
    expect(saves).toEqual([])
    vi.advanceTimersByTime(60)
    expect(saves).toMatchObject([{ standing: 'completed', score: 90 }])
    expect(decode(saves[0]?.state ?? '', 'c1').revision).toBeGreaterThan(halfway.revision)
  })

  test('keeps what was done before the LMS was found', async () => {
    let found: (launch: Launch) => void = () => undefined
    const running = startSession(() => new Promise((resolve) => (found = resolve)))
    const opening = running.session.open()
    const early = { ...emptySnapshot, revision: 1, done: ['l9'] }
    running.session.update(early, begun)
    vi.advanceTimersByTime(5000)
    expect(running.session.phase()).toBe('discovering')
    expect(running.notices).toEqual([])
    found(laterLaunch)
    expect((await opening).snapshot).toMatchObject({ revision: 8, place: 'l2', done: ['l1', 'l9'] })
    vi.advanceTimersByTime(100)
    expect(decode(running.saves[0]?.state ?? '', 'c1').done).toEqual(['l1', 'l9'])
  })

  test('says nothing about recording while the LMS that was found opens', async () => {
    const fake = fakeTracker(() => Promise.resolve(null))
    let opened: (launch: Launch) => void = () => undefined
    const tracker: Tracker = {
      ...fake.tracker,
      open(_, onFound) {
        onFound?.()
        return new Promise((resolve) => (opened = resolve))
      },
    }
    const course = { key: 'c1', report: 'completed' } as const
    const session = createSession(tracker, fakePage().environment, course)
    const notices: NoticeKind[] = []
    session.subscribe(({ kind }) => notices.push(kind))
    const opening = session.open()
    session.update({ ...emptySnapshot, revision: 1 }, begun)
    expect([session.phase(), notices]).toEqual(['initialising', []])
    opened(laterLaunch)
    await opening
    expect([session.phase(), notices]).toEqual(['saving', ['saving']])
  })

  test.each([
    ['finds none', () => Promise.resolve(null)],
    ['rejects', () => Promise.reject(new Error('lms'))],
    [
      'throws',
      () => {
        throw new Error('lms')
      },
    ],
  ])('runs without an LMS when the tracker %s', async (_, open) => {
    const { session, saves, notices, page } = startSession(open)
    expect(await session.open()).toEqual({ snapshot: emptySnapshot, launch: null })
    session.update(halfway, begun, 'now')
    vi.advanceTimersByTime(60_000)
    page.leave({ kept: false })
    expect({ phase: session.phase(), leave: await session.leave() }).toEqual({
      phase: 'without-lms',
      leave: false,
    })
    expect(saves).toEqual([])
    expect(notices).toEqual(['not-recorded'])
  })

  test('says nothing about recording where nobody records', async () => {
    const { session, notices } = startSession(() => Promise.resolve(null), false)
    await session.open()
    session.update(halfway, begun)
    expect(notices).toEqual([])
  })
})

describe('a change', () => {
  test('is saved within two seconds, together with those that came with it', async () => {
    const { session, saves } = await openSession()
    session.update(later(halfway), begun)
    vi.advanceTimersByTime(1000)
    session.update(later(later(halfway)), begun)
    expect(saves).toEqual([])
    vi.advanceTimersByTime(900)
    expect(saves).toHaveLength(1)
    expect(decode(saves[0]?.state ?? '', 'c1')).toEqual(later(later(halfway)))
  })

  test('is saved at once when asked, after the page has painted', async () => {
    const { session, saves } = await openSession()
    session.update(later(halfway), begun)
    session.update(later(later(halfway)), begun, 'now')
    expect(saves).toEqual([])
    vi.advanceTimersByTime(100)
    expect(saves).toHaveLength(1)
  })

  test('is not saved again when it was already', async () => {
    const { session, saves } = await openSession()
    session.update(later(halfway), begun)
    vi.advanceTimersByTime(2000)
    session.update(later(halfway), begun)
    vi.advanceTimersByTime(60_000)
    expect(saves).toHaveLength(1)
  })

  test('is all that is saved: a network that comes back is none', async () => {
    const { page, saves } = await openSession()
    page.goOnline()
    vi.advanceTimersByTime(60_000)
    expect(saves).toEqual([])
  })

  test('waits for four times as long as a slow LMS took', async () => {
    const running = await openSession()
    running.answer = () => {
      running.page.block(5000)
      return true
    }
    running.session.update(later(halfway), begun, 'now')
    vi.advanceTimersByTime(50)
    running.session.update(later(later(halfway)), begun, 'now')
    vi.advanceTimersByTime(15_000)
    running.session.update(later(later(later(halfway))), begun, 'now')
    expect(running.saves).toHaveLength(1)
    vi.advanceTimersByTime(5000)
    expect(running.saves).toHaveLength(2)
  })

  test('never lowers what the LMS has', async () => {
    for (const standing of ['failed', 'completed', 'passed'] as const) {
      const { session, saves } = await openSession({ standing })
      session.update(later(halfway), begun)
      vi.advanceTimersByTime(2000)
      expect(saves).toMatchObject([{ standing }])
    }
  })

  test('is on the screen as it is', async () => {
    const { session, notices } = await openSession()
    session.update(later(halfway), begun)
    vi.advanceTimersByTime(2000)
    expect(notices).toEqual(['saved', 'saving', 'saved'])
    const late: NoticeKind[] = []
    session.subscribe(({ kind }) => late.push(kind))
    expect(late).toEqual(['saved'])
  })
})

describe('a save that fails', () => {
  test('is tried again for ever, each time as a newer record', async () => {
    const running = await openSession()
    running.answer = () => false
    running.session.update(later(halfway), begun, 'now')
    vi.advanceTimersByTime(50)
    const waits = [1, 2, 4, 8, 30, 30, 30]
    for (const [index, seconds] of waits.entries()) {
      vi.advanceTimersByTime(seconds * 1000 - 1)
      expect(running.saves).toHaveLength(index + 1)
      vi.advanceTimersByTime(1)
      expect(running.saves).toHaveLength(index + 2)
    }
    expect(running.session.phase()).toBe('retrying')
    expect(running.saves.map(({ state }) => decode(state, 'c1').revision)).toEqual([
      8, 9, 10, 11, 12, 13, 14, 15,
    ])
    running.answer = () => true
    vi.advanceTimersByTime(30_000)
    expect(running.session.phase()).toBe('running')
    expect(running.notices).toEqual(['saved', 'saving', 'not-saved', 'saved'])
  })

  test('is not tried again by all learners at one moment', async () => {
    const { environment } = fakePage()
    const fake = fakeTracker(() => Promise.resolve(firstLaunch))
    const session = createSession(
      fake.tracker,
      { ...environment, jitter: () => 1 },
      { key: 'c1', report: 'completed' },
    )
    fake.answer = () => false
    await session.open()
    vi.advanceTimersByTime(50 + 1249)
    expect(fake.saves).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(fake.saves).toHaveLength(2)
  })

  test('is not hurried by more changes, only by the network coming back', async () => {
    const running = await openSession()
    running.answer = () => false
    running.session.update(later(halfway), begun, 'now')
    vi.advanceTimersByTime(50)
    running.session.update(later(later(halfway)), begun, 'now')
    vi.advanceTimersByTime(900)
    running.page.show()
    expect(running.saves).toHaveLength(1)
    running.page.goOnline()
    expect(running.saves).toHaveLength(2)
  })

  test('is no news until it is the third in a row', async () => {
    const running = await openSession()
    running.answer = () => false
    running.session.update(later(halfway), begun, 'now')
    vi.advanceTimersByTime(50 + 1000 + 1999)
    expect(running.notices.at(-1)).toBe('saving')
    vi.advanceTimersByTime(1)
    expect([running.saves.length, running.notices.at(-1)]).toEqual([3, 'not-saved'])
  })

  test('may throw', async () => {
    const running = await openSession()
    running.answer = () => {
      throw new Error('lms')
    }
    running.session.update(later(halfway), begun, 'now')
    vi.advanceTimersByTime(50)
    expect(running.session.phase()).toBe('retrying')
    running.page.leave({ kept: false })
    expect(running.session.phase()).toBe('closed')
  })
})
