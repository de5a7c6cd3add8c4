import { expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { patternText, responseText, xapiLimits } from '../../src/xapi/response.ts'

const three = [
  ['a', 'Een'],
  ['1', 'Twee'],
  ['c', 'Drie'],
] as const

test.each<[Interaction['type'], Omit<Interaction, 'type' | 'correct'>, string[], string]>([
  ['true-false', {}, ['t'], 'true'],
  ['choice', { choices: three }, ['c', '1'], 'n1[,]c'],
  ['sequencing', { choices: three }, ['c', 'a', '1'], 'c[,]a[,]n1'],
  ['matching', { source: three, target: three }, ['a1', '1c'], 'a[.]n1[,]n1[.]c'],
  ['performance', { choices: three }, ['c', '1'], 's1[.]c[,]s2[.]n1'],
  ['likert', { choices: three }, ['1'], 'n1'],
  ['numeric', {}, ['172.5'], '172.5'],
  ['fill-in', {}, ['de trein'], 'de trein'],
  ['long-fill-in', {}, ['Een [,] twee'], 'Een [ ,] twee'],
])('an answer to a %s is written as xAPI 1.0.3 Data 2.4.4.1 asks', (type, lists, answer, text) => {
  expect(responseText({ type, correct: [], ...lists }, answer, xapiLimits)).toBe(text)
})

test('a right word says whether capitals matter, a right number what it lies between', () => {
  expect(patternText({ type: 'fill-in', correct: [] }, ['trein'], xapiLimits)).toBe(
    '{case_matters=false}trein',
  )
  const exact: Interaction = { type: 'fill-in', correct: [], caseMatters: true }
  expect(patternText(exact, ['NS'], xapiLimits)).toBe('{case_matters=true}NS')
  const numeric: Interaction = { type: 'numeric', correct: [] }
  expect(patternText(numeric, ['170', '180'], xapiLimits)).toBe('170[:]180')
  expect(patternText(numeric, ['4'], xapiLimits)).toBe('4[:]4')
})

test.each([[['veel']], [['1', 'veel']], [['1e3']], [[]]])(
  'a number that cannot be written is none: %j',
  (right) => {
    expect(patternText({ type: 'numeric', correct: [] }, right, xapiLimits)).toBeUndefined()
  },
)

test('a long text is told whole', () => {
  const text = 'woord '.repeat(1000).trim()
  expect(responseText({ type: 'long-fill-in', correct: [] }, [text], xapiLimits)).toBe(text)
})

test('of what is private nothing is told', () => {
  expect(responseText({ type: 'other', correct: [] }, ['geheim'], xapiLimits)).toBeUndefined()
})
