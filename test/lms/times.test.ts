import { expect, it } from 'vitest'
import { addIntervals, addTimespans } from '../../src/lms/times.ts'

it.each([
  ['', '00:00:01', '0000:00:01.00'],
  ['0000:59:59.99', '00:00:00.01', '0001:00:00.00'],
  ['9999:00:00.00', '0000:30:00.5', '9999:30:00.50'],
  ['weg', '00:01:00', '0000:01:00.00'],
])('%s and %s are %s', (one, other, both) => {
  expect(addTimespans(one, other)).toBe(both)
})

it.each([
  ['', 'PT1S', 'PT1S'],
  ['PT0S', 'PT0H0M0S', 'PT0S'],
  ['PT59M59.99S', 'PT0.01S', 'PT1H0S'],
  ['P1Y2DT23H', 'P1M3DT2H', 'P1Y1M5DT25H0S'],
  ['weg', 'PT90M', 'PT1H30M0S'],
  ['P', 'PT10H10M10.10S', 'PT10H10M10.1S'],
])('%s and %s are %s', (one, other, both) => {
  expect(addIntervals(one, other)).toBe(both)
})
