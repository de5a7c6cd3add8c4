import { lessonsOf, type Course } from '../model/course.ts'

/** What the front matter of a file says in words. */
export type Head = Pick<Course, 'title' | 'summary' | 'fields' | 'position'>

/** The front matter of the course, of its modules and of its lessons. */
export function headsOf(course: Course): readonly Head[] {
  return [course, ...course.modules, ...lessonsOf(course)]
}

/** Every objective that is declared or named in a course; one that is named is there again. */
export function listedObjectives(course: Course): Course['objectives'] {
  return [course, ...course.modules, ...lessonsOf(course)].flatMap(({ objectives }) => objectives)
}
