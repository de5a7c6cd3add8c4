import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GivenAnswer } from '../../../src/model/tracking.ts'
import { interaction12 } from '../../../src/runtime/interactions/interaction12.ts'
import { sampleOf } from '../../activities/sample.ts'
import { anyAnswerTo, anyChange, givenTo, questions } from './given.ts'

/** Field to value; a name that is there twice fails the test. */
function fieldsOf(given: GivenAnswer): Readonly<Record<string, string>> {
  const fields = interaction12(given)
  expect(new Set(fields.map(([name]) => name)).size).toBe(fields.length)
  return Object.fromEntries(fields)
}

const key = '[a-z0-9]'
const list = `${key}(,${key}){0,35}`

/** SCORM 1.2 RTE 3.4.4, by the type of the interaction. */
const responses: Readonly<Record<string, RegExp>> = {
  'true-false': /^[01tf]$/,
  choice: new RegExp(`^${list}$`),
  'fill-in': /^[^\p{Cc}\p{Cs}]{0,255}$/u,
  matching: new RegExp(`^${key}\\.${key}(,${key}\\.${key}){0,35}$`),
  performance: new RegExp(`^${list}$`),
  sequencing: new RegExp(`^${list}$`),
  likert: new RegExp(`^${key}$`),
  numeric: /^-?\d+(\.\d{1,18})?$/,
}

const fields: Readonly<Record<string, RegExp>> = {
  id: /^[a-z][a-z0-9]*(_\d+)?$/,
  type: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
  time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  weighting: /^([1-9]\d?|100)$/,
  result: /^(correct|wrong|neutral|0|1|0\.\d{1,2})$/,
  latency: /^\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/,
}

describe.each(Object.entries(questions))('an answer to a %s', (_, question) => {
  test('is written in the words and within the limits of SCORM 1.2, whatever it is', () => {
    fc.assert(
      fc.property(anyAnswerTo(question), anyChange, (answer, change) => {
        const { type = '', ...written } = fieldsOf(givenTo(question, answer, change))
        for (const [name, value] of Object.entries({ type, ...written })) {
          const isResponse = name === 'student_response' || name.startsWith('correct_responses.')
          expect(value).toMatch(
            isResponse ? (responses[type] ?? /^never$/) : (fields[name] ?? /^never$/),
          )
          expect(value.length).toBeLessThanOrEqual(255)
        }
      }),
    )
  })

  test('begins with the id that makes the record, then the type', () => {
    const names = interaction12(givenTo(question, [])).map(([name]) => name)
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
    ['choice', ['b'], { student_response: 'b', 'correct_responses.0.pattern': 'b' }],
    ['true-false', ['t'], { student_response: 't', 'correct_responses.0.pattern': 'f' }],
    ['sort', ['eb', 'ca'], { student_response: 'c.a,e.b' }],
    ['order', ['c', 'a', 'b'], { student_response: 'c,a,b', result: 'wrong' }],
    ['match', ['ae', 'be'], { student_response: 'a.e,b.e', result: '0.25' }],
    ['sort', ['ca', 'da', 'eb'], { type: 'matching', student_response: 'c.a,d.a,e.b' }],
    ['number', ['€ 172,50'], { student_response: '172.5', 'correct_responses.0.pattern': '175' }],
    ['exact number', ['-0.25'], { 'correct_responses.0.pattern': '-0.25', result: 'correct' }],
    ['scale', ['a1', 'b3', 'c2'], { type: 'matching', student_response: 'a.1,b.3,c.2' }],
    ['scale of one statement', ['a3'], { type: 'likert', student_response: '3' }],
    ['scenario', ['a', 'c'], { type: 'performance', student_response: 'a,c', result: '1' }],
    ['reflection', ['Een\nregel '], { type: 'fill-in', student_response: 'Een regel' }],
    ['checklist', ['a', 'b'], { type: 'performance', result: 'neutral' }],
  ])('to a %s is told as SCORM 1.2 writes it', (type, answer, expected) => {
    expect(ofType(type, answer)).toMatchObject(expected)
  })

  test('has every accepted text of a word to type as a pattern', () => {
    expect(ofType('fill-in', ['Adviseren'])).toMatchObject({
      student_response: 'Adviseren',
      'correct_responses.0.pattern': 'Raadplegen',
      'correct_responses.1.pattern': 'consulteren',
      result: 'wrong',
    })
  })

  test('is told without a right one that no LMS could read', () => {
    const given = givenTo(sampleOf('number'), ['172,50'])
    for (const correct of [['1e30', '1e30'], ['much']]) {
      const { student_response, ...rest } = fieldsOf({
        ...given,
        interaction: { type: 'numeric', correct: [correct] },
      })
      expect(student_response).toBe('172.5')
      expect(Object.keys(rest).filter((name) => name.startsWith('correct_'))).toEqual([])
    }
  })

  test('of a number has all its digits, however many', () => {
    expect(ofType('number', ['12345678901234'])['student_response']).toBe('12345678901234')
  })

  test('that is partly right has its share as a number', () => {
    expect(ofType('match', ['ad', 'bd'], { verdict: 'partly', share: 1 / 3 })['result']).toBe(
      '0.33',
    )
    expect(ofType('order', ['a'], { verdict: 'partly', share: 0 })['result']).toBe('wrong')
  })

  test('has the time of the learner and the time that it took', () => {
    const { time, latency } = ofType('choice', ['b'])
    const local = new Date(Date.UTC(2026, 10, 27, 9, 30, 5))
    expect(time).toBe(local.toTimeString().slice(0, 8))
    expect(latency).toBe('0000:01:05.50')
  })

  test('has the same id in every report, and a later attempt one that says so', () => {
    const { id = '' } = ofType('choice', ['b'])
    expect(ofType('choice', ['a'], { attempt: 3 })['id']).toBe(`${id}_3`)
  })

  test('has no weight in practice, nor a result where nothing is judged', () => {
    expect(ofType('scenario', ['a'], { points: 0 })).toMatchObject({ result: 'neutral' })
    expect(ofType('choice', ['b'], { points: 0 })['weighting']).toBeUndefined()
    expect(ofType('choice', ['b'], { points: 3 })['weighting']).toBe('3')
  })
})

test('nothing of a text that is private is told, whatever it is', () => {
  const question = questions['private reflection']
  if (!question) throw new Error('There is no private reflection.')
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (secret) => {
      const names = interaction12(givenTo(question, [secret])).map(([name]) => name)
      expect(names).toEqual(['id', 'type', 'time', 'result', 'latency'])
    }),
  )
})
