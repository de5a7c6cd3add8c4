import type { PartWords } from '../../model/player-words.ts'
import type { ScoUnit } from '../../model/sco.ts'

const goOn = 'Kies in het menu van je leersysteem waar je verdergaat.'
const exited =
  'Je voortgang is bewaard. Kies in het menu van je leersysteem waar je verdergaat, of sluit dit venster.'

/** Dutch: the words of a SCO that is not the whole course. */
export const nl: Readonly<Record<ScoUnit, PartWords>> = {
  module: {
    courseHome: 'Overzicht van deze module',
    start: 'Begin met deze module',
    printCourse: 'Hele module afdrukken',
    printReady: 'De hele module staat klaar om af te drukken of als pdf te bewaren.',
    searchIn: 'Zoek in deze module',
    courseDone: `Je hebt deze module afgerond. ${goOn}`,
    exited,
  },
  lesson: {
    courseHome: 'Overzicht van deze les',
    start: 'Begin met deze les',
    printCourse: 'Deze les met voorblad afdrukken',
    printReady: 'De les staat klaar om af te drukken of als pdf te bewaren.',
    searchIn: 'Zoek in deze les',
    courseDone: `Je hebt deze les afgerond. ${goOn}`,
    exited,
  },
}
