import type { Activity } from '../model/activity.ts'
import {
  activitiesOf,
  lessonsOf,
  withQuestions,
  type Course,
  type Lesson,
  type Objective,
} from '../model/course.ts'
import { oncePer } from '../model/once.ts'

/** What a course does for one of its objectives. */
export interface Covered {
  readonly objective: Objective
  /** The lesson that it is of; absent for one of the course or of a module. */
  readonly owner?: Lesson
  /** Lessons that name it, in their front matter or with a question. */
  readonly lessons: readonly Lesson[]
  /** How many questions for points test it. */
  readonly items: number
}

/** Every objective of a course with what covers it, in the order in which they are declared. */
export const coverageOf: (course: Course) => readonly Covered[] = oncePer((course) => {
  const lessons = lessonsOf(course)
  const teaching = new Map<string, Lesson[]>()
  const testing = new Map<string, number>()
  for (const lesson of lessons) {
    const items = testedIn(lesson.activities)
    for (const id of new Set([...lesson.objectives.map(({ id }) => id), ...items]))
      teaching.set(id, [...(teaching.get(id) ?? []), lesson])
    for (const id of items) testing.set(id, (testing.get(id) ?? 0) + 1)
  }
  const covered = (objective: Objective, owner?: Lesson): Covered => ({
    ...{ objective, lessons: teaching.get(objective.id) ?? [] },
    items: testing.get(objective.id) ?? 0,
    ...(owner && { owner }),
  })
  // A module lists those of the course as well, and a lesson those of both; they are the same objects.
  const known = new Set([course, ...course.modules].flatMap(({ objectives }) => objectives))
  return [
    ...[...known].map((objective) => covered(objective)),
    ...lessons.flatMap((lesson) =>
      lesson.objectives.filter((each) => !known.has(each)).map((each) => covered(each, lesson)),
    ),
  ]
})

/** Whether any question says what it tests: only then does the course mean to prove its objectives. */
export function namesObjectives(course: Course): boolean {
  return activitiesOf(course).some(({ objectives }) => objectives.length > 0)
}

/** Ids of the objectives that questions for points test, one for each question. */
const testedIn = oncePer((activities: readonly Activity[]): readonly string[] =>
  withQuestions(activities.filter(({ points }) => points > 0)).flatMap(({ objectives }) => [
    ...new Set(objectives),
  ]),
)
