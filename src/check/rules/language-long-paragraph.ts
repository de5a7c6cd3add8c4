import { defineRule } from '../../model/rule.ts'
import { allTexts } from '../all-texts.ts'
import { lineLength, paragraphLines } from '../audience.ts'
import { firstWords } from '../first-words.ts'

interface Found {
  readonly start: string
  readonly lines: number
}

/** A screen full of text is skipped: one message for each paragraph. */
export const languageLongParagraph = defineRule<Found>({
  id: 'language/long-paragraph',
  severity: 'warning',
  text: {
    nl: ({ start, lines }) => ({
      message: `De alinea "${start}" is op een scherm zo'n ${lines} regels lang; verwacht hooguit ${paragraphLines}.`,
      hint: 'Begin een nieuwe alinea waar een nieuwe gedachte begint.',
    }),
    en: ({ start, lines }) => ({
      message: `The paragraph "${start}" takes about ${lines} lines on a screen; expected ${paragraphLines} at most.`,
      hint: 'Begin a new paragraph where a new thought begins.',
    }),
  },
  course(course, report) {
    for (const { reading } of allTexts(course)) {
      for (const { start, size, position } of reading.longParagraphs) {
        const lines = Math.ceil(size / lineLength)
        if (lines > paragraphLines) report(position, { start: firstWords(start), lines })
      }
    }
  },
})
