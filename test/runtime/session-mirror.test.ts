import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GivenAnswer, Launch } from '../../src/model/tracking.ts'
import { createSession, type Notice, type Session } from '../../src/runtime/session.ts'
import { decode, encode } from '../../src/state/codec.ts'
import { merge } from '../../src/state/merge.ts'
import { changed, emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { fakePage, type FakePage } from './fake-page.ts'
import { fakeTracker, firstLaunch, type FakeTracker } from './fake-tracker.ts'
import { judged } from './records.ts'
import { halfway, later, laterLaunch } from './start-session.ts'

interface Window extends FakeTracker {
  readonly session: Session
  readonly page: FakePage
  readonly notices: Notice[]
  readonly snapshot: () => Snapshot
  /** The learner has done these lessons. */
  readonly finish: (...done: readonly string[]) => void
}

/** A window with the course, in a browser that may remember something. */
async function open(
  launch: Launch,
  storage = new Map<string, string>(),
  isThere = false,
): Promise<Window> {
  const fake = fakeTracker(() => Promise.resolve(launch))
  const page = fakePage(storage)
  page.server.isThere = isThere
  const session = createSession(fake.tracker, page.environment, { key: 'c1', report: 'completed' })
  const notices: Notice[] = []
  session.subscribe((notice) => notices.push(notice))
  let { snapshot } = await session.open()
  function change(next: Snapshot): void {
    snapshot = next
    session.update(snapshot, judged())
  }

  session.onElsewhere((theirs) => {
    change(changed(merge(snapshot, theirs), {}))
  })
  const finish = (...done: readonly string[]): void => {
    change(changed(snapshot, { done }))
  }
  return Object.assign(fake, { session, page, notices, snapshot: () => snapshot, finish })
}

function refuse(): never {
  throw new Error('QuotaExceededError')
}

const onlyCopy = (storage: ReadonlyMap<string, string>): string => [...storage.values()].join()

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what an LMS does not have', () => {
  test('comes back from the browser at the next launch, and is written at once', async () => {
    const storage = new Map<string, string>()
    const first = await open(laterLaunch, storage)
    first.answer = () => false
    const answered = { ...later(halfway), done: ['l1', 'l3'] }
    first.session.update(answered, judged())

    const second = await open(laterLaunch, storage)
    expect(second.snapshot()).toMatchObject({ done: ['l1', 'l3'] })
    await vi.advanceTimersByTimeAsync(100)
    expect(decode(second.saves[0]?.state ?? '', 'c1').done).toEqual(['l1', 'l3'])
  })

  test('stays in the browser though the LMS said that it had it, until all is done and seen there', async () => {
    const storage = new Map<string, string>()
    const first = await open(laterLaunch, storage)
    first.session.update({ ...later(halfway), done: ['l1', 'l3'] }, judged())
    await vi.advanceTimersByTimeAsync(2000)
    expect(first.notices.at(-1)).toEqual({ kind: 'saved' })

    const again = await open(laterLaunch, storage)
    expect(again.snapshot().done).toEqual(['l1', 'l3'])
    const third = await open(
      { ...laterLaunch, state: again.saves[0]?.state ?? first.saves[0]?.state ?? '' },
      storage,
    )
    third.page.leave({ kept: false })
    expect(decode(onlyCopy(storage).split(' ')[2] ?? '', 'c1').done).toEqual(['l1', 'l3'])
    const state = third.closes[0]?.state ?? ''
    const done = await open({ ...laterLaunch, state, standing: 'completed' }, storage)
    done.page.leave({ kept: false })
    expect(onlyCopy(storage)).toMatch(/^\S+ \S+ L1-0-0-/)
  })

  test('stays in the browser when it came after all was done', async () => {
    const storage = new Map<string, string>()
    const done = { ...laterLaunch, standing: 'completed' } as const
    const first = await open(done, storage)
    first.session.update({ ...later(halfway), done: ['l1', 'l3'] }, judged())
    first.page.leave({ kept: false })
    expect((await open(done, storage)).snapshot().done).toEqual(['l1', 'l3'])
  })

  test('does not come back when it is taken back, though the browser cannot forget it', async () => {
    const storage = new Map<string, string>()
    const ticked = { answer: ['a', 'b'], attempts: 1, best: 1 }
    const first = await open(laterLaunch, storage)
    first.session.update({ ...later(halfway), answers: { a1: ticked } }, judged())
    storage.set = () => {
      throw new Error('QuotaExceededError')
    }
    const { session, page, snapshot, saves } = await open(laterLaunch, storage)
    expect(snapshot().answers).toEqual({ a1: ticked })
    const unticked = changed(snapshot(), { answers: { a1: { ...ticked, answer: ['a'] } } })
    session.update(unticked, judged())
    page.storeElsewhere()
    await vi.advanceTimersByTimeAsync(2000)
    expect(snapshot().answers).toEqual({ a1: ticked })
    expect(decode(saves.at(-1)?.state ?? '', 'c1').answers).toEqual(unticked.answers)
  })

  test('is not brought into a new attempt', async () => {
    const storage = new Map<string, string>()
    const first = await open(firstLaunch, storage)
    first.finish('l1')
    await vi.advanceTimersByTimeAsync(2000)
    const { state = '' } = first.saves.at(-1) ?? {}
    await open({ ...firstLaunch, state, standing: 'incomplete' }, storage)

    const retake = await open(firstLaunch, storage)
    expect(retake.snapshot()).toEqual(emptySnapshot)
    expect(onlyCopy(storage)).toMatch(/^\S+ 0 L1-0-/)
  })

  test('is brought back where the LMS only said that it had it', async () => {
    const storage = new Map<string, string>()
    const first = await open(firstLaunch, storage, true)
    first.finish('l1')
    expect(await first.session.leave()).toBe(true)
    const second = await open(firstLaunch, storage, true)
    expect(second.snapshot().done).toEqual(['l1'])
    await vi.advanceTimersByTimeAsync(100)
    expect(decode(second.saves[0]?.state ?? '', 'c1').done).toEqual(['l1'])
  })

  test('is brought back where another device began at the same time and wrote last', async () => {
    const storage = new Map<string, string>()
    const first = await open(firstLaunch, storage)
    first.finish('l1')
    await vi.advanceTimersByTimeAsync(2000)
    const other = await open(firstLaunch)
    other.finish('l2')
    await vi.advanceTimersByTimeAsync(2000)
    const { state = '' } = other.saves.at(-1) ?? {}

    const again = await open({ ...firstLaunch, state, standing: 'incomplete' }, storage)
    expect(again.snapshot().done).toEqual(['l1', 'l2'])
    await vi.advanceTimersByTimeAsync(100)
    const written = decode(again.saves[0]?.state ?? '', 'c1')
    expect(written).toMatchObject({ done: ['l1', 'l2'], attempt: decode(state, 'c1').attempt })
  })

  test('is brought back where the LMS has nothing because it never took anything', async () => {
    const storage = new Map<string, string>()
    const first = await open(firstLaunch, storage)
    first.answer = () => false
    first.session.update({ ...emptySnapshot, revision: 1, done: ['l1'] }, judged())
    await vi.advanceTimersByTimeAsync(5000)
    expect((await open(firstLaunch, storage)).snapshot().done).toEqual(['l1'])
  })

  test('is brought back where the LMS knows the learner and lost the state', async () => {
    const storage = new Map<string, string>()
    const first = await open(firstLaunch, storage)
    first.session.update({ ...emptySnapshot, revision: 1, done: ['l1'] }, judged())
    await vi.advanceTimersByTimeAsync(2000)
    for (const lost of [{ standing: 'incomplete' as const }, { state: 'L1-damaged' }]) {
      expect((await open({ ...firstLaunch, ...lost }, storage)).snapshot().done).toEqual(['l1'])
    }
  })

  test('of another attempt than the one in the browser is left alone', async () => {
    const storage = new Map<string, string>()
    const first = await open(laterLaunch, storage)
    first.session.update({ ...later(halfway), done: ['l1', 'l3'] }, judged())
    const state = encode({ ...emptySnapshot, revision: 3, done: ['l9'], attempt: 'b7' }, 'c1')
    const second = await open({ ...laterLaunch, state }, storage)
    expect(second.snapshot().done).toEqual(['l9'])
    expect(decode(onlyCopy(storage).split(' ')[2] ?? '', 'c1').done).toEqual(['l9'])
  })

  test('is saved as usual where the browser keeps nothing', async () => {
    const storage = new Map<string, string>()
    storage.set = () => {
      throw new Error('QuotaExceededError')
    }
    const { session, page, saves, closes, notices } = await open(laterLaunch, storage)
    const next = { ...later(halfway), done: ['l1', 'l3'] }
    session.update(next, judged())
    await vi.advanceTimersByTimeAsync(2000)
    page.leave({ kept: false })
    expect(saves.map(({ state }) => decode(state, 'c1'))).toEqual([next])
    expect(closes.map(({ state }) => decode(state, 'c1').done)).toEqual([['l1', 'l3']])
    expect(notices.map(({ kind }) => kind)).toEqual(['saved', 'saving', 'saved'])
  })

  test('is in the window only where the browser keeps nothing, and the screen says so', async () => {
    const storage = new Map<string, string>()
    const kept = await open(laterLaunch, storage)
    const bare = await open(laterLaunch, storage)
    for (const [window, isOnlyHere] of [
      [kept, undefined],
      [bare, true],
    ] as const) {
      window.answer = () => false
      if (isOnlyHere) storage.set = refuse
      window.session.update(later(halfway), judged())
      await vi.advanceTimersByTimeAsync(20_000)
      expect(window.notices.at(-1)).toMatchObject({ kind: 'not-saved' })
      expect(window.notices.at(-1)?.isOnlyHere).toBe(isOnlyHere)
    }
  })

  test('is news again when the browser keeps nothing any more', async () => {
    const storage = new Map<string, string>()
    const window = await open(laterLaunch, storage)
    window.answer = () => false
    window.session.update(later(halfway), judged())
    await vi.advanceTimersByTimeAsync(20_000)
    storage.set = refuse
    window.session.update(later(later(halfway)), judged())
    await vi.advanceTimersByTimeAsync(60_000)
    expect(window.notices.at(-1)).toMatchObject({ kind: 'not-saved', isOnlyHere: true })
  })

  test('is not kept of a learner who only browses', async () => {
    const storage = new Map<string, string>()
    const { session, saves } = await open({ ...firstLaunch, mode: 'browse' }, storage)
    session.update({ ...emptySnapshot, revision: 1, done: ['l1'] }, judged())
    await vi.advanceTimersByTimeAsync(60_000)
    expect([storage.size, saves]).toEqual([0, []])
  })
})

describe('a commit that the LMS calls done', () => {
  test('is no save while the server is away', async () => {
    const { session, page, notices, saves } = await open(laterLaunch, new Map(), true)
    const last = Date.now()
    page.server.isThere = false
    session.update(later(halfway), judged())
    await vi.advanceTimersByTimeAsync(30_000)
    expect(saves.length).toBeGreaterThan(3)
    expect(notices.map(({ kind }) => kind)).toEqual(['saved', 'saving', 'not-saved'])
    expect(notices.at(-1)?.since).toBe(last)

    page.server.isThere = true
    page.goOnline()
    await vi.advanceTimersByTimeAsync(0)
    expect(notices.at(-1)).toEqual({ kind: 'saved' })
    const count = saves.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves).toHaveLength(count)
  })

  test('is asked about after all where the server was only away at the launch', async () => {
    const { session, page, notices } = await open(laterLaunch)
    page.server.isThere = true
    session.update(later(halfway), judged())
    await vi.advanceTimersByTimeAsync(2000)
    page.server.isThere = false
    session.update(later(later(halfway)), judged())
    await vi.advanceTimersByTimeAsync(30_000)
    expect(notices.at(-1)?.kind).toBe('not-saved')
  })

  test('is believed where the server never answered', async () => {
    const { session, notices } = await open(laterLaunch)
    session.update(later(halfway), judged())
    await vi.advanceTimersByTimeAsync(2000)
    expect(notices.at(-1)).toEqual({ kind: 'saved' })
  })

  test('is no way out while the server is away', async () => {
    const { session, page, closes } = await open(laterLaunch, new Map(), true)
    page.server.isThere = false
    session.update(later(halfway), judged())
    expect(await session.leave()).toBe(false)
    expect(closes).toEqual([])
    page.server.isThere = true
    expect(await session.leave()).toBe(true)
    expect(closes).toHaveLength(1)
  })

  test('is asked about once for two that come close together, and not after the end', async () => {
    const { session, page, notices, saves } = await open(laterLaunch, new Map(), true)
    session.update(later(halfway), judged())
    page.hide()
    session.update(later(later(halfway)), judged())
    page.hide()
    expect(saves).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(0)
    expect(notices.at(-1)).toEqual({ kind: 'saved' })

    session.update(later(later(later(halfway))), judged())
    page.server.isThere = false
    page.hide()
    page.leave({ kept: false })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves).toHaveLength(3)
    expect(session.phase()).toBe('closed')
  })

  test('does not call saved what came while it was asked', async () => {
    const { session, page, notices } = await open(laterLaunch, new Map(), true)
    session.update(later(halfway), judged())
    page.hide()
    session.update(later(later(halfway)), judged())
    await vi.advanceTimersByTimeAsync(0)
    expect(notices.at(-1)).toEqual({ kind: 'saving' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(notices.at(-1)).toEqual({ kind: 'saved' })
  })
})

describe('two windows of one browser', () => {
  test('do not write over each other', async () => {
    const storage = new Map<string, string>()
    const one = await open(laterLaunch, storage)
    const two = await open(laterLaunch, storage)
    one.finish('l1', 'l3')
    two.finish('l1', 'l4')
    one.page.storeElsewhere()
    await vi.advanceTimersByTimeAsync(5000)
    for (const { saves, snapshot } of [one, two]) {
      expect(snapshot().done).toEqual(['l1', 'l3', 'l4'])
      expect(decode(saves.at(-1)?.state ?? '', 'c1').done).toEqual(['l1', 'l3', 'l4'])
    }
    const count = one.saves.length + two.saves.length
    one.page.storeElsewhere()
    two.page.storeElsewhere()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.saves.length + two.saves.length).toBe(count)
  })

  test('find each other at once, also one that only reads', async () => {
    const storage = new Map<string, string>()
    const one = await open(laterLaunch, storage)
    const two = await open(laterLaunch, storage)
    one.finish('l1', 'l3')
    two.page.storeElsewhere()
    expect(two.snapshot().done).toEqual(['l1', 'l3'])
  })

  test('do not find each other after the end, when nothing can be saved', async () => {
    const storage = new Map<string, string>()
    const one = await open(laterLaunch, storage)
    const two = await open(laterLaunch, storage)
    await two.session.leave()
    one.finish('l1', 'l3')
    two.page.storeElsewhere()
    expect(two.snapshot().done).toEqual(['l1'])
    expect(two.notices.at(-1)).toEqual({ kind: 'saved' })
  })

  test('find each other at the latest when one saves or goes', async () => {
    const storage = new Map<string, string>()
    const one = await open(laterLaunch, storage)
    const two = await open(laterLaunch, storage)
    one.finish('l1', 'l3')
    two.page.leave({ kept: false })
    expect(decode(two.closes[0]?.state ?? '', 'c1').done).toEqual(['l1', 'l3'])
  })
})

describe('the answers given', () => {
  const given: Omit<GivenAnswer, 'serial' | 'at'> = {
    module: 'm1',
    activity: 'a1',
    prompt: 'Klopt het?',
    attempt: 1,
    interaction: { type: 'choice', correct: [['a']] },
    answer: ['a'],
    verdict: 'right',
    points: 1,
    share: 1,
    latency: 4,
  }

  test('are told until a save that holds them is sure, each with its number', async () => {
    const { session, saves } = await open(laterLaunch)
    session.answered(given)
    session.update(later(halfway), judged())
    await vi.advanceTimersByTimeAsync(2000)
    session.answered({ ...given, attempt: 2 })
    session.update(later(later(halfway)), judged())
    await vi.advanceTimersByTimeAsync(2000)
    expect(saves.map(({ answers }) => answers.map(({ serial }) => serial))).toEqual([[0], [1]])
    expect(saves[0]?.answers[0]).toMatchObject({ ...given, at: expect.any(Number) as number })
  })

  test('are told also when they were given before the LMS was found', async () => {
    let found: (launch: Launch) => void = () => undefined
    const fake = fakeTracker(() => new Promise((resolve) => (found = resolve)))
    const course = { key: 'c1', report: 'completed' } as const
    const session = createSession(fake.tracker, fakePage().environment, course)
    const opening = session.open()
    session.answered(given)
    session.update({ ...emptySnapshot, revision: 1 }, judged())
    found(laterLaunch)
    await opening
    await vi.advanceTimersByTimeAsync(2000)
    expect(fake.saves).toMatchObject([{ answers: [given] }])
  })

  test('are told again with a save that failed', async () => {
    const fake = await open(laterLaunch)
    fake.answer = () => false
    fake.session.answered(given)
    fake.session.update(later(halfway), judged())
    await vi.advanceTimersByTimeAsync(3000)
    expect(fake.saves.length).toBeGreaterThan(1)
    for (const { answers } of fake.saves) expect(answers.map(({ serial }) => serial)).toEqual([0])
  })

  test('are not told in review', async () => {
    const { session, saves } = await open({ ...laterLaunch, mode: 'review' })
    session.answered(given)
    session.update(later(halfway), judged())
    await vi.advanceTimersByTimeAsync(2000)
    expect(saves).toMatchObject([{ answers: [] }])
  })
})
