import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asFraction, percentage, thousandths } from '../../src/state/share.ts'

/** How many choices are right, and of how many. */
const fraction = fc
  .tuple(fc.nat(31), fc.integer({ min: 1, max: 31 }))
  .map(([part, whole]) => Math.min(part, whole) / whole)

test('a share of points is the same fraction after it was kept in thousandths', () => {
  fc.assert(
    fc.property(fraction, (share) => {
      expect(asFraction(thousandths(share) / 1000)).toBeCloseTo(share, 9)
    }),
  )
})

test('only nothing is nothing, and only everything is everything', () => {
  expect([-1, 0, NaN, 0.0001, 0.5, 0.9999, 1, 2].map(thousandths)).toEqual([
    0, 0, 0, 1, 500, 999, 1000, 1000,
  ])
})

test('what is no fraction of few parts stays as it is', () => {
  expect(asFraction(0.0137)).toBe(0.0137)
})

test('a percentage is rounded down, and three thirds are a whole', () => {
  expect([0, 0.333, 0.667, 0.999, 1].map(percentage)).toEqual([0, 33, 66, 99, 100])
  expect(percentage(0.7949)).toBe(79)
})
