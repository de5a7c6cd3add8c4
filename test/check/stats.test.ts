import { expect, test } from 'vitest'
import { coverageOf } from '../../src/check/coverage.ts'
import { statsOf } from '../../src/check/stats.ts'
import { noProse, type Objective } from '../../src/model/course.ts'
import { courseOf } from '../support/course-of.ts'
import { ask, place } from '../support/short-course.ts'

const objective = (id: string, rest: Partial<Objective> = {}): Objective => ({
  ...{ id, text: `Je kunt ${id}.`, assessed: true, position: place },
  ...rest,
})
const [whole, own] = [objective('alles'), objective('eigen')]
const felt = objective('voelen', { assessed: false })
const counts = { sentences: 10, words: 120, plainWords: 100, syllables: 160, longWords: 25 }
const prose = { ...noProse, words: 150, reading: { ...noProse.reading, ...counts } }
const course = courseOf(
  [
    {
      ...{ id: 'een', title: 'Een', minutes: 5, prose, objectives: [whole, own] },
      activities: [
        ask('a', { objectives: ['alles'] }),
        ask('oefening', { points: 0, objectives: ['eigen'] }),
        ask('toets', { questions: [ask('b', { objectives: ['alles', 'alles'] })] }),
      ],
    },
    { id: 'twee', title: 'Twee', minutes: 3, objectives: [whole] },
  ],
  { objectives: [whole, felt] },
)

test('an objective is listed once, with the lessons that name it and the questions that test it', () => {
  const [module] = course.modules
  if (!module) throw new Error('The course has a module.')
  const again = { ...course, modules: [{ ...module, objectives: [whole] }] }
  for (const each of [course, again])
    expect(
      coverageOf(each).map(({ objective: { id }, lessons, items, owner }) => [
        ...[id, lessons.map((lesson) => lesson.id).join(' '), items, owner?.id],
      ]),
    ).toEqual([
      ['alles', 'een twee', 2, undefined],
      ['voelen', '', 0, undefined],
      ['eigen', 'een', 0, 'een'],
    ])
})

test('a course in figures', () => {
  const { lessons, objectives, total } = statsOf(course)
  const figures = { wordsPerSentence: 12, fleschDouma: 72.5, lix: 37 }
  expect(lessons).toEqual([
    { id: 'een', number: '1.1', title: 'Een', minutes: 5, words: 150, ...figures, scored: 2 },
    {
      ...{ id: 'twee', number: '1.2', title: 'Twee', minutes: 3, words: 0, scored: 0 },
      ...{ wordsPerSentence: null, fleschDouma: null, lix: null },
    },
  ])
  expect(total).toEqual({ minutes: 8, words: 150, ...figures, scored: 2 })
  expect(objectives).toEqual([
    {
      ...{ id: 'alles', text: 'Je kunt alles.', of: 'course', lessons: ['1.1', '1.2'] },
      ...{ scored: 2, assessed: true },
    },
    {
      ...{ id: 'voelen', text: 'Je kunt voelen.', of: 'course', lessons: [] },
      ...{ scored: 0, assessed: false },
    },
    {
      ...{ id: 'eigen', text: 'Je kunt eigen.', of: 'lesson', lessons: ['1.1'] },
      ...{ scored: 0, assessed: true },
    },
  ])
})
