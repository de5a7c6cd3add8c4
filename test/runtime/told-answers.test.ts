import { describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../src/model/activity.ts'
import type { GivenAnswer, Launch } from '../../src/model/tracking.ts'
import { createLearner, type Asked, type Learner } from '../../src/runtime/learner.ts'
import { createSession } from '../../src/runtime/session.ts'
import { activity, course, lesson } from '../state/small-course.ts'
import { fakePage } from './fake-page.ts'
import { fakeTracker, firstLaunch } from './fake-tracker.ts'

const question = activity('a1', { attempts: 2, points: 3 })
const held = { ...activity('a3'), choice: 'a' }
const quiz = activity('a2', { type: 'quiz', quiz: { draw: 1, pass: 0, questions: [held] } })
const small = course([lesson('l1', [question])], {}, [lesson('l2', [quiz])])

const right: Outcome = { verdict: 'right', score: 1 }
const asked: Asked = {
  interaction: { type: 'choice', choices: [['a', 'Ja']], correct: [['a']] },
  prompt: 'Klopt het?',
  answer: ['a'],
  isRevised: false,
  latency: 2.5,
}

interface Told {
  readonly learner: Learner
  /** What the LMS was told, by a save that comes now. */
  readonly told: () => readonly GivenAnswer[]
}

async function open(launch: Partial<Launch> = {}): Promise<Told> {
  const { tracker, saves } = fakeTracker(() => Promise.resolve({ ...firstLaunch, ...launch }))
  const page = fakePage()
  const session = createSession(tracker, page.environment, { key: 'c1', report: 'completed' })
  const learner = createLearner(small, session, () => '2026-11-27')
  await learner.opened
  return {
    learner,
    told() {
      page.hide()
      return saves.at(-1)?.answers ?? []
    },
  }
}

describe('an answer', () => {
  test('is told with all that is known of it', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 27) })
    const { learner, told } = await open()
    learner.answer(question, ['a'], right, asked)
    expect(told()).toEqual([
      {
        ...{ serial: 0, module: 'm1', activity: 'a1', attempt: 1, answer: ['a'] },
        ...{ interaction: asked.interaction, prompt: 'Klopt het?', latency: 2.5 },
        ...{ verdict: 'right', share: 1, points: 3, at: Date.UTC(2026, 10, 27) },
      },
    ])
    vi.useRealTimers()
  })

  test('has the number of its attempt, and is told no more than it was asked', async () => {
    const { learner, told } = await open()
    for (let time = 0; time < 3; time++) learner.answer(question, ['b'], right, asked)
    expect(told().map(({ attempt }) => attempt)).toEqual([1, 2])
  })

  test('that can be changed at any time is one attempt', async () => {
    const { learner, told } = await open()
    const free = activity('a1')
    for (let time = 0; time < 2; time++) {
      learner.answer(free, ['b'], right, { ...asked, isRevised: true })
    }
    expect(told().map(({ attempt }) => attempt)).toEqual([1, 1])
  })

  test('to a question in a quiz is of the module that the quiz is in', async () => {
    const { learner, told } = await open()
    learner.answer(held, ['a'], right, asked)
    expect(told()).toMatchObject([{ module: 'm2', activity: 'a3' }])
  })

  test('is not told half-way, nor where the page does not say what it asks', async () => {
    const { learner, told } = await open()
    learner.answer(question, ['a'], { ...right, isOpen: true }, asked)
    learner.answer(question, ['a'], right)
    learner.answer(question, ['a'], right, { ...asked, interaction: undefined })
    expect(told()).toEqual([])
  })

  test('is not told in review', async () => {
    const { learner, told } = await open({ mode: 'review' })
    learner.answer(question, ['a'], right, asked)
    expect(told()).toEqual([])
  })
})
