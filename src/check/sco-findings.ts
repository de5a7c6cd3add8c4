import { defineFinding, type AnyFinding } from '../model/finding.ts'
import type { ScoUnit } from '../model/sco.ts'

const units = {
  nl: { module: 'elke module', lesson: 'elke les' },
  en: { module: 'each module', lesson: 'each lesson' },
} as const

export const scoWholeCourse = defineFinding<{ unit: ScoUnit; passing?: number }>({
  id: 'sco/whole-course',
  severity: 'warning',
  text: {
    nl: ({ unit, passing }) => ({
      message: `Met --sco ${unit} is ${units.nl[unit]} apart afgerond${passing === undefined ? '' : ` en apart geslaagd (vanaf ${passing} procent)`}. Over de hele training rekent Lespakket dan niets, en een certificaat is er niet.`,
      hint: 'Stel in je LMS in dat de training pas klaar is als alle onderdelen klaar zijn, of maak het pakket zonder --sco.',
    }),
    en: ({ unit, passing }) => ({
      message: `With --sco ${unit} ${units.en[unit]} is completed by itself${passing === undefined ? '' : ` and passed by itself (from ${passing} percent)`}. Lespakket then reckons nothing over the whole course, and there is no certificate.`,
      hint: 'Set your LMS to call the course done when all its parts are, or make the package without --sco.',
    }),
  },
})

export const scoLostLink = defineFinding<{ unit: ScoUnit; title: string }>({
  id: 'sco/lost-link',
  severity: 'warning',
  text: {
    nl: ({ unit, title }) => ({
      message: `Deze link naar "${title}" wordt met --sco ${unit} gewone tekst: een SCO kan geen andere openen.`,
      hint: `Zorg dat in de zin staat waar het is, bijvoorbeeld "zie ${title}", zodat wie leest het in het menu van het LMS vindt.`,
    }),
    en: ({ unit, title }) => ({
      message: `With --sco ${unit} this link to "${title}" becomes plain text: a SCO cannot open another one.`,
      hint: `See that the sentence says where it is, such as "see ${title}", so that who reads finds it in the menu of the LMS.`,
    }),
  },
})

export const scoLostAfter = defineFinding<{ unit: ScoUnit; title: string; first: string }>({
  id: 'sco/lost-after',
  severity: 'warning',
  text: {
    nl: ({ unit, title, first }) => ({
      message: `"${title}" wacht met --sco ${unit} niet op "${first}": een SCO weet niet wat er in een andere is gedaan.`,
      hint: 'Stel de volgorde in je LMS in, of schrijf boven aan de les wat eerst komt.',
    }),
    en: ({ unit, title, first }) => ({
      message: `With --sco ${unit} "${title}" does not wait for "${first}": a SCO does not know what was done in another one.`,
      hint: 'Set the order in your LMS, or write at the top of the lesson what comes first.',
    }),
  },
})

/** What is lost when a course is several SCOs. */
export const scoFindings: readonly AnyFinding[] = [scoWholeCourse, scoLostLink, scoLostAfter]
