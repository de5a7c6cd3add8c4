import { expect, test } from 'vitest'
import { createClock, type Clock } from '../../src/runtime/clock.ts'

interface TestClock {
  readonly clock: Clock
  readonly at: (seconds: number) => void
}

function clockAt(start: number): TestClock {
  let now = start * 1000
  const clock = createClock(() => now)
  return {
    clock,
    at(seconds) {
      now = (start + seconds) * 1000
    },
  }
}

test('counts the time that the page is seen', () => {
  const { clock, at } = clockAt(1000)
  expect(clock.seconds()).toBe(0)
  at(59.5)
  expect(clock.seconds()).toBe(59.5)
})

test('counts half an hour in another tab, and no more of it', () => {
  const { clock, at } = clockAt(0)
  at(10)
  clock.pause()
  at(10 + 600)
  clock.pause()
  expect(clock.seconds()).toBe(610)
  at(10 + 8 * 3600)
  expect(clock.seconds()).toBe(10 + 1800)
  clock.resume()
  clock.resume()
  at(10 + 8 * 3600 + 5)
  expect(clock.seconds()).toBe(10 + 1800 + 5)
})

test('takes no time off when the clock of the machine goes back', () => {
  const { clock, at } = clockAt(5000)
  at(60)
  clock.pause()
  clock.resume()
  at(-4000)
  expect(clock.seconds()).toBe(60)
  at(Number.NaN)
  expect(clock.seconds()).toBe(60)
})
