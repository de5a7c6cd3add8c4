import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GivenAnswer } from '../../../src/model/tracking.ts'
import { interaction2004 } from '../../../src/runtime/interactions/interaction2004.ts'
import { sampleOf } from '../../activities/sample.ts'
import { anyAnswerTo, anyChange, givenTo, questions } from './given.ts'

/** Field to value; a name that is there twice fails the test. */
function fieldsOf(given: GivenAnswer): Readonly<Record<string, string>> {
  const fields = interaction2004(given)
  expect(new Set(fields.map(([name]) => name)).size).toBe(fields.length)
  return Object.fromEntries(fields)
}

const id = '[A-Za-z][A-Za-z0-9_]*'
const list = (item: string): RegExp => new RegExp(`^${item}(\\[,\\]${item}){0,35}$`)
const real = '-?\\d+(\\.\\d{1,7})?'
/** A text without marks of the standard in it. */
const text = (limit: number): RegExp =>
  new RegExp(`^(?!\\{)((?!\\[[,.:]\\])[^\\p{Cc}\\p{Cs}]){0,${limit}}$`, 'u')

/** SCORM 2004 RTE 4.2.9, by the type of the interaction. */
const responses: Readonly<Record<string, RegExp>> = {
  'true-false': /^(true|false)$/,
  choice: list(id),
  'fill-in': text(250),
  'long-fill-in': text(4000),
  matching: list(`${id}\\[\\.\\]${id}`),
  performance: list(`${id}\\[\\.\\]${id}`),
  sequencing: list(id),
  likert: new RegExp(`^${id}$`),
  numeric: new RegExp(`^${real}$`),
}

const patterns: Readonly<Record<string, RegExp>> = {
  ...responses,
  'fill-in': /^\{case_matters=(true|false)\}[^{]{1,250}$/,
  numeric: new RegExp(`^${real}\\[:\\]${real}$`),
}

const fields: Readonly<Record<string, RegExp>> = {
  id: new RegExp(`^${id}$`),
  type: /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
  'objectives.0.id': new RegExp(`^${id}$`),
  timestamp:
    /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{1,2}Z$/,
  weighting: /^([1-9]\d?|100)$/,
  result: /^(correct|incorrect|neutral|0|1|0\.\d{1,2})$/,
  latency: /^PT\d{1,4}H\d{1,2}M\d{1,2}(\.\d{1,2})?S$/,
  description: /^(?!\{)[^\p{Cc}\p{Cs}]{1,250}$/u,
}

function ruleOf(name: string, type: string): RegExp {
  if (name === 'learner_response') return responses[type] ?? /^never$/
  if (/^correct_responses\.[0-4]\.pattern$/.test(name)) return patterns[type] ?? /^never$/
  return fields[name] ?? /^never$/
}

describe.each(Object.entries(questions))('an answer to a %s', (_, question) => {
  test('is written in the words and within the limits of SCORM 2004, whatever it is', () => {
    fc.assert(
      fc.property(anyAnswerTo(question), anyChange, (answer, change) => {
        const written = fieldsOf(givenTo(question, answer, change))
        for (const [name, value] of Object.entries(written)) {
          expect(value).toMatch(ruleOf(name, written['type'] ?? ''))
          const { length } = name === 'description' ? value : { length: 0 }
          expect(length).toBeLessThanOrEqual(250)
        }
      }),
    )
  })

  test('never has a thing twice where the standard wants each once', () => {
    fc.assert(
      fc.property(anyAnswerTo(question), (answer) => {
        const written = fieldsOf(givenTo(question, answer))
        const { type = '', learner_response = '' } = written
        if (!['choice', 'sequencing', 'matching'].includes(type)) return
        const things = learner_response.split('[,]').map((part) => part.split('[.]')[0])
        expect(new Set(things).size).toBe(things.length)
      }),
    )
  })

  test('has its type before all that depends on it, and its id before that', () => {
    const names = interaction2004(givenTo(question, [])).map(([name]) => name)
    expect(names.slice(0, 2)).toEqual(['id', 'type'])
  })
})

const ofType = (type: string, answer: readonly string[], change?: Partial<GivenAnswer>) => {
  const question = questions[type]
  if (!question) throw new Error(`No question is called "${type}".`)
  return fieldsOf(givenTo(question, answer, change))
}

describe('an answer', () => {
  test.each([
    ['choice', ['b'], { learner_response: 'b', 'correct_responses.0.pattern': 'b' }],
    ['true-false', ['t'], { learner_response: 'true', 'correct_responses.0.pattern': 'false' }],
    ['order', ['c', 'a', 'b'], { learner_response: 'c[,]a[,]b', result: 'incorrect' }],
    ['match', ['ae', 'be'], { learner_response: 'a[.]e[,]b[.]e', result: '0.25' }],
    [
      'number',
      ['€ 172,50'],
      { learner_response: '172.5', 'correct_responses.0.pattern': '170[:]180' },
    ],
    [
      'exact number',
      ['0'],
      { learner_response: '0', 'correct_responses.0.pattern': '-0.25[:]-0.25' },
    ],
    [
      'scale',
      ['a1', 'b3', 'c2'],
      { learner_response: 'a[.]n1[,]b[.]n3[,]c[.]n2', result: 'neutral' },
    ],
    ['scale of one statement', ['a3'], { type: 'likert', learner_response: 'n3' }],
    ['scenario', ['a', 'c'], { type: 'performance', learner_response: 's1[.]a[,]s2[.]c' }],
    ['reflection', ['Een\nregel'], { type: 'long-fill-in', learner_response: 'Een regel' }],
    ['checklist', ['a', 'b'], { type: 'other', result: 'neutral' }],
    ['fill-in', ['{a}[,]b'], { learner_response: '(a}[ ,]b' }],
  ])('to a %s is told as SCORM 2004 writes it', (type, answer, expected) => {
    expect(ofType(type, answer)).toMatchObject(expected)
  })

  test('has its moment with a zone, which may only follow a fraction of a second', () => {
    const { timestamp, latency } = ofType('choice', ['b'])
    expect(timestamp).toBe('2026-11-27T09:30:05.67Z')
    expect(latency).toBe('PT0H1M5.5S')
    expect(ofType('choice', ['b'], { at: Date.UTC(2050, 0) })['timestamp']).toBeUndefined()
  })

  test('says what was asked, and what the ids in it stand for', () => {
    expect(ofType('choice', ['b'], { prompt: ' Welke\ntrede? ' })['description']).toBe(
      'Welke trede? | a = Informeren | b = Raadplegen | c = Adviseren',
    )
  })

  test('has no part of a text in its description where the whole has no room', () => {
    const prompt = 'x'.repeat(233)
    expect(ofType('choice', ['b'], { prompt })['description']).toBe(`${prompt} | a = Informeren`)
    expect(ofType('choice', ['b'], { prompt: `${prompt}x` })['description']).toBe(`${prompt}x`)
  })

  test('has a number with as many decimals as there is room for', () => {
    expect(ofType('number', ['175,123456789'])['learner_response']).toBe('175.1234568')
    expect(ofType('number', ['175,1234567'])['learner_response']).toBe('175.1234567')
  })

  test('has all digits of a number, however many', () => {
    const { learner_response } = ofType('number', ['-12345678901234,5'])
    expect(learner_response).toBe('-12345678901234.5')
  })

  test('is told without a right one that no LMS could read', () => {
    const given = givenTo(sampleOf('number'), ['172,50'])
    for (const correct of [['170', '1e30'], ['much'], []]) {
      const { learner_response, ...rest } = fieldsOf({
        ...given,
        interaction: { type: 'numeric', correct: [correct] },
      })
      expect(learner_response).toBe('172.5')
      expect(Object.keys(rest).filter((name) => name.startsWith('correct_'))).toEqual([])
    }
  })

  test('counts for the objective of its module', () => {
    expect(ofType('choice', ['b'])['objectives.0.id']).toBe('module_m1')
    expect(ofType('choice', ['b'], { module: '' })['objectives.0.id']).toBeUndefined()
  })
})

test('nothing of a text that is private is told, whatever it is', () => {
  const question = questions['private reflection']
  if (!question) throw new Error('There is no private reflection.')
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (secret) => {
      const names = interaction2004(givenTo(question, [secret])).map(([name]) => name)
      expect(names).not.toContain('learner_response')
    }),
  )
})
