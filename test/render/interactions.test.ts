import { expect, test } from 'vitest'
import type { PageScript } from '../../src/model/learner-course.ts'
import { everySample } from '../activities/sample.ts'
import { lessonPackage } from '../support/lesson-package.ts'

/** What the script of the lesson hands to the player. */
function lessonScript(markdown: string): PageScript {
  const { files } = lessonPackage(markdown, '')
  const script = files.find(({ path }) => path === 'lessons/lesson-les.js')
  const [, literal = '{}'] = /^lespakket\.page\((.*)\)\n$/s.exec(String(script?.contents)) ?? []
  // The argument of that call is what the player declares it to be.
  return JSON.parse(literal) as PageScript
}

test('a lesson comes with what an LMS is told of each question, also of those in a quiz', () => {
  const { activities, interactions = {} } = lessonScript(everySample)
  const types = Object.values(interactions).map(({ type }) => type)
  expect(types.toSorted()).toEqual(
    [
      ...['choice', 'choice', 'choice', 'fill-in', 'long-fill-in', 'matching', 'matching'],
      ...['matching', 'numeric', 'other', 'performance', 'sequencing', 'sequencing', 'true-false'],
    ].toSorted(),
  )
  // A quiz is answered by its questions.
  const silent = Object.keys(activities).filter((key) => interactions[key] === undefined)
  expect(silent).toHaveLength(1)
})

test('what can be chosen is told in plain words, which every LMS has room for', () => {
  const long = 'heel '.repeat(100)
  const { interactions = {} } = lessonScript(
    `:::choice{#a}\nWat?\n\n- [x] Een **vet** antwoord\n- [ ] Een ${long}lang antwoord\n:::\n`,
  )
  const [{ choices = [], correct } = { correct: [] }] = Object.values(interactions)
  expect(choices[0]).toEqual(['a', 'Een vet antwoord'])
  expect(choices[1]?.[1]).toHaveLength(250)
  expect(correct).toEqual([['a']])
})

test('a page that asks nothing has nothing to tell', () => {
  expect(lessonScript('Alleen tekst.\n').interactions).toBeUndefined()
})
