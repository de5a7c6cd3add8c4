import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scaleLearner } from '../../src/activities/scale.ts'
import { parseLesson, rulesOf } from '../support/parse-lesson.ts'
import { sampled, sampleOf } from './sample.ts'

const { author, activity, context } = sampleOf('scale')
const data = author.forLearner(activity.data, context)

/** The place of a label. */
const label = fc.constantFrom(1, 2, 3)

const grade = (...answer: readonly string[]) => scaleLearner.grade(data, answer)
const complaint = (...answer: readonly string[]) => scaleLearner.complain?.(data, answer)

const scale = (options: string, body: string): string =>
  `::::scale{#a ${options}}\nWat vind jij?\n\n${body}\n::::`
const labels = 'labels="Oneens|Neutraal|Eens"'
const profile = (options: string): string => `:::profile${options}\nTekst.\n:::\n`

describe('an answer', () => {
  test('is no answer before every statement is rated', () => {
    expect(grade('a1', 'b3')).toEqual({ verdict: 'none', score: 0, isOpen: true })
    expect(complaint('a1', 'b3')).toBe('rateFirst')
    expect(complaint('a1', 'b3', 'c2')).toBe(undefined)
  })

  test('shows the profile that the average falls in, without a verdict', () => {
    expect(grade('a1', 'b1', 'c1')).toEqual({
      verdict: 'none',
      score: 0,
      about: ['profile-1'],
      says: 'Gemiddeld kies je “Oneens”.',
    })
    expect(grade('a3', 'b3', 'c3')).toMatchObject({
      about: ['profile-2'],
      says: 'Gemiddeld kies je “Eens”.',
    })
  })

  test('at the border of two profiles shows the higher one', () => {
    expect(grade('a1', 'b2', 'c3')).toMatchObject({
      about: ['profile-2'],
      says: 'Gemiddeld kies je “Neutraal”.',
    })
  })

  test('between two labels says so', () => {
    expect(grade('a2', 'b3', 'c3').says).toBe('Gemiddeld zit je tussen “Neutraal” en “Eens”.')
  })

  test('with a label that is no longer there is half-way again', () => {
    expect(grade('a1', 'b1', 'c4').isOpen).toBe(true)
    expect(grade('a1', 'b1', 'c0').isOpen).toBe(true)
    expect(grade('a1', 'b1', 'cx').isOpen).toBe(true)
  })

  test('means the same in any order and beside anything else', () => {
    const rating = fc.tuple(
      ...['a', 'b', 'c'].map((key) => label.map((place) => key + String(place))),
    )
    fc.assert(
      fc.property(rating, fc.array(fc.stringMatching(/^[d-z]\w*$/)), (answer, other) => {
        const expected = scaleLearner.grade(data, answer)
        expect(scaleLearner.grade(data, [...other, ...answer.toReversed()])).toEqual(expected)
        expect(expected.says).toBeTruthy()
        expect(expected.about).toHaveLength(1)
      }),
    )
  })

  test('that rates higher never shows a lower profile', () => {
    const ratings = fc.tuple(label, label, label)
    const place = (answer: readonly number[]): number => {
      const { about = [] } = grade(
        ...answer.map((each, index) => 'abc'.charAt(index) + String(each)),
      )
      return Number(about[0]?.split('-')[1])
    }
    fc.assert(
      fc.property(ratings, ratings, (one, other) => {
        const higher = one.map((each, index) => Math.max(each, other[index] ?? 0))
        expect(place(higher)).toBeGreaterThanOrEqual(place(one))
      }),
    )
  })
})

test('without profiles the line about the average is all there is', () => {
  const plain = sampled(scale(labels, '- Eerste\n'))
  const graded = plain.author.forLearner(plain.activity.data, plain.context)
  expect(scaleLearner.grade(graded, ['a2'])).toMatchObject({
    about: [],
    says: 'Gemiddeld kies je “Neutraal”.',
  })
  expect(plain.author.explain(plain.activity.data, plain.context).html).toBe('')
})

test('profiles count by what they cover, not by their place in the text', () => {
  const body = `- Eerste\n\n${profile('{from=50}')}\n${profile('{to=50}')}`
  const { author, activity, context } = sampled(scale(labels, body))
  expect(author.forLearner(activity.data, context)).toMatchObject({ from: [0, 50] })
})

test('gives no points and is never used up', () => {
  const { activities } = parseLesson(scale(`${labels} points=3 attempts=1`, '- Eerste\n'))
  expect(activities[0]).toMatchObject({ points: 0, attempts: 0 })
})

describe('reports', () => {
  test.each([
    ['', 'scale/labels'],
    ['labels=""', 'scale/labels'],
    ['labels="Eens"', 'scale/labels'],
    ['labels="a|b|c|d|e|f|g|h"', 'scale/labels'],
    ['labels="Oneens||Eens"', 'scale/labels'],
    ['labels="Eens|eens"', 'scale/labels'],
  ])('labels as in {%s}', (options, rule) => {
    expect(rulesOf(parseLesson(scale(options, '- Eerste\n')))).toEqual([rule])
  })

  test.each([
    ['Alleen tekst.', ['scale/statements']],
    ['- [ ] Eerste', ['scale/box']],
    ['- Eerste\n  > Uitleg', ['scale/feedback']],
    ['- Eerste\n- *eerste*', ['activity/repeated-choice']],
  ])('statements as in %j', (body, rules) => {
    expect(rulesOf(parseLesson(scale(labels, body)))).toEqual(rules)
  })

  test.each([
    ['{from=x}', ['scale/range']],
    ['{from=60 to=40}', ['scale/range']],
    ['{to=101}', ['scale/range']],
    ['{to=40.5}', ['scale/range']],
    ['{from=1}', ['scale/gap']],
    ['{to=99}', ['scale/gap']],
    ['', []],
  ])('a profile with %s', (options, rules) => {
    expect(rulesOf(parseLesson(scale(labels, `- Eerste\n\n${profile(options)}`)))).toEqual(rules)
  })

  test.each([
    ['{to=40}', '{from=40}', []],
    ['{to=40}', '{from=41}', []],
    ['{to=40}', '{from=42}', ['scale/gap']],
    ['{to=40}', '{from=39}', ['scale/overlap']],
    ['', '', ['scale/overlap']],
  ])('the profiles %s and %s', (one, other, rules) => {
    const body = `- Eerste\n\n${profile(one)}\n${profile(other)}`
    expect(rulesOf(parseLesson(scale(labels, body)))).toEqual(rules)
  })
})
