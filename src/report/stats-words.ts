import type { Locale } from '../model/diagnostic.ts'
import { counted } from '../model/counted.ts'
import type { ObjectiveStats, TextStats } from '../model/stats.ts'

const nl = {
  lessons: 'Lessen',
  head: ['Nr', 'Les', 'Min', 'Woorden', 'Per zin', 'Flesch', 'LIX', 'Vragen'],
  total: 'Samen',
  legend: [
    'Per zin: woorden per zin. Flesch: Flesch-Douma, van 0 (heel moeilijk) tot 100',
    '(heel makkelijk). LIX: van 20 (heel makkelijk) tot 60 (heel moeilijk). Deze',
    'cijfers zijn hints: geen formule bewijst dat een lezer het begrijpt. Vragen:',
    'alleen die met punten; een toets telt als één.',
  ],
  objectives: 'Leerdoelen',
  objectiveHead: ['Leerdoel', 'Van', 'Lessen', 'Getoetst'],
  noObjectives: 'De cursus noemt geen leerdoelen.',
  of: { course: 'de cursus', module: 'een module', lesson: 'een les' },
  inNoLesson: 'in geen les',
  inLessons: (numbers: string, many: boolean) => `${many ? 'lessen' : 'les'} ${numbers}`,
  scored: (n: number) => counted(n, 'vraag met punten', 'vragen met punten'),
  untestable: 'geen vraag kan het toetsen (assessed: false)',
  untested: 'nog niet getoetst',
  sum: (all: number, tested: number, untestable: number, open: number) =>
    `${counted(all, 'leerdoel', 'leerdoelen')}: ${tested} getoetst, ${untestable} niet te toetsen, ${open} nog niet getoetst.`,
}

const en: typeof nl = {
  lessons: 'Lessons',
  head: ['No', 'Lesson', 'Min', 'Words', 'Per sent.', 'Flesch', 'LIX', 'Scored'],
  total: 'Together',
  legend: [
    'Per sent.: words per sentence. Flesch: Flesch-Douma, for Dutch, from 0 (very',
    'hard) to 100 (very easy). LIX: from 20 (very easy) to 60 (very hard). These',
    'figures are hints: no formula proves that a reader understands it. Scored:',
    'questions for points; a quiz is one.',
  ],
  objectives: 'Objectives',
  objectiveHead: ['Objective', 'Of', 'Lessons', 'Tested'],
  noObjectives: 'The course has no objectives.',
  of: { course: 'the course', module: 'a module', lesson: 'a lesson' },
  inNoLesson: 'in no lesson',
  inLessons: (numbers, many) => `${many ? 'lessons' : 'lesson'} ${numbers}`,
  scored: (n) => counted(n, 'question for points', 'questions for points'),
  untestable: 'no question can test it (assessed: false)',
  untested: 'not tested yet',
  sum: (all, tested, untestable, open) =>
    `${counted(all, 'objective', 'objectives')}: ${tested} tested, ${untestable} not testable, ${open} not tested yet.`,
}

/** The words around the figures of a course. */
export type StatsWords = typeof nl

/** The words for `check --stats`. */
export function statsWords(locale: Locale): StatsWords {
  return { nl, en }[locale]
}

/** Where an objective is taught, and what tests it. */
export function taughtIn({ lessons }: ObjectiveStats, words: StatsWords): string {
  return lessons.length === 0
    ? words.inNoLesson
    : words.inLessons(lessons.join(', '), lessons.length > 1)
}

/** What tests an objective, or why nothing does. */
export function testedBy({ scored, assessed }: ObjectiveStats, words: StatsWords): string {
  if (scored > 0) return words.scored(scored)
  return assessed ? words.untested : words.untestable
}

/** All objectives in one line. */
export function sumOf(objectives: readonly ObjectiveStats[], words: StatsWords): string {
  if (objectives.length === 0) return words.noObjectives
  const tested = objectives.filter(({ scored }) => scored > 0).length
  const untestable = objectives.filter(({ scored, assessed }) => scored === 0 && !assessed).length
  const open = objectives.length - tested - untestable
  return words.sum(objectives.length, tested, untestable, open)
}

/** The figures of a text in the columns of `head`, behind its number and title. */
export function figuresOf(stats: TextStats, locale: Locale): readonly string[] {
  const { minutes, words, wordsPerSentence, fleschDouma, lix, scored } = stats
  const decimal = (value: number | null): string => {
    if (value === null) return '-'
    return value.toFixed(1).replace('.', locale === 'nl' ? ',' : '.')
  }
  const figures = [wordsPerSentence, fleschDouma, lix].map(decimal)
  return [String(minutes), String(words), ...figures, String(scored)]
}
