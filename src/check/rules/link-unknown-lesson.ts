import { lessonsOf } from '../../model/course.ts'
import { nearest } from '../../model/nearest.ts'
import { defineRule } from '../../model/rule.ts'
import { allTexts } from '../all-texts.ts'
import { mayBeUnreadableLesson } from '../unreadable.ts'

interface Found {
  readonly id: string
  readonly near: string | undefined
}

/** A link that leads nowhere stops a learner in the middle of a sentence. */
export const linkUnknownLesson = defineRule<Found>({
  id: 'link/unknown-lesson',
  severity: 'error',
  text: {
    nl: ({ id, near }) => ({
      message: `Geen les heeft de id "${id}".`,
      hint:
        near === undefined
          ? 'Neem de id van boven in het bestand van de les.'
          : `Schrijf lesson:${near}`,
    }),
    en: ({ id, near }) => ({
      message: `No lesson has the id "${id}".`,
      hint:
        near === undefined
          ? "Take the id from the top of the lesson's file."
          : `Write lesson:${near}`,
    }),
  },
  course(course, report) {
    const ids = lessonsOf(course).map(({ id }) => id)
    const known = new Set(ids)
    for (const { target, position } of allTexts(course).flatMap(({ links }) => links)) {
      if (target.kind !== 'lesson' || known.has(target.id)) continue
      if (mayBeUnreadableLesson(course, target.id)) continue
      report(position, { id: target.id, near: nearest(target.id, ids) })
    }
  },
})
