import type { Locale } from '../model/diagnostic.ts'
import type { CourseStats } from '../model/stats.ts'
import { markdownRows, markdownText } from './markdown-table.ts'
import { figuresOf, statsWords, sumOf, taughtIn, testedBy } from './stats-words.ts'

/** The figures of a course as tables. */
export function statsMarkdown({ lessons, objectives, total }: CourseStats, locale: Locale): string {
  const words = statsWords(locale)
  const matrix = objectives.map((objective) => [
    ...[objective.text === '' ? objective.id : objective.text, words.of[objective.of]],
    ...[taughtIn(objective, words), testedBy(objective, words)],
  ])
  return [
    ...['', `## ${words.lessons}`, ''],
    ...markdownRows(words.head, [
      ...lessons.map((lesson) => [lesson.number, lesson.title, ...figuresOf(lesson, locale)]),
      ['', words.total, ...figuresOf(total, locale)],
    ]),
    ...['', words.legend.join(' '), '', `## ${words.objectives}`, ''],
    ...(matrix.length === 0 ? [] : [...markdownRows(words.objectiveHead, matrix), '']),
    markdownText(sumOf(objectives, words)),
  ].join('\n')
}
