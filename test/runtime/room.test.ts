import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Tracker } from '../../src/model/tracking.ts'
import { createSession } from '../../src/runtime/session.ts'
import { decode } from '../../src/state/codec.ts'
import { changed, type Snapshot } from '../../src/state/snapshot.ts'
import { fakePage } from './fake-page.ts'
import { fakeTracker } from './fake-tracker.ts'
import { judged } from './records.ts'
import { halfway, laterLaunch } from './start-session.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const keysOf = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index.toString(36)}`)

const former = keysOf('b', 300)
const present = keysOf('a', 100)

/** With answers to all questions of this version and of one before it. */
const both: Snapshot = {
  ...halfway,
  done: ['l1', 'l9'],
  answers: Object.fromEntries(
    [...former, ...present].map((key) => [key, { answer: ['b'], attempts: 1, best: 1 }]),
  ),
}

async function savedWith(stateLimit: number, known?: readonly string[]): Promise<Snapshot> {
  const fake = fakeTracker(() => Promise.resolve(laterLaunch))
  const tracker: Tracker = { ...fake.tracker, stateLimit }
  const session = createSession(tracker, fakePage().environment, {
    ...{ key: 'c1', report: 'completed' },
    ...(known && { known }),
  })
  await session.open()
  session.update(changed(both, {}), judged())
  vi.advanceTimersByTime(2000)
  return decode(fake.saves.at(-1)?.state ?? '', 'c1')
}

const known = ['l1', ...present]

test('answers to questions that are gone stay while there is room', async () => {
  const { answers, done } = await savedWith(64_000, known)
  expect(Object.keys(answers)).toHaveLength(400)
  expect(done).toEqual(['l1', 'l9'])
})

test('they make room for answers to questions that are there', async () => {
  const { answers, done } = await savedWith(1500, known)
  expect(Object.keys(answers).sort()).toEqual([...present].sort())
  expect(done).toEqual(['l1'])
})

test('nothing is left out where nobody says what is there', async () => {
  expect(Object.keys((await savedWith(1500)).answers)).toHaveLength(400)
})
