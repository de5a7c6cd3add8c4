import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { jsonAnswer, type LrsAnswer, type LrsRequest } from '../../../src/lms/lrs/http.ts'
import { answersIn, launchAt, serverOf, stateIn, strictLrs, verbsIn } from './tincan-lrs.ts'
import { secondLesson, smallBrowser, type Server } from './xapi-visit.ts'
import { wait } from './wait.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A store that forbids what holds a text, as long as `isShut` says so, and gives no reason. */
function forbidding(
  answer: (request: LrsRequest) => LrsAnswer,
  text: string,
  isShut: () => boolean = () => true,
): Server {
  return (request) => {
    const isTold = request.url.includes('/statements') && request.body.includes(text)
    return isTold && isShut() ? jsonAnswer(403, { message: 'Forbidden' }) : answer(request)
  }
}

describe('one statement that is forbidden without a reason', () => {
  test('keeps nothing from the store but itself, and nobody worried', async () => {
    const lrs = strictLrs()
    const visited = await launchAt(forbidding(serverOf(lrs), '/a1"'))
    visited.answer('a1', true)
    await wait(5)
    visited.answer('a2', false)
    visited.answer('a2', true)
    visited.learner.finish(secondLesson)
    await wait(60)
    expect(answersIn(lrs)).toEqual(['a2 a', 'a2 b'])
    expect(verbsIn(lrs)).toEqual(expect.arrayContaining(['completed', 'passed']))
    expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
    expect(visited.notices.at(-1)).toBe('saved')
    expect(visited.notices).not.toContain('not-saved')
    expect(visited.warnings).toEqual([expect.stringMatching(/^Refused \(403\): answered .*a1/)])
  })

  test('is asked again at the next launch, and is there once then', async () => {
    const lrs = strictLrs()
    const browser = smallBrowser()
    const first = await launchAt(forbidding(serverOf(lrs), '/a1"'), { browser })
    first.answer('a1', true)
    first.answer('a2', true)
    await wait(10)
    first.page.leave({ kept: false })
    first.kill()
    expect(answersIn(lrs)).toEqual(['a2 b'])
    const second = await launchAt(serverOf(lrs), { browser })
    await wait(10)
    expect(answersIn(lrs)).toEqual(['a2 b', 'a1 b'])
    expect(second.notices.at(-1)).toBe('saved')
  })

  test('is no reason to leave the LMS without the end of the session', async () => {
    const lrs = strictLrs()
    const visited = await launchAt(forbidding(serverOf(lrs), '/a1"'))
    visited.answer('a1', true)
    const leaving = visited.session.leave()
    await wait(10)
    expect(await leaving).toBe(true)
    expect(verbsIn(lrs).at(-1)).toBe('terminated')
  })

  test('is told in its turn where it was of everything and is over by then', async () => {
    const lrs = strictLrs()
    let isShut = true
    const shutUntilAsked = forbidding(serverOf(lrs), '"answered"', () => isShut)
    const visited = await launchAt((request) => {
      const answered = shutUntilAsked(request)
      // The first no is the last one.
      if (request.body.includes('"answered"')) isShut = false
      return answered
    })
    visited.answer('a1', true)
    visited.answer('a2', true)
    await wait(10)
    expect(answersIn(lrs)).toEqual(['a1 b', 'a2 b'])
    expect(visited.warnings).toEqual([])
  })

  test('is no secret where it is how the learner did', async () => {
    const lrs = strictLrs()
    let isShut = true
    const visited = await launchAt(forbidding(serverOf(lrs), 'verbs/passed', () => isShut))
    visited.answer('a1', true)
    visited.answer('a2', true)
    visited.learner.finish(secondLesson)
    await wait(120)
    expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
    expect(visited.notices.at(-1)).toBe('not-saved')
    expect(visited.warnings).toHaveLength(1)
    isShut = false
    await wait(60)
    expect(verbsIn(lrs)).toContain('passed')
    expect(visited.notices.at(-1)).toBe('saved')
  })
})

test('a store that forbids all statements has all of them in order, once it takes them', async () => {
  const lrs = strictLrs()
  let isShut = true
  const visited = await launchAt(forbidding(serverOf(lrs), '"verb"', () => isShut))
  visited.answer('a1', false)
  visited.answer('a1', true)
  visited.answer('a2', true)
  await wait(120)
  expect(visited.notices.at(-1)).toBe('not-saved')
  expect(verbsIn(lrs)).toEqual([])
  isShut = false
  await wait(60)
  expect(verbsIn(lrs)[0]).toBe('initialized')
  expect(answersIn(lrs)).toEqual(['a1 a', 'a1 b', 'a2 b'])
})

test('what another device wrote is not written over after a refusal', async () => {
  const lrs = strictLrs()
  const other = await launchAt(serverOf(lrs))
  const ours = await launchAt((request) => {
    const isRefused = request.url.includes('/statements') && request.body.includes('/a2"')
    return isRefused ? jsonAnswer(400, { message: 'Bad' }) : lrs.answer(request)
  })
  other.answer('a1', true)
  await wait(5)
  other.kill()
  ours.answer('a2', true)
  await wait(20)
  expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
})
