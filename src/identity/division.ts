import { defineFinding, type AnyFinding, type Report } from '../model/finding.ts'
import { startOf, type Position } from '../model/position.ts'
import type { Division, ScoUnit } from '../model/sco.ts'
import type { KeyChange } from './keys.ts'
import type { Lock } from './lock.ts'
import { lockFile, recordPlaces } from './read.ts'

const units = {
  nl: { module: 'module', lesson: 'les' },
  en: { module: 'module', lesson: 'lesson' },
} as const

const divisions = {
  nl: {
    course: 'als één geheel',
    module: 'met --sco module',
    lesson: 'met --sco lesson',
  },
  en: { course: 'as one whole', module: 'with --sco module', lesson: 'with --sco lesson' },
} as const

export const scoRetired = defineFinding<{ unit: ScoUnit; id: string }>({
  id: 'lock/sco-retired',
  severity: 'warning',
  text: {
    nl: ({ unit, id }) => ({
      message: `De ${units.nl[unit]} "${id}" is een eigen SCO en staat niet meer in de cursus. Vervang je het pakket in een LMS als Moodle, dan wist dat hiervan de status, de score en de antwoorden van alle cursisten.`,
      hint: `Bewaar eerst de rapporten die je nodig hebt, en zet dan pas het nieuwe pakket in je LMS. Was het niet de bedoeling, zet de ${units.nl[unit]} dan terug met dezelfde id.`,
    }),
    en: ({ unit, id }) => ({
      message: `The ${units.en[unit]} "${id}" is a SCO by itself and no longer in the course. If you replace the package in an LMS such as Moodle, it erases the status, the score and the answers of all learners in it.`,
      hint: `Save the reports that you need first, and only then put the new package in your LMS. If it was not meant, put the ${units.en[unit]} back with the same id.`,
    }),
  },
})

interface Divided {
  readonly was: Division
  readonly is: Division
}

const words = {
  nl: ({ was, is }: Divided) => ({
    message: `De cursus wordt ${divisions.nl[is]} ingepakt en werd dat de vorige keer ${divisions.nl[was]}. Voor een LMS zijn dat andere onderdelen: vervang je het pakket, dan is alles wat cursisten deden weg.`,
    hint: `Maak het pakket ${was === 'course' ? 'zonder --sco' : divisions.nl[was]}. Moet het toch anders, zet het nieuwe pakket dan als nieuwe activiteit naast het oude in je LMS.`,
  }),
  en: ({ was, is }: Divided) => ({
    message: `The course is packed ${divisions.en[is]} and was packed ${divisions.en[was]} the last time. To an LMS these are other parts: if you replace the package, all that learners did is gone.`,
    hint: `Make the package ${was === 'course' ? 'without --sco' : divisions.en[was]}. If it must be otherwise, put the new package in your LMS as a new activity beside the old one.`,
  }),
}

export const divisionChanged = defineFinding<Divided>({
  id: 'lock/division-changed',
  severity: 'warning',
  text: words,
})

/** The same where nobody is looking: under `--frozen`. */
export const divisionFrozen = defineFinding<Divided>({
  id: 'lock/division-frozen',
  severity: 'error',
  text: words,
})

export const divisionFindings: readonly AnyFinding[] = [scoRetired, divisionChanged, divisionFrozen]

/** What a package that is divided like this takes from learners who have the last one. */
export function checkDivision(
  { lock, text }: { readonly lock: Lock; readonly text: string },
  { division, frozen }: { readonly division: Division; readonly frozen: boolean },
  changes: readonly KeyChange[],
  report: Report,
): void {
  const { division: was = division } = lock
  if (was !== division) {
    report(frozen ? divisionFrozen : divisionChanged, divisionPlace(text), { was, is: division })
    return
  }
  if (division === 'course') return
  const places = recordPlaces(text)
  for (const change of changes) {
    const { what, kind, id } = change
    if (what !== 'retired' || kind !== division) continue
    report(scoRetired, places(change).at(0) ?? startOf(lockFile), { unit: division, id })
  }
}

/** Where the file tells how the last package was divided. */
function divisionPlace(text: string): Position {
  const line = text.split('\n').findIndex((each) => /^\s*"sco":/.test(each))
  return { file: lockFile, line: Math.max(0, line) + 1, column: 1 }
}
