import { lessonsOf } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'
import { sentenceLength } from '../../reading/formulas.ts'
import { fewestWords, readerLimits } from '../audience.ts'

interface Found {
  readonly average: number
  readonly most: number
}

/** One long sentence is a choice; a lesson full of them tires. */
export const languageAverageSentence = defineRule<Found>({
  id: 'language/average-sentence',
  severity: 'warning',
  text: {
    nl: ({ average, most }) => ({
      message: `De zinnen van deze les tellen gemiddeld ${inDutch(average)} woorden; verwacht hooguit ${most}.`,
      hint: 'Knip de langste zinnen in tweeën. lespakket check --stats laat zien hoe de andere lessen het doen.',
    }),
    en: ({ average, most }) => ({
      message: `The sentences of this lesson have ${average} words on average; expected ${most} at most.`,
      hint: 'Cut the longest sentences in two. lespakket check --stats shows how the other lessons do.',
    }),
  },
  course(course, report) {
    const { average: most } = readerLimits[course.reading]
    for (const { prose, position } of lessonsOf(course)) {
      const average = Math.round(10 * sentenceLength(prose.reading)) / 10
      if (prose.reading.words >= fewestWords && average > most) report(position, { average, most })
    }
  },
})

function inDutch(value: number): string {
  return String(value).replace('.', ',')
}
