import { lessonsOf, type Course, type Lesson, type ReadingCounts } from '../model/course.ts'
import type { CourseStats, LessonStats, ObjectiveStats, TextStats } from '../model/stats.ts'
import { fleschDouma, lix, sentenceLength } from '../reading/formulas.ts'
import { coverageOf, type Covered } from './coverage.ts'

/** What a course holds, how it reads and what covers its objectives. */
export function statsOf(course: Course): CourseStats {
  const numbered = course.modules.flatMap(({ lessons }, module) =>
    lessons.map((lesson, index) => ({ lesson, number: `${module + 1}.${index + 1}` })),
  )
  const numbers = new Map(numbered.map(({ lesson, number }) => [lesson, number]))
  return {
    lessons: numbered.map(({ lesson, number }): LessonStats => ({
      ...{ id: lesson.id, number, title: lesson.title },
      ...textStats([lesson]),
    })),
    objectives: coverageOf(course).map((covered) => objectiveStats(covered, course, numbers)),
    total: textStats(lessonsOf(course)),
  }
}

function textStats(lessons: readonly Lesson[]): TextStats {
  const sum = (of: (lesson: Lesson) => number): number =>
    lessons.reduce((total, lesson) => total + of(lesson), 0)
  const counts: ReadingCounts = {
    sentences: sum(({ prose }) => prose.reading.sentences),
    words: sum(({ prose }) => prose.reading.words),
    plainWords: sum(({ prose }) => prose.reading.plainWords),
    syllables: sum(({ prose }) => prose.reading.syllables),
    longWords: sum(({ prose }) => prose.reading.longWords),
  }
  return {
    minutes: sum(({ minutes }) => minutes),
    words: sum(({ prose }) => prose.words),
    wordsPerSentence: rounded(counts.sentences === 0 ? undefined : sentenceLength(counts)),
    fleschDouma: rounded(fleschDouma(counts)),
    lix: rounded(lix(counts)),
    scored: sum(({ activities }) => activities.filter(({ points }) => points > 0).length),
  }
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10) / 10
}

function objectiveStats(
  { objective, owner, lessons, items }: Covered,
  course: Course,
  numbers: ReadonlyMap<Lesson, string>,
): ObjectiveStats {
  const { id, text, assessed } = objective
  const above = course.objectives.includes(objective) ? 'course' : 'module'
  return {
    ...{ id, text, of: owner ? 'lesson' : above },
    ...{ lessons: lessons.map((lesson) => numbers.get(lesson) ?? ''), scored: items, assessed },
  }
}
