import { lessonsOf, type Course } from '../../model/course.ts'
import { nearest } from '../../model/nearest.ts'
import { defineRule } from '../../model/rule.ts'
import { allTexts } from '../all-texts.ts'

interface Found {
  readonly path: string
  /** Id of the lesson in the file of the nearest name. */
  readonly near: string | undefined
}

/** Markdown files become pages; one that is not in the course is on no page. */
export const linkNotALesson = defineRule<Found>({
  id: 'link/not-a-lesson',
  severity: 'error',
  text: {
    nl: ({ path, near }) => ({
      message: `"${path}" is geen les van deze cursus, dus de link leidt nergens heen.`,
      hint: `Link met de id van een les: ${near === undefined ? '[tekst](lesson:...)' : `lesson:${near}`}`,
    }),
    en: ({ path, near }) => ({
      message: `"${path}" is not a lesson of this course, so the link leads nowhere.`,
      hint: `Link by the id of a lesson: ${near === undefined ? '[text](lesson:...)' : `lesson:${near}`}`,
    }),
  },
  course(course, report) {
    const pages = new Set(pagesOf(course))
    const lessons = new Map(lessonsOf(course).map(({ id, position }) => [position.file, id]))
    for (const { target, position } of allTexts(course).flatMap(({ links }) => links)) {
      if (target.kind !== 'file' || !target.path.endsWith('.md')) continue
      if (pages.has(target.path)) continue
      const file = nearest(target.path, [...lessons.keys()]) ?? ''
      report(position, { path: target.path, near: lessons.get(file) })
    }
  },
})

/** Files that are a page, or would be one if they could be read. */
function pagesOf(course: Course): readonly string[] {
  return [
    course.position.file,
    ...course.modules.map(({ position }) => position.file),
    ...lessonsOf(course).map(({ position }) => position.file),
    ...course.terms.map(({ position }) => position.file),
    ...course.unreadable.map(({ file }) => file),
  ]
}
