import { defineRule } from '../../model/rule.ts'
import { isInCircle, isLater, prerequisitesOf } from '../prerequisites.ts'

interface Found {
  readonly number: string
  readonly title: string
}

/** Who reads on from lesson to lesson would meet a closed door. */
export const afterLaterLesson = defineRule<Found>({
  id: 'after/later-lesson',
  severity: 'warning',
  text: {
    nl: ({ number, title }) => ({
      message: `Deze les komt na les ${number} "${title}", maar die staat verderop in de cursus.`,
      hint: 'Zet die les eerder, of haal hem weg bij after.',
      related: 'Dit is de latere les.',
    }),
    en: ({ number, title }) => ({
      message: `This lesson comes after lesson ${number} "${title}", which stands later in the course.`,
      hint: 'Put that lesson earlier, or remove it from after.',
      related: 'This is the later lesson.',
    }),
  },
  course(course, report) {
    for (const entry of prerequisitesOf(course)) {
      const { first, position } = entry
      if (!first || !isLater(course, entry) || isInCircle(course, entry)) continue
      report(position, { number: first.number, title: first.title }, [first.position])
    }
  },
})
