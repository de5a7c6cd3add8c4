import { lessonsOf, withQuestions, type Lesson } from '../model/course.ts'
import { oncePer } from '../model/once.ts'
import type { RenderContext } from './context.ts'

/** Makes something of one lesson, the same from the same lesson in the same course. */
export type MadeOfLesson<Made> = (lesson: Lesson, context: RenderContext) => Made

/**
 * What was made of each lesson the last time, for who renders a course again and again. It is made
 * anew when the text of the lesson is another, or anything of the course that its page shows or leads to.
 */
export interface RenderMemory {
  recall<Made>(make: MadeOfLesson<Made>, lesson: Lesson, context: RenderContext): Made
}

/** What is made of each lesson of a course, in its order. */
export function ofEachLesson<Made>(
  context: RenderContext,
  make: MadeOfLesson<Made>,
): readonly Made[] {
  const { course, memory } = context
  return lessonsOf(course).map((lesson) =>
    memory ? memory.recall(make, lesson, context) : make(lesson, context),
  )
}

interface Recalled {
  readonly activities: unknown
  readonly around: string
  readonly made: unknown
}

export function createRenderMemory(): RenderMemory {
  let known = new Map<unknown, WeakMap<object, Recalled>>()
  let frame = ''
  let seen: RenderContext | undefined
  let around: ReadonlyMap<Lesson, string> = new Map()

  /** Once for all lessons of a course. */
  function enter(context: RenderContext): void {
    if (seen === context) return
    seen = context
    const now = frameOf(context)
    if (now !== frame) known = new Map()
    frame = now
    around = surroundings(context)
  }

  function lastOf(make: unknown): WeakMap<object, Recalled> {
    const last = known.get(make) ?? new WeakMap<object, Recalled>()
    known.set(make, last)
    return last
  }

  return {
    recall<Made>(make: MadeOfLesson<Made>, lesson: Lesson, context: RenderContext): Made {
      enter(context)
      const { prose, activities } = lesson
      const own = around.get(lesson) ?? ''
      const last = lastOf(make)
      const recalled = last.get(prose)
      // It was put there by the same function, below.
      if (recalled?.activities === activities && recalled.around === own)
        return recalled.made as Made
      const made = make(lesson, context)
      last.set(prose, { activities, around: own, made })
      return made
    },
  }
}

/** All of a course that any page may show or lead to. */
function frameOf({ course, keys, words, media, isForTrainer }: RenderContext): string {
  const { id, title, version, language, feedback, position, terms, assets } = course
  const modules = course.modules.map((module) => [module.id, module.position.file])
  const lessons = lessonsOf(course).map((lesson) => [lesson.id, lesson.position.file])
  return JSON.stringify([
    ...[id, title, version, language, feedback, position.file, words, isForTrainer],
    ...[modules, lessons, keys.course, keys.modules, keys.lessons, [...media]],
    ...[terms.map(({ names }) => names), assets.map(({ path, bytes }) => [path, bytes])],
  ])
}

/** Of each lesson what its own page shows beside its text, and of other lessons. */
function surroundings({ course, keys }: RenderContext): ReadonlyMap<Lesson, string> {
  const lessons = lessonsOf(course)
  const nameOf = (lesson: Lesson | undefined): readonly string[] =>
    lesson ? [lesson.id, lesson.number, lesson.title] : []
  const names = new Map(lessons.map((lesson) => [lesson.id, nameOf(lesson)]))
  const modules = new Map(
    course.modules.flatMap(({ number, title, lessons: own }) =>
      own.map((lesson) => [lesson, [number, title]] as const),
    ),
  )
  return new Map(
    lessons.map((lesson, index) => {
      const own = withQuestions(lesson.activities).map(({ id }) => keys.activities[id])
      const others = [nameOf(lessons[index - 1]), nameOf(lessons[index + 1])]
      const first = lesson.after.map((id) => names.get(id))
      return [lesson, JSON.stringify([headOf(lesson), modules.get(lesson), others, first, own])]
    }),
  )
}

/** All that it says of itself beside its text. */
const headOf = oncePer((lesson: Lesson): string =>
  JSON.stringify({ ...lesson, prose: null, activities: null, fields: null, position: null }),
)
