import { lessonsOf, type Lesson } from '../../model/course.ts'
import { counted } from '../../model/counted.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly minutes: number
  readonly estimate: number
}

/** Of instructive text on a screen, read to remember. */
const wordsPerMinute = 200
/** Practice takes as long as what counts, and so does writing, walking a dilemma or ticking off. */
const minutesPerActivity = 1.5
/** An estimate is rough: only what is far off, both as a share and in minutes, is told. */
const factor = 1.75
const margin = 3

/** A learner plans by this number, between two meetings. */
export const lessonMinutes = defineRule<Found>({
  id: 'lesson/minutes',
  severity: 'warning',
  text: {
    nl: ({ minutes, estimate }) => ({
      message: `Boven de les staat ${counted(minutes, 'minuut', 'minuten')}; naar tekst en vragen geschat ${estimate === 1 ? 'is het er 1' : `zijn het er ${estimate}`}.`,
      hint: `Schrijf minutes: ${estimate}, of pas de lengte van de les aan.`,
    }),
    en: ({ minutes, estimate }) => ({
      message: `The lesson says ${counted(minutes, 'minute', 'minutes')}; by its text and questions we estimate ${estimate}.`,
      hint: `Write minutes: ${estimate}, or change the length of the lesson.`,
    }),
  },
  course(course, report) {
    for (const lesson of lessonsOf(course)) {
      const { minutes, fields, position } = lesson
      const estimate = estimated(lesson)
      const isClose = minutes <= estimate * factor && estimate <= minutes * factor
      if (minutes === 0 || isClose || Math.abs(minutes - estimate) <= margin) continue
      report(fields['minutes'] ?? position, {
        minutes,
        estimate: Math.max(1, Math.round(estimate)),
      })
    }
  },
})

function estimated({ prose, activities }: Lesson): number {
  return prose.words / wordsPerMinute + activities.length * minutesPerActivity
}
