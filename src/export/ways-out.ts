import type { Activity } from '../model/activity.ts'
import { lessonsOf, withQuestions, type Course } from '../model/course.ts'
import type { Locale } from '../model/diagnostic.ts'
import { partsOf, type ScoUnit } from '../model/sco.ts'
import type { Exporter } from '../model/site.ts'
import type { LessonSize, StateSize } from '../model/state-size.ts'

/** What makes a state long, as far as an author can do something about it. */
type Weight = 'quiz' | 'reflection' | 'typed' | 'questions'

/** What an author can do where a state becomes too long: only what helps in this course. */
export interface Ways {
  readonly lighten: readonly Weight[]
  /** A division into smaller SCOs than now. */
  readonly divide?: ScoUnit
  /** A format with room for it. */
  readonly roomier?: { readonly id: string; readonly title: string; readonly limit: number }
}

/** Finds the ways out for a course of which these lessons take most. */
export type WaysOut = (course: Course, size: StateSize, largest: readonly LessonSize[]) => Ways

const words = {
  nl: {
    quiz: 'minder vragen in een :::quiz',
    reflection: 'minder tekst van een :::reflection (max=)',
    typed: 'minder :::fill-in en :::number',
    questions: 'minder vragen',
  },
  en: {
    quiz: 'fewer questions in a :::quiz',
    reflection: 'less text of a :::reflection (max=)',
    typed: 'fewer :::fill-in and :::number',
    questions: 'fewer questions',
  },
} as const satisfies Record<Locale, Record<Weight, string>>

const units = {
  nl: { module: 'elke module', lesson: 'elke les' },
  en: { module: 'each module', lesson: 'each lesson' },
} as const

/** The ways out in the words of an author. */
export const hintOf: Readonly<Record<Locale, (ways: Ways) => string>> = {
  nl: ({ lighten, divide, roomier }) =>
    [
      ...(lighten.length > 0
        ? [`Maak die lessen kleiner: ${lighten.map((each) => words.nl[each]).join(', ')}.`]
        : []),
      ...(divide ? [`Met --sco ${divide} heeft ${units.nl[divide]} een eigen limiet.`] : []),
      ...(roomier
        ? [`${roomier.title} (--format ${roomier.id}) bewaart ${roomier.limit} tekens.`]
        : []),
    ].join(' ') || 'Verdeel de lessen over twee cursussen.',
  en: ({ lighten, divide, roomier }) =>
    [
      ...(lighten.length > 0
        ? [`Make those lessons smaller: ${lighten.map((each) => words.en[each]).join(', ')}.`]
        : []),
      ...(divide ? [`With --sco ${divide} ${units.en[divide]} has a limit of its own.`] : []),
      ...(roomier
        ? [`${roomier.title} (--format ${roomier.id}) keeps ${roomier.limit} characters.`]
        : []),
    ].join(' ') || 'Divide the lessons over two courses.',
}

/** For one format; `all` are those it could be exchanged for. */
export function waysOutOf(exporter: Exporter, all: readonly Exporter[]): WaysOut {
  return (course, size, largest) => {
    const ids = new Set(largest.map(({ id }) => id))
    const heavy = lessonsOf(course).filter(({ id }) => ids.has(id))
    const divide = exporter.scoRules && smallerThan(size.unit, course)
    const roomier = all.find(
      ({ stateLimit = 0 }) =>
        stateLimit > (exporter.stateLimit ?? 0) && stateLimit >= size.characters,
    )
    return {
      lighten: weightsOf(heavy.flatMap(({ activities }) => withQuestions(activities))),
      ...(divide && { divide }),
      ...(roomier && {
        roomier: { id: roomier.id, title: roomier.title, limit: roomier.stateLimit ?? 0 },
      }),
    }
  }
}

/** The next division that makes the largest part smaller, if there is one. */
function smallerThan(now: ScoUnit | undefined, course: Course): ScoUnit | undefined {
  const modules = partsOf(course, 'module').length
  if (now === undefined && modules > 1) return 'module'
  return now !== 'lesson' && partsOf(course, 'lesson').length > modules ? 'lesson' : undefined
}

function weightsOf(activities: readonly Activity[]): readonly Weight[] {
  const found = new Set(activities.map(weightOf))
  const named = (['quiz', 'reflection', 'typed'] as const).filter((each) => found.has(each))
  return named.length === 0 && found.has('questions') ? ['questions'] : named
}

function weightOf({ type, data }: Activity): Weight | undefined {
  if (type === 'quiz') return 'quiz'
  if (type === 'fill-in' || type === 'number') return 'typed'
  if (type !== 'reflection') return 'questions'
  // What stays on the learner's own device takes no room.
  const most: unknown = typeof data === 'object' && data && 'max' in data ? data.max : 0
  return typeof most === 'number' && most > 0 ? 'reflection' : undefined
}
