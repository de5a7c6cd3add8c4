import type { Activity } from '../../model/activity.ts'
import { activitiesOf, type Course } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'

interface Counted {
  readonly all: number
  readonly times: number
}

interface Placed extends Counted {
  readonly place: number
}

/** Below this number of questions it may be chance. */
const fewest = 6
/** Share of the questions above which who guesses scores without reading. */
const most = 0.6

/** The longest answer is right more often than not in most tests, and learners know it. */
export const learningLongestRight = defineRule<Counted>({
  id: 'learning/longest-right',
  severity: 'warning',
  text: {
    nl: ({ all, times }) => ({
      message: `Bij ${times} van de ${all} keuzevragen is het goede antwoord het langste: wie altijd het langste kiest, haalt die punten zonder te lezen.`,
      hint: 'Kort goede antwoorden in, of maak een fout antwoord even precies.',
      related: 'Hier is het goede antwoord het langste.',
    }),
    en: ({ all, times }) => ({
      message: `In ${times} of the ${all} choices the right answer is the longest: who always takes the longest gets those points without reading.`,
      hint: 'Shorten right answers, or make a wrong one as precise.',
      related: 'Here the right answer is the longest.',
    }),
  },
  course(course, report) {
    const all = guessable(course)
    const longest = all.filter(({ choices }) => {
      const right = choices.find(({ isRight }) => isRight)?.text.length ?? 0
      return choices.every(({ isRight, text }) => isRight === true || text.length < right)
    })
    if (!isPattern(longest, all)) return
    const places = longest.map(({ position }) => position)
    report(course.position, { all: all.length, times: longest.length }, places)
  },
})

/** So is the answer that always stands in the same place. */
export const learningSamePlace = defineRule<Placed>({
  id: 'learning/same-place',
  severity: 'warning',
  text: {
    nl: ({ all, times, place }) => ({
      message: `Bij ${times} van de ${all} keuzevragen is antwoord ${place} het goede.`,
      hint: 'Zet de antwoorden in een andere volgorde, of schrijf shuffle bij de vraag.',
      related: 'Hier staat het goede antwoord op die plaats.',
    }),
    en: ({ all, times, place }) => ({
      message: `In ${times} of the ${all} choices answer ${place} is the right one.`,
      hint: 'Change the order of the answers, or write shuffle with the question.',
      related: 'Here the right answer stands in that place.',
    }),
  },
  course(course, report) {
    const all = guessable(course).filter(({ shuffle }) => !shuffle)
    const rightPlace = ({ choices }: Activity): number =>
      choices.findIndex(({ isRight }) => isRight)
    for (const index of new Set(all.map(rightPlace))) {
      const found = all.filter((activity) => rightPlace(activity) === index)
      if (!isPattern(found, all)) continue
      const places = found.map(({ position }) => position)
      report(course.position, { all: all.length, times: found.length, place: index + 1 }, places)
    }
  },
})

/** Questions for points with one right answer among three or more. */
function guessable(course: Course): readonly Activity[] {
  return activitiesOf(course).filter(
    ({ points, choices }) =>
      points > 0 && choices.length > 2 && choices.filter(({ isRight }) => isRight).length === 1,
  )
}

function isPattern(found: readonly Activity[], all: readonly Activity[]): boolean {
  return all.length >= fewest && found.length / all.length > most
}
