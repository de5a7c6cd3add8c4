import { defineRule } from '../../model/rule.ts'
import { allTexts } from '../all-texts.ts'
import { readerLimits } from '../audience.ts'
import { firstWords } from '../first-words.ts'

interface Found {
  readonly start: string
  readonly size: number
  readonly most: number
}

/** Who reaches the end of a long sentence has lost its beginning. */
export const languageLongSentence = defineRule<Found>({
  id: 'language/long-sentence',
  severity: 'warning',
  text: {
    nl: ({ start, size, most }) => ({
      message: `De zin "${start}" telt ${size} woorden; verwacht hooguit ${most}.`,
      hint: 'Knip de zin op bij een voegwoord of een komma.',
    }),
    en: ({ start, size, most }) => ({
      message: `The sentence "${start}" has ${size} words; expected ${most} at most.`,
      hint: 'Cut it at a conjunction or a comma.',
    }),
  },
  course(course, report) {
    const { sentence: most } = readerLimits[course.reading]
    for (const { reading } of allTexts(course)) {
      for (const { start, size, position } of reading.longSentences) {
        if (size > most) report(position, { start: firstWords(start), size, most })
      }
    }
  },
})
