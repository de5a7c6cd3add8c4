import { describe, expect, test } from 'vitest'
import { isBegun, lessonShare } from '../../src/state/lesson-record.ts'
import { emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { activity, lesson } from './small-course.ts'

/** A learner who got these shares of the points. */
function learner(shares: Readonly<Record<string, number>>): Snapshot {
  const answers = Object.entries(shares).map(
    ([key, best]) => [key, { answer: [], attempts: 1, best }] as const,
  )
  return { ...emptySnapshot, answers: Object.fromEntries(answers) }
}

describe('of a lesson', () => {
  test('has its own share of its own points, from the first that was answered', () => {
    const own = lesson('l1', [
      ...[activity('a0', { points: 1 }), activity('a1', { points: 3 })],
      activity('a2', { points: 0 }),
    ])
    expect(lessonShare(own, learner({ a2: 1, elders: 1 }))).toBe(null)
    expect(lessonShare(own, learner({ a0: 1 }))).toBe(0.25)
    expect(lessonShare(own, learner({ a0: 1, a1: 0.5 }))).toBe(0.625)
  })

  test('is begun by an answer, also in a quiz, or by being looked at last', () => {
    const asked = { choice: 'a', ...activity('q1') }
    const quiz = activity('a1', { quiz: { draw: 1, pass: 0, questions: [asked] } })
    const own = lesson('l1', [activity('a0'), quiz])
    expect(isBegun(own, emptySnapshot)).toBe(false)
    expect(isBegun(own, learner({ elders: 1 }))).toBe(false)
    expect(isBegun(own, { ...emptySnapshot, place: 'l2' })).toBe(false)
    expect(isBegun(own, { ...emptySnapshot, place: 'l1' })).toBe(true)
    expect(isBegun(own, learner({ a0: 0 }))).toBe(true)
    expect(isBegun(own, learner({ q1: 0 }))).toBe(true)
  })
})
