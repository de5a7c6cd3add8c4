import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceLearner } from '../../src/activities/choice.ts'
import { orderLearner } from '../../src/activities/order.ts'

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')
const keys = fc.uniqueArray(letter, { minLength: 2, maxLength: 10 })
const anyAnswer = fc.array(fc.oneof(letter, fc.string()), {
  maxLength: 20,
})

describe('choice', () => {
  const data = { right: ['b', 'd'], wrong: ['a', 'c'] }

  test.each([
    [['b', 'd'], 'right', 1],
    [['d', 'b'], 'right', 1],
    [['b', 'b', 'd'], 'right', 1],
    [['b'], 'partly', 0.5],
    [['a', 'b', 'd'], 'wrong', 0],
    [['a'], 'wrong', 0],
    [[], 'wrong', 0],
    [['z'], 'wrong', 0],
  ] as const)('%j is %s', (answer, verdict, score) => {
    expect(choiceLearner.grade(data, answer)).toEqual({ verdict, score })
  })

  test('the order of an answer and doubles in it do not matter', () => {
    fc.assert(
      fc.property(keys, anyAnswer, (all, answer) => {
        const split = { right: all.slice(0, 1), wrong: all.slice(1) }
        const doubled = [...answer, ...answer].toReversed()
        expect(choiceLearner.grade(split, doubled)).toEqual(choiceLearner.grade(split, answer))
      }),
    )
  })
})

describe('order', () => {
  test('only the whole order is right', () => {
    fc.assert(
      fc.property(keys, (order) => {
        expect(orderLearner.grade({ order }, order).verdict).toBe('right')
        expect(orderLearner.grade({ order }, order.toReversed()).score).toBe(0)
        expect(orderLearner.grade({ order }, order.slice(1)).score).toBe(0)
        expect(orderLearner.grade({ order }, [...order, 'x']).score).toBe(0)
      }),
    )
  })

  test('half of it in place is partly right, without points', () => {
    const outcome = orderLearner.grade({ order: ['a', 'b', 'c', 'd'] }, ['a', 'b', 'd', 'c'])
    expect(outcome).toEqual({ verdict: 'partly', score: 0 })
  })
})
