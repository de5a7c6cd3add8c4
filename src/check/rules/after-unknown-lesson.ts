import { lessonsOf } from '../../model/course.ts'
import { nearest } from '../../model/nearest.ts'
import { defineRule } from '../../model/rule.ts'
import { prerequisitesOf } from '../prerequisites.ts'
import { mayBeUnreadableLesson } from '../unreadable.ts'

interface Found {
  readonly id: string
  readonly near: string | undefined
}

/** A lesson that waits for one that does not exist would never open. */
export const afterUnknownLesson = defineRule<Found>({
  id: 'after/unknown-lesson',
  severity: 'error',
  text: {
    nl: ({ id, near }) => ({
      message: `Deze les komt na "${id}", maar geen les heeft die id.`,
      hint: near === undefined ? 'Zet bij after de ids van lessen.' : `Bedoel je "${near}"?`,
    }),
    en: ({ id, near }) => ({
      message: `This lesson comes after "${id}", but no lesson has that id.`,
      hint: near === undefined ? 'Put the ids of lessons at after.' : `Do you mean "${near}"?`,
    }),
  },
  course(course, report) {
    const ids = lessonsOf(course).map(({ id }) => id)
    for (const { lesson, id, first, position } of prerequisitesOf(course)) {
      if (first || mayBeUnreadableLesson(course, id)) continue
      const others = ids.filter((other) => other !== lesson.id)
      report(position, { id, near: nearest(id, others) })
    }
  },
})
