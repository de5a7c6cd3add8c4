import type { Course } from '../model/course.ts'

/**
 * Whether an unreadable file may be the lesson of this id. Such a file has its own finding, and
 * mending it mends the reference.
 */
export function mayBeUnreadableLesson(course: Course, id: string): boolean {
  const lessons = course.unreadable.filter(({ file }) => isLesson(file))
  return lessons.some((file) => file.id === id || file.id === '')
}

/** The same for a module. */
export function mayBeUnreadableModule(course: Course, id: string): boolean {
  const modules = course.unreadable.filter(({ file }) => file.endsWith('/module.md'))
  return modules.some((file) => file.id === id || file.id === '')
}

/** The files of a module's folder are lessons, but for the module's own. */
function isLesson(file: string): boolean {
  return file.includes('/') && !file.endsWith('/module.md')
}
