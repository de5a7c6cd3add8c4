import { noProse, type Course, type Lesson, type Module } from '../../src/model/course.ts'
import { startOf } from '../../src/model/position.ts'

/** A course of one module with these lessons; everything a test does not name is plain. */
export function courseOf(lessons: readonly Partial<Lesson>[], rest: Partial<Course> = {}): Course {
  const module: Module = {
    id: 'a',
    title: 'A',
    kind: 'core',
    summary: 'Over A.',
    objectives: [],
    folder: '01-a',
    number: 1,
    order: 1,
    prose: noProse,
    lessons: lessons.map(lessonOf),
    position: startOf('01-a/module.md'),
    fields: {},
  }
  return {
    id: 'cursus',
    iri: '',
    title: 'Cursus',
    language: 'nl',
    version: '1.0.0',
    summary: 'Een cursus.',
    audience: '',
    reading: 'professional',
    authors: [],
    publishers: [],
    licence: '',
    feedback: '',
    objectives: [],
    expect: {},
    formats: ['scorm12'],
    completion: { of: 'core', report: 'completed' },
    passing: 70,
    preview: '',
    prose: noProse,
    modules: [module],
    terms: [],
    assets: [],
    unreadable: [],
    counted: { modules: 1, lessons: lessons.length },
    position: startOf('course.md'),
    fields: {},
    ...rest,
  }
}

function lessonOf(lesson: Partial<Lesson>, index: number): Lesson {
  const id = lesson.id ?? `les-${index + 1}`
  return {
    id,
    title: id,
    minutes: 5,
    summary: '',
    objectives: [],
    sources: [],
    legal: false,
    checkedOn: '',
    reviewBy: '',
    after: [],
    number: `1.${index + 1}`,
    order: index + 1,
    prose: noProse,
    activities: [],
    position: startOf(`01-a/0${index + 1}-${id}.md`),
    fields: {},
    ...lesson,
  }
}
