import { lessonsOf, withQuestions, type Course } from './course.ts'

/** The size of a course in numbers. */
export interface CourseSummary {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly modules: number
  readonly lessons: number
  readonly activities: number
  /** Activities that give points; a quiz is one. */
  readonly scored: number
  /** Of all lessons together. */
  readonly minutes: number
}

/** Counts what a course holds. */
export function summarise(course: Course): CourseSummary {
  const lessons = lessonsOf(course)
  const activities = lessons.flatMap((lesson) => lesson.activities)
  return {
    id: course.id,
    title: course.title,
    version: course.version,
    modules: course.modules.length,
    lessons: lessons.length,
    activities: withQuestions(activities).length,
    scored: activities.filter(({ points }) => points > 0).length,
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
