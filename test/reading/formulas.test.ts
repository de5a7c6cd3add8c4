import { expect, test } from 'vitest'
import { noReading } from '../../src/model/course.ts'
import { fleschDouma, lix, sentenceLength } from '../../src/reading/formulas.ts'

const counts = { sentences: 10, words: 120, plainWords: 100, syllables: 160, longWords: 25 }

test('the figures of a text, as worked out by hand', () => {
  expect(sentenceLength(counts)).toBe(12)
  // 206.84 - 77 * 1.6 - 0.93 * 12
  expect(fleschDouma(counts)).toBeCloseTo(72.48, 6)
  // 12 + 100 * 25 / 100
  expect(lix(counts)).toBe(37)
})

test('an empty text, and one in a language without syllables, have no figure', () => {
  expect(sentenceLength(noReading)).toBe(0)
  expect(fleschDouma(noReading)).toBeUndefined()
  expect(lix(noReading)).toBeUndefined()
  expect(fleschDouma({ ...counts, syllables: 0 })).toBeUndefined()
})
