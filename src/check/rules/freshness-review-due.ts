import { lessonsOf } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly reviewBy: string
}

/** A day in the front matter is a promise to look again. Never more than a notice: a day passes by itself. */
export const freshnessReviewDue = defineRule<Found>({
  id: 'freshness/review-due',
  severity: 'info',
  text: {
    nl: ({ reviewBy }) => ({
      message: `Deze les had uiterlijk ${reviewBy} opnieuw bekeken moeten zijn.`,
      hint: 'Lees de les en haar bronnen na, en schrijf dan een nieuwe dag bij checkedOn en reviewBy.',
    }),
    en: ({ reviewBy }) => ({
      message: `This lesson was to be looked at again by ${reviewBy}.`,
      hint: 'Read the lesson and its sources again, then write a new day at checkedOn and reviewBy.',
    }),
  },
  course(course, report, { today }) {
    if (today === undefined) return
    for (const { reviewBy, fields, position } of lessonsOf(course)) {
      if (reviewBy !== '' && reviewBy < today) report(fields['reviewBy'] ?? position, { reviewBy })
    }
  },
})
