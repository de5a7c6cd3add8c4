import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from '../../src/state/merge.ts'
import { decode, encode } from '../../src/state/codec.ts'
import {
  drawFor,
  drawn,
  hasResult,
  isPassed,
  isThrough,
  roundOf,
  roundsLeft,
  settled,
  shareOf,
  type Quiz,
} from '../../src/state/quiz.ts'
import { emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { assess, isAnswered, lessonIsDone } from '../../src/state/standing.ts'
import { activity, course, lesson } from './small-course.ts'
import { answer, bestOf, grade, keys, play, quizOf } from './small-quiz.ts'

/** The same course after an update without these questions. */
function without(quiz: Quiz, ...gone: readonly string[]): Quiz {
  const questions = quiz.quiz.questions.filter(({ choice }) => !gone.includes(choice))
  return { ...quiz, quiz: { ...quiz.quiz, questions } }
}

describe('drawing', () => {
  /** Numbers from 0 to 1, without end. */
  const chance = fc.integer({ min: 1, max: 2 ** 31 - 2 }).map((seed) => {
    let last = seed
    return () => (last = (last * 48271) % (2 ** 31 - 1)) / 2 ** 31
  })

  test('gives as many different questions as the author says, in the author’s order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        chance,
        (size, draw, random) => {
          const quiz = quizOf(size, { draw: Math.min(draw, size) })
          const got = drawFor(emptySnapshot, quiz, random)
          expect(got).toHaveLength(quiz.quiz.draw)
          expect(got).toEqual([...new Set(got)].toSorted())
        },
      ),
    )
  })

  test('gives every question a chance, and every order in a quiz that is shuffled', () => {
    const quiz = quizOf(2, { draw: 1 })
    expect(drawFor(emptySnapshot, quiz, falling())).toEqual(['b'])
    expect(drawFor(emptySnapshot, quiz, rising())).toEqual(['a'])
    expect(drawFor(emptySnapshot, { ...quizOf(2), shuffle: true }, falling())).toEqual(['b', 'a'])
  })

  test('prefers what was never asked, and then what was asked longest ago', () => {
    fc.assert(
      fc.property(chance, (random) => {
        const quiz = quizOf(5, { draw: 2 })
        const next = (snapshot: Snapshot) => drawFor(snapshot, quiz, random)
        const answers = (asked: readonly string[]) =>
          Object.fromEntries(asked.map((key) => [key, 'n']))
        const first = next(emptySnapshot)
        const one = play(emptySnapshot, quiz, answers(first))
        const second = next(one)
        const two = play(one, quiz, answers(second))
        const third = next(two)
        expect(new Set([...first, ...second]).size).toBe(4)
        expect(third.filter((key) => !first.includes(key) && !second.includes(key))).toHaveLength(1)
        expect(third.filter((key) => first.includes(key))).toHaveLength(1)
      }),
    )
  })

  test('does not happen in the middle of a round, nor when no round is left', () => {
    const quiz = quizOf(2, {}, 1)
    const begun = drawn(emptySnapshot, quiz, ['a', 'b'])
    expect(drawn(begun, { ...quiz, attempts: 0 }, ['b'])).toBe(begun)
    const done = play(emptySnapshot, quiz, { a: 'y', b: 'y' })
    expect(roundsLeft(done, quiz)).toBe(0)
    expect(drawn(done, quiz, ['a', 'b'])).toBe(done)
  })
})

describe('a round', () => {
  const quiz = quizOf(4, { draw: 2, pass: 50 }, 2)

  test('is what was drawn, also when the bank has changed or was put in another order', () => {
    const begun = drawn(emptySnapshot, quiz, ['b', 'c'])
    const { questions } = quiz.quiz
    const changed = { ...quiz, quiz: { ...quiz.quiz, draw: 4, questions: questions.toReversed() } }
    expect(roundOf(begun, changed)?.questions.map(({ choice }) => choice)).toEqual(['b', 'c'])
  })

  test('takes each answer once, and none to a question that was not drawn', () => {
    const one = answer(drawn(emptySnapshot, quiz, ['b', 'c']), quiz, 'b', 'n')
    expect(answer(one, quiz, 'b', 'y')).toBe(one)
    expect(answer(one, quiz, 'a', 'y')).toBe(one)
    expect(answer(emptySnapshot, quiz, 'a', 'y')).toBe(emptySnapshot)
  })

  test('counts by points once it is complete, and not before', () => {
    const [a, b] = quiz.quiz.questions
    if (!a || !b) throw new Error('No questions.')
    const heavy = { ...quiz, quiz: { ...quiz.quiz, questions: [{ ...a, points: 3 }, b] } }
    const half = answer(drawn(emptySnapshot, heavy, ['a', 'b']), heavy, 'a', 'y')
    expect(bestOf(half, heavy)).toBe(0)
    expect(bestOf(answer(half, heavy, 'b', 'n'), heavy)).toBe(0.75)
  })

  test('is judged by its own answers, not by better ones of an earlier round', () => {
    const first = play(emptySnapshot, quiz, { a: 'y', b: 'n' })
    const second = play(first, quiz, { a: 'n', c: 'h' })
    const round = roundOf(second, quiz)
    expect(round && shareOf(second, round, grade)).toBe(0.25)
    expect(bestOf(second, quiz)).toBe(0.5)
  })

  test('goes on without a question that was deleted, and is complete when nothing else is open', () => {
    const half = answer(drawn(emptySnapshot, quiz, ['b', 'c']), quiz, 'b', 'y')
    const updated = without(quiz, 'c')
    expect(roundOf(half, updated)?.isComplete).toBe(true)
    expect(bestOf(settled(half, updated, grade), updated)).toBe(1)
  })

  test('that was deleted altogether may be drawn anew, or counts as done when it was the last', () => {
    const begun = drawn(emptySnapshot, quiz, ['b', 'c'])
    const updated = without(quiz, 'b', 'c')
    expect(roundOf(begun, updated)).toBeUndefined()
    expect(isThrough(begun, updated)).toBe(false)
    expect(roundOf(drawn(begun, updated, ['a']), updated)?.number).toBe(2)
    expect(isThrough(begun, { ...updated, attempts: 1 })).toBe(true)
  })

  test('comes back from a record as it was', () => {
    const half = answer(drawn(emptySnapshot, quiz, ['c', 'b']), quiz, 'b', 'y')
    expect(roundOf(decode(encode(half, 'c1'), 'c1'), quiz)).toEqual(roundOf(half, quiz))
  })

  test('that is finished on one device is kept when another drew otherwise meanwhile', () => {
    const done = play(emptySnapshot, quiz, { a: 'n', b: 'n' })
    const begun = drawn(emptySnapshot, quiz, ['c', 'd'])
    expect(roundOf(merge(begun, done), quiz)).toEqual(roundOf(done, quiz))
  })

  test('is not given back by a record that lost the quiz itself', () => {
    const { answers } = play(emptySnapshot, quiz, { a: 'n', b: 'n' })
    const damaged = {
      ...emptySnapshot,
      answers: { qa: answers['qa'], qb: answers['qb'] },
    } as Snapshot
    expect(roundsLeft(damaged, quiz)).toBe(1)
    expect(roundOf(drawn(damaged, quiz, ['c', 'd']), quiz)?.answered).toEqual([])
  })
})

describe('a lesson with a quiz', () => {
  const asked = (quiz: Quiz) => lesson('l1', [quiz])

  test('is done after a whole round, whatever the score, without a pass mark', () => {
    const quiz = quizOf(2)
    expect(lessonIsDone(asked(quiz), drawn(emptySnapshot, quiz, ['a', 'b']))).toBe(false)
    expect(lessonIsDone(asked(quiz), play(emptySnapshot, quiz, { a: 'n', b: 'n' }))).toBe(true)
  })

  test('is done with a pass mark when that is reached, or when the last round is over', () => {
    const quiz = quizOf(2, { pass: 50 }, 2)
    const failed = play(emptySnapshot, quiz, { a: 'n', b: 'n' })
    expect(hasResult(failed, quiz)).toBe(true)
    expect(lessonIsDone(asked(quiz), failed)).toBe(false)
    const last = answer(drawn(failed, quiz, ['a', 'b']), quiz, 'a', 'n')
    expect(lessonIsDone(asked(quiz), last)).toBe(false)
    expect(lessonIsDone(asked(quiz), answer(last, quiz, 'b', 'n'))).toBe(true)
    expect(lessonIsDone(asked(quiz), play(emptySnapshot, quiz, { a: 'y', b: 'n' }))).toBe(true)
  })

  test.each([
    { pass: 66, passed: true },
    { pass: 67, passed: false },
  ])('of which two of three are right is passed from $pass: $passed', ({ pass, passed }) => {
    const quiz = quizOf(3, { pass })
    expect(isPassed(play(emptySnapshot, quiz, { a: 'y', b: 'y', c: 'n' }), quiz)).toBe(passed)
  })

  test('counts as one item, and its questions not by themselves', () => {
    const quiz = quizOf(2)
    const two = course([lesson('l1', [quiz, activity('a1', { points: 2 })])])
    const half = play(emptySnapshot, quiz, { a: 'y', b: 'n' })
    expect(assess(two, drawn(emptySnapshot, quiz, ['a', 'b'])).score).toBeNull()
    expect(assess(two, half).score).toBe(25)
  })

  test('has a score after a round that did not pass', () => {
    const quiz = quizOf(2, { pass: 80 })
    const half = play(emptySnapshot, quiz, { a: 'y', b: 'n' })
    expect(isAnswered(half, quiz)).toBe(false)
    expect(assess(course([lesson('l1', [quiz])]), half).score).toBe(50)
  })

  test('is failed only when neither a round nor what is left of the last can still pass', () => {
    const quiz = quizOf(4, { draw: 4 }, 2)
    const reports = (snapshot: Snapshot) =>
      assess(course([lesson('l1', [quiz])], { passing: 50 }), { ...snapshot, done: ['l1'] })
        .standing
    const first = play(emptySnapshot, quiz, { a: 'n', b: 'n', c: 'n', d: 'n' })
    expect(reports(first)).toBe('incomplete')
    let last = drawn(first, quiz, keys.slice(0, 4))
    for (const choice of ['a', 'b']) last = answer(last, quiz, choice, 'n')
    expect(reports(last)).toBe('incomplete')
    expect(reports(answer(last, quiz, 'c', 'n'))).toBe('failed')
  })
})

function rising(): () => number {
  let last = 0
  return () => (last += 0.01)
}

function falling(): () => number {
  let last = 1
  return () => (last -= 0.01)
}

describe('the share of a round', () => {
  test('counts what was answered in it, by its points', () => {
    const quiz = quizOf(2)
    const snapshot = play(emptySnapshot, quiz, { a: 'y', b: 'h' })
    const round = roundOf(snapshot, quiz)
    if (!round) throw new Error('No round.')
    expect(shareOf(snapshot, round, grade)).toBe(0.75)
    expect(shareOf(snapshot, { ...round, answered: round.questions.slice(0, 1) }, grade)).toBe(0.5)
    expect(shareOf(emptySnapshot, round, grade)).toBe(0)
  })

  test('is nothing where nothing gives points', () => {
    expect(
      shareOf(emptySnapshot, { number: 1, questions: [], answered: [], isComplete: true }, grade),
    ).toBe(0)
  })
})
