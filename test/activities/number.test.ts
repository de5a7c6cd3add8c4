import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOption } from '../../src/activities/number-option.ts'
import { parseLesson, rulesOf } from '../support/parse-lesson.ts'
import { sampled } from './sample.ts'

const question = (options: string) => `:::number{#n ${options}}\nWat kost het?\n:::`

function graded(options: string, typed: string, language = 'nl') {
  const { author, activity, context, learner } = sampled(question(options))
  const data = author.forLearner(activity.data, { ...context, language })
  return { ...learner.grade(data, [typed]), complaint: learner.complain?.(data, [typed]) }
}

describe('grading', () => {
  test.each([
    ['answer=175 tolerance=5', '175', 'right'],
    ['answer=175 tolerance=5', '170', 'right'],
    ['answer=175 tolerance=5', '180', 'right'],
    ['answer=175 tolerance=5', '180,01', 'wrong'],
    ['answer=175 tolerance=5', '169,99', 'wrong'],
    ['answer=175 tolerance=5', '-175', 'wrong'],
    ['answer=0,3 tolerance=0,1', '0,4', 'right'],
    ['answer=0.3 tolerance=0.1', '0,2', 'right'],
    ['answer=-3', '−3', 'right'],
    ['answer=1500 unit=euro', '€ 1.500', 'right'],
    ['answer=1500 unit=€', '1500 euro', 'right'],
    ['answer=1500', '€ 1.500', 'right'],
    ['answer=12 unit=%', '12 procent', 'right'],
    ['answer=12 unit="m²"', '12 m2', 'right'],
    ['answer=1,5', '1,500', 'right'],
  ])('with %s "%s" is %s', (options, typed, verdict) => {
    expect(graded(options, typed)).toMatchObject({ verdict, complaint: undefined })
  })

  test.each([
    ['nl', '1.500', 'right'],
    ['nl', '1,500', 'wrong'],
    ['nl-BE', '1.500', 'right'],
    ['en', '1,500', 'right'],
    ['en', '1.500', 'wrong'],
    ['en-GB', '1,500', 'right'],
    ['nl-12', '1.500', 'right'],
  ])('in a course in %s "%s" for 1500 is %s', (language, typed, verdict) => {
    expect(graded('answer=1500', typed, language).verdict).toBe(verdict)
  })

  test.each(['tien', '', '12 dagen', '3-4'])('"%s" is no attempt', (typed) => {
    expect(graded('answer=3 unit=uur', typed).complaint).toBe('numberFirst')
  })

  test('right is what lies within the tolerance, however many decimals there are', () => {
    const hundredths = fc.integer({ min: 0, max: 100_000 })
    const text = (number: number) => (number / 100).toFixed(2)
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, (answer, tolerance, typed) => {
        const options = `answer=${text(answer)} tolerance=${text(tolerance)}`
        const isWithin = Math.abs(typed - answer) <= tolerance
        expect(graded(options, text(typed)).verdict).toBe(isWithin ? 'right' : 'wrong')
      }),
    )
  })
})

test.each([
  ['answer=175 tolerance=5 unit=euro', 'nl', /: 175 euro Alles van 170 tot en met 180 is goed\.$/],
  ['answer=1500.5', 'nl', /: 1\.500,5$/],
  ['answer=1500,5', 'en', /: 1,500\.5$/],
])('the answer to %s is told in %s as it is written there', (options, language, told) => {
  const { author, activity, context } = sampled(question(options))
  const { html } = author.explain(activity.data, { ...context, language })
  expect(
    html
      .replace(/<[^>]*>|\s+/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  ).toMatch(told)
})

test.each([
  ['answer=175 tolerance=5', ['170', '180']],
  ['answer=1,5 tolerance=0,25', ['1.25', '1.75']],
  ['answer=0,0000001', ['0.0000001', '0.0000001']],
  ['answer=-3', ['-3', '-3']],
])('%s is described by its bounds, with decimal points', (options, bounds) => {
  const { author, activity, context } = sampled(question(options))
  expect(author.interaction(activity.data, context)).toEqual({ type: 'numeric', correct: [bounds] })
})

test.each([
  ['€ 1.500,50', ['1500.5']],
  ['0,0000001', ['0.0000001']],
  ['-3', ['-3']],
  ['veel', []],
])('%s is told as a number that every LMS can read', (typed, told) => {
  const { author, learner, activity, context } = sampled(question('answer=1'))
  expect(learner.told?.(author.forLearner(activity.data, context), [typed])).toEqual(told)
})

describe('findings', () => {
  test.each([
    ['', ['number/answer']],
    ['answer', ['number/answer']],
    ['answer=veel', ['number/answer']],
    ['answer="175 euro"', ['number/answer']],
    [`answer=${'9'.repeat(20)}`, ['number/answer']],
    ['answer=1.500', ['number/ambiguous']],
    ['answer=1500 tolerance=1,500', ['number/ambiguous']],
    ['answer=3 tolerance=-1', ['number/tolerance']],
    ['answer=3 tolerance=5%', ['number/tolerance']],
    ['answer=3 tolerance', ['number/tolerance']],
    ['tolerance=x', ['number/answer', 'number/tolerance']],
    ['answer=1.500,50', []],
    ['answer=-1,5', []],
    ['answer=0.125', []],
  ])('with "%s" are %j', (options, rules) => {
    expect(rulesOf(parseLesson(question(options)))).toEqual(rules)
  })

  test('what is proposed for a number of two meanings has one', () => {
    for (const found of ['1.500', '1,125', '-12.345']) {
      const [finding] = parseLesson(question(`answer="${found}"`)).diagnostics
      const { first, second } = finding?.data ?? {}
      expect(typeof readOption(String(first))).toBe('number')
      expect(typeof readOption(String(second))).toBe('number')
      expect(readOption(String(first))).not.toBe(readOption(String(second)))
    }
  })
})
