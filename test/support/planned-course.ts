import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import { wordsFor } from '../../src/i18n/words.ts'
import type { Course } from '../../src/model/course.ts'
import type { Keys } from '../../src/model/keys.ts'
import type { LearnerCourse } from '../../src/model/learner-course.ts'
import { learnerCourse } from '../../src/render/learner-course.ts'
import { courseOf } from './course-of.ts'
import { parseLesson } from './parse-lesson.ts'

/** A course as the author's parts, the lock and the player know it. */
export interface KnownCourse {
  readonly course: Course
  readonly keys: Keys
  readonly learnerCourse: LearnerCourse
}

const samples = join(import.meta.dirname, '../activities/samples')

/** How often each type is in a course of a hundred activities; a quiz holds three questions. */
const usualMix = {
  choice: 45,
  'true-false': 12,
  order: 6,
  match: 4,
  sort: 4,
  'fill-in': 4,
  number: 2,
  quiz: 2,
  reflection: 6,
  checklist: 5,
  scale: 2,
  scenario: 2,
}

/** As large as the course that the toolkit is made for: 27 lessons with 100 activities of all types. */
export function plannedCourse(): KnownCourse {
  const blocks = Object.entries(usualMix).flatMap(([type, count]) =>
    Array.from({ length: count }, (_, index) => {
      const block = sampleBlock(type, `${type}-${index + 1}`)
      // Most texts stay with the learner.
      return index === 0 ? block : block.replace('save=lms max=120', '')
    }),
  )
  return knownCourse(
    Array.from({ length: 27 }, (_, lesson) => blocks.filter((_, index) => index % 27 === lesson)),
  )
}

/** A course of lessons with these blocks in them; throws when anything is wrong with one. */
export function knownCourse(lessons: readonly (readonly string[])[]): KnownCourse {
  const parsed = lessons.map((blocks) => parseLesson(blocks.join('\n')))
  const faults = parsed.flatMap(({ diagnostics }) => diagnostics)
  if (faults.length > 0) throw new Error(`Not a clean course: ${JSON.stringify(faults)}`)
  const course = courseOf(parsed.map(({ activities }) => ({ activities })))
  const { keys } = identify(course, emptyLock)
  const context = { course, keys, words: wordsFor('nl'), media: new Map<string, string>() }
  return { course, keys, learnerCourse: learnerCourse(context) }
}

/** The sample of a type under an id of its own. */
export function sampleBlock(type: string, id: string): string {
  return readFileSync(join(samples, `${type}.md`), 'utf8').replaceAll('#sample', `#${id}`)
}
