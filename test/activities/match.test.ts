import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchLearner } from '../../src/activities/match.ts'
import { readAnswer, writeAnswer } from '../../src/state/answer-code.ts'
import { parseLesson, rulesOf } from '../support/parse-lesson.ts'
import { anyAnswer, twoSides } from './pairs.ts'
import { sampled, sampleOf } from './sample.ts'

function match(...rows: readonly string[]): string {
  const table = ['| Wat | Trede |', '| --- | --- |', ...rows]
  return `:::match{#q}\nVraag?\n\n${table.join('\n')}\n:::`
}

function rendered(markdown: string): string {
  const { author, activity, context } = sampled(markdown)
  return author.render(activity.data, context).html
}

describe('what an author wrote', () => {
  const { author, activity, context } = sampleOf('match')

  test('is a row for each text on the left, with all that is on the right in one order', () => {
    const { html } = author.render(activity.data, context)
    const selects = html.split('<select').slice(1)
    const offered = selects.map((select) =>
      [...select.matchAll(/value="..">([^<]*)/g)].map(([, text]) => text),
    )
    expect(offered).toHaveLength(4)
    expect(new Set(offered.map(String)).size).toBe(1)
    expect(offered[0]?.toSorted()).toEqual([
      ...['Adviseren', 'Informeren', 'Meebeslissen', 'Raadplegen'],
    ])
    expect(offered[0]).not.toEqual(['Informeren', 'Raadplegen', 'Adviseren', 'Meebeslissen'])
  })

  test('names each list by the text beside it', () => {
    const { html } = author.render(activity.data, context)
    const labels = [...html.matchAll(/<label [^>]*for="([^"]*)"/g)].map(([, id]) => id)
    const lists = [...html.matchAll(/<select [^>]*id="([^"]*)"/g)].map(([, id]) => id)
    expect(labels).toEqual(lists)
    expect(new Set(lists).size).toBe(4)
  })

  test('lets several go with one: it is offered once and has one key', () => {
    expect(activity.choices.map(({ text }) => text)).toEqual([
      ...activity.choices.slice(0, 4).map(({ text }) => text),
      ...['Informeren', 'Raadplegen', 'Adviseren', 'Meebeslissen'],
    ])
    expect(author.forLearner(activity.data, context)).toEqual({ pairs: ['ae', 'bf', 'cg', 'df'] })
  })

  test('is offered once also where it is written in other capitals', () => {
    const html = rendered(match('| a | Ja |', '| b | ja |', '| c | Nee |'))
    expect(html.match(/value="[a-z]{2}"/g)).toHaveLength(6)
  })

  test('shows no names of columns where they are empty', () => {
    const text = match('| a | Ja |', '| b | Nee |')
    expect(rendered(text)).toContain('pair-head')
    expect(rendered(text.replace('| Wat | Trede |', '| | |'))).not.toContain('pair-head')
  })

  test('shows what is on the right as text, whatever it looks like', () => {
    const html = rendered(match('| a | 1 < 2 & "drie" |', '| b | Nee |'))
    expect(html).toContain('>1 &lt; 2 &amp; &quot;drie&quot;</option>')
  })
})

describe('findings', () => {
  test.each([
    ['activity/repeated-choice', match('| a | Ja |', '| A | Nee |')],
    ['activity/repeated-choice', match('| a | Ja |', '| b | Nee |', '| | ja |')],
    ['activity/repeated-choice', match('| a | Ja |', '| b | Nee |', '| | Ooit |', '| | ooit |')],
    ['match/empty-right', match('| a | Ja |', '| b | Nee |', 'Tekst eronder.')],
    ['match/empty-right', match('| a | Ja |', '| b | Nee |', '| | |')],
    ['match/columns', match('| a | Ja | wie? |', '| b | Nee |')],
    ['match/columns', ':::match{#q}\nVraag?\n\n| a |\n| - |\n| b |\n| c |\n:::'],
    ['match/pairs', ':::match{#q}\nVraag?\n\n| a | b |\n| - | - |\n:::'],
    ['match/table', ':::match{#q}\nVraag?\n\n- a\n- b\n:::'],
  ])('%s in %s', (rule, text) => {
    expect(rulesOf(parseLesson(text))).toEqual([rule])
  })

  test('none where lefts share a right or one of them reads like a right', () => {
    const text = match('| Ja | Nee |', '| Nee | Ja |', '| Soms | Ja |')
    expect(rulesOf(parseLesson(text))).toEqual([])
  })
})

describe('an answer', () => {
  const data = { pairs: ['ad', 'be', 'ce'] }

  test.each([
    [['ad', 'be', 'ce'], 'right', 1],
    [['ce', 'be', 'ad'], 'right', 1],
    [['ad', 'be', 'cd'], 'partly', 2 / 3],
    [['ae', 'bd', 'cd'], 'wrong', 0],
    [[], 'wrong', 0],
    [['a', 'd', 'adx', ''], 'wrong', 0],
  ] as const)('%j is %s', (answer, verdict, score) => {
    expect(matchLearner.grade(data, answer)).toMatchObject({ verdict, score })
  })

  test('gets its share of the points, whatever order it is in', () => {
    fc.assert(
      fc.property(twoSides, anyAnswer, ({ pairs }, answer) => {
        const firsts = answer.filter(
          (given, index) => answer.findIndex((other) => other[0] === given[0]) === index,
        )
        const hits = pairs.filter((pair) => firsts.includes(pair)).length
        const outcome = matchLearner.grade({ pairs }, answer)
        expect(outcome.score).toBeCloseTo(hits / pairs.length)
        expect(matchLearner.grade({ pairs }, firsts.toReversed())).toEqual(outcome)
      }),
    )
  })

  test('is not right by having all pairs there are', () => {
    fc.assert(
      fc.property(twoSides, ({ pairs, rights }) => {
        const all = pairs.flatMap((pair) => rights.map((right) => pair.slice(0, 1) + right))
        const hits = pairs.filter((pair) => pair.endsWith(rights[0] ?? '')).length
        expect(matchLearner.grade({ pairs }, all).score).toBeCloseTo(hits / pairs.length)
      }),
    )
  })

  test('is asked for until there is something everywhere', () => {
    expect(matchLearner.complain?.(data, [])).toBe('pickEverywhere')
    expect(matchLearner.complain?.(data, ['ad', 'ce'])).toBe('pickEverywhere')
    expect(matchLearner.complain?.(data, ['ad', 'be', 'cd'])).toBe(undefined)
  })

  test('is in the record as its pairs', () => {
    expect(writeAnswer({ answer: ['ad', 'be', 'cd'], attempts: 2, best: 0.667 })).toBe(
      'Yadbecd_2_ij',
    )
    fc.assert(
      fc.property(twoSides, fc.nat(40), ({ pairs }, attempts) => {
        const state = { answer: pairs, attempts, best: 0.5 }
        expect(readAnswer(writeAnswer(state))).toEqual(state)
      }),
    )
  })
})
