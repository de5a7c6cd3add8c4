import { defineRule } from '../../model/rule.ts'
import { coverageOf, namesObjectives } from '../coverage.ts'

interface Found {
  readonly id: string
}

/** Without a question nobody, the learner first, knows whether it was reached. */
export const learningObjectiveUntested = defineRule<Found>({
  id: 'learning/objective-untested',
  severity: 'warning',
  text: {
    nl: ({ id }) => ({
      message: `Geen vraag met punten toetst leerdoel "${id}".`,
      hint: `Schrijf objective="${id}" bij een vraag, of assessed: false bij het leerdoel als geen vraag het kan toetsen.`,
    }),
    en: ({ id }) => ({
      message: `No question with points tests objective "${id}".`,
      hint: `Write objective="${id}" with a question, or assessed: false with the objective when no question can test it.`,
    }),
  },
  course(course, report) {
    // A lesson that could not be read may test any objective.
    if (course.unreadable.length > 0 || !namesObjectives(course)) return
    for (const { objective, items } of coverageOf(course)) {
      if (objective.assessed && items === 0) report(objective.position, { id: objective.id })
    }
  },
})
