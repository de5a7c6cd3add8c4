import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { follow, merge } from '../../src/state/merge.ts'
import {
  attainableShare,
  drawn,
  isThrough,
  roundOf,
  settled,
  type Quiz,
} from '../../src/state/quiz.ts'
import { thousandths } from '../../src/state/share.ts'
import { answerTo, emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { snapshot as anySnapshot } from './arbitraries.ts'
import { answer, bestOf, grade, quizOf } from './small-quiz.ts'

/** What a learner may do at any moment: draw, or give an answer to one of the questions. */
const step = fc.oneof(
  fc.record({ draw: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 2, maxLength: 2 }) }),
  fc.record({ choice: fc.constantFrom('a', 'b', 'c', 'd'), given: fc.constantFrom('y', 'h', 'n') }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

function after(steps: readonly Step[], quiz: Quiz, from = emptySnapshot): Snapshot {
  return steps.reduce(
    (before, each) =>
      'draw' in each
        ? drawn(before, quiz, each.draw)
        : answer(before, quiz, each.choice, each.given),
    from,
  )
}

const steps = fc.array(step, { maxLength: 30 })
const anyQuiz = fc
  .record({ pass: fc.constantFrom(0, 50, 100), attempts: fc.integer({ min: 0, max: 3 }) })
  .map(({ pass, attempts }) => quizOf(4, { draw: 2, pass }, attempts))

describe('whatever a learner does', () => {
  test('no score goes down, nothing done comes undone, and no score was out of reach', () => {
    fc.assert(
      fc.property(anyQuiz, steps, steps, (quiz, first, then) => {
        const early = after(first, quiz)
        const late = after(then, quiz, early)
        expect(bestOf(late, quiz) ?? 0).toBeGreaterThanOrEqual(bestOf(early, quiz) ?? 0)
        expect(Number(isThrough(late, quiz))).toBeGreaterThanOrEqual(Number(isThrough(early, quiz)))
        const most = thousandths(attainableShare(early, quiz))
        expect(most).toBeGreaterThanOrEqual(thousandths(bestOf(late, quiz) ?? 0))
      }),
    )
  })

  test('no more rounds are done than are allowed', () => {
    fc.assert(
      fc.property(anyQuiz, steps, (quiz, all) => {
        const rounds = answerTo(after(all, quiz), quiz.key)?.attempts ?? 0
        if (quiz.attempts > 0) expect(rounds).toBeLessThanOrEqual(quiz.attempts)
      }),
    )
  })

  test('two devices come together in either order, to a round that is one of theirs', () => {
    fc.assert(
      fc.property(anyQuiz, steps, steps, steps, (quiz, shared, here, there) => {
        const base = after(shared, quiz)
        const [a, b] = [after(here, quiz, base), after(there, quiz, base)]
        const merged = merge(a, b)
        expect(merged).toEqual(merge(b, a))
        const kept = settled(merged, quiz, grade)
        for (const each of [a, b]) {
          expect(bestOf(kept, quiz) ?? 0).toBeGreaterThanOrEqual(bestOf(each, quiz) ?? 0)
          expect(Number(isThrough(kept, quiz))).toBeGreaterThanOrEqual(
            Number(isThrough(each, quiz)),
          )
        }
        const asked = (snapshot: Snapshot) =>
          roundOf(snapshot, quiz)?.questions.map(({ choice }) => choice)
        expect([asked(a), asked(b)]).toContainEqual(asked(kept))
      }),
    )
  })

  test('a record found afterwards takes nothing from the round that was begun meanwhile', () => {
    fc.assert(
      fc.property(anyQuiz, steps, steps, (quiz, earlier, meanwhile) => {
        const before = after(earlier, quiz)
        const since = after(meanwhile, quiz)
        const joined = follow(before, since, [quiz])
        const expected = roundOf(since, quiz) ?? roundOf(before, quiz)
        const got = roundOf(joined, quiz)
        expect(got?.questions).toEqual(expected?.questions)
        expect(got?.answered).toEqual(expected?.answered)
        expect(bestOf(joined, quiz) ?? 0).toBe(
          Math.max(bestOf(before, quiz) ?? 0, bestOf(since, quiz) ?? 0),
        )
      }),
    )
  })

  test('any record whatever gives a round, or none', () => {
    fc.assert(
      fc.property(anySnapshot, anyQuiz, (snapshot, quiz) => {
        const odd = { ...quiz, key: Object.keys(snapshot.answers)[0] ?? 'constructor' }
        const round = roundOf(snapshot, odd)
        expect(new Set(round?.questions).size).toBe(round?.questions.length ?? 0)
        expect(attainableShare(snapshot, odd)).toBeLessThanOrEqual(1)
        expect(settled(snapshot, odd, grade).revision).toBeGreaterThanOrEqual(snapshot.revision)
      }),
    )
  })
})
