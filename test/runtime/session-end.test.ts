import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decode, encode } from '../../src/state/codec.ts'
import { judged } from './records.ts'
import { halfway, later, openSession } from './start-session.ts'

const changed = later(halfway)
const begun = judged({ standing: 'incomplete', score: 40 })
const completed = judged({ standing: 'completed', score: 90 })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a page that goes', () => {
  test('closes once, with the last state and the time', async () => {
    const { session, page, saves, closes, endings } = await openSession()
    session.update(changed, begun)
    vi.advanceTimersByTime(1000)
    page.leave({ kept: false })
    page.leave({ kept: false })
    vi.advanceTimersByTime(60_000)
    expect(saves).toEqual([])
    expect(closes).toMatchObject([{ standing: 'incomplete', score: 40, place: 'l7', seconds: 1 }])
    expect(decode(closes[0]?.state ?? '', 'c1')).toEqual(changed)
    expect(endings).toEqual(['gone'])
  })

  test('gives back a state that was not changed as it came, whatever it is', async () => {
    for (const foreign of [encode(halfway, 'c1'), '{"v":1}']) {
      const { session, page, closes } = await openSession({ state: foreign })
      const { snapshot } = await session.open()
      session.update(snapshot, judged({ standing: 'incomplete', score: null }))
      page.leave({ kept: false })
      expect(closes).toMatchObject([{ state: foreign, score: null }])
    }
  })

  test.each(['L2-newer-than-this', ' L10-0-0'])(
    'writes nothing over %j, which only a newer package can read',
    async (state) => {
      const { session, page, saves, closes, notices } = await openSession({ state })
      session.update(changed, completed)
      vi.advanceTimersByTime(5000)
      page.leave({ kept: false })
      expect([saves, closes]).toEqual([[], []])
      expect(notices).toEqual(['not-recorded'])
    },
  )

  test('only saves when the browser may bring it back', async () => {
    const { session, page, saves, closes } = await openSession()
    session.update(changed, completed)
    page.leave({ kept: true })
    expect(decode(saves[0]?.state ?? '', 'c1')).toEqual(changed)
    page.comeBack()
    session.update(later(changed), completed)
    vi.advanceTimersByTime(2000)
    expect(decode(saves.at(-1)?.state ?? '', 'c1').revision).toBeGreaterThan(8)
    expect({ closes, phase: session.phase(), reloads: page.reloads() }).toEqual({
      closes: [],
      phase: 'running',
      reloads: 0,
    })
  })

  test('is loaded again when it comes back after its session ended', async () => {
    const { session, page } = await openSession()
    expect(await session.leave()).toBe(true)
    page.leave({ kept: true })
    page.comeBack()
    expect(page.reloads()).toBe(1)
  })

  test('saves what came after it was hidden', async () => {
    const { session, page, saves } = await openSession()
    page.hide()
    session.update(changed, begun)
    page.leave({ kept: true })
    expect(decode(saves.at(-1)?.state ?? '', 'c1').revision).toBe(changed.revision)
    expect(saves).toHaveLength(2)
  })

  test('counts half an hour out of sight and no more', async () => {
    const { page, saves, closes } = await openSession()
    page.hide()
    vi.advanceTimersByTime(2 * 3_600_000)
    page.show()
    vi.advanceTimersByTime(60_000)
    page.leave({ kept: false })
    expect(saves).toMatchObject([{ seconds: 0 }])
    expect(closes).toMatchObject([{ seconds: 1860 }])
  })

  test('counts all of the time in sight, whatever else happens', async () => {
    const { page, closes } = await openSession()
    page.goOnline()
    page.storeElsewhere()
    vi.advanceTimersByTime(2 * 3_600_000)
    page.leave({ kept: false })
    expect(closes).toMatchObject([{ seconds: 7200 }])
  })

  test('saves when it is hidden', async () => {
    const { session, page, saves } = await openSession()
    session.update(changed, completed)
    page.hide()
    expect(saves).toHaveLength(1)
    vi.advanceTimersByTime(60_000)
    expect(saves).toHaveLength(1)
  })

  test('listens to nothing that keeps it out of the back/forward cache', async () => {
    const { page } = await openSession()
    expect([...page.listened].sort()).toEqual([
      'online',
      'pagehide',
      'pageshow',
      'storage',
      'visibilitychange',
    ])
  })
})

describe('the exit button', () => {
  test('saves, then closes', async () => {
    const running = await openSession()
    running.session.update(changed, completed)
    expect(await running.session.leave()).toBe(true)
    expect([running.saves.length, running.closes.length]).toEqual([1, 1])
    expect(await running.session.leave()).toBe(true)
    running.page.leave({ kept: false })
    expect([running.saves.length, running.closes.length]).toEqual([1, 1])
    expect(running.endings).toEqual(['exit'])
  })

  test('does not end a session that could not be saved', async () => {
    const running = await openSession()
    running.answer = () => false
    running.session.update(changed, completed)
    expect(await running.session.leave()).toBe(false)
    expect(running.closes).toEqual([])
    running.answer = () => true
    vi.advanceTimersByTime(1000)
    expect(running.session.phase()).toBe('running')
    expect(await running.session.leave()).toBe(true)
  })

  test('is honest about what is done afterwards', async () => {
    const { session, saves, notices } = await openSession()
    await session.leave()
    session.update(changed, completed, 'now')
    vi.advanceTimersByTime(60_000)
    expect(saves).toHaveLength(1)
    expect(notices.at(-1)).toBe('not-recorded')
  })
})

describe('a finished course that is looked at again', () => {
  test('keeps place and answers, and leaves the result alone', async () => {
    const { session, page, saves, closes, notices } = await openSession({
      mode: 'review',
      standing: 'completed',
    })
    session.update(changed, judged({ standing: 'passed', score: 90 }))
    vi.advanceTimersByTime(2000)
    page.leave({ kept: false })
    for (const record of [...saves, ...closes]) {
      expect(record).toMatchObject({ standing: 'completed', score: null, place: 'l7' })
    }
    expect(decode(saves[0]?.state ?? '', 'c1')).toEqual(changed)
    expect(notices).toEqual(['review'])
  })

  test('says so when place and answers cannot be kept', async () => {
    const running = await openSession({ mode: 'review' })
    running.answer = () => false
    running.session.update(changed, completed)
    vi.advanceTimersByTime(10_000)
    running.answer = () => true
    vi.advanceTimersByTime(30_000)
    expect(running.notices).toEqual(['review', 'not-saved', 'review'])
  })
})

test('a course that is only browsed writes nothing', async () => {
  const { session, page, saves, closes, notices } = await openSession({
    mode: 'browse',
    standing: 'new',
  })
  session.update(changed, completed, 'now')
  page.hide()
  vi.advanceTimersByTime(60_000)
  expect(await session.leave()).toBe(true)
  expect(saves).toEqual([])
  expect(closes).toHaveLength(1)
  expect(notices).toEqual(['not-recorded'])
})
