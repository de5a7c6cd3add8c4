import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSaver, type Saver } from '../../src/runtime/saver.ts'
import { fakePage } from './fake-page.ts'

interface Asked {
  readonly saver: Saver
  /** What tells of each save in turn whether it is there. */
  readonly answers: ((isThere: boolean) => void)[]
}

/** A saver of which every save is taken, and waits to hear whether it is there. */
function askedSaver(): Asked {
  const answers: ((isThere: boolean) => void)[] = []
  const saver = createSaver(
    {
      write: () => true,
      confirm: () => new Promise((resolve) => answers.push(resolve)),
      tell: () => undefined,
    },
    fakePage().environment,
  )
  return { saver, answers }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('of two saves that wait for an answer, only that to the later one counts', async () => {
  for (const isThere of [true, false]) {
    const { saver, answers } = askedSaver()
    saver.save()
    saver.save()
    answers[0]?.(!isThere)
    await vi.advanceTimersByTimeAsync(0)
    expect([saver.state(), saver.failures()]).toEqual(['saving', 0])
    answers[1]?.(isThere)
    await vi.advanceTimersByTimeAsync(0)
    expect(saver.state()).toBe(isThere ? 'running' : 'retrying')
  }
})

test('a save that is tried again is on its way, not waiting', async () => {
  const { saver, answers } = askedSaver()
  saver.save()
  answers[0]?.(false)
  await vi.advanceTimersByTimeAsync(0)
  expect(saver.state()).toBe('retrying')
  await vi.advanceTimersByTimeAsync(1000)
  expect([saver.state(), answers.length]).toEqual(['saving', 2])
})

test('what is asked for while a save waits for its answer is written in time', async () => {
  const { saver, answers } = askedSaver()
  saver.save()
  saver.request('soon')
  saver.request('soon')
  await vi.advanceTimersByTimeAsync(1500)
  expect(answers).toHaveLength(2)
})

test('who leaves hears of the last save whether it is there', async () => {
  for (const isThere of [true, false]) {
    const { saver, answers } = askedSaver()
    const left = saver.saveSurely()
    answers[0]?.(isThere)
    expect(await left).toBe(isThere)
  }
})

test('nothing is planned or told after the end', async () => {
  const { saver, answers } = askedSaver()
  saver.save()
  saver.stop()
  answers[0]?.(false)
  await vi.advanceTimersByTimeAsync(60_000)
  expect([answers.length, saver.failures()]).toEqual([1, 0])
})
