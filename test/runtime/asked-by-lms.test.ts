import { expect, test } from 'vitest'
import type { Launch } from '../../src/model/tracking.ts'
import { createLearner } from '../../src/runtime/learner.ts'
import { createSession } from '../../src/runtime/session.ts'
import { activity, course, lesson } from '../state/small-course.ts'
import { fakePage } from './fake-page.ts'
import { fakeTracker, firstLaunch } from './fake-tracker.ts'

const items = ['a1', 'a2', 'a3', 'a4', 'a5'].map((key) => activity(key, { attempts: 1 }))
const asked = course([lesson('l1', items)], { passing: 70 })

/** A learner with four of five points, in an LMS that may ask another percentage than the course. */
async function withEighty(launch: Partial<Launch>) {
  const { tracker } = fakeTracker(() => Promise.resolve({ ...firstLaunch, ...launch }))
  const session = createSession(tracker, fakePage().environment, { key: 'c1', report: 'passed' })
  const learner = createLearner(asked, session, () => '2026-11-27')
  await learner.opened
  for (const [index, item] of items.entries()) {
    const score = index === 0 ? 0 : 1
    learner.answer(item, ['b'], { verdict: score === 1 ? 'right' : 'wrong', score })
  }
  return learner
}

test('the pass mark of the course holds where the LMS asks none', async () => {
  const learner = await withEighty({})
  expect(learner.passing()).toBe(70)
  expect(learner.assessment().success).toBe('passed')
})

test('an LMS may ask more than the course does', async () => {
  const learner = await withEighty({ passing: 90 })
  expect(learner.passing()).toBe(90)
  expect(learner.assessment().success).toBe('failed')
})
