import { expect } from 'vitest'
import { rules } from '../../src/check/registry.ts'
import { checkCourse } from '../../src/check/run.ts'
import type { Activity } from '../../src/model/activity.ts'
import type { Course, Lesson } from '../../src/model/course.ts'
import type { StateSize } from '../../src/model/state-size.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { courseOf } from './course-of.ts'

/** Where the things of these courses stand, unless a test says otherwise. */
export const place = { file: '01-a/01-les-1.md', line: 9, column: 3 }

/** A course of lessons that are as long as they say: one minute, nothing to read. */
export function shortCourse(
  lessons: readonly Partial<Lesson>[],
  rest: Partial<Course> = {},
): Course {
  return courseOf(
    lessons.map((lesson) => ({ minutes: 1, ...lesson })),
    rest,
  )
}

/** A question of one point. */
export function ask(id: string, rest: Partial<Activity> = {}): Activity {
  return {
    type: 'choice',
    id,
    points: 1,
    attempts: 0,
    required: false,
    shuffle: false,
    objectives: [],
    prompt: ['<p>Vraag?</p>'],
    parts: {},
    data: {},
    choices: [],
    questions: [],
    position: place,
    ...rest,
  }
}

/** Of a course in which nothing is recorded. */
export const noState: StateSize = { characters: 0, frame: 0, lessons: [] }

/** The rules that find something in the course as a whole. */
export function rulesAgainst(course: Course): readonly string[] {
  return checkCourse(rules, course, { size: noState }).map(({ rule }) => rule)
}

/** The one finding of a course. */
export function onlyFinding(course: Course): Diagnostic {
  const [first, ...others] = checkCourse(rules, course, { size: noState })
  expect(others).toEqual([])
  if (!first) throw new Error('Nothing was found.')
  return first
}
