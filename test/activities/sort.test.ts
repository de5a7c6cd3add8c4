import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortLearner } from '../../src/activities/sort.ts'
import { readAnswer, writeAnswer } from '../../src/state/answer-code.ts'
import { parseLesson, rulesOf } from '../support/parse-lesson.ts'
import { anyAnswer, twoSides } from './pairs.ts'
import { sampleOf } from './sample.ts'

const sort = (list: string): string => `:::sort{#q}\nVraag?\n\n${list}\n:::`

describe('what an author wrote', () => {
  const { author, activity, context } = sampleOf('sort')
  const { html } = author.render(activity.data, context)

  test('is a row for each item, named by it, with all groups in the order of the text', () => {
    const rows = html.split('role="radiogroup"').slice(1)
    expect(rows).toHaveLength(3)
    for (const row of rows) {
      expect([...row.matchAll(/<span>(\w+)<\/span>/g)].map(([, text]) => text)).toEqual([
        ...['Inspraak', 'Participatie'],
      ])
      const [, name = ''] = /aria-labelledby="([^"]*)"/.exec(row) ?? []
      expect(row).toContain(`id="${name}"`)
    }
  })

  test('shows the items in another order than the author’s, which gives the groups away', () => {
    const items = [
      'Een zienswijze op een ontwerpbesluit',
      'Een hoorzitting',
      'Samen een plan maken',
    ]
    const places = items.map((item) => html.indexOf(item))
    expect(places).not.toContain(-1)
    expect(places).not.toEqual(places.toSorted((a, b) => a - b))
  })

  test('has the groups first among its choices, on a side of their own', () => {
    expect(activity.choices.map(({ text, isTarget }) => [text, isTarget === true])).toEqual([
      ['Inspraak', true],
      ['Participatie', true],
      ['Een zienswijze op een ontwerpbesluit', false],
      ['Een hoorzitting', false],
      ['Samen een plan maken', false],
    ])
    expect(author.forLearner(activity.data, context)).toEqual({ pairs: ['ca', 'da', 'eb'] })
  })
})

describe('findings', () => {
  test.each([
    ['activity/repeated-choice', sort('- A\n  - x\n- B\n  - X')],
    ['activity/repeated-choice', sort('- A\n  - x\n- a\n  - y')],
    ['sort/groups', sort('- A\n  - x\n  - y')],
    ['sort/groups', sort('Geen lijst.')],
    ['sort/empty-group', sort('- A\n  - x\n  - y\n- B')],
  ])('%s in %s', (rule, text) => {
    expect(rulesOf(parseLesson(text))).toEqual([rule])
  })

  test('none where an item is called as a group is', () => {
    expect(rulesOf(parseLesson(sort('- A\n  - B\n- B\n  - A')))).toEqual([])
  })
})

describe('an answer', () => {
  test('gets its share of the points', () => {
    const data = { pairs: ['ca', 'da', 'eb', 'fb'] }
    const grade = (answer: readonly string[]) => sortLearner.grade(data, answer)
    expect(grade(['ca', 'da', 'eb', 'fb'])).toMatchObject({ verdict: 'right', score: 1 })
    expect(grade(['ca', 'da', 'ea', 'fb'])).toMatchObject({ verdict: 'partly', score: 0.75 })
    expect(grade(['cb', 'db', 'ea', 'fa'])).toMatchObject({ verdict: 'wrong', score: 0 })
  })

  test('is met with the feedback to what was put wrong, and to nothing else', () => {
    fc.assert(
      fc.property(twoSides, anyAnswer, ({ pairs }, answer) => {
        const { about = [] } = sortLearner.grade({ pairs }, answer)
        const right = pairs.filter((pair) => !about.includes(pair))
        expect(about.every((pair) => pairs.includes(pair))).toBe(true)
        expect(right.every((pair) => answer.includes(pair))).toBe(true)
      }),
    )
  })

  test('is in the record as its pairs', () => {
    fc.assert(
      fc.property(twoSides, ({ pairs }) => {
        const state = { answer: pairs, attempts: 4, best: 1 }
        expect(writeAnswer(state)).toBe(`Y${pairs.join('')}_4_rs`)
        expect(readAnswer(writeAnswer(state))).toEqual(state)
      }),
    )
  })
})
