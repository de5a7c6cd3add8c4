import { expect, test } from 'vitest'
import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import type { Course } from '../../src/model/course.ts'
import { courseOf } from '../support/course-of.ts'
import { parseLesson } from '../support/parse-lesson.ts'

const courseWith = (terms: readonly (readonly string[])[]): Course =>
  courseOf([{ id: 'a', prose: parseLesson('Binnen de kaders.', {}, terms).prose }])

test('another glossary makes no lesson another text', () => {
  const lock = emptyLock
  expect(identify(courseWith([['Kaders']]), lock)).toEqual(identify(courseWith([]), lock))
})
