import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CourseStructure } from '../../../src/lms/cmi5/structure.ts'
import { course } from '../../state/small-course.ts'
import {
  finish,
  finishHalf,
  goAway,
  launchIn,
  leave,
  lmsFor,
  structureOf,
  verbsIn,
  type Launched,
} from './cmi5-launch.ts'
import { wait } from './wait.ts'
import { firstLesson, iri, secondLesson, smallBrowser } from './xapi-visit.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

const refusedIn = (...visits: readonly Launched[]): readonly string[] =>
  visits.flatMap(({ refused }) => refused)

/** The LMS refuses whatever does not keep to a requirement, and names it. */
describe('a unit breaks no requirement of cmi5', () => {
  test('in one whole session', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    await finish(visited)
    await leave(visited)
    expect(refusedIn(visited)).toEqual([])
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated'],
    ])
  })

  test('where the LMS wants a context of its own', async () => {
    const lms = lmsFor({
      template: {
        ...{ language: 'nl', platform: 'Voorbeeld LMS', revision: '7' },
        contextActivities: {
          category: { id: `${iri}/verplicht` },
          other: [{ id: `${iri}/onboarding` }],
        },
        extensions: { 'https://lms.example.org/afdeling': 'Griffie' },
      },
    })
    const visited = await launchIn(lms)
    visited.learner.visit(firstLesson)
    await finish(visited)
    await leave(visited)
    expect(refusedIn(visited)).toEqual([])
    expect(verbsIn(lms)).toContain('passed')
  })

  test('in three sessions, of which the last comes after all is done', async () => {
    const lms = lmsFor()
    const first = await launchIn(lms)
    first.answer('a1', false)
    first.learner.visit(firstLesson)
    await goAway(first)
    const second = await launchIn(lms, { style: { isReversed: true, hasPlus: true } })
    await finish(second)
    await leave(second)
    const third = await launchIn(lms)
    third.answer('a1', true)
    await goAway(third)
    expect(refusedIn(first, second, third)).toEqual([])
    expect(verbsIn(lms).filter((verb) => verb === 'initialized')).toHaveLength(3)
    expect(verbsIn(lms)).toContain('experienced')
  })

  test('in a session that is loaded again, twice', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url } = lms.launch(`${iri}/au`)
    const first = await launchIn(lms, { browser, url })
    first.answer('a1', true)
    first.press('F5')
    await goAway(first)
    const second = await launchIn(lms, { browser, url })
    second.press('F5')
    await goAway(second)
    const third = await launchIn(lms, { browser, url })
    await finish(third)
    await leave(third)
    expect(refusedIn(first, second, third)).toEqual([])
    expect(verbsIn(lms)).toContain('passed')
  })

  test('in a session after one that nobody ended', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const first = await launchIn(lms, { browser })
    first.answer('a1', true)
    await wait(5)
    first.kill()
    const second = await launchIn(lms, { browser })
    await finish(second)
    await leave(second)
    expect(refusedIn(first, second)).toEqual([])
    expect(verbsIn(lms)).toContain('passed')
  })

  test.each(['Browse', 'Review'] as const)('in launch mode %s', async (mode) => {
    const lms = lmsFor()
    const before = await launchIn(lms)
    before.answer('a1', true)
    await goAway(before)
    const visited = await launchIn(lms, { mode })
    await finish(visited)
    await leave(visited)
    expect(refusedIn(before, visited)).toEqual([])
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'terminated', 'initialized', 'terminated'],
    ])
  })

  test('in a course of blocks and units, one after the other in one browser', async () => {
    const [asking, telling, extra] = [`${iri}/lessons/l1`, `${iri}/lessons/l2`, `${iri}/modules/m2`]
    const structure: CourseStructure = {
      id: iri,
      parts: [
        {
          ...{ kind: 'block', id: `${iri}/modules/m1` },
          parts: [
            {
              ...{ kind: 'au', id: asking, url: 'a/index.html', masteryScore: 0.8 },
              moveOn: 'CompletedAndPassed',
            },
            { kind: 'au', id: telling, url: 'b/index.html', moveOn: 'Completed' },
          ],
        },
        { kind: 'au', id: extra, url: 'c/index.html', moveOn: 'NotApplicable' },
      ],
    }
    const lms = lmsFor({ structure })
    const browser = smallBrowser()
    const one = await launchIn(lms, {
      ...{ unit: asking, browser },
      asked: course([firstLesson], { iri, key: 'c1-l1' }),
    })
    one.answer('a1', true)
    one.answer('a2', true)
    await leave(one)
    const other = await launchIn(lms, {
      ...{ unit: telling, browser },
      asked: course([secondLesson], {
        ...{ iri, key: 'c1-l2', completion: { of: 'core', report: 'completed' } },
      }),
    })
    other.learner.finish(secondLesson)
    await leave(other)
    expect(refusedIn(one, other)).toEqual([])
    expect(lms.satisfied()).toEqual([`${iri}/modules/m1`, iri])
  })

  test('with a learner who fails, and fails again', async () => {
    const lms = lmsFor()
    const first = await launchIn(lms)
    for (const key of ['a1', 'a1', 'a2', 'a2']) first.answer(key, false)
    first.learner.finish(secondLesson)
    await wait(5)
    await leave(first)
    const second = await launchIn(lms)
    second.answer('a1', true)
    await leave(second)
    expect(refusedIn(first, second)).toEqual([])
    expect(verbsIn(lms)).toContain('failed')
    expect(lms.satisfied()).toEqual([])
  })

  test.each([
    [0.5, 'passed'],
    [0.6, 'failed'],
    [1, 'failed'],
    [0, 'passed'],
    [null, 'failed'],
  ])('with a half and mastery score %s, where the course asks 0.8', async (masteryScore, verb) => {
    const lms = lmsFor({ structure: structureOf(masteryScore) })
    const visited = await launchIn(lms)
    await finishHalf(visited)
    await leave(visited)
    expect(refusedIn(visited)).toEqual([])
    expect(verbsIn(lms)).toContain(verb)
  })
})
