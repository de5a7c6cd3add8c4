import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { follow, holds, merge } from '../../src/state/merge.ts'
import { emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { closeSnapshot, snapshot } from './arbitraries.ts'
import { play, quizOf } from './small-quiz.ts'

const any = fc.oneof(closeSnapshot, snapshot)

function expectAtLeast(more: Snapshot, less: Snapshot): void {
  expect(more.revision).toBeGreaterThanOrEqual(less.revision)
  expect(more.done).toEqual(expect.arrayContaining([...less.done]))
  for (const [key, { attempts, best }] of Object.entries(less.answers)) {
    expect(more.answers[key]?.attempts).toBeGreaterThanOrEqual(attempts)
    expect(more.answers[key]?.best).toBeGreaterThanOrEqual(best)
  }
}

describe('two records of one learner', () => {
  test('give the same in either order', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a))
      }),
    )
  })

  test('give the same however three of them meet', () => {
    fc.assert(
      fc.property(closeSnapshot, closeSnapshot, closeSnapshot, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      }),
    )
  })

  test('change nothing when they are the same, or one is empty', () => {
    fc.assert(
      fc.property(any, (a) => {
        expect(merge(a, a)).toEqual(a)
        expect(merge(a, { ...emptySnapshot, version: a.version, place: a.place })).toEqual(a)
      }),
    )
  })

  test('of an answer that is half-way, keep the longer', () => {
    const at = (...answer: string[]): Snapshot => ({
      ...emptySnapshot,
      answers: { a1: { answer, attempts: 0, best: 0 } },
    })
    expect(merge(at('b'), at('a', 'c')).answers['a1']?.answer).toEqual(['a', 'c'])
    expect(merge(at('a', 'c'), at('b')).answers['a1']?.answer).toEqual(['a', 'c'])
  })

  test('of which neither is newer give the same one of two places, and any one answer', () => {
    const at = (place: string, answer: string): Snapshot => ({
      ...{ ...emptySnapshot, revision: 3, place },
      answers: { a2: { answer: [answer], attempts: 1, best: 0 } },
    })
    const answered = { a1: { answer: ['a'], attempts: 1, best: 0 } }
    for (const [a, b] of [
      [at('l1', 'b'), at('l2', 'a')],
      [at('l2', 'a'), at('l1', 'b')],
    ] as const) {
      const merged = merge(a, { ...b, answers: { ...b.answers, ...answered } })
      expect(merged.place).toBe('l2')
      expect(JSON.stringify(Object.entries(merged.answers))).toBe(
        '[["a1",{"answer":["a"],"attempts":1,"best":0}],["a2",{"answer":["b"],"attempts":1,"best":0}]]',
      )
    }
  })

  test('lose nothing of either', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expectAtLeast(merge(a, b), a)
        expectAtLeast(merge(a, b), b)
      }),
    )
  })

  test('keep the day on which the course was first done', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const days = [a.completedOn, b.completedOn].filter((day) => day !== '').sort()
        expect(merge(a, b).completedOn).toBe(days[0] ?? '')
      }),
    )
  })

  test('give the place of the newer and the answer of the later attempt', () => {
    const older = { ...emptySnapshot, revision: 3, place: 'l1' }
    const newer = { ...emptySnapshot, revision: 4, place: 'l0' }
    const first = { a1: { answer: ['b'], attempts: 1, best: 1 } }
    const second = { a1: { answer: ['a'], attempts: 2, best: 0 } }
    const merged = merge({ ...older, answers: second }, { ...newer, answers: first })
    expect(merged.place).toBe('l0')
    expect(merged.answers).toEqual({ a1: { answer: ['a'], attempts: 2, best: 1 } })
  })
})

describe('what was done before the record was found', () => {
  test('comes on top of it', () => {
    const before = {
      revision: 40,
      version: '1.0.0',
      place: 'l1',
      done: ['l1'],
      answers: { a1: { answer: ['a'], attempts: 3, best: 0.5 } },
      completedOn: '',
      attempt: '',
    }
    const since = {
      revision: 2,
      version: '',
      place: 'l2',
      done: ['l2'],
      answers: { a1: { answer: ['b'], attempts: 1, best: 0 } },
      completedOn: '2026-11-27',
      attempt: 'a1',
    }
    expect(follow(before, since)).toEqual({
      revision: 42,
      version: '1.0.0',
      place: 'l2',
      done: ['l1', 'l2'],
      answers: { a1: { answer: ['b'], attempts: 4, best: 0.5 } },
      completedOn: '2026-11-27',
      attempt: 'a1',
    })
    expect(follow(before, { ...since, version: '2.0.0' }).version).toBe('2.0.0')
    expect(follow(before, since, [], ['a1']).answers['a1']?.answer).toEqual(['a', 'b'])
    expect(follow(before, emptySnapshot)).toEqual(before)
    expect(follow({ ...before, attempt: 'a1' }, { ...since, attempt: 'b2' }).attempt).toBe('a1')
    expect(follow(emptySnapshot, { ...since, attempt: 'b2' }).attempt).toBe('b2')
    const done = { ...before, completedOn: '2026-11-01' }
    expect(follow(done, since).completedOn).toBe('2026-11-01')
  })

  test('has the round of a quiz that was begun meanwhile as the next one', () => {
    const quiz = quizOf(3, { draw: 1 })
    const before = play(play(emptySnapshot, quiz, { a: 'y' }), quiz, { b: 'h' })
    const since = play(emptySnapshot, quiz, { a: 'n' })
    const { answers } = follow(before, since, [quiz])
    // The number of the round, not how often it was answered.
    expect(answers['qa']).toEqual({ answer: ['n'], attempts: 3, best: 1 })
    expect(answers['qb']).toEqual(before.answers['qb'])
    expect(answers['t1']).toEqual({ answer: since.answers['t1']?.answer, attempts: 3, best: 1 })
    expect(Object.keys(answers).sort()).toEqual(['qa', 'qb', 't1'])
  })
})

function equals(a: unknown, b: unknown): boolean {
  try {
    expect(a).toEqual(b)
    return true
  } catch {
    return false
  }
}

describe('a record holds another', () => {
  test('when a merge brings it nothing', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(holds(merge(a, b), a)).toBe(true)
        expect(holds(a, emptySnapshot)).toBe(true)
        const { done, answers, completedOn } = merge(a, b)
        const isSame = equals(
          { done, answers, completedOn },
          { done: a.done.toSorted(), answers: a.answers, completedOn: a.completedOn },
        )
        expect(holds(a, b)).toBe(isSame)
      }),
    )
  })

  test('whatever the order of its lessons', () => {
    const turned = { ...emptySnapshot, done: ['l2', 'l1'] }
    expect(holds(turned, { ...turned, done: ['l1', 'l2'] })).toBe(true)
  })

  test('whatever the revision, the version and the place', () => {
    const later = { ...emptySnapshot, revision: 9, version: '2', place: 'l2', attempt: 'b' }
    expect(holds(emptySnapshot, later)).toBe(true)
  })

  test('not when it has a lesson, an answer, an attempt, points or a day less', () => {
    const state = { answer: ['a'], attempts: 1, best: 0.5 }
    const base: Snapshot = { ...emptySnapshot, answers: { a1: state } }
    const more: readonly Partial<Snapshot>[] = [
      { done: ['l1'] },
      { completedOn: '2026-11-27' },
      { answers: { a2: state } },
      { answers: { a1: { ...state, attempts: 2 } } },
      { answers: { a1: { ...state, best: 0.75 } } },
      { answers: { a1: { ...state, answer: ['b'] } } },
    ]
    for (const change of more) expect(holds(base, { ...base, ...change })).toBe(false)
  })
})
