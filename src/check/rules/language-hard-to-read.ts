import { lessonsOf } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'
import { fleschDouma } from '../../reading/formulas.ts'
import { fewestWords, readerLimits } from '../audience.ts'

interface Found {
  readonly ease: number
  readonly least: number
}

/** A figure is a hint: it sees long words and sentences, not whether they make sense. */
export const languageHardToRead = defineRule<Found>({
  id: 'language/hard-to-read',
  severity: 'warning',
  text: {
    nl: ({ ease, least }) => ({
      message: `Deze les leest moeilijk: Flesch-Douma ${ease}, verwacht ${least} of meer (100 is heel makkelijk).`,
      hint: 'Kies kortere woorden en kortere zinnen. Zet vaste begrippen in glossary.md: die tellen niet mee.',
    }),
    en: ({ ease, least }) => ({
      message: `This lesson is hard to read: Flesch-Douma ${ease}, expected ${least} or more (100 is very easy).`,
      hint: 'Choose shorter words and sentences. Put terms in glossary.md: they are left out of the count.',
    }),
  },
  course(course, report) {
    const { ease: least } = readerLimits[course.reading]
    for (const { prose, position } of lessonsOf(course)) {
      const ease = fleschDouma(prose.reading)
      if (ease === undefined || prose.reading.words < fewestWords || ease >= least) continue
      report(position, { ease: Math.floor(ease), least })
    }
  },
})
