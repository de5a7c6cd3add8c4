import { expect, test } from 'vitest'
import { identify } from '../../src/identity/keys.ts'
import { emptyLock, formatLock, parseLock } from '../../src/identity/lock.ts'
import type { Course, Lesson } from '../../src/model/course.ts'
import { startOf } from '../../src/model/position.ts'
import { parseLesson } from '../support/parse-lesson.ts'
import { courseOf } from '../support/course-of.ts'

const question = (id: string): string => `:::choice{#${id}}\nVraag?\n\n- [x] ja\n- [ ] nee\n:::`

const lesson = (id: string, body: string): Partial<Lesson> => {
  const { prose, activities } = parseLesson(body)
  return { id, title: id, prose, activities, position: startOf(`01-a/${id}.md`) }
}

const course: Course = courseOf([
  lesson('een', question('vraag-een')),
  lesson('twee', question('vraag-twee')),
])
const { lock, keys } = identify(course, emptyLock)

test('every key has the form that all standards take', () => {
  const all = [
    keys.course,
    ...Object.values(keys.modules),
    ...Object.values(keys.lessons),
    ...Object.values(keys.activities).map(({ key }) => key),
  ]
  expect(all).toHaveLength(6)
  for (const key of all) expect(key).toMatch(/^[a-z][a-z0-9]*$/)
  expect(new Set(all).size).toBe(all.length)
})

test('two branches that add the same lesson arrive at the same key', () => {
  expect(identify(course, emptyLock).keys).toEqual(keys)
})

test('titles, texts and order change no key', () => {
  const [one, two] = [lesson('een', '## Anders'), lesson('twee', question('vraag-een'))]
  const changed = courseOf([
    { ...two, title: 'Nieuw' },
    { ...one, activities: parseLesson(question('vraag-twee')).activities },
  ])
  const after = identify({ ...changed, id: 'andere-cursus', title: 'Anders' }, lock)
  expect(after.keys).toEqual(keys)
  expect(after.changes).toEqual([])
})

test('a deleted lesson is retired, and its key stays taken', () => {
  const fewer = identify(courseOf([lesson('een', question('vraag-een'))]), lock)
  expect(fewer.changes.map(({ what, kind, id }) => [what, kind, id])).toEqual([
    ['retired', 'activity', 'vraag-twee'],
    ['retired', 'lesson', 'twee'],
  ])
  expect(fewer.lock.records.find(({ id }) => id === 'twee')).toMatchObject({
    key: keys.lessons['twee'],
    retired: true,
  })
  const back = identify(course, fewer.lock)
  expect(back.keys.lessons['twee']).toBe(keys.lessons['twee'])
  expect(back.changes.map(({ what, id }) => [what, id])).toContainEqual(['born', 'twee'])
})

test('a key that is taken makes the next one longer', () => {
  const taken = keys.lessons['een'] ?? ''
  const other = { kind: 'lesson', id: 'oud', key: taken, text: '', retired: true } as const
  const after = identify(course, { course: keys.course, records: [other] })
  expect(after.keys.lessons['een']).toMatch(new RegExp(`^${taken}.$`))
})

test('the lock file is read as it was written, one sorted line per record', () => {
  const text = formatLock(lock)
  expect(identify(course, parseLock(text) ?? emptyLock)).toEqual({
    keys,
    lock: parseLock(text),
    changes: [],
  })
  expect(formatLock(parseLock(text) ?? emptyLock)).toBe(text)
  const records = text.split('\n').filter((line) => line.includes('"kind"'))
  expect(records).toHaveLength(5)
  expect(records).toEqual(records.toSorted())
})

test.each(['', '{}', 'null', '[]', '<<<<<<< HEAD\n{}', '{"version":2,"course":"c1","records":[]}'])(
  '%j is no lock file',
  (text) => {
    expect(parseLock(text)).toBeUndefined()
  },
)
