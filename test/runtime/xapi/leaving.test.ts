import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { jsonAnswer } from '../../../src/lms/lrs/http.ts'
import type { GivenAnswer } from '../../../src/model/tracking.ts'
import { emptyRecord } from '../records.ts'
import { goAway, launchIn, leave, lmsFor, returnUrl, stateIn } from './cmi5-launch.ts'
import { unitId, verbsIn } from './cmi5-launch.ts'
import { wait } from './wait.ts'
import { secondLesson, smallBrowser, type Server } from './xapi-visit.ts'

/** About a kilobyte and a half, half of it letters that take two bytes. */
function longAnswer(serial: number): GivenAnswer {
  return {
    ...{ serial, module: '', activity: `a${serial}`, attempt: 1, prompt: 'Één vraag '.repeat(30) },
    interaction: { type: 'long-fill-in', correct: [] },
    ...{ answer: ['é'.repeat(200)], verdict: 'right', points: 1, share: 1 },
    ...{ at: Date.now(), latency: 1 },
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('who leaves', () => {
  test('while the store is away for a moment is gone when all is told', async () => {
    const lms = lmsFor()
    let isThere = true
    const server: Server = (request) => (isThere ? lms.answer(request) : null)
    const visited = await launchIn(lms, { server })
    isThere = false
    visited.tracker.close(emptyRecord, 'exit')
    await wait(0.5)
    expect(visited.gone).toEqual([])
    isThere = true
    await wait(5)
    expect(verbsIn(lms)).toEqual(['initialized', 'terminated'])
    expect(visited.gone).toEqual([returnUrl])
  })

  test('while only the last word does not get through says it again, once', async () => {
    const lms = lmsFor()
    const refusals = [503, 503]
    const visited = await launchIn(lms, {
      server(request) {
        const status = request.body.includes('/terminated"') ? refusals.shift() : undefined
        return status === undefined ? lms.answer(request) : jsonAnswer(status, {})
      },
    })
    visited.tracker.close(emptyRecord, 'exit')
    await wait(10)
    expect(refusals).toEqual([])
    expect(verbsIn(lms)).toEqual(['initialized', 'terminated'])
    expect(visited.gone).toEqual([returnUrl])
  })

  test('while the store is away for long goes all the same', async () => {
    const lms = lmsFor()
    let isThere = true
    const server: Server = (request) => (isThere ? lms.answer(request) : null)
    const visited = await launchIn(lms, { server })
    isThere = false
    visited.tracker.close(emptyRecord, 'exit')
    await wait(10)
    expect(visited.gone).toEqual([returnUrl])
  })

  test('a session that is over goes where the LMS wants them, and the next launch has all', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url, sessionId } = lms.launch(unitId)
    const first = await launchIn(lms, { url, browser })
    lms.expire(sessionId)
    first.answer('a1', true)
    await wait(5)
    expect(first.notices.at(-1)).toBe('over')
    const asked = first.requests.length
    expect(await leave(first)).toBe(true)
    expect(first.gone).toEqual([returnUrl])
    expect(first.requests).toHaveLength(asked)
    first.kill()
    const second = await launchIn(lms, { browser })
    await wait(10)
    expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
    expect(verbsIn(lms).filter((verb) => verb === 'answered')).toHaveLength(1)
    expect(second.notices.at(-1)).toBe('saved')
  })

  test('a session that runs out meanwhile reads so, and goes when they ask again', async () => {
    const lms = lmsFor()
    const { url, sessionId } = lms.launch(unitId)
    const visited = await launchIn(lms, { url })
    lms.expire(sessionId)
    visited.answer('a1', true)
    expect(await leave(visited)).toBe(false)
    expect([visited.notices.at(-1), visited.gone]).toEqual(['over', []])
    expect(await leave(visited)).toBe(true)
    expect(visited.gone).toEqual([returnUrl])
  })

  test('twice is heard once', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.tracker.close(emptyRecord, 'exit')
    visited.tracker.close(emptyRecord, 'exit')
    visited.tracker.close(emptyRecord, 'gone')
    await wait(10)
    expect(verbsIn(lms)).toEqual(['initialized', 'terminated'])
    expect(visited.gone).toEqual([returnUrl])
  })
})

describe('a page that goes', () => {
  test('sends what waits as far as a browser allows, the first first', async () => {
    const lms = lmsFor()
    let isThere = true
    const visited = await launchIn(lms, { server: (asked) => (isThere ? lms.answer(asked) : null) })
    isThere = false
    for (let serial = 0; serial < 60; serial += 1) visited.tracker.server?.note(longAnswer(serial))
    await wait(1)
    isThere = true
    visited.tracker.close({ ...emptyRecord, state: 'é'.repeat(5000) }, 'gone')
    await wait(5)
    const [first, ...others] = verbsIn(lms)
    expect(first).toBe('initialized')
    expect(others.length).toBeGreaterThan(20)
    expect(new Set(others)).toEqual(new Set(['answered']))
    expect(stateIn(lms)).toHaveLength(5000)
  })

  test('sends nothing after its last, whatever is answered then', async () => {
    const lms = lmsFor()
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const visited = await launchIn(lms, {
      server: async (asked) => {
        if (asked.body.includes('answered') && verbsIn(lms).length === 1) await held
        return lms.answer(asked)
      },
    })
    visited.answer('a1', true)
    await wait(3)
    visited.tracker.close({ ...emptyRecord, state: 'x' }, 'gone')
    await wait(1)
    const { length } = visited.requests
    release()
    await wait(10)
    expect(visited.requests.slice(length)).toEqual([])
  })

  test('with a result that did not get through leaves it to any other device to tell', async () => {
    const lms = lmsFor()
    const first = await launchIn(lms, {
      server: (asked) => (/verbs\/(completed|passed)"/.test(asked.body) ? null : lms.answer(asked)),
    })
    first.answer('a1', true)
    first.answer('a2', true)
    first.learner.finish(secondLesson)
    await goAway(first)
    expect(verbsIn(lms)).not.toContain('completed')
    const { refused } = await launchIn(lms)
    await wait(10)
    expect(verbsIn(lms).filter((verb) => verb === 'completed' || verb === 'passed')).toEqual([
      ...['completed', 'passed'],
    ])
    expect(refused).toEqual([])
  })

  test.each([
    ['F5', 'F5', { ctrlKey: false }],
    ['Ctrl+R', 'r', { ctrlKey: true }],
    ['Ctrl+Shift+R', 'R', { ctrlKey: true }],
    ['Cmd+R', 'r', { metaKey: true }],
  ])('after %s does not end its session', async (_, key, held) => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.press(key, held)
    await goAway(visited)
    expect(verbsIn(lms)).toEqual(['initialized'])
  })

  test.each([
    ['another key', 'F6', { ctrlKey: false }],
    ['a letter that is typed', 'r', { ctrlKey: false }],
    ['another shortcut', 'w', { ctrlKey: true }],
  ])('after %s ends it', async (_, key, held) => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.press(key, held)
    await goAway(visited)
    expect(verbsIn(lms)).toEqual(['initialized', 'terminated'])
  })

  test('long after the key for a reload ends it', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.press('F5')
    await wait(3)
    await goAway(visited)
    expect(verbsIn(lms)).toEqual(['initialized', 'terminated'])
  })
})

test('what waits behind a save that ended the session is not sent after it', async () => {
  const lms = lmsFor()
  const browser = smallBrowser()
  const { url, sessionId } = lms.launch(unitId)
  const visited = await launchIn(lms, { url, browser })
  lms.expire(sessionId)
  const asked = visited.requests.length
  const record = { ...emptyRecord, state: 'x' }
  visited.tracker.save(record)
  visited.tracker.save(record)
  await wait(5)
  expect(visited.requests.length - asked).toBe(1)
  expect(visited.tracker.server?.isOver()).toBe(true)
  expect(visited.tracker.save(record)).toBe(false)
  visited.tracker.close(record, 'exit')
  await wait(10)
  expect(visited.requests.length - asked).toBe(1)
})

test('a launch is one, however often it is asked for', async () => {
  const lms = lmsFor()
  const visited = await launchIn(lms)
  const [one, other] = [visited.tracker.open('completed'), visited.tracker.open('passed')]
  expect(await one).toBe(await other)
  expect(verbsIn(lms)).toEqual(['initialized'])
})
