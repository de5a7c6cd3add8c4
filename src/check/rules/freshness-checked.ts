import { lessonsOf, type Lesson } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'
import { monthsBefore } from '../day.ts'

interface Found {
  readonly checkedOn: string
}

/** Law changes with the year, at the first of January or of July. */
const months = 12

/** What was true when it was written may not be so any more. */
export const freshnessCheckedLongAgo = defineRule<Found>({
  id: 'freshness/checked-long-ago',
  severity: 'info',
  text: {
    nl: ({ checkedOn }) => ({
      message: `Deze les gaat over de wet en is voor het laatst nagekeken op ${checkedOn}, meer dan een jaar geleden.`,
      hint: 'Kijk de feiten na in de bronnen en schrijf de dag van vandaag bij checkedOn.',
    }),
    en: ({ checkedOn }) => ({
      message: `This lesson is about the law and was last checked on ${checkedOn}, more than a year ago.`,
      hint: 'Check the facts in their sources and write today at checkedOn.',
    }),
  },
  course(course, report, { today }) {
    if (today === undefined) return
    const since = monthsBefore(today, months)
    for (const lesson of lessonsOf(course)) {
      const { legal, checkedOn } = lesson
      if (legal && checkedOn !== '' && checkedOn < since) report(placeOf(lesson), { checkedOn })
    }
  },
})

/** A day that is still to come was mistyped, and would hide that the lesson grows old. */
export const freshnessCheckedLater = defineRule<Found>({
  id: 'freshness/checked-later',
  severity: 'info',
  text: {
    nl: ({ checkedOn }) => ({
      message: `Deze les is volgens checkedOn nagekeken op ${checkedOn}, maar die dag moet nog komen.`,
      hint: 'Schrijf de dag waarop de feiten echt zijn nagekeken.',
    }),
    en: ({ checkedOn }) => ({
      message: `By checkedOn this lesson was checked on ${checkedOn}, a day that is still to come.`,
      hint: 'Write the day on which the facts were really checked.',
    }),
  },
  course(course, report, { today }) {
    if (today === undefined) return
    for (const lesson of lessonsOf(course)) {
      if (lesson.checkedOn > today) report(placeOf(lesson), { checkedOn: lesson.checkedOn })
    }
  },
})

function placeOf({ fields, position }: Lesson): Lesson['position'] {
  return fields['checkedOn'] ?? position
}
