import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scenarioLearner } from '../../src/activities/scenario.ts'
import { walk, withoutLoops, type SceneGraph } from '../../src/activities/walk.ts'
import { checkMarkdown, found } from '../support/check-markdown.ts'
import { parseLesson, rulesOf, show } from '../support/parse-lesson.ts'
import { sampled, sampleOf } from './sample.ts'

const { author, activity, context } = sampleOf('scenario')
const data = author.forLearner(activity.data, context)
const grade = (...answer: readonly string[]) => scenarioLearner.grade(data, answer)

const scenario = (body: string, options = ''): string =>
  `:::scenario{#a ${options}}\nWat doe je?\n\n${body}\n:::`
const twoEndings = (one: string, other: string): string =>
  `### a\n\nTekst.\n\n- [Een](#b)\n- [Twee](#c)\n\n### b ${one}\n\nGoed.\n\n### c ${other}\n\nFout.\n`

/** Any graph, with ways to places that are not there too. */
const anyGraph: fc.Arbitrary<SceneGraph> = fc
  .array(fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 4 }), { maxLength: 9 })
  .map((scenes) => {
    let key = 0
    return scenes.map((ways) => ({
      ways: ways.map((to): [string, number] => [(key++).toString(36), to]),
      ...(ways.length === 0 && { share: 0.5 }),
    }))
  })
const anyPath = fc.array(fc.oneof(fc.stringMatching(/^[0-9a-j]$/), fc.string()))

describe('a path', () => {
  test('is half-way before an ending', () => {
    expect(grade()).toEqual({ verdict: 'none', score: 0, isOpen: true })
    expect(grade('a')).toEqual({ verdict: 'none', score: 0, isOpen: true })
  })

  test('gives at an ending its share of the most points', () => {
    expect(grade('b')).toEqual({ verdict: 'none', score: 1 })
    expect(grade('a', 'd')).toEqual({ verdict: 'none', score: 0.25 })
  })

  test('is followed up to the first choice that is not there', () => {
    expect(grade('a', 'z', 'd').isOpen).toBe(true)
    expect(grade('constructor').isOpen).toBe(true)
    expect(grade('b', 'a', 'a')).toEqual({ verdict: 'none', score: 1 })
  })

  test('leads to the same scene without its rounds, and visits none twice', () => {
    fc.assert(
      fc.property(anyGraph, anyPath, (graph, answer) => {
        const kept = withoutLoops(graph, answer)
        const after = walk(graph, kept)
        expect(after.path).toEqual(kept)
        expect(after.at).toBe(walk(graph, answer).at)
        expect(new Set(after.places).size).toBe(after.places.length)
        expect(withoutLoops(graph, kept)).toEqual(kept)
        expect(scenarioLearner.grade({ scenes: graph }, kept)).toEqual(
          scenarioLearner.grade({ scenes: graph }, answer),
        )
      }),
    )
  })
})

describe('headings and choices', () => {
  test('of a scenario are no headings and links of the lesson', () => {
    const text = `## Kop\n\n${scenario('##### a\n\nTekst.\n\n- [Verder](#b)\n\n# b\n\nEinde.')}`
    const { prose, activities, diagnostics } = parseLesson(text)
    expect(diagnostics).toEqual([])
    expect(prose.anchors).toEqual(['kop'])
    expect(prose.links).toEqual([])
    expect(show(activities[0]?.prompt ?? [])).toBe('<p>Wat doe je?</p>')
    expect(found(text)).toEqual([])
  })

  test('a link in a consequence or in the text of a scene is one of the lesson', () => {
    const body =
      '### a\n\nZie [kop](#kop).\n\n- [Verder](#b)\n  > Zie [les](lesson:b).\n\n### b\n\nE.'
    const { prose } = parseLesson(`## Kop\n\n${scenario(body)}`)
    expect(prose.links.map(({ target }) => target.kind)).toEqual(['anchor', 'lesson'])
  })

  test('a choice may be written with a reference', () => {
    const body = '### a\n\nT.\n\n- [Verder][b]\n\n### b\n\nEinde.'
    expect(rulesOf(parseLesson(`${scenario(body)}\n\n[b]: #b`))).toEqual([])
  })

  test('a list is part of an ending when a text follows it', () => {
    const body = '### a\n\nT.\n\n- [Verder](#b)\n\n### b\n\nEinde:\n\n- een\n- twee\n\nDat was het.'
    const { author, activity, context } = sampled(scenario(body))
    expect(activity.choices.map(({ text }) => text)).toEqual(['a > Verder'])
    expect(author.render(activity.data, context).html).toContain('<li>twee</li>')
  })

  test('are the choices of the lock in the order of the text', () => {
    expect(activity.choices.map(({ text }) => text)).toEqual([
      'begin > Stel uit',
      'begin > Ga door',
      'uitstel > Nodig inwoners uit',
      'uitstel > Wacht af',
    ])
  })
})

test('is worth a point only when an ending gives points', () => {
  const points = (body: string, options = ''): unknown =>
    parseLesson(scenario(body, options)).activities[0]?.points
  expect(points(twoEndings('| | 3', '| | 0'))).toBe(1)
  expect(points(twoEndings('| | 3', '| | 0'), 'points=2')).toBe(2)
  expect(points(twoEndings('', ''))).toBe(0)
  expect(points(twoEndings('| | 0', '| | 0'))).toBe(0)
})

test('holds no heading and gives each scene an id that its choices lead to', () => {
  const { html } = author.render(activity.data, context)
  expect(html).not.toMatch(/<h\d/)
  expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(
    [1, 2, 3, 4].map((place) => `s-q-${context.key}-${place}`),
  )
})

describe('reports', () => {
  const end = '\n### e\n\nEinde.'

  test.each([
    ['Alleen tekst.', ['scenario/scenes']],
    [`### A | T\n\n- [Ja](#e)\n${end}`, ['scenario/name']],
    [`###\n\n- [Ja](#e)\n${end}`, ['scenario/name']],
    [`### a | T | x\n\n- [Ja](#e)\n${end}`, ['scenario/heading']],
    [`### a | T | 1 | 2\n\n- [Ja](#e)\n${end}`, ['scenario/heading', 'scenario/points-on-way']],
    [`### a\n\n- [Ja](#e)\n${end}\n\n### e\n\nNog een.`, ['scenario/repeated-name']],
    ['### a\n\n- [Ja](#e)\n\n### e\n', ['scenario/text']],
    [`### a\n\n- [Ja](#e)\n- Nee\n${end}`, ['scenario/choice-link']],
    [`### a\n\n- [Ja]()\n- [Nee](#e)\n${end}`, ['scenario/choice-link']],
    [`### a\n\n- [Ja](#e) of [nee](#f)\n${end}`, ['scenario/second-link']],
    [`### a\n\n- [x] [Ja](#e)\n${end}`, ['scenario/box']],
    [`### a\n\n- [Ja](#e)\n- [ja](#e)\n${end}`, ['activity/repeated-choice']],
    ['### a\n\n- [Ja](#eind)\n\n### einde\n\nEinde.', ['scenario/unknown-scene']],
    [`### a\n\n- [Ja](https://example.org)\n- [Nee](#e)\n${end}`, ['scenario/unknown-scene']],
    [`### a\n\nTekst.\n${end}`, ['scenario/start']],
    [`### a\n\n- [Ja](#e)\n\n### b\n\nT.\n\n- [Nee](#e)\n${end}`, ['scenario/unreachable']],
    ['### a\n\n- [Ja](#b)\n\n### b\n\nT.\n\n- [Nee](#a)\n', ['scenario/ending']],
    [`### a\n\n- [Ja](#e)\n- [Nee](#b)\n\n### b\n\nT.\n\n- [Om](#b)\n${end}`, ['scenario/endless']],
    [`### a\n\n- [Ja](#e)\n- [Om](#a)\n${end}`, []],
    [twoEndings('| | 2', ''), ['scenario/ending-points']],
    [twoEndings('', ''), []],
  ])('%j', (body, rules) => {
    expect(rulesOf(parseLesson(scenario(body)))).toEqual(rules)
  })

  test('a part for a right or a wrong answer, but not points, attempts and a model answer', () => {
    const parts = ':::right\nJa.\n:::\n\n:::model\nMisschien.\n:::'
    const text = `:${scenario(`${twoEndings('| | 1', '| | 0')}\n${parts}`, 'points=2 attempts=3')}:`
    expect(found(text)).toEqual(['activity/not-judged 19:1'])
  })

  test('points that nobody can get', () => {
    expect(rulesOf(parseLesson(scenario(twoEndings('', ''), 'points=2')))).toEqual([
      'scenario/unscored',
    ])
    expect(rulesOf(parseLesson(scenario(twoEndings('', ''), 'points=0')))).toEqual([])
  })

  test('of scenes that have no way out the first, with the others beside it', () => {
    const body = `### a\n\n- [Ja](#e)\n- [Nee](#b)\n\n### b\n\nT.\n\n- [Om](#c)\n\n### c\n\nT.\n\n- [Om](#b)\n${end}`
    expect(parseLesson(scenario(body)).diagnostics).toMatchObject([
      { rule: 'scenario/endless', position: { line: 9 }, related: [{ line: 15 }] },
    ])
  })

  test.each([
    ['a list in a choice', '- [Ja](#e)\n  - meer', 'activity/item-content 7:3'],
    ['an empty choice', '- [Ja](#e)\n-', 'activity/empty-item 7:1'],
    ['a second list', '- [Ja](#e)\n\n> Uitleg\n\n- [Nee](#e)', 'activity/second-list 10:1'],
    ['a text below the choices', '- [Ja](#e)\n\nWat doe je?', 'activity/after-items 8:1'],
  ])('%s', (_, body, finding) => {
    expect(found(scenario(`### a\n\n${body}\n${end}`))).toContain(finding)
  })
})

test('a choice is never told to lead to what no scene can be called', () => {
  const text = ':::scenario{#q}\nVraag\n\n### Start Hier\n\nTekst.\n\n- [Ga](#start-hier)\n:::'
  const unknown = checkMarkdown(text).find(({ rule }) => rule === 'scenario/unknown-scene')
  expect(unknown?.data['near']).toBeUndefined()
  expect(unknown?.data['to']).toBe('start-hier')
})
