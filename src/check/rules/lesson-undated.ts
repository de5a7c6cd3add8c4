import { lessonsOf } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly missing: string
}

/** Depends on no day, so it is a warning, unlike what is old. Who keeps a lesson about the law must know how old it is, and when to look again. */
export const lessonUndated = defineRule<Found>({
  id: 'lesson/undated',
  severity: 'warning',
  text: {
    nl: ({ missing }) => ({
      message: `Deze les gaat over de wet (legal: true), maar heeft geen ${missing}.`,
      hint: 'Schrijf checkedOn: de dag waarop de feiten zijn nagekeken, en reviewBy: de dag waarop dat weer moet.',
    }),
    en: ({ missing }) => ({
      message: `This lesson is about the law (legal: true) but has no ${missing}.`,
      hint: 'Write checkedOn: the day the facts were checked, and reviewBy: the day to do so again.',
    }),
  },
  course(course, report) {
    for (const lesson of lessonsOf(course)) {
      if (!lesson.legal) continue
      const missing = (['checkedOn', 'reviewBy'] as const).filter((key) => lesson[key] === '')
      const place = lesson.fields['legal'] ?? lesson.position
      for (const each of missing.slice(0, 1)) report(place, { missing: each })
    }
  },
})
