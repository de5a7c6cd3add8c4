import { activitiesOf } from '../../model/course.ts'
import { nearest } from '../../model/nearest.ts'
import { defineRule } from '../../model/rule.ts'
import { listedObjectives } from '../heads.ts'

interface Found {
  readonly id: string
  readonly objective: string
  readonly near: string | undefined
}

/** What a question tests must be something the course promised. */
export const activityUnknownObjective = defineRule<Found>({
  id: 'activity/unknown-objective',
  severity: 'error',
  text: {
    nl: ({ id, objective, near }) => ({
      message: `Vraag "${id}" toetst leerdoel "${objective}", maar dat is nergens beschreven.`,
      hint:
        near === undefined
          ? `Beschrijf "${objective}" bij objectives, of haal het weg bij de vraag.`
          : `Schrijf objective="${near}"`,
    }),
    en: ({ id, objective, near }) => ({
      message: `Question "${id}" tests objective "${objective}", which is not declared anywhere.`,
      hint:
        near === undefined
          ? `Declare "${objective}" under objectives, or remove it from the question.`
          : `Write objective="${near}"`,
    }),
  },
  course(course, report) {
    const known = listedObjectives(course).map((objective) => objective.id)
    // A file that could not be read may declare any objective.
    if (course.unreadable.length > 0) return
    for (const { id, objectives, position } of activitiesOf(course)) {
      for (const objective of objectives) {
        if (known.includes(objective)) continue
        report(position, { id, objective, near: nearest(objective, known) })
      }
    }
  },
})
