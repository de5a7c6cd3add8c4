import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSession, type Session } from '../../src/runtime/session.ts'
import { scorm12 } from '../../src/runtime/trackers/scorm12.ts'
import type { Scorm12Api, StrictScorm12 } from '../../src/lms/strict-scorm12.ts'
import type { LearnerCourse } from '../../src/model/learner-course.ts'
import { decode } from '../../src/state/codec.ts'
import type { Snapshot } from '../../src/state/snapshot.ts'
import { answered, assess, finished, visited } from '../../src/state/standing.ts'
import { activity, course, lesson } from '../state/small-course.ts'
import { fakePage, type FakePage } from './fake-page.ts'
import { smallLms, type SmallLms } from './small-lms.ts'

const questions = ['a1', 'a2', 'a3', 'a4', 'a5'].map((key) => activity(key))
const passing = course([lesson('l1', questions.slice(0, 2)), lesson('l2', questions.slice(2))])
const completing: LearnerCourse = { ...passing, completion: { of: 'core', report: 'completed' } }
const right = { verdict: 'right', score: 1 } as const
const wrong = { verdict: 'wrong', score: 0 } as const

/** A learner with the course open. Everything below the session is real but the browser. */
interface Visit {
  readonly session: Session
  readonly page: FakePage
  readonly strict: StrictScorm12
  readonly snapshot: () => Snapshot
  /** Answers the questions from one to another, the first ones right, and finishes the lesson. */
  readonly answer: (lessonKey: string, from: number, to: number, rights: number) => void
}

async function visit(
  lms: SmallLms,
  chosen: LearnerCourse = passing,
  faults?: (lms: Scorm12Api) => Partial<Scorm12Api>,
): Promise<Visit> {
  const strict = lms.launch(faults)
  const page = fakePage()
  const session = createSession(scorm12({ parent: { API: strict.api } }), page.environment, {
    key: 'c1',
    report: chosen.completion.report,
  })
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

function scoreAndStatus({ stored }: SmallLms): readonly string[] {
  return [stored('cmi.core.lesson_status'), stored('cmi.core.score.raw')]
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a learner with a SCORM 1.2 LMS', () => {
  test('who only opens and closes is incomplete, without a score', async () => {
    const lms = smallLms()
    for (let time = 0; time < 3; time++) {
      const { page, strict } = await visit(lms)
      page.leave({ kept: false })
      expect(strict.breaches).toEqual([])
      expect(scoreAndStatus(lms)).toEqual(['incomplete', ''])
    }
  })

  test('whose browser dies at once is incomplete too', async () => {
    const lms = smallLms()
    await visit(lms)
    vi.advanceTimersByTime(100)
    expect(scoreAndStatus(lms)).toEqual(['incomplete', ''])
  })

  test('goes on where the last session was left', async () => {
    const lms = smallLms()
    const first = await visit(lms)
    first.answer('l1', 0, 2, 2)
    first.page.leave({ kept: false })
    expect(scoreAndStatus(lms)).toEqual(['incomplete', '40'])
    const second = await visit(lms)
    const { revision, attempt, ...done } = first.snapshot()
    expect(attempt).toBe('')
    expect(second.snapshot()).toMatchObject(done)
    expect(second.snapshot().revision).toBeGreaterThanOrEqual(revision)
    expect([...first.strict.breaches, ...second.strict.breaches]).toEqual([])
  })

  test('whose browser dies loses no more than two seconds', async () => {
    const lms = smallLms()
    const first = await visit(lms)
    first.answer('l1', 0, 2, 2)
    vi.advanceTimersByTime(2000)
    expect((await visit(lms)).snapshot()).toMatchObject({ place: 'l1', done: ['l1'] })
  })

  test.each([
    [passing, 3, ['passed', '100']],
    [passing, 2, ['passed', '80']],
    [passing, 1, ['incomplete', '60']],
    [completing, 1, ['completed', '60']],
  ])('who has done everything gets status, score and time', async (chosen, rights, expected) => {
    const lms = smallLms()
    const { answer, session, page, strict } = await visit(lms, chosen)
    answer('l1', 0, 2, 2)
    answer('l2', 2, 5, rights)
    expect(await session.leave()).toBe(true)
    page.leave({ kept: false })
    expect(scoreAndStatus(lms)).toEqual(expected)
    expect(
      strict.calls.filter(({ parameters }) => parameters[0] === 'cmi.core.session_time').at(-1),
    ).toMatchObject({ parameters: ['cmi.core.session_time', '0000:02:30.00'] })
    expect(strict.calls.filter(({ name }) => name === 'LMSFinish')).toHaveLength(1)
    expect(strict.calls.at(-1)?.name).toBe('LMSFinish')
    expect(strict.breaches).toEqual([])
  })

  test('who has passed stays so, whatever later sessions and versions bring', async () => {
    const lms = smallLms({ lesson_status: 'passed' })
    const { answer, page } = await visit(lms)
    answer('l1', 0, 2, 0)
    page.leave({ kept: false })
    expect(lms.stored('cmi.core.lesson_status')).toBe('passed')
  })

  test('whose record fell behind the state has it mended at the next launch', async () => {
    const lms = smallLms()
    const first = await visit(lms, passing, (inner) => ({
      LMSSetValue: (element, value) =>
        value === 'passed' ? 'true' : inner.LMSSetValue(element, value),
    }))
    first.answer('l1', 0, 2, 2)
    first.answer('l2', 2, 5, 3)
    first.page.leave({ kept: false })
    expect(lms.stored('cmi.core.lesson_status')).toBe('incomplete')
    await visit(lms)
    vi.advanceTimersByTime(100)
    expect(scoreAndStatus(lms)).toEqual(['passed', '100'])
  })
})

describe('an LMS', () => {
  test.each([2, 3, 5])(
    'that fails at every commit but each %dth has the whole record in the end',
    async (k) => {
      const lms = smallLms()
      let commits = 0
      const { answer, session, snapshot, strict } = await visit(lms, passing, (inner) => ({
        LMSCommit: (parameter) => (++commits % k === 0 ? inner.LMSCommit(parameter) : 'false'),
      }))
      answer('l1', 0, 2, 2)
      answer('l2', 2, 5, 3)
      vi.advanceTimersByTime(200_000)
      expect(session.phase()).toBe('running')
      expect(scoreAndStatus(lms)).toEqual(['passed', '100'])
      const { revision, attempt, ...done } = snapshot()
      expect(attempt).toBe('')
      expect(decode(lms.stored('cmi.suspend_data'), 'c1')).toMatchObject(done)
      expect(decode(lms.stored('cmi.suspend_data'), 'c1').revision).toBeGreaterThanOrEqual(revision)
      expect(strict.breaches).toEqual([])
    },
  )

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'that throws at each %dth value has the whole record in the end',
    async (k) => {
      const lms = smallLms()
      let calls = 0
      let isWell = false
      const { answer, page, strict } = await visit(lms, passing, (inner) => ({
        LMSSetValue(element, value) {
          if (!isWell && ++calls % k === 0) throw new Error('lms')
          return inner.LMSSetValue(element, value)
        },
      }))
      answer('l1', 0, 2, 2)
      answer('l2', 2, 5, 3)
      isWell = true
      vi.advanceTimersByTime(40_000)
      page.leave({ kept: false })
      expect(scoreAndStatus(lms)).toEqual(['passed', '100'])
      expect(decode(lms.stored('cmi.suspend_data'), 'c1').done).toEqual(['l1', 'l2'])
      expect(strict.breaches).toEqual([])
    },
  )

  test('that keeps no more than 60 characters still gives the lessons that are done', async () => {
    const lms = smallLms()
    const first = await visit(lms, passing, (inner) => ({
      LMSSetValue: (element, value) => inner.LMSSetValue(element, value.slice(0, 60)),
    }))
    first.answer('l1', 0, 2, 2)
    first.answer('l2', 2, 5, 1)
    first.page.leave({ kept: false })
    const { place, done } = (await visit(lms)).snapshot()
    expect({ place, done }).toEqual({ place: 'l2', done: ['l1', 'l2'] })
  })
})
