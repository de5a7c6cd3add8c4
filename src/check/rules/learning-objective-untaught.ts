import { defineRule } from '../../model/rule.ts'
import { coverageOf } from '../coverage.ts'

interface Found {
  readonly id: string
}

/** What a course promises and no lesson names, is a promise that nobody keeps. */
export const learningObjectiveUntaught = defineRule<Found>({
  id: 'learning/objective-untaught',
  severity: 'warning',
  text: {
    nl: ({ id }) => ({
      message: `Leerdoel "${id}" wordt beloofd, maar geen les noemt het.`,
      hint: `Zet - ${id} bij objectives van de les waarin je het leert, of haal de belofte weg.`,
    }),
    en: ({ id }) => ({
      message: `Objective "${id}" is promised, but no lesson names it.`,
      hint: `Put - ${id} under objectives of the lesson that teaches it, or take the promise away.`,
    }),
  },
  course(course, report) {
    // A lesson that could not be read may name any objective.
    if (course.unreadable.length > 0) return
    for (const { objective, lessons } of coverageOf(course)) {
      if (lessons.length === 0) report(objective.position, { id: objective.id })
    }
  },
})
