import type { PartWords } from '../../model/player-words.ts'
import type { ScoUnit } from '../../model/sco.ts'

const goOn = 'Choose where to go on in the menu of your learning system.'
const exited =
  'Your progress is saved. Choose where to go on in the menu of your learning system, or close this window.'

/** English: the words of a SCO that is not the whole course. */
export const en: Readonly<Record<ScoUnit, PartWords>> = {
  module: {
    courseHome: 'Module overview',
    start: 'Start this module',
    printCourse: 'Print the whole module',
    printReady: 'The whole module is ready to be printed or kept as a PDF.',
    searchIn: 'Search this module',
    courseDone: `You have completed this module. ${goOn}`,
    exited,
  },
  lesson: {
    courseHome: 'Lesson overview',
    start: 'Start this lesson',
    printCourse: 'Print this lesson with a title page',
    printReady: 'The lesson is ready to be printed or kept as a PDF.',
    searchIn: 'Search this lesson',
    courseDone: `You have completed this lesson. ${goOn}`,
    exited,
  },
}
