import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Launch } from '../../src/model/tracking.ts'
import { createLearner, type Learner } from '../../src/runtime/learner.ts'
import { createSession } from '../../src/runtime/session.ts'
import { decode, encode } from '../../src/state/codec.ts'
import { emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { course, lesson } from '../state/small-course.ts'
import { fakePage } from './fake-page.ts'
import { fakeTracker, firstLaunch, type FakeTracker } from './fake-tracker.ts'

const [first, second] = [lesson('l1'), lesson('l2')]
const two = course([first, second])
const today = '2026-11-27'

interface Visit extends FakeTracker {
  readonly learner: Learner
  /** What the LMS has after all that waited was saved. */
  readonly stored: () => Snapshot
}

function visit(open: () => Promise<Launch | null>, chosen = two): Visit {
  const fake = fakeTracker(open)
  const { environment } = fakePage()
  const learner = createLearner(
    chosen,
    createSession(fake.tracker, environment, { key: 'c1', report: 'completed' }),
    () => today,
  )
  const stored = (): Snapshot => {
    vi.advanceTimersByTime(5000)
    return decode(fake.saves.at(-1)?.state ?? '', 'c1')
  }
  return Object.assign(fake, { learner, stored })
}

async function visitAfter(done: readonly string[], rest: Partial<Launch> = {}, chosen = two) {
  const state = encode({ ...emptySnapshot, revision: 5, version: '1.0.0', done }, 'c1')
  const launch: Launch = { ...firstLaunch, state, standing: 'incomplete', ...rest }
  const visited = visit(() => Promise.resolve(launch), chosen)
  await visited.learner.opened
  return visited
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the day is that on which the last lesson is done, and is saved with it', async () => {
  const { learner, stored } = await visitAfter(['l1'])
  expect(learner.snapshot().completedOn).toBe('')
  learner.finish(second)
  expect(learner.snapshot().completedOn).toBe(today)
  expect(stored()).toMatchObject({ completedOn: today, done: ['l1', 'l2'] })
})

test('the day stays when the course is opened again, and when it is done again', async () => {
  const done = { ...emptySnapshot, revision: 5, done: ['l1', 'l2'], completedOn: '2026-01-31' }
  const state = encode(done, 'c1')
  const { learner } = await visitAfter([], { state, standing: 'passed' })
  expect(learner.snapshot().completedOn).toBe('2026-01-31')
  const later = await visitAfter([], { state }, course([first, second, lesson('l3')]))
  later.learner.finish(lesson('l3'))
  expect(later.learner.snapshot().completedOn).toBe('2026-01-31')
})

test.each([
  ['the state is complete', ['l1', 'l2'], {}],
  ['the LMS says so', ['l1'], { standing: 'completed' }],
  ['the LMS says so and has lost the state', [], { standing: 'passed', state: '' }],
  ['it is looked at in review', ['l1'], { mode: 'review' }],
] as const)('no day is made up when %s', async (_, done, launch) => {
  const { learner } = await visitAfter(done, launch)
  learner.finish(first)
  learner.finish(second)
  expect(learner.isDone()).toBe(true)
  expect(learner.snapshot().completedOn).toBe('')
})

test('what is done before the record is there waits for it to say whether it is news', async () => {
  for (const standing of ['incomplete', 'completed'] as const) {
    let found: (launch: Launch) => void = () => undefined
    const { learner } = visit(() => new Promise((resolve) => (found = resolve)))
    learner.finish(second)
    expect(learner.snapshot().completedOn).toBe('')
    const state = encode({ ...emptySnapshot, revision: 1, done: ['l1'] }, 'c1')
    found({ ...firstLaunch, state, standing })
    await learner.opened
    expect(learner.snapshot().completedOn).toBe(standing === 'incomplete' ? today : '')
  }
})

test('without an LMS the day is that of the session', async () => {
  const { learner } = visit(() => Promise.resolve(null))
  await learner.opened
  learner.finish(first)
  learner.finish(second)
  expect(learner.snapshot().completedOn).toBe(today)
})

test('the day is that of where the learner is', () => {
  const { today: day } = fakePage().environment
  vi.setSystemTime(new Date(2026, 0, 5, 0, 30))
  expect(day()).toBe('2026-01-05')
  vi.setSystemTime(new Date(2026, 11, 31, 23, 59))
  expect(day()).toBe('2026-12-31')
})
