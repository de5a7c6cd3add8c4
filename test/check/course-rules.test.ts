import { describe, expect, test } from 'vitest'
import { noProse, type Objective, type Term } from '../../src/model/course.ts'
import type { LinkTarget } from '../../src/model/rich-text.ts'
import { ask, onlyFinding, place, rulesAgainst, shortCourse } from '../support/short-course.ts'

const link: LinkTarget = { kind: 'lesson', id: 'les-1', anchor: '' }

test('the plain course of these tests is clean', () => {
  expect(rulesAgainst(shortCourse([{}, {}]))).toEqual([])
})

describe('ids', () => {
  test('two questions of one id in two lessons are told on the second', () => {
    const second = { file: '01-a/02-les-2.md', line: 4, column: 1 }
    const activities = [ask('q', { position: second })]
    const found = onlyFinding(shortCourse([{ activities: [ask('q')] }, { activities }]))
    expect(found).toMatchObject({ rule: 'id/duplicate', position: second, related: [place] })
  })

  test('a lesson and a question may have one id', () => {
    expect(rulesAgainst(shortCourse([{ id: 'q', activities: [ask('q')] }]))).toEqual([])
  })

  test('a lesson that names an objective does not declare it again', () => {
    const declared: Objective = { id: 'd', text: 'D.', assessed: true, position: place }
    const again = { ...declared, position: { ...place, line: 20 } }
    expect(
      rulesAgainst(shortCourse([{ objectives: [declared] }], { objectives: [declared] })),
    ).toEqual([])
    const course = shortCourse([{ objectives: [again] }], { objectives: [declared] })
    expect(onlyFinding(course)).toMatchObject({ rule: 'id/duplicate', position: again.position })
  })
})

describe('numbers', () => {
  test.each([
    [5, 1000, []],
    [1, 1000, ['lesson/minutes']],
    [9, 1000, ['lesson/minutes']],
    [8, 1000, []],
    [4, 100, ['lesson/minutes']],
    [3, 100, []],
  ])('%i minutes for %i words gives %j', (minutes, words, expected) => {
    const course = shortCourse([{ minutes, prose: { ...noProse, words } }])
    expect(rulesAgainst(course)).toEqual(expected)
  })

  test('activities take time, whether they count or not', () => {
    const activities = [1, 2, 3, 4].map((n) => ask(`q${n}`))
    const practice = activities.map((each) => ({ ...each, points: 0 }))
    expect(rulesAgainst(shortCourse([{ minutes: 11, activities }]))).toEqual(['lesson/minutes'])
    expect(rulesAgainst(shortCourse([{ minutes: 9, activities }]))).toEqual([])
    expect(rulesAgainst(shortCourse([{ minutes: 9, activities: practice }]))).toEqual([])
  })

  test('what was expected and what is there are compared by kind', () => {
    const course = shortCourse([{}, {}], { expect: { modules: 2, lessons: 2 } })
    const found = onlyFinding(course)
    expect(found.rule).toBe('course/expected-count')
    expect(found.data).toEqual({ what: 'modules', expected: 2, found: 1 })
  })

  test('only lessons that count can be passed', () => {
    const passed = { of: 'core', report: 'passed' } as const
    expect(rulesAgainst(shortCourse([{ activities: [ask('q')] }], { completion: passed }))).toEqual(
      [],
    )
    const [module] = shortCourse([{ activities: [ask('q')] }]).modules
    const modules = module ? [{ ...module, kind: 'bonus' as const }] : []
    const bonus = shortCourse([], { completion: passed, modules })
    expect(rulesAgainst(bonus)).toEqual(['course/nothing-counts', 'course/passing'])
    expect(rulesAgainst({ ...bonus, completion: { ...passed, of: 'all' } })).toEqual([])
  })
})

describe('questions', () => {
  test.each([
    [[], ['activity/prompt']],
    [['<hr>'], ['activity/prompt']],
    [['<p>Vraag?</p>'], []],
    [['<p><img alt="" src="', { kind: 'asset', path: 'a.svg' }, '"></p>'], []],
    [['<p><a href="', { kind: 'link', target: link }, '">Zie</a></p>'], []],
    [['<p><a href="', { kind: 'link', target: link }, '"></a></p>'], ['activity/prompt']],
  ] as const)('the text %j gives %j', (prompt, expected) => {
    expect(rulesAgainst(shortCourse([{ activities: [ask('q', { prompt })] }]))).toEqual(expected)
  })

  test('an objective may be declared anywhere, also in a file that cannot be read', () => {
    const activities = [ask('q', { objectives: ['weten'] })]
    expect(rulesAgainst(shortCourse([{ activities }]))).toEqual(['activity/unknown-objective'])
    const unreadable = [{ file: '01-a/02-kapot.md', id: '' }]
    expect(rulesAgainst(shortCourse([{ activities }], { unreadable }))).toEqual([])
  })
})

test('summaries that differ in a word or two are almost the same', () => {
  const summary = 'Je leert op je werk de vijf treden van de ladder herkennen.'
  const other = 'Je leert op je werk de vijf treden van de ladder kiezen.'
  expect(rulesAgainst(shortCourse([{ summary }, { summary: other }]))).toEqual([
    'course/similar-summaries',
  ])
  expect(
    rulesAgainst(shortCourse([{ summary: 'Kort en goed.' }, { summary: 'Kort en goed.' }])),
  ).toEqual([])
})

test.each(['nl', 'nl-BE', 'en', 'en-GB'])('the interface speaks %s', (language) => {
  expect(rulesAgainst(shortCourse([{}], { language }))).toEqual([])
})

test('a spelling that two terms share is told on the second', () => {
  const term = (names: readonly string[], line: number): Term => ({
    names,
    text: ['<p>x</p>'],
    plain: 'x',
    position: { file: 'glossary.md', line, column: 1 },
  })
  const course = shortCourse([{}], {
    terms: [term(['Raad', 'raad'], 1), term(['College', 'RAAD'], 5)],
  })
  expect(onlyFinding(course)).toMatchObject({
    rule: 'glossary/duplicate-term',
    position: { line: 5 },
    related: [{ line: 1 }],
  })
})

test('placeholders in titles and summaries are told at their key', () => {
  const fields = { summary: { file: 'course.md', line: 6, column: 1 } }
  expect(onlyFinding(shortCourse([{}], { summary: 'TODO', fields }))).toMatchObject({
    rule: 'text/placeholder',
    position: fields.summary,
  })
})
