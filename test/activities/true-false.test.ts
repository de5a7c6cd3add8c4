import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trueFalseLearner } from '../../src/activities/true-false.ts'
import { parseLesson, rulesOf } from '../support/parse-lesson.ts'
import { sampled } from './sample.ts'

const statement = (head: string) => `:::true-false${head}\nDe raad beslist.\n:::`

test.each([
  ['true', 't', 'f', 'Waar'],
  ['false', 'f', 't', 'Niet waar'],
])('a statement of which the answer is %s is answered by it alone', (word, right, wrong, shown) => {
  const { author, activity, context, learner } = sampled(statement(`{#s answer=${word}}`))
  const data = author.forLearner(activity.data, context)
  expect(learner.grade(data, [right])).toEqual({ verdict: 'right', score: 1 })
  expect(learner.grade(data, [wrong])).toEqual({ verdict: 'wrong', score: 0 })
  expect(author.interaction(activity.data, context).correct).toEqual([[word]])
  const key = author.explain(activity.data, context).html
  expect(key.replace(/<[^>]*>|\s+/g, ' ').trim()).toMatch(new RegExp(`:\\s+${shown}$`))
})

test.each([
  ['{#s}', ''],
  ['{#s answer}', ''],
  ['{#s answer=waar}', 'waar'],
  ['{#s answer=True}', 'True'],
  ['{#s answer=constructor}', 'constructor'],
])('in %s the answer is found missing or another word, by name', (head, found) => {
  const parsed = parseLesson(statement(head))
  expect(rulesOf(parsed)).toEqual(['true-false/answer'])
  expect(parsed.diagnostics[0]?.data).toEqual({ id: 's', found })
})

test('nothing, both and anything else is wrong', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('t', 'f'), fc.string())), (answer) => {
      const { verdict } = trueFalseLearner.grade({ right: 't' }, answer)
      expect(verdict).toBe(answer.length === 1 && answer[0] === 't' ? 'right' : 'wrong')
    }),
  )
})
