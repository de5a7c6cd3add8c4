import { defineRule } from '../../model/rule.ts'
import { prerequisitesOf } from '../prerequisites.ts'

interface Found {
  readonly id: string
  readonly title: string
}

/** Bonus never blocks completion; behind a bonus lesson a lesson of the core would. */
export const afterBonusLesson = defineRule<Found>({
  id: 'after/bonus-lesson',
  severity: 'error',
  text: {
    nl: ({ id, title }) => ({
      message: `Deze les hoort bij de kern en komt na bonusles "${title}": zo wordt bonus verplicht.`,
      hint: `Haal "${id}" weg bij after, of maak van de module van die les een kernmodule.`,
      related: 'Dit is de bonusles.',
    }),
    en: ({ id, title }) => ({
      message: `This core lesson comes after bonus lesson "${title}", which makes bonus compulsory.`,
      hint: `Remove "${id}" from after, or make the module of that lesson a core module.`,
      related: 'This is the bonus lesson.',
    }),
  },
  course(course, report) {
    // Where all lessons count there is nothing that a bonus lesson could hold up.
    if (course.completion.of === 'all') return
    const bonus = new Set(
      course.modules.filter(({ kind }) => kind === 'bonus').flatMap(({ lessons }) => lessons),
    )
    for (const { lesson, id, first, position } of prerequisitesOf(course)) {
      if (!first || !bonus.has(first) || bonus.has(lesson)) continue
      report(position, { id, title: first.title }, [first.position])
    }
  },
})
