import { describe, expect, test } from 'vitest'
import type { CourseStats, LessonStats, ObjectiveStats } from '../../src/model/stats.ts'
import { statsMarkdown } from '../../src/report/stats-markdown.ts'
import { statsText } from '../../src/report/stats-text.ts'

const figures = { minutes: 15, words: 1100, wordsPerSentence: 9.5, fleschDouma: null, lix: 30 }
const lesson: LessonStats = { id: 'a', number: '1.1', title: 'Kort', ...figures, scored: 2 }
const objective: ObjectiveStats = {
  ...{ id: 'a', text: 'Je weet het.', of: 'course', lessons: ['1.1'], scored: 1, assessed: true },
}
const stats: CourseStats = {
  lessons: [lesson, { ...lesson, number: '10.12', title: 'Een *heel* lange titel '.repeat(9) }],
  objectives: [
    objective,
    { ...objective, text: 'Lang '.repeat(40), lessons: Array<string>(30).fill('10.12'), scored: 2 },
    { ...objective, lessons: [], scored: 0 },
    { ...objective, scored: 0, assessed: false },
  ],
  total: { ...figures, scored: 4 },
}

describe.each(['nl', 'en'] as const)('in "%s"', (locale) => {
  test('no line is wider than a terminal, and none holds a character that commands it', () => {
    const bad = { ...lesson, title: 'Rood \u001b[31m' }
    const lines = statsText({ ...stats, lessons: [...stats.lessons, bad] }, locale).split('\n')
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80)
    expect(lines.join('')).not.toContain('\u001b')
  })

  test('a row of a table has as many cells as its head', () => {
    const rows = statsMarkdown(stats, locale)
      .split('\n')
      .filter((line) => line.startsWith('|'))
    const cells = rows.map((row) => row.split(' | ').length)
    expect(cells).toEqual([...Array<number>(5).fill(8), ...Array<number>(6).fill(4)])
  })
})

test('what covers an objective is said in words', () => {
  const text = statsText(stats, 'nl')
  expect(text).toContain('Je weet het.\n  les 1.1; 1 vraag met punten\n')
  expect(text).toContain('  in geen les; nog niet getoetst\n')
  expect(text).toContain('  les 1.1; geen vraag kan het toetsen (assessed: false)\n')
  expect(text).toMatch(/\n4 leerdoelen: 2 getoetst, 1 niet te toetsen, 1 nog niet getoetst\.$/)
  expect(text.match(/10\.12/g)).toHaveLength(31)
})

test('figures are written as the language writes them, and what cannot be told as a dash', () => {
  const row = (locale: 'nl' | 'en') => statsText(stats, locale).split('\n')[4]
  expect(row('nl')).toMatch(/^1\.1 +Kort +15 +1100 +9,5 +- +30,0 +2$/)
  expect(row('en')).toMatch(/^1\.1 +Kort +15 +1100 +9\.5 +- +30\.0 +2$/)
})

test('the words of an author are no Markdown', () => {
  expect(statsMarkdown(stats, 'nl')).toContain('Een \\*heel\\* lange titel')
})

test('a course without objectives says so', () => {
  expect(statsText({ ...stats, objectives: [] }, 'en')).toMatch(
    /\n\nThe course has no objectives\.$/,
  )
})
