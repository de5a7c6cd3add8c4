import { activitiesOf } from '../../model/course.ts'
import { counted } from '../../model/counted.ts'
import { defineRule } from '../../model/rule.ts'
import { coverageOf, namesObjectives } from '../coverage.ts'

interface Found {
  readonly all: number
}

/** A course may do without the proof. It is told once that there is one, and not for each objective. */
export const learningObjectivesUnlinked = defineRule<Found>({
  id: 'learning/objectives-unlinked',
  severity: 'info',
  text: {
    nl: ({ all }) => ({
      message: `De cursus noemt ${counted(all, 'leerdoel', 'leerdoelen')}, maar geen vraag zegt welk leerdoel zij toetst.`,
      hint: 'Schrijf objective="..." bij een vraag, met de id van het leerdoel. Dan zie je wat nog niet getoetst wordt.',
    }),
    en: ({ all }) => ({
      message: `The course has ${counted(all, 'objective', 'objectives')}, but no question says which one it tests.`,
      hint: 'Write objective="..." with a question, with the id of the objective. Then you see what is not tested yet.',
    }),
  },
  course(course, report) {
    // A lesson that could not be read may test any objective.
    if (course.unreadable.length > 0 || namesObjectives(course)) return
    if (!activitiesOf(course).some(({ points }) => points > 0)) return
    const [first, ...others] = coverageOf(course).filter(({ objective }) => objective.assessed)
    if (first) report(first.objective.position, { all: others.length + 1 })
  },
})
