import { expect, test } from 'vitest'
import { identify } from '../../src/identity/keys.ts'
import { decodeLock, emptyLock, formatLock, type LockRecord } from '../../src/identity/lock.ts'
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
  const after = identify(course, { ...emptyLock, course: keys.course, records: [other] })
  expect(after.keys.lessons['een']).toMatch(new RegExp(`^${taken}.$`))
})

test('the lock file is read as it was written, one sorted line per record', () => {
  const text = formatLock(lock)
  const read = decodeLock(JSON.parse(text)).lock
  expect(identify(course, read ?? emptyLock)).toEqual({ keys, lock: read, changes: [] })
  expect(formatLock(read ?? emptyLock)).toBe(text)
  const records = text.split('\n').filter((line) => line.includes('"kind"'))
  expect(records).toHaveLength(5)
  expect(records).toEqual(records.toSorted())
})

test('the lock file tells what others are paired with', () => {
  const choices = [
    { key: 'a', text: '1x' },
    { key: 'b', text: '2y', isTarget: true },
  ] as const
  const lock = {
    ...{ course: 'c', iri: '' },
    records: [{ kind: 'activity', id: 'v', key: 'a1', text: '', choices }],
  } as const
  const text = formatLock(lock)
  expect(text).toContain('"choices":["a:1x","b>2y"]')
  expect(decodeLock(JSON.parse(text)).lock).toEqual(lock)
})

test('a hundred lessons with one id get one key, and no search for more', () => {
  const lessons = Array.from({ length: 100 }, () => lesson('les', ''))
  const { keys: found, lock: made } = identify(courseOf(lessons), emptyLock)
  expect(Object.keys(found.lessons)).toEqual(['les'])
  expect(made.records.filter(({ kind }) => kind === 'lesson')).toHaveLength(1)
})

test('a key is found however many are taken', () => {
  let records: readonly LockRecord[] = []
  for (let round = 0; round < 40; round++) {
    const { keys: found } = identify(course, { ...emptyLock, course: 'c1', records })
    const key = found.lessons['een'] ?? ''
    expect(records.map((record) => record.key)).not.toContain(key)
    expect(key).toMatch(/^[a-z][a-z0-9]*$/)
    records = [...records, { kind: 'lesson', id: `oud-${round}`, key, text: '', retired: true }]
  }
})

test('many things with one id share its key, and the check does not hang on them', () => {
  const doubles = courseOf(Array.from({ length: 40 }, () => lesson('een', '## Tekst')))
  expect(Object.keys(identify(doubles, emptyLock).keys.lessons)).toEqual(['een'])
})

test('however many keys are taken, there is a next one', () => {
  const lengths = Array.from({ length: 30 }, (_, index) => index)
  const records = lengths.reduce<LockRecord[]>((before) => {
    const { keys: now } = identify(courseOf([lesson('een', '')]), {
      ...emptyLock,
      course: 'c',
      records: before,
    })
    const key = now.lessons['een'] ?? ''
    return [...before, { kind: 'lesson', id: `oud-${before.length}`, key, text: '', retired: true }]
  }, [])
  expect(new Set(records.map(({ key }) => key)).size).toBe(30)
})

test('the lines that two branches add are together the lock of both', () => {
  const linesOf = (...added: readonly string[]) => {
    const more = added.map((id) => lesson(id, question(`vraag-${id}`)))
    const base = [lesson('een', question('vraag-een')), lesson('twee', question('vraag-twee'))]
    const text = formatLock(identify(courseOf([...base, ...more]), lock).lock)
    return text.split('\n').map((line) => line.replace(/,$/, ''))
  }
  const merged = new Set([...linesOf('hier'), ...linesOf('daar')])
  expect(merged).toEqual(new Set(linesOf('hier', 'daar')))
})

test('a lesson that gets another id is a new one, and the old key stays taken', () => {
  const renamed = courseOf([lesson('nieuw', question('vraag-een')), lesson('twee', '')])
  const after = identify(renamed, lock)
  expect(after.keys.lessons['nieuw']).not.toBe(keys.lessons['een'])
  expect(after.keys.activities['vraag-een']).toEqual(keys.activities['vraag-een'])
  expect(after.lock.records.filter(({ retired }) => retired).map(({ id }) => id)).toEqual([
    'vraag-twee',
    'een',
  ])
})
