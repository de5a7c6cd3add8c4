import { expect, test } from 'vitest'
import { noProse, type Prose, type Term } from '../../src/model/course.ts'
import { startOf } from '../../src/model/position.ts'
import type { LinkTarget } from '../../src/model/rich-text.ts'
import { onlyFinding, place, rulesAgainst, shortCourse } from '../support/short-course.ts'

const linking = (target: LinkTarget): Prose => ({
  ...noProse,
  links: [{ target, position: place }],
})
const lesson = (id: string, anchor = ''): LinkTarget => ({ kind: 'lesson', id, anchor })

test('the nearest lesson is proposed, from any text of the course', () => {
  const prose = linking(lesson('les-11'))
  for (const course of [
    shortCourse([{ prose }]),
    shortCourse([{}], { prose }),
    shortCourse([{}], { glossary: prose }),
  ]) {
    const found = onlyFinding(course)
    expect(found).toMatchObject({ rule: 'link/unknown-lesson', position: place })
    expect(found.data).toEqual({ id: 'les-11', near: 'les-1' })
  }
})

test.each([
  ['01-a/02-kapot.md', 'kapot', 'kapot', []],
  ['01-a/02-kapot.md', '', 'kapot', []],
  ['01-a/02-kapot.md', 'iets', 'kapot', ['link/unknown-lesson']],
  ['01-a/module.md', '', 'kapot', ['link/unknown-lesson']],
  ['glossary.md', '', 'kapot', ['link/unknown-lesson']],
])('with %s unreadable and its id "%s", a link to %s gives %j', (file, id, link, expected) => {
  const course = shortCourse([{ prose: linking(lesson(link)) }], { unreadable: [{ file, id }] })
  expect(rulesAgainst(course)).toEqual(expected)
})

test('an unreadable module.md is not blamed on the links to the module', () => {
  const prose = linking({ kind: 'module', id: 'wet' })
  expect(rulesAgainst(shortCourse([{ prose }]))).toEqual(['link/unknown-module'])
  const unreadable = [{ file: '02-wet/module.md', id: '' }]
  expect(rulesAgainst(shortCourse([{ prose }], { unreadable }))).toEqual([])
})

test.each([
  [lesson('les-2', 'treden'), []],
  [lesson('les-2', 'tredes'), ['link/unknown-anchor']],
  [lesson('weg', 'treden'), ['link/unknown-lesson']],
  [{ kind: 'anchor', anchor: 'boven' }, []],
  [{ kind: 'anchor', anchor: 'treden' }, ['link/unknown-anchor']],
  [{ kind: 'file', path: '01-a/02-les-2.md', anchor: 'tredes' }, ['link/unknown-anchor']],
  [{ kind: 'file', path: '01-a/02-les-2.md', anchor: 'treden' }, []],
  [{ kind: 'file', path: '01-a/module.md', anchor: '' }, []],
  [{ kind: 'file', path: 'course.md', anchor: '' }, []],
  [{ kind: 'file', path: 'glossary.md', anchor: 'raad' }, []],
  [{ kind: 'file', path: 'CHANGELOG.md', anchor: '' }, ['link/not-a-lesson']],
  [{ kind: 'file', path: '01-a/03-kapot.md', anchor: '' }, []],
  [{ kind: 'file', path: 'media/plan.pdf', anchor: 'x' }, []],
] as const)('%j gives %j', (target, expected) => {
  const term: Term = {
    names: ['Raad'],
    text: ['<p>x</p>'],
    plain: 'x',
    position: startOf('glossary.md'),
  }
  const course = shortCourse(
    [
      { prose: { ...linking(target), anchors: ['boven'] } },
      { prose: { ...linking(lesson('les-1')), anchors: ['treden'] } },
    ],
    { terms: [term], unreadable: [{ file: '01-a/03-kapot.md', id: 'kapot' }] },
  )
  expect(rulesAgainst(course)).toEqual(expected)
})
