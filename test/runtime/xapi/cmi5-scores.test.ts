import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { activity, course, lesson } from '../../state/small-course.ts'
import {
  finishHalf,
  launchIn,
  leave,
  lmsFor,
  objectOf,
  origin,
  statementsIn,
  structureOf,
  unitId,
  verbOf,
  verbsIn,
} from './cmi5-launch.ts'
import { wait } from './wait.ts'
import { firstLesson, iri, secondLesson } from './xapi-visit.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

test('9.4.0.0-2: what is about the unit has the activityId of the launch as its object', async () => {
  const lms = lmsFor()
  const { url } = lms.launch(unitId)
  const visited = await launchIn(lms, { url })
  visited.answer('a1', true)
  visited.answer('a2', true)
  await wait(5)
  visited.learner.visit(firstLesson)
  visited.learner.finish(firstLesson)
  await wait(5)
  visited.learner.finish(secondLesson)
  await leave(visited)
  const own = ['initialized', 'progressed', 'completed', 'passed', 'terminated']
  const objects = statementsIn(lms).map((statement) => [verbOf(statement), objectOf(statement)])
  const activityId = new URL(url).searchParams.get('activityId')
  expect(objects.filter(([, id]) => id === activityId).map(([verb]) => verb)).toEqual(own)
  // Neither the course's own address nor that of the publisher stands for the unit.
  expect(objects.filter(([, id]) => id === iri || id === unitId)).toEqual([])
})

describe('a score', () => {
  test.each([
    [0.4, 'passed'],
    [0.5, 'passed'],
    [0.51, 'failed'],
    [0.9, 'failed'],
  ])('9.5.1.0-1, 10.2.4.0-2: of a half against masteryScore %s is %s', async (mastery, verb) => {
    const lms = lmsFor({ structure: structureOf(mastery) })
    const visited = await launchIn(lms)
    await finishHalf(visited)
    await leave(visited)
    const scored = statementsIn(lms).filter(
      (statement) =>
        statement.result?.score !== undefined && objectOf(statement).startsWith(origin),
    )
    expect(scored.map(({ result }) => result?.score?.scaled)).toEqual([0.5])
    expect(scored.map(verbOf)).toEqual([verb])
    expect(visited.learner.passing()).toBe(mastery * 100)
  })

  test('10.2.4.0-2: is judged by the course where the LMS gives no masteryScore', async () => {
    const lms = lmsFor({ structure: structureOf(null) })
    await finishHalf(await launchIn(lms))
    expect(verbsIn(lms)).toContain('failed')
  })

  test('9.5.1.0-1: that is the masteryScore but for the sum of its parts is passed', async () => {
    const keys = ['q1', 'q2', 'q3']
    const asking = lesson(
      'l1',
      keys.map((key) => activity(key)),
    )
    const lms = lmsFor({ structure: structureOf(0.7) })
    const visited = await launchIn(lms, { asked: course([asking], { iri }) })
    for (const key of keys) {
      visited.learner.answer(activity(key), ['a'], { verdict: 'partly', score: 0.7 })
    }
    await leave(visited)
    expect(visited.refused).toEqual([])
    expect(verbsIn(lms)).toContain('passed')
    expect(lms.isSatisfied(unitId)).toBe(true)
  })
})
