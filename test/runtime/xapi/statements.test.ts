import { describe, expect, test } from 'vitest'
import type { GivenAnswer } from '../../../src/model/tracking.ts'
import { createStatements, durationText, onceWords } from '../../../src/runtime/xapi/statements.ts'
import type { Statements } from '../../../src/runtime/xapi/statements.ts'
import { activity, course, lesson } from '../../state/small-course.ts'
import { emptyRecord } from '../records.ts'

const iri = 'https://gemeente.example/cursus'
const activityId = 'https://lms.example.org/activities/7'
const at = Date.UTC(2026, 10, 27, 8)

function statementsAt(times: readonly number[] = [at], some = course([], { iri })): Statements {
  let [ids, asked] = [0, 0]
  return createStatements({
    ...{ course: some, activityId },
    now: () => times[Math.min(asked++, times.length - 1)] ?? at,
    randomId: () => `random-${++ids}`,
    onceId: (verb) => `once-${verb}`,
  })
}

const given: GivenAnswer = {
  ...{ serial: 0, module: 'm1', activity: 'a1', attempt: 1 },
  interaction: { type: 'true-false', correct: [['true']] },
  ...{ prompt: 'Water kookt bij 100 graden.', answer: ['t'], verdict: 'right' },
  ...{ share: 1, points: 1, at, latency: 2.345 },
}

describe('what was launched', () => {
  test.each([
    ['course', undefined, 'c1 titel'],
    ['module', 'module', 'm1 titel'],
    ['lesson', 'lesson', 'l1 titel'],
  ] as const)('is described as what it is: a %s', (kind, part, title) => {
    const whole = course([lesson('l1')], { iri, title: 'c1 titel', ...(part && { part }) })
    const modules = whole.modules.map((module) => ({
      ...{ ...module, title: 'm1 titel' },
      lessons: module.lessons.map((each) => ({ ...each, title: 'l1 titel' })),
    }))
    const { object } = statementsAt([at], { ...whole, modules }).about('initialized')
    expect(object.definition?.type).toMatch(new RegExp(`/${kind}$`))
    expect(object.definition?.name).toEqual({ [whole.language]: title })
  })

  test('has the name of the course where the part has none', () => {
    const empty = course([], { iri, title: 'c1 titel', part: 'lesson' })
    const { object } = statementsAt([at], { ...empty, modules: [] }).about('initialized')
    expect(object.definition?.name).toEqual({ [empty.language]: 'c1 titel' })
  })
})

describe('an answer', () => {
  test('says what was asked, what was answered, and how that was', () => {
    expect(statementsAt().answered(given)).toMatchObject({
      ...{ id: 'random-1', timestamp: '2026-11-27T08:00:00.000Z', verb: 'answered' },
      object: { id: `${iri}/questions/a1`, definition: { interactionType: 'true-false' } },
      result: { score: { scaled: 1 }, success: true, response: 'true', duration: 'PT2.35S' },
      parent: [`${iri}/modules/m1`],
    })
  })

  test('outside of a module is a part of what was launched', () => {
    expect(statementsAt().answered({ ...given, module: '' }).parent).toEqual([activityId])
  })

  test.each([
    ['wrong', false],
    ['partly', false],
    ['right', true],
  ] as const)('that is %s has success %s', (verdict, success) => {
    expect(statementsAt().answered({ ...given, verdict }).result?.success).toBe(success)
  })

  test('that nobody judges has neither success nor score', () => {
    const { result } = statementsAt().answered({ ...given, verdict: 'none', points: 0 })
    expect(result).toEqual({ response: 'true', duration: 'PT2.35S' })
  })

  test('that cannot be told has no response', () => {
    const { result } = statementsAt().answered({ ...given, answer: [] })
    expect(result).not.toHaveProperty('response')
  })

  test.each([
    [1.0000000002, 1],
    [-0.1, 0],
  ])('worth %s of its points is worth %s', (share, scaled) => {
    expect(statementsAt().answered({ ...given, share }).result?.score?.scaled).toBe(scaled)
  })
})

describe('a moment', () => {
  test('is never before one that was told, whatever the clock of the machine does', () => {
    const statements = statementsAt([at, at + 60_000, at - 3_600_000, at + 61_000])
    const told = Array.from({ length: 3 }, () => statements.about('progressed').timestamp)
    expect(told).toEqual([
      ...['2026-11-27T08:01:00.000Z', '2026-11-27T08:01:00.000Z', '2026-11-27T08:01:01.000Z'],
    ])
  })

  test.each([Infinity, NaN])('that is no moment (%s) is that of the statement before', (time) => {
    expect(statementsAt().answered({ ...given, at: time }).timestamp).toBe(
      '2026-11-27T08:00:00.000Z',
    )
  })

  test('is one that every store can read', () => {
    const { timestamp } = statementsAt().answered({ ...given, at: 8.64e15 })
    expect(timestamp).toBe('9999-12-31T00:00:00.000Z')
  })
})

describe('a lesson that is opened', () => {
  const some = course([lesson('l1', [activity('a1')]), lesson('l2')], { iri }, [lesson('l3')])

  test.each([
    ['l2', 'm1'],
    ['l3', 'm2'],
  ])('is told of with its module: %s in %s', (key, module) => {
    expect(statementsAt([at], some).experienced(key)).toMatchObject({
      ...{ verb: 'experienced', parent: [`${iri}/modules/${module}`] },
      object: { id: `${iri}/lessons/${key}`, definition: { name: { nl: key } } },
    })
  })

  test.each(['', 'l9'])('is not told of where the course has none ("%s")', (key) => {
    expect(statementsAt([at], some).experienced(key)).toBeUndefined()
  })
})

describe('what is told of the course', () => {
  const done = { ...emptyRecord, isCompleted: true, score: 83, share: 0.8333333, seconds: 90 }
  const score = { scaled: 0.8333333, raw: 83, min: 0, max: 100 }

  test('is its progress, each hundredth once', () => {
    expect(statementsAt().progressed(33)).toMatchObject({
      ...{ id: 'once-progressed 33', object: { id: activityId } },
      result: { extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 33 } },
    })
  })

  test('is that it is done, once', () => {
    expect(statementsAt().completed(done)).toMatchObject({
      ...{ id: 'once-completed', object: { id: activityId } },
      result: { completion: true, duration: 'PT90S', score },
    })
  })

  test.each([
    ['passed', true, 'once-passed'],
    ['failed', false, 'once-failed'],
  ] as const)('is that it is %s', (verb, success, id) => {
    expect(statementsAt().judged(done, verb)).toMatchObject({
      ...{ id, verb, object: { id: activityId, definition: { name: { nl: 'Cursus' } } } },
      result: { success, duration: 'PT90S', score },
    })
  })

  test('is known again by its words, where it is told once', () => {
    const statements = statementsAt()
    const told = [
      ...[statements.completed(done), statements.judged(done, 'passed')],
      ...[statements.judged(done, 'failed'), statements.progressed(33)],
      ...[statements.about('initialized'), statements.answered(given)],
    ]
    expect(told.map(onceWords)).toEqual([
      ...[['completed'], ['passed'], ['failed'], ['progressed 33'], [], []],
    ])
  })

  test('has no score where nothing gives points', () => {
    expect(statementsAt().judged({ ...done, score: null, share: null }, 'passed').result).toEqual({
      ...{ success: true, duration: 'PT90S' },
    })
  })

  test('is its own id and nothing else, where it has no result', () => {
    const told = statementsAt().about('initialized', undefined, 'first')
    expect([told.id, 'result' in told]).toEqual(['first', false])
  })
})

test.each([
  [0, 'PT0S'],
  [59.999, 'PT60S'],
  [1.005, 'PT1S'],
  [3.14159, 'PT3.14S'],
  [86_400, 'PT86400S'],
  [-1, 'PT0S'],
])('%s seconds last %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text)
})

test('a course without an address of its own is told of by what is launched', () => {
  const statements = statementsAt([at], course([lesson('l1')]))
  expect(statements.about('initialized').object.id).toBe(activityId)
  expect(statements.experienced('l1')?.object.id).toBe('/lessons/l1')
})
