import { defineRule } from '../../model/rule.ts'
import { circlesOf } from '../prerequisites.ts'

/** Lessons that wait for each other: none of them ever opens. */
export const afterCircle = defineRule<{ ids: readonly string[] }>({
  id: 'after/circle',
  severity: 'error',
  text: {
    nl: ({ ids }) => ({
      message: `Deze lessen wachten op elkaar en gaan dus nooit open: ${way(ids)}.`,
      hint: 'Haal bij een van deze lessen de id bij after weg.',
      related: 'Deze les wacht mee.',
    }),
    en: ({ ids }) => ({
      message: `These lessons wait for each other, so they never open: ${way(ids)}.`,
      hint: 'Remove the id at after from one of these lessons.',
      related: 'This lesson waits too.',
    }),
  },
  course(course, report) {
    for (const { entry, lessons } of circlesOf(course)) {
      const others = lessons.slice(1).map(({ fields, position }) => fields['after'] ?? position)
      report(entry.position, { ids: lessons.map(({ id }) => id) }, others)
    }
  },
})

/** From a lesson to the one it waits for, and so on until the first again. */
function way(ids: readonly string[]): string {
  return [...ids, ...ids.slice(0, 1)].map((id) => `"${id}"`).join(' → ')
}
