import { counted } from '../../model/counted.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly what: 'modules' | 'lessons'
  readonly expected: number
  readonly found: number
}

const words = {
  nl: { modules: ['module', 'modules'], lessons: ['les', 'lessen'] },
  en: { modules: ['module', 'modules'], lessons: ['lesson', 'lessons'] },
} as const

/** A lesson that went missing in a merge leaves no other trace. */
export const courseExpectedCount = defineRule<Found>({
  id: 'course/expected-count',
  severity: 'error',
  text: {
    nl: ({ what, expected, found }) => ({
      message: `De cursusmap telt ${counted(found, words.nl[what][0], words.nl[what][1])}, verwacht ${expected}.`,
      hint: `Zet terug wat ontbreekt, of verander ${what} bij expect in course.md.`,
    }),
    en: ({ what, expected, found }) => ({
      message: `The course folder holds ${counted(found, words.en[what][0], words.en[what][1])}, expected ${expected}.`,
      hint: `Put back what is missing, or change ${what} under expect in course.md.`,
    }),
  },
  course({ expect, counted: onDisk, fields, position }, report) {
    for (const what of ['modules', 'lessons'] as const) {
      const expected = expect[what]
      if (expected === undefined || expected === onDisk[what]) continue
      report(fields['expect'] ?? position, { what, expected, found: onDisk[what] })
    }
  },
})
