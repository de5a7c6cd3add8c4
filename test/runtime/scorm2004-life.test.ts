import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Scorm2004Api, StrictScorm2004 } from '../../src/lms/strict-scorm2004.ts'
import type { LearnerCourse } from '../../src/model/learner-course.ts'
import { createSession, type Session } from '../../src/runtime/session.ts'
import { scorm2004 } from '../../src/runtime/trackers/scorm2004.ts'
import { decode } from '../../src/state/codec.ts'
import type { Snapshot } from '../../src/state/snapshot.ts'
import { answered, assess, finished, visited } from '../../src/state/standing.ts'
import { activity, course, lesson } from '../state/small-course.ts'
import { fakePage, type FakePage } from './fake-page.ts'
import { smallLms2004, type SmallLms2004 } from './small-lms-2004.ts'

const questions = ['a1', 'a2', 'a3', 'a4', 'a5'].map((key) => ({ ...activity(key), attempts: 1 }))
const passing = course([lesson('l1', questions.slice(0, 2)), lesson('l2', questions.slice(2))])
const completing: LearnerCourse = { ...passing, completion: { of: 'core', report: 'completed' } }
const right = { verdict: 'right', score: 1 } as const
const wrong = { verdict: 'wrong', score: 0 } as const

/** A learner with the course open. Everything below the session is real but the browser. */
interface Visit {
  readonly session: Session
  readonly page: FakePage
  readonly strict: StrictScorm2004
  readonly snapshot: () => Snapshot
  /** Answers the questions from one to another, the first ones right, and finishes the lesson. */
  readonly answer: (lessonKey: string, from: number, to: number, rights: number) => void
}

async function visit(
  lms: SmallLms2004,
  chosen: LearnerCourse = passing,
  faults?: (lms: Scorm2004Api) => Partial<Scorm2004Api>,
): Promise<Visit> {
  const strict = lms.launch(faults)
  const page = fakePage()
  const tracker = scorm2004({ parent: { API_1484_11: strict.api } })
  const { report } = chosen.completion
  const session = createSession(tracker, page.environment, { key: 'c1', report })
  let { snapshot } = await session.open()

  function change(next: Snapshot): void {
    snapshot = next
    session.update(snapshot, assess(chosen, snapshot))
  }

  change(snapshot)
  return {
    session,
    page,
    strict,
    snapshot: () => snapshot,
    answer(lessonKey, from, to, rights) {
      change(visited(snapshot, lessonKey))
      questions.slice(from, to).forEach((question, index) => {
        change(answered(snapshot, question, ['a'], index < rights ? right : wrong))
        vi.advanceTimersByTime(30_000)
      })
      change(finished(snapshot, lessonKey))
    },
  }
}

const results = ['completion_status', 'success_status', 'score.scaled', 'progress_measure']

function resultsIn({ stored }: SmallLms2004): string {
  return results.map((element) => stored(`cmi.${element}`)).join()
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a learner with a SCORM 2004 LMS', () => {
  test('who only opens and closes is incomplete, without a score', async () => {
    const lms = smallLms2004()
    for (let time = 0; time < 3; time++) {
      const { page, strict } = await visit(lms)
      page.leave({ kept: false })
      expect(strict.breaches).toEqual([])
      expect(resultsIn(lms)).toBe('incomplete,unknown,,0')
    }
  })

  test('goes on where the last session was left', async () => {
    const lms = smallLms2004()
    const first = await visit(lms)
    first.answer('l1', 0, 2, 2)
    first.page.leave({ kept: false })
    expect(resultsIn(lms)).toBe('incomplete,unknown,0.4,0.5')
    const second = await visit(lms)
    const { place, done, answers } = first.snapshot()
    expect(second.snapshot()).toMatchObject({ place, done, answers })
    expect([...first.strict.breaches, ...second.strict.breaches]).toEqual([])
  })

  test.each([
    [passing, 3, 'completed,passed,1,1'],
    [passing, 2, 'completed,passed,0.8,1'],
    [passing, 1, 'completed,failed,0.6,1'],
    [completing, 1, 'completed,unknown,0.6,1'],
  ])('who has done everything gets both statuses, score and time', async (chosen, rights, told) => {
    const lms = smallLms2004()
    const { answer, session, page, strict } = await visit(lms, chosen)
    answer('l1', 0, 2, 2)
    answer('l2', 2, 5, rights)
    expect(await session.leave()).toBe(true)
    page.leave({ kept: false })
    expect(resultsIn(lms)).toBe(told)
    const set = (element: string): unknown =>
      strict.calls.filter(({ parameters }) => parameters[0] === element).at(-1)?.parameters[1]
    expect(set('cmi.session_time')).toBe('PT0H2M30S')
    expect(set('adl.nav.request')).toBe('suspendAll')
    expect(strict.calls.filter(({ name }) => name === 'Terminate')).toHaveLength(1)
    expect(strict.calls.at(-1)?.name).toBe('Terminate')
    expect(strict.breaches).toEqual([])
  })

  test('whose record fell behind the state has it mended at the next launch', async () => {
    const lms = smallLms2004()
    const first = await visit(lms, passing, (inner) => ({
      SetValue: (element, value) =>
        element === 'cmi.suspend_data' || element === 'cmi.exit'
          ? inner.SetValue(element, value)
          : 'true',
    }))
    first.answer('l1', 0, 2, 2)
    first.answer('l2', 2, 5, 3)
    first.page.leave({ kept: false })
    expect(lms.stored('cmi.completion_status')).toBe('unknown')
    await visit(lms)
    vi.advanceTimersByTime(100)
    expect(resultsIn(lms)).toBe('completed,passed,1,1')
  })
})

describe('an LMS', () => {
  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'that throws at each %dth value has the whole record in the end',
    async (k) => {
      const lms = smallLms2004()
      let calls = 0
      let isWell = false
      const { answer, page, strict } = await visit(lms, passing, (inner) => ({
        SetValue(element, value) {
          if (!isWell && ++calls % k === 0) throw new Error('lms')
          return inner.SetValue(element, value)
        },
      }))
      answer('l1', 0, 2, 2)
      answer('l2', 2, 5, 3)
      isWell = true
      vi.advanceTimersByTime(40_000)
      page.leave({ kept: false })
      expect(resultsIn(lms)).toBe('completed,passed,1,1')
      expect(decode(lms.stored('cmi.suspend_data'), 'c1').done).toEqual(['l1', 'l2'])
      expect(strict.breaches).toEqual([])
    },
  )
})
