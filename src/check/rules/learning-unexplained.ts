import { activitiesOf } from '../../model/course.ts'
import { counted } from '../../model/counted.ts'
import { defineRule } from '../../model/rule.ts'
import { firstWords } from '../first-words.ts'

interface Found {
  readonly id: string
  readonly text: string
  readonly others: number
}

/** A verdict alone teaches nothing: who chose wrong wants to know why. */
export const learningUnexplained = defineRule<Found>({
  id: 'learning/unexplained',
  severity: 'warning',
  text: {
    nl: ({ id, text, others }) => ({
      message: `Bij vraag "${id}" heeft antwoord "${text}"${others === 0 ? '' : ` (en ${counted(others, 'ander', 'andere')})`} geen uitleg.`,
      hint: 'Schrijf onder het antwoord een regel die met > begint: waarom het goed of fout is.',
    }),
    en: ({ id, text, others }) => ({
      message: `In question "${id}" the answer "${text}"${others === 0 ? '' : ` (and ${counted(others, 'other', 'others')})`} is not explained.`,
      hint: 'Write a line below the answer that starts with >: why it is right or wrong.',
    }),
  },
  course(course, report) {
    for (const { id, points, choices } of activitiesOf(course)) {
      const [first, ...others] = choices.filter(({ isExplained }) => isExplained === false)
      if (points === 0 || first === undefined) continue
      const text = firstWords(first.text)
      report(first.position, { id, text, others: others.length })
    }
  },
})
