import { describe, expect, test } from 'vitest'
import type { PlayItem, Show, ShownLesson } from '../../src/model/simulation.ts'
import { openLesson } from '../../src/simulator/open-lesson.ts'

function lessonOf(id: string, some: Partial<ShownLesson> = {}): ShownLesson {
  return {
    ...{ key: id, number: '1.1', title: id, file: `01-a/${id}.md`, path: `lessons/lesson-${id}` },
    ...{ recordKey: '', activities: [], ...some },
  }
}

function itemOf(id: string): PlayItem {
  return { id, title: id, href: `${id}.html`, given: {}, items: [] }
}

/** A build of a course with these lessons, in as many items. */
function showOf(build: number, lessons: readonly ShownLesson[], some: Partial<Show> = {}): Show {
  const ids = [...new Set(lessons.map(({ item = 'whole' }) => item))]
  return {
    ...{ build, opened: build, updates: {}, content: `/course/${build}/`, identity: 'c' },
    playable: { standard: 'scorm12', edition: '', title: 'Cursus', menu: ids.map(itemOf) },
    ...{ format: 'scorm12', formats: [], source: 'course', findings: [], isStale: false },
    ...{ editor: '', modules: [{ key: 'm', number: 1, title: 'M', lessons }], ...some },
  }
}

const [one, two] = [lessonOf('een'), lessonOf('twee')]
const first = showOf(1, [one, two])
const at = (place: string, show = first, item = 'whole') => ({ show, item, place })

describe('in another build of its course', () => {
  test('a lesson is where it was, in the middle too', () => {
    const lesson = openLesson(first)
    expect(lesson.follow(at('#een/kop'), showOf(2, [one]))).toEqual({ place: '#een/kop' })
    expect(lesson.gone()).toBeUndefined()
  })

  test('a lesson with another id is found by its file', () => {
    const lesson = openLesson(first)
    const renamed = lessonOf('dag', { file: one.file })
    expect(lesson.follow(at('#een/kop'), showOf(2, [renamed, two]))).toEqual({ place: '#dag' })
    expect(lesson.gone()).toBeUndefined()
  })

  test('which is another item, where each lesson is one', () => {
    const [a, b] = [lessonOf('een', { item: 'a' }), lessonOf('twee', { item: 'b' })]
    const show = showOf(1, [a, b])
    const renamed = lessonOf('dag', { file: a.file, item: 'c' })
    const followed = openLesson(show).follow(at('', show, 'a'), showOf(2, [renamed, b]))
    expect(followed).toEqual({ place: '#dag', item: 'c' })
  })

  test('of a lesson that is taken away the page of the course is shown, and it is told', () => {
    const lesson = openLesson(first)
    const next = showOf(2, [two])
    expect(lesson.follow(at('#een'), next)).toEqual({ place: '' })
    expect(lesson.gone()).toBe(one)
    expect(lesson.follow(at('', next), showOf(3, [two]))).toEqual({ place: '' })
    expect(lesson.gone()).toBe(one)
    lesson.forget()
    expect(lesson.gone()).toBeUndefined()
  })

  test.each([
    ['and shown to who went nowhere since', '', '#een'],
    ['and who went elsewhere stays there', '#twee', '#twee'],
    ['and who went to the page of the course as well', '#/course', '#/course'],
  ])('it is told no more when it is back, %s', (_, place, then) => {
    const lesson = openLesson(first)
    const next = showOf(2, [two])
    lesson.follow(at('#een'), next)
    expect(lesson.follow(at(place, next), showOf(3, [one, two]))).toEqual({ place: then })
    expect(lesson.gone()).toBeUndefined()
  })

  test('what was taken away while the course was broken is told when it is whole', () => {
    const lesson = openLesson(first)
    const broken = showOf(1, [two], { isStale: true })
    expect(lesson.follow(at('#een'), broken)).toEqual({ place: '#een' })
    expect(lesson.follow(at('#een', broken), showOf(2, [two]))).toEqual({ place: '' })
    expect(lesson.gone()).toBe(one)
  })
})

test('another course begins at its beginning', () => {
  const lesson = openLesson(first)
  expect(lesson.follow(at('#een'), showOf(2, [one], { identity: 'd' }))).toEqual({ place: '' })
  expect(lesson.gone()).toBeUndefined()
})

test('an address that no browser could have made leads nowhere, and breaks nothing', () => {
  const lesson = openLesson(first)
  expect(lesson.follow(at('#%E0%A4%A'), showOf(2, [one, two]))).toEqual({ place: '#%E0%A4%A' })
})
