import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '../../../src/model/activity.ts'
import { createLearner, type Learner } from '../../../src/runtime/learner.ts'
import { createSession } from '../../../src/runtime/session.ts'
import { decode } from '../../../src/state/codec.ts'
import type { Sampled } from '../../activities/sample.ts'
import { activity as learnerActivity, course, lesson } from '../../state/small-course.ts'
import { fakePage, type FakePage } from '../fake-page.ts'
import { anyAnswerTo, givenTo, questions } from './given.ts'
import { standards, type Faults, type Launched, type Lms } from './standards.ts'

interface Visit extends Launched {
  readonly learner: Learner
  readonly page: FakePage
  /** As `question.ts` does with what the form holds. */
  answer(answer: Answer): void
}

/** A learner with one question open. All but the browser is real. */
async function visit(question: Sampled, lms: Lms, faults?: Faults): Promise<Visit> {
  const { author, learner: type, activity, context } = question
  const data = author.forLearner(activity.data, context)
  const keeps = author.keeps?.(activity.data)
  const asked = learnerActivity(context.key, {
    ...{ type: activity.type, points: activity.points, attempts: activity.attempts },
    ...(keeps !== undefined && { keeps }),
  })
  const launched = lms.launch(faults)
  const page = fakePage()
  const session = createSession(launched.tracker, page.environment, { key: 'c1', report: 'passed' })
  const learner = createLearner(course([lesson('l1', [asked])]), session, () => '2026-11-27')
  // An LMS that answers with errors is asked again.
  await vi.advanceTimersByTimeAsync(2000)
  await learner.opened
  return {
    ...launched,
    ...{ learner, page },
    answer(answer) {
      const { interaction, prompt, answer: told } = givenTo(question, answer)
      const isRevised = type.flow === 'saved' || type.flow === 'live'
      const kept = type.kept?.(data, answer) ?? answer
      const outcome = type.grade(data, answer)
      const latency = answer.length / 7
      learner.answer(asked, kept, outcome, {
        interaction,
        prompt,
        answer: told,
        isRevised,
        latency,
      })
    },
  }
}

/** Of all that was set, the last response and result of each record. */
function toldIn({ set }: Launched): readonly (readonly [string, string])[] {
  return set().filter(([element]) => /^cmi\.interactions\.\d+\.\w+$/.test(element))
}

const countIds = (launched: Launched): number =>
  new Set(
    toldIn(launched)
      .map(([element]) => element)
      .filter((element) => element.endsWith('.id')),
  ).size

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 12) })
})
afterEach(() => {
  vi.useRealTimers()
})

describe.each(Object.entries(standards))('a learner with %s', (standard, lmsOf) => {
  describe.each(Object.entries(questions))('who answers a %s', (_, question) => {
    test('has every answer in the record, and nothing in it that the standard forbids', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyAnswerTo(question), { maxLength: 4 }), async (answers) => {
          const launched = await visit(question, lmsOf())
          for (const answer of answers) {
            launched.answer(answer)
            vi.advanceTimersByTime(5000)
          }
          launched.page.leave({ kept: false })
          expect(launched.breaches).toEqual([])
          const given = launched.learner.snapshot().answers[question.context.key]?.attempts ?? 0
          const isRevised = ['reflection', 'scale', 'checklist'].includes(question.activity.type)
          expect(countIds(launched)).toBe(isRevised ? Math.min(1, given) : given)
        }),
        { numRuns: 30 },
      )
    })

    test('has all but the interactions with an LMS that knows none', async () => {
      const lms = lmsOf()
      const without = await visit(question, lms, {
        get: (element, get) => (element.startsWith('cmi.interactions') ? '' : get(element)),
        lastError: () => '401',
      })
      const { correct } = givenTo(question, []).interaction
      without.answer(correct[0] ?? [])
      without.page.leave({ kept: false })
      expect(toldIn(without)).toEqual([])
      expect(without.breaches).toEqual([])
      const stored = decode(lms.stored('cmi.suspend_data'), 'c1')
      expect(stored.answers).toEqual(without.learner.snapshot().answers)
    })
  })

  test('tells no answer twice, however often a save fails', async () => {
    const question = questions['choice']
    if (!question) throw new Error('There is no choice.')
    const lms = lmsOf()
    let commits = 0
    const launched = await visit(question, lms, {
      commit: (commit) => (++commits % 4 === 0 ? commit() : 'false'),
    })
    for (const key of ['a', 'c', 'b']) {
      launched.answer([key])
      vi.advanceTimersByTime(700)
    }
    vi.advanceTimersByTime(120_000)
    launched.page.leave({ kept: false })
    expect(commits).toBeGreaterThan(3)
    expect(countIds(launched)).toBe(3)
    expect(Number(lms.stored('cmi.interactions._count'))).toBe(3)
    expect(launched.breaches).toEqual([])
  })

  test.each([2, 3, 5, 7])('whose LMS throws at each %dth value has score and state', async (k) => {
    const question = questions['choice']
    if (!question) throw new Error('There is no choice.')
    const lms = lmsOf()
    let calls = 0
    const launched = await visit(question, lms, {
      set(_, set) {
        if (++calls % k === 0) throw new Error('lms')
        return set()
      },
    })
    launched.answer(['a'])
    vi.advanceTimersByTime(3000)
    launched.answer(['b'])
    vi.advanceTimersByTime(120_000)
    launched.page.leave({ kept: false })
    expect(decode(lms.stored('cmi.suspend_data'), 'c1').answers).toEqual(
      launched.learner.snapshot().answers,
    )
    const raw = standard === 'SCORM 1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw'
    expect(lms.stored(raw)).toBe('100')
    expect(launched.breaches).toEqual([])
  })

  test('has nothing of a private text anywhere in what the LMS is told', async () => {
    const question = questions['private reflection']
    if (!question) throw new Error('There is no private reflection.')
    const launched = await visit(question, lmsOf())
    launched.answer(['Mijn geheim'])
    launched.page.leave({ kept: false })
    expect(countIds(launched)).toBe(1)
    expect(JSON.stringify(launched.set())).not.toMatch(/geheim/)
  })

  test('who erases a text that the LMS was told has it erased there too', async () => {
    const question = questions['reflection']
    if (!question) throw new Error('There is no reflection.')
    const launched = await visit(question, lmsOf())
    launched.answer(['Mijn tekst'])
    vi.advanceTimersByTime(5000)
    launched.answer([])
    launched.page.leave({ kept: false })
    const responses = toldIn(launched).filter(([element]) => element.endsWith('_response'))
    expect(responses.map(([element, value]) => [element.split('.')[2], value])).toEqual([
      ['0', 'Mijn tekst'],
      ['0', ''],
    ])
    expect(launched.breaches).toEqual([])
  })
})
