import { expect, test } from 'vitest'
import { wordsFor } from '../../src/i18n/words.ts'
import { duration, roughly } from '../../src/model/duration.ts'

test.each([
  [1, '1 minuut', '1 minute'],
  [45, '45 minuten', '45 minutes'],
  [60, '1 uur', '1 hour'],
  [61, '1 uur en 1 minuut', '1 hour and 1 minute'],
  [80, '1 uur en 20 minuten', '1 hour and 20 minutes'],
  [120, '2 uur', '2 hours'],
  [390, '6 uur en 30 minuten', '6 hours and 30 minutes'],
])('%d minutes are "%s" and "%s"', (minutes, nl, en) => {
  expect(duration(minutes, wordsFor('nl'))).toBe(nl)
  expect(duration(minutes, wordsFor('en'))).toBe(en)
})

test('a sum is rounded to five minutes, unless it is short', () => {
  expect([1, 9, 10, 12, 13, 62].map(roughly)).toEqual([1, 9, 10, 10, 15, 60])
})
