import { describe, expect, test } from 'vitest'
import type { GivenAnswer, LearnerRecord } from '../../../src/model/tracking.ts'
import { createNarrator, type Narrator } from '../../../src/runtime/xapi/narrator.ts'
import type { Connected } from '../../../src/runtime/xapi/standard.ts'
import { createStatements, type Draft } from '../../../src/runtime/xapi/statements.ts'
import { course, lesson } from '../../state/small-course.ts'
import { emptyRecord } from '../records.ts'

interface Told {
  readonly narrator: Narrator
  readonly drafts: Draft[]
  tell(some: Partial<LearnerRecord>): void
  verbs(): readonly string[]
}

const iri = 'https://gemeente.example/cursus'

function narrate(connected: Partial<Connected> | null = {}): Told {
  const drafts: Draft[] = []
  let ids = 0
  const statements = createStatements({
    ...{ course: course([lesson('l1'), lesson('l2')], { iri }), activityId: iri },
    now: () => 0,
    randomId: () => String(++ids),
    onceId: (verb) => verb,
  })
  const session: Connected = {
    ...{ mode: 'normal', isBegun: false, isJudged: false },
    dress: (draft) => draft,
    onSent: () => undefined,
    ...connected,
  }
  const queue = { add: (draft: Draft) => drafts.push(draft) }
  const narrator = createNarrator({
    // No more of a queue is asked for here.
    queue: queue as unknown as Parameters<typeof createNarrator>[0]['queue'],
    statements,
    connected: () => (connected === null ? undefined : session),
    mode: () => (connected === null ? undefined : session.mode),
  })
  return {
    ...{ narrator, drafts },
    tell(some) {
      narrator.tell({ ...emptyRecord, ...some })
    },
    verbs: () => drafts.map(({ verb }) => verb),
  }
}

const given: GivenAnswer = {
  ...{ serial: 0, module: '', activity: 'a1', attempt: 1, prompt: '', answer: ['t'] },
  interaction: { type: 'true-false', correct: [['true']] },
  ...{ verdict: 'right', share: 1, points: 1, at: 0, latency: 1 },
}
const done = { isCompleted: true, progress: 1, score: 100, share: 1 } as const

describe('an answer', () => {
  test('is told once, though each record holds it until it is stored', () => {
    const told = narrate()
    const second = { ...given, serial: 1 }
    told.narrator.note(given)
    told.tell({ answers: [given, second] })
    told.tell({ answers: [given, second] })
    expect(told.verbs()).toEqual(['answered', 'answered'])
  })

  test('counts while nobody knows yet what the session is for', () => {
    const told = narrate(null)
    told.tell({ answers: [given], ...done, success: 'passed' })
    expect(told.verbs()).toEqual(['answered', 'completed', 'passed'])
  })
})

test.each(['browse', 'review'] as const)('nothing is told in mode %s', (mode) => {
  const told = narrate({ mode })
  told.tell({ answers: [given], place: 'l1', ...done, success: 'passed' })
  expect(told.verbs()).toEqual([])
})

test('nothing is told after the end', () => {
  const told = narrate()
  told.narrator.stop()
  told.narrator.note(given)
  told.tell({ answers: [given], place: 'l1', ...done, success: 'passed' })
  expect(told.verbs()).toEqual([])
})

test('a lesson is told of when it is first seen, and a page that is none is not', () => {
  const told = narrate()
  for (const place of ['', 'l1', 'l2', 'l1', 'weg']) told.tell({ place })
  expect(told.drafts.map(({ object }) => object.id)).toEqual([
    ...[`${iri}/lessons/l1`, `${iri}/lessons/l2`],
  ])
})

describe('progress', () => {
  const progress = 'https://w3id.org/xapi/cmi5/result/extensions/progress'
  const percentages = ({ drafts }: Told): readonly unknown[] =>
    drafts.map(({ result }) => result?.extensions?.[progress])

  test('is told in whole hundredths, as it grows', () => {
    const told = narrate()
    for (const share of [0, 0.001, 0.339, 0.33, 0.2, 0.999]) told.tell({ progress: share })
    expect(percentages(told)).toEqual([33, 99])
    expect(told.narrator.told()).toEqual(['progressed 99'])
  })

  test.each([29, 57, 58])('is told as %i hundredths where it is that many', (hundredths) => {
    const told = narrate()
    told.tell({ progress: hundredths / 100 })
    expect(percentages(told)).toEqual([hundredths])
  })

  test('is told from where it was in an earlier session', () => {
    const told = narrate()
    told.narrator.hear(['progressed 50', 'progressed 25'])
    for (const share of [0.25, 0.5, 0.75]) told.tell({ progress: share })
    expect(percentages(told)).toEqual([75])
  })

  test('is not told beside that all is done, nor after it', () => {
    const told = narrate()
    told.tell({ progress: 0.5 })
    told.tell(done)
    told.tell(done)
    expect(told.verbs()).toEqual(['progressed', 'completed'])
  })
})

describe('that it is done or passed', () => {
  test('is told once, and not what was told before or elsewhere', () => {
    const told = narrate()
    told.narrator.hear(['completed'])
    told.tell({ ...done, success: 'passed' })
    told.tell({ ...done, success: 'passed' })
    expect(told.verbs()).toEqual(['passed'])
    expect(told.narrator.told()).toEqual(['completed', 'passed'])
  })

  test('is told once in a session: after failed there is no passed', () => {
    const told = narrate()
    told.tell({ ...done, share: 0.5, success: 'failed' })
    told.tell({ ...done, success: 'passed' })
    expect(told.verbs()).toEqual(['completed', 'failed'])
  })

  test.each(['passed', 'failed'] as const)(
    'is not told in a session that was judged: %s',
    (success) => {
      const told = narrate({ isJudged: true })
      told.tell({ ...done, success })
      expect(told.verbs()).toEqual(['completed'])
    },
  )

  test('is told of who failed in an earlier session', () => {
    const told = narrate()
    told.narrator.hear(['completed', 'failed'])
    told.tell({ ...done, success: 'passed' })
    expect(told.verbs()).toEqual(['passed'])
  })

  test.each([
    ['passed', 'failed'],
    ['failed', 'failed'],
  ] as const)('is not told of who %s in an earlier session and %s in this one', (before, now) => {
    const told = narrate()
    told.narrator.hear(['completed', before])
    told.tell({ ...done, share: 0.5, success: now })
    expect(told.verbs()).toEqual([])
  })
})

describe('the mastery score of the LMS', () => {
  test.each([
    ['passed', 0.8, 0.8, ['passed']],
    ['passed', 0.79, 0.8, []],
    ['failed', 0.79, 0.8, ['failed']],
    ['failed', 0.8, 0.8, []],
    ['passed', null, 0.8, ['passed']],
    ['passed', 0.1, undefined, ['passed']],
  ] as const)('lets %s with %s of %s be told: %s', (success, share, masteryScore, verbs) => {
    const told = narrate(masteryScore === undefined ? {} : { masteryScore })
    told.narrator.hear(['completed'])
    told.tell({ ...done, share, success })
    expect(told.verbs()).toEqual(verbs)
  })

  test('is the score of who misses it by the error of a sum alone', () => {
    const told = narrate({ masteryScore: 0.7 })
    const share = (0.7 + 0.7 + 0.7) / 3
    expect(share).toBeLessThan(0.7)
    told.tell({ ...done, share, score: 70, success: 'passed' })
    expect(told.drafts.at(-1)).toMatchObject({ verb: 'passed', result: { score: { scaled: 0.7 } } })
  })
})
