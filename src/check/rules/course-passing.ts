import type { Course } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly of: Course['completion']['of']
}

/** Where nothing gives points, nobody passes. */
export const coursePassing = defineRule<Found>({
  id: 'course/passing',
  severity: 'warning',
  text: {
    nl: ({ of }) => ({
      message: `De cursus meldt geslaagd, maar ${of === 'core' ? 'geen les die meetelt' : 'geen enkele les'} heeft een vraag met punten.`,
      hint: 'Geef een vraag punten (points=1), of schrijf bij completion report: completed.',
    }),
    en: ({ of }) => ({
      message: `The course reports passed, but ${of === 'core' ? 'no lesson that counts' : 'no lesson'} has a question with points.`,
      hint: 'Give a question points (points=1), or write report: completed under completion.',
    }),
  },
  course(course, report) {
    const { completion, modules, fields, position } = course
    if (completion.report !== 'passed') return
    const counted = modules.filter(({ kind }) => completion.of === 'all' || kind === 'core')
    const activities = counted.flatMap(({ lessons }) => lessons.flatMap((each) => each.activities))
    if (activities.some(({ points }) => points > 0)) return
    report(fields['completion'] ?? position, { of: completion.of })
  },
})
