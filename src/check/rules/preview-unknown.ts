import { lessonsOf } from '../../model/course.ts'
import { nearest } from '../../model/nearest.ts'
import { defineRule } from '../../model/rule.ts'
import { mayBeUnreadableLesson } from '../unreadable.ts'

interface Found {
  readonly id: string
  readonly near: string | undefined
}

/** The one lesson that anyone may see has to exist. */
export const previewUnknown = defineRule<Found>({
  id: 'preview/unknown',
  severity: 'error',
  text: {
    nl: ({ id, near }) => ({
      message: `De proefles "${id}" bestaat niet: geen les heeft die id.`,
      hint: near === undefined ? 'Zet bij preview de id van een les.' : `Schrijf preview: ${near}`,
    }),
    en: ({ id, near }) => ({
      message: `The preview lesson "${id}" does not exist: no lesson has that id.`,
      hint: near === undefined ? 'Put the id of a lesson at preview.' : `Write preview: ${near}`,
    }),
  },
  course(course, report) {
    const { preview, fields, position } = course
    const ids = lessonsOf(course).map(({ id }) => id)
    if (preview === '' || ids.includes(preview)) return
    if (mayBeUnreadableLesson(course, preview)) return
    report(fields['preview'] ?? position, { id: preview, near: nearest(preview, ids) })
  },
})
