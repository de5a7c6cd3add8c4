import { lessonsOf, type Course, type Lesson } from '../model/course.ts'
import type { Position } from '../model/position.ts'

/** One entry of `after` in a lesson: which lesson it names, if there is one, and where. */
export interface Prerequisite {
  readonly lesson: Lesson
  readonly id: string
  readonly first: Lesson | undefined
  readonly position: Position
}

/** Lessons that wait for each other, from the first of the course that waits, with that entry. */
export interface Circle {
  readonly entry: Prerequisite
  readonly lessons: readonly Lesson[]
}

/** Every entry of `after`, in the order of the course; a lesson that is named twice, once. */
export function prerequisitesOf(course: Course): readonly Prerequisite[] {
  const lessons = lessonsOf(course)
  const byId = new Map(lessons.toReversed().map((lesson) => [lesson.id, lesson]))
  return lessons.flatMap((lesson) =>
    [...new Set(lesson.after)].map((id) => ({
      lesson,
      id,
      first: byId.get(id),
      position: lesson.fields[`after.${lesson.after.indexOf(id)}`] ?? lesson.position,
    })),
  )
}

/** Whether the lesson to do first stands behind the one that asks for it. */
export function isLater(course: Course, { lesson, first }: Prerequisite): boolean {
  const lessons = lessonsOf(course)
  return first !== undefined && lessons.indexOf(first) > lessons.indexOf(lesson)
}

/**
 * The circles of a course, each once. In every circle some lesson waits for a later one, so it is
 * enough to look for the shortest way back from each of those.
 */
export function circlesOf(course: Course): readonly Circle[] {
  const entries = prerequisitesOf(course)
  const seen = new Set<string>()
  return entries
    .filter((entry) => isLater(course, entry))
    .flatMap((entry) => {
      const lessons = wayBack(entry, entries)
      const name = lessons
        .map(({ id }) => id)
        .toSorted()
        .join(' ')
      if (lessons.length === 0 || seen.has(name)) return []
      seen.add(name)
      return [{ entry, lessons }]
    })
}

/** Whether what an entry asks for waits, in the end, for the lesson that asks. */
export function isInCircle(course: Course, entry: Prerequisite): boolean {
  return wayBack(entry, prerequisitesOf(course)).length > 0
}

/** The lessons of the shortest circle through an entry, from the one that asks; else nothing. */
function wayBack(
  { lesson, first }: Prerequisite,
  entries: readonly Prerequisite[],
): readonly Lesson[] {
  const ways = first ? [[lesson, first]] : []
  const reached = new Set(ways.flat())
  // The list grows while it is walked: each way is followed by the ways one step longer.
  for (const way of ways) {
    const next = entries.filter((entry) => entry.lesson === way.at(-1))
    if (next.some((entry) => entry.first === lesson)) return way
    for (const step of next) {
      if (!step.first || reached.has(step.first)) continue
      reached.add(step.first)
      ways.push([...way, step.first])
    }
  }
  return []
}
