import { lessonInFile, lessonsOf, type Course, type Lesson, type Module } from './course.ts'
import type { LinkTarget } from './rich-text.ts'

/** What is a SCO by itself when the whole course is not. */
export type ScoUnit = 'module' | 'lesson'

/** What `--sco` takes. */
export const scoUnits: readonly ScoUnit[] = ['module', 'lesson']

/** How a package is divided into SCOs; `course`: it is not. */
export type Division = ScoUnit | 'course'

/** The lessons that one SCO holds, all of one module. */
export interface CoursePart {
  readonly unit: ScoUnit
  /** Id of the module or the lesson. */
  readonly id: string
  readonly module: Module
  readonly lessons: readonly Lesson[]
}

/** Divides a course: every lesson is in one part, in the order of the course. */
export function partsOf(course: Course, unit: ScoUnit): readonly CoursePart[] {
  const modules = course.modules.filter(({ lessons }) => lessons.length > 0)
  if (unit === 'module') {
    return modules.map((module) => ({ unit, id: module.id, module, lessons: module.lessons }))
  }
  return modules.flatMap((module) =>
    module.lessons.map((lesson) => ({ unit, id: lesson.id, module, lessons: [lesson] })),
  )
}

/** The lesson or module in another part that a link leads to; a SCO cannot open another one. */
export function targetOutside(
  target: LinkTarget,
  course: Course,
  { module, lessons }: CoursePart,
): Lesson | Module | undefined {
  const lesson = lessonAt(target, course)
  if (lesson) return lessons.some(({ id }) => id === lesson.id) ? undefined : lesson
  const other = moduleAt(target, course)
  return other?.id === module.id ? undefined : other
}

function lessonAt(target: LinkTarget, course: Course): Lesson | undefined {
  if (target.kind === 'file') return lessonInFile(course, target.path)
  return target.kind === 'lesson' ? lessonsOf(course).find(({ id }) => id === target.id) : undefined
}

function moduleAt(target: LinkTarget, { modules }: Course): Module | undefined {
  if (target.kind === 'file') return modules.find(({ position }) => position.file === target.path)
  return target.kind === 'module' ? modules.find(({ id }) => id === target.id) : undefined
}
