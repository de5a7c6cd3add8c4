import type { Activity, Choice } from '../../model/activity.ts'
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
    for (const activity of activitiesOf(course)) {
      const [first, ...others] = unexplained(activity)
      if (activity.points === 0 || first === undefined) continue
      const text = firstWords(first.text)
      report(first.position, { id: activity.id, text, others: others.length })
    }
  },
})

/** `:::right` explains what is right; `:::wrong` one wrong answer, but not why each of several is. */
function unexplained({ choices, parts }: Activity): readonly Choice[] {
  const wrong = choices.filter(({ isRight }) => isRight === false)
  const isTold = ({ isRight }: Choice): boolean =>
    isRight === true ? 'right' in parts : 'wrong' in parts && wrong.length === 1
  return choices.filter((choice) => choice.isExplained === false && !isTold(choice))
}
