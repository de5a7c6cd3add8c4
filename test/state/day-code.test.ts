import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDay, writeDay } from '../../src/state/day-code.ts'

test('a day of this century comes back as it was', () => {
  const days = fc.date({
    min: new Date('2000-01-01T00:00Z'),
    max: new Date('2124-12-31T23:59Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      expect(writeDay(day)).toMatch(/^[a-z0-9]{1,3}$/)
      expect(readDay(writeDay(day))).toBe(day)
    }),
  )
})

test('what is no day is written as nothing', () => {
  for (const text of [
    '',
    'vandaag',
    '2026',
    '2026-11',
    '2026-11-27-1',
    '2026-11-27T10',
    ' 2026-11-27',
  ]) {
    expect(writeDay(text), text).toBe('')
  }
  for (const text of ['2026-1-1', '2026-00-10', '2026-13-01', '2026-01-32', '1999-12-31']) {
    expect(writeDay(text), text).toBe('')
  }
})

test('what nobody wrote as a day is none', () => {
  expect(readDay('zzzz')).toMatch(/^\d{4}-\d\d-\d\d$/)
  for (const text of ['', '-1', '-zz', '10000', 'zzzzzzzzzz', '?']) expect(readDay(text)).toBe('')
})
