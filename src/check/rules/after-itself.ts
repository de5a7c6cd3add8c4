import { defineRule } from '../../model/rule.ts'
import { prerequisitesOf } from '../prerequisites.ts'

/** A lesson that waits for itself never opens. */
export const afterItself = defineRule<{ id: string }>({
  id: 'after/itself',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Les "${id}" komt na zichzelf en gaat dus nooit open.`,
      hint: `Haal "${id}" weg bij after, of zet er de les die eerst moet.`,
    }),
    en: ({ id }) => ({
      message: `Lesson "${id}" comes after itself, so it never opens.`,
      hint: `Remove "${id}" from after, or put the lesson there that must come first.`,
    }),
  },
  course(course, report) {
    for (const { lesson, id, first, position } of prerequisitesOf(course)) {
      if (first === lesson) report(position, { id })
    }
  },
})
