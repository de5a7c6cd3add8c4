import type { Locale } from '../model/diagnostic.ts'
import { cutText } from '../model/cut-text.ts'
import type { CourseStats, ObjectiveStats } from '../model/stats.ts'
import { printable } from './message.ts'
import { figuresOf, statsWords, sumOf, taughtIn, testedBy, type StatsWords } from './stats-words.ts'

/** Columns of a terminal; no line is wider. */
const width = 80

/** The figures of a course for a terminal, and for who has it read aloud. */
export function statsText(stats: CourseStats, locale: Locale): string {
  const words = statsWords(locale)
  const { lessons, objectives, total } = stats
  const rows = [
    words.head,
    ...lessons.map((lesson) => [lesson.number, lesson.title, ...figuresOf(lesson, locale)]),
    ['', words.total, ...figuresOf(total, locale)],
  ]
  const matrix = objectives.flatMap((objective) => objectiveLines(objective, words))
  return [
    ...['', words.lessons, '', ...tableLines(rows), '', ...words.legend, ''],
    ...(matrix.length === 0 ? [] : [words.objectives, '', ...matrix, '']),
    sumOf(objectives, words),
  ].join('\n')
}

/** The second column takes what room the others leave; figures stand to the right. */
function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const others = widths.reduce((sum, each, column) => sum + (column === 1 ? 0 : each + 2), 0)
  const room = width - others
  return rows.map((row) =>
    row
      .map((cell, column) => {
        if (column === 1) return cut(cell, room).padEnd(room)
        return column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
      })
      .join('  '),
  )
}

/** A line with what is to be learnt, and one below it with where and how. */
function objectiveLines(objective: ObjectiveStats, words: StatsWords): readonly string[] {
  const { id, text } = objective
  const facts = `${taughtIn(objective, words)}; ${testedBy(objective, words)}`
  const lines = printable(facts).match(/.{1,78}(?:\s|$)/g) ?? []
  return [cut(text === '' ? id : text, width), ...lines.map((line) => `  ${line.trimEnd()}`)]
}

function cut(text: string, limit: number): string {
  const shown = printable(text)
  return shown.length <= limit ? shown : `${cutText(shown, limit - 1)}…`
}
