import { lessonsOf, type Course, type Prose } from '../model/course.ts'

/** The body of every Markdown file of a course. */
export function allTexts(course: Course): readonly Prose[] {
  return [
    course.prose,
    ...course.modules.map(({ prose }) => prose),
    ...lessonsOf(course).map(({ prose }) => prose),
    ...(course.glossary ? [course.glossary] : []),
    ...(course.changes ? [course.changes] : []),
  ]
}
