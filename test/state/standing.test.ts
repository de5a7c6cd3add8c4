import { describe, expect, test } from 'vitest'
import type { LearnerActivity } from '../../src/model/learner-course.ts'
import type { Reported, Standing, Success } from '../../src/model/tracking.ts'
import { emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import {
  answered,
  assess,
  completed,
  continuedIn,
  finished,
  lessonIsDone,
  mayAnswer,
  raise,
  raiseSuccess,
  visited,
} from '../../src/state/standing.ts'
import { activity, course, lesson } from './small-course.ts'

const standings: readonly Standing[] = ['new', 'incomplete', 'failed', 'completed', 'passed']

/** A learner who did lesson `l1` with these shares of the points, one attempt each. */
function learner(shares: Readonly<Record<string, number>>, done = ['l1'], attempts = 1): Snapshot {
  const answers = Object.entries(shares).map(([key, best]) => [key, { answer: [], attempts, best }])
  return { ...emptySnapshot, done, answers: Object.fromEntries(answers) as Snapshot['answers'] }
}

/** One lesson with so many questions of so many points. */
function questions(...points: readonly number[]): readonly LearnerActivity[] {
  return points.map((worth, index) => activity(`a${index}`, { points: worth }))
}

describe('a learner who has done nothing', () => {
  test('is incomplete and has no score', () => {
    const assessment = assess(course([lesson('l1', questions(1))]), emptySnapshot)
    expect(assessment).toEqual({
      standing: 'incomplete',
      isCompleted: false,
      success: 'unknown',
      score: null,
      share: null,
      modules: [
        { key: 'm1', title: 'Kern', progress: 0, share: null, success: 'unknown' },
        { key: 'm2', title: 'Extra', progress: 0, share: null, success: 'unknown' },
      ],
      done: 0,
      total: 1,
      openLessons: ['l1'],
    })
  })

  test('does not complete a course without lessons that count', () => {
    expect(assess(course([], {}, [lesson('l2')]), emptySnapshot).standing).toBe('incomplete')
  })
})

describe('an answer half-way', () => {
  test('is kept, and is no attempt and no points', () => {
    const one = activity('a1')
    const full = { verdict: 'right', score: 1 } as const
    const begun = answered(emptySnapshot, one, ['a'], { ...full, isOpen: true })
    expect(begun.answers).toEqual({ a1: { answer: ['a'], attempts: 0, best: 0 } })
    const done = answered(begun, one, ['a'], full)
    expect(answered(done, one, ['b'], { ...full, isOpen: true }).answers).toEqual({
      a1: { answer: ['b'], attempts: 1, best: 1 },
    })
  })
})

describe('how well it was done', () => {
  test('only grows', () => {
    const order: readonly Success[] = ['unknown', 'failed', 'passed']
    for (const [low, lower] of order.entries()) {
      for (const higher of order.slice(low)) {
        expect([raiseSuccess(lower, higher), raiseSuccess(higher, lower)]).toEqual([higher, higher])
      }
    }
  })

  test('is told beside completion, and nobody fails where only completion is asked', () => {
    const lessons = [lesson('l1', questions(1, 1))]
    const half = learner({ a0: 1, a1: 0 }, ['l1'])
    const wants = (report: Reported, passing: number) =>
      assess(course(lessons, { completion: { report, of: 'core' }, passing }), half)
    expect(wants('completed', 80)).toMatchObject({ isCompleted: true, success: 'unknown' })
    expect(wants('completed', 50)).toMatchObject({ isCompleted: true, success: 'passed' })
    expect(wants('passed', 50)).toMatchObject({ isCompleted: true, success: 'passed' })
    expect(wants('passed', 80)).toMatchObject({ standing: 'incomplete', success: 'unknown' })
    expect(wants('passed', 80).share).toBe(0.5)
  })

  test('is told of each module, by its own lessons and points', () => {
    const two = course([lesson('l1', questions(1, 1)), lesson('l2')], {}, [lesson('l3')])
    const half = learner({ a0: 1, a1: 0 }, ['l1', 'l3'])
    expect(assess(two, half).modules).toEqual([
      { key: 'm1', title: 'Kern', progress: 0.5, share: 0.5, success: 'unknown' },
      { key: 'm2', title: 'Extra', progress: 1, share: null, success: 'passed' },
    ])
  })
})

describe('a course that reports completion', () => {
  const completion = { of: 'core', report: 'completed' } as const

  test('is completed when the last core lesson is done, whatever the score', () => {
    const two = course([lesson('l1', questions(1)), lesson('l2')], { completion }, [lesson('l3')])
    expect(assess(two, learner({ a0: 0 }, ['l1']))).toMatchObject({
      standing: 'incomplete',
      done: 1,
    })
    expect(assess(two, learner({ a0: 0 }, ['l1', 'l2']))).toMatchObject({
      standing: 'completed',
      score: 0,
      total: 2,
      openLessons: [],
    })
  })

  test('asks for the bonus lessons too when all count', () => {
    const all = course([lesson('l1')], { completion: { ...completion, of: 'all' } }, [lesson('l2')])
    expect(assess(all, learner({}, ['l1'])).openLessons).toEqual(['l2'])
    expect(assess(all, learner({}, ['l1', 'l2'])).standing).toBe('completed')
  })

  test('ignores what another version of the course knew', () => {
    const one = course([lesson('l1', questions(1))], { completion })
    expect(assess(one, learner({ a0: 1, gone: 0 }, ['l1', 'l9']))).toMatchObject({
      standing: 'completed',
      score: 100,
      done: 1,
      total: 1,
    })
  })
})

describe('a course that reports a pass', () => {
  test.each([
    { points: [159, 41], shares: { a0: 1, a1: 0 }, score: 79, standing: 'incomplete' },
    { points: [160, 40], shares: { a0: 1, a1: 0 }, score: 80, standing: 'passed' },
    {
      points: [1, 1, 1, 1, 1],
      shares: { a0: 1, a1: 1, a2: 1, a3: 1 / 3, a4: 2 / 3 },
      score: 80,
      standing: 'passed',
    },
    {
      points: [1, 1, 1, 1, 1],
      shares: { a0: 1, a1: 1, a2: 0.333, a3: 0.333, a4: 0.333 },
      score: 60,
      standing: 'incomplete',
    },
    {
      points: [1, 1, 1, 1, 1],
      shares: { a0: 1, a1: 1, a2: 1, a3: 0.333, a4: 0.667 },
      score: 80,
      standing: 'passed',
    },
    {
      points: [1, 1, 1, 1, 1],
      shares: { a0: 1, a1: 1, a2: 1, a3: 0.99 },
      score: 79,
      standing: 'incomplete',
    },
    { points: [0.1, 0.2, 0.7], shares: { a0: 1, a2: 1 }, score: 80, standing: 'passed' },
  ])('judges $shares of $points as $standing', ({ points, shares, score, standing }) => {
    const state = learner(shares)
    expect(assess(course([lesson('l1', questions(...points))]), state)).toMatchObject({
      score,
      standing,
    })
  })

  test('agrees with whole-number arithmetic for every score out of 200', () => {
    for (let of = 1; of <= 200; of++) {
      for (let got = 0; got <= of; got++) {
        const two = course([lesson('l1', questions(got, of - got))])
        const { score, standing } = assess(two, learner({ a0: 1, a1: 0 }))
        expect(score ?? 0).toBe(Math.floor((got * 100) / of))
        expect(standing).toBe(got * 100 >= 80 * of ? 'passed' : 'incomplete')
      }
    }
  })

  test('is passed by completing it when nothing is scored', () => {
    const reading = course([lesson('l1', [activity('a0', { points: 0 })])])
    expect(assess(reading, learner({}))).toMatchObject({ standing: 'passed', score: null })
  })

  test('is failed only when no attempt that is left could still pass', () => {
    const twice = [activity('a0', { points: 5, attempts: 2 }), activity('a1', { points: 5 })]
    const limited = course([lesson('l1', twice)])
    expect(assess(limited, learner({ a0: 0, a1: 0 }, ['l1'], 1)).standing).toBe('incomplete')
    expect(assess(limited, learner({ a0: 0, a1: 0 }, ['l1'], 2)).standing).toBe('failed')
    expect(assess(limited, learner({ a0: 0.6, a1: 0 }, ['l1'], 2)).standing).toBe('incomplete')
    expect(assess(limited, learner({ a0: 0, a1: 0 }, [], 2)).standing).toBe('incomplete')
  })

  test('does not count the points of bonus lessons', () => {
    const bonus = lesson('l2', [activity('b0', { points: 100 })])
    const both = course([lesson('l1', questions(1))], {}, [bonus])
    expect(assess(both, learner({ b0: 1 }, [])).score).toBeNull()
    expect(assess(both, learner({ a0: 1, b0: 0 }))).toMatchObject({
      score: 100,
      standing: 'passed',
    })
  })
})

describe('a lesson', () => {
  test('is done when everything scored or required is answered', () => {
    const three = lesson('l1', [
      activity('a0'),
      activity('a1', { points: 0, required: true }),
      activity('a2', { points: 0 }),
    ])
    expect(lessonIsDone(three, learner({ a0: 0 }, []))).toBe(false)
    expect(lessonIsDone(three, learner({ a0: 0, a1: 0 }, []))).toBe(true)
  })

  test('without such activities is done when the learner says so', () => {
    const reading = lesson('l1', [activity('a0', { points: 0 })])
    expect(lessonIsDone(reading, learner({ a0: 1 }, []))).toBe(false)
    expect(lessonIsDone(reading, learner({}))).toBe(true)
  })

  test('is not answered by a name that every object has', () => {
    expect(lessonIsDone(lesson('l1', [activity('constructor')]), emptySnapshot)).toBe(false)
  })
})

test('the higher of two standings wins, for every pair', () => {
  for (const [low, a] of standings.entries()) {
    for (const [high, b] of standings.entries()) expect(raise(a, b)).toBe(low >= high ? a : b)
  }
})

describe('what a learner does', () => {
  const right = { verdict: 'right', score: 1 } as const
  const partly = { verdict: 'partly', score: 2 / 3 } as const

  test('raises the revision by one, and only when something changes', () => {
    const steps = visited(finished(emptySnapshot, 'l1'), 'l1')
    expect(steps).toMatchObject({ revision: 2, place: 'l1', done: ['l1'] })
    expect(visited(steps, 'l1')).toBe(steps)
    expect(finished(steps, 'l1')).toBe(steps)
    expect(continuedIn(steps, '2.0.0')).toEqual({ ...steps, version: '2.0.0' })
    expect(continuedIn(steps, '')).toBe(steps)
  })

  test('has one day on which the course was done, for good', () => {
    const done = completed(emptySnapshot, '2026-11-27')
    expect(done).toEqual({ ...emptySnapshot, revision: 1, completedOn: '2026-11-27' })
    expect(completed(done, '2027-01-01')).toBe(done)
  })

  test('keeps the last answer and the best result', () => {
    const once = answered(emptySnapshot, activity('a1'), ['a', 'b'], partly)
    expect(once.answers).toEqual({ a1: { answer: ['a', 'b'], attempts: 1, best: 0.667 } })
    const twice = answered(once, activity('a1'), ['c'], { verdict: 'wrong', score: 0 })
    expect(twice.answers).toEqual({ a1: { answer: ['c'], attempts: 2, best: 0.667 } })
    expect(twice.revision).toBe(2)
    expect(emptySnapshot.answers).toEqual({})
  })

  test('counts no answer when no attempt is left', () => {
    const once = activity('a1', { attempts: 1 })
    const state = answered(emptySnapshot, once, ['a'], partly)
    expect(mayAnswer(state, once)).toBe(false)
    expect(answered(state, once, ['b'], right)).toBe(state)
  })
})
