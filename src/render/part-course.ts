import type { Course } from '../model/course.ts'
import { targetOutside, type CoursePart } from '../model/sco.ts'
import { usedTerms } from './used-terms.ts'
import { withoutLinks } from './without-links.ts'

/**
 * The course as one SCO holds it: its own lessons, the terms that they use, and no way to the
 * others. All of its lessons count, because none elsewhere can count in their place.
 */
export function partCourse(course: Course, part: CoursePart): Course {
  const { unit, module } = part
  const ids = part.lessons.map(({ id }) => id)
  const lessons = part.lessons.map((lesson) => ({
    ...lesson,
    after: lesson.after.filter((id) => ids.includes(id)),
  }))
  const own: Course = {
    ...course,
    title: unit === 'module' ? `${module.title} – ${course.title}` : course.title,
    completion: { ...course.completion, of: 'all' },
    modules: [{ ...module, lessons }],
  }
  const linked = withoutLinks(own, (target) => targetOutside(target, course, part) !== undefined)
  return { ...linked, terms: usedTerms(linked) }
}
