import { expect, test } from 'vitest'
import { circlesOf } from '../../src/check/prerequisites.ts'
import { courseOf } from '../support/course-of.ts'
import { onlyFinding, rulesAgainst, shortCourse } from '../support/short-course.ts'

/** A course of lessons `1`, `2`, ... that come after these. */
function waiting(...after: readonly (readonly string[])[]) {
  return after.map((ids, index) => ({
    id: `l${index + 1}`,
    after: ids.map((id) => `l${id}`),
    fields: Object.fromEntries(
      ids.map((_, entry) => [
        `after.${entry}`,
        { file: `01-a/0${index + 1}.md`, line: 5 + entry, column: 1 },
      ]),
    ),
  }))
}

test.each([
  [[[], ['1'], ['1', '2']], []],
  [[['2'], ['1']], ['l1 l2']],
  [[['3'], ['1'], ['2']], ['l1 l3 l2']],
  // Two circles that share a lesson, and one that stands apart.
  [
    [['2', '3'], ['1'], ['1'], ['5'], ['4']],
    ['l1 l2', 'l1 l3', 'l4 l5'],
  ],
  // A lesson before a circle is not in it.
  [[['2'], ['3'], ['2']], ['l2 l3']],
] as const)('after %j there are the circles %j, each once', (after, expected) => {
  const circles = circlesOf(courseOf(waiting(...after)))
  expect(circles.map(({ lessons }) => lessons.map(({ id }) => id).join(' '))).toEqual(expected)
})

test('a circle stands at the line of its first lesson and names the others', () => {
  const found = onlyFinding(shortCourse(waiting(['3'], ['1'], ['2'])))
  expect(found).toMatchObject({
    rule: 'after/circle',
    position: { file: '01-a/01.md', line: 5 },
    data: { ids: ['l1', 'l3', 'l2'] },
  })
  expect(found.related).toHaveLength(2)
})

test('a later lesson is told beside a circle, not instead of it', () => {
  const course = shortCourse(waiting(['2', '3'], ['1'], []))
  expect(rulesAgainst(course)).toEqual(['after/circle', 'after/later-lesson'])
})

test('a lesson that waits for itself is told once, and is no circle', () => {
  expect(rulesAgainst(shortCourse(waiting(['1', '1'])))).toEqual(['after/itself'])
})

test('a lesson that waits for one that cannot be read is not blamed', () => {
  const lessons = waiting([], ['9'])
  expect(rulesAgainst(shortCourse(lessons))).toEqual(['after/unknown-lesson'])
  const unreadable = [{ file: '01-a/09-kapot.md', id: 'l9' }]
  expect(rulesAgainst(shortCourse(lessons, { unreadable }))).toEqual([])
})

test('where all lessons count, one of the core may come after a bonus lesson', () => {
  const [core, bonus] = [courseOf(waiting([], ['3'])), courseOf([{ id: 'l3' }])]
  const modules = [
    ...core.modules,
    ...bonus.modules.map((module) => ({ ...module, kind: 'bonus' as const })),
  ]
  const rules = (of: 'core' | 'all') =>
    rulesAgainst(courseOf([], { modules, completion: { of, report: 'completed' } })).filter(
      (rule) => rule === 'after/bonus-lesson',
    )
  expect(rules('core')).toHaveLength(1)
  expect(rules('all')).toHaveLength(0)
})
