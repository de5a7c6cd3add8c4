import type { Block } from '../model/block.ts'
import { defineFinding, type AnyFinding, type Report } from '../model/finding.ts'
import { readOption } from './number-option.ts'
import { readNumber } from './typed-number.ts'

const noNumber = /* @__PURE__ */ defineFinding<{ id: string; found: string }>({
  id: 'number/answer',
  severity: 'error',
  text: {
    nl: ({ id, found }) => ({
      message: `Bij getalvraag "${id}" ${found === '' ? 'ontbreekt answer' : `is answer "${found}"`}, verwacht een getal.`,
      hint: 'Schrijf alleen het getal, zoals answer=175 of answer=1,5. Een eenheid komt in unit="euro".',
    }),
    en: ({ id, found }) => ({
      message: `Number question "${id}" ${found === '' ? 'has no answer' : `has "${found}" as its answer`}, expected a number.`,
      hint: 'Write the number alone, such as answer=175 or answer=1.5. A unit goes in unit="euro".',
    }),
  },
})

const wrongTolerance = /* @__PURE__ */ defineFinding<{ id: string; found: string }>({
  id: 'number/tolerance',
  severity: 'error',
  text: {
    nl: ({ id, found }) => ({
      message: `Bij getalvraag "${id}" is tolerance "${found}", verwacht een getal van 0 of meer.`,
      hint: 'Schrijf hoeveel iemand ernaast mag zitten, in dezelfde eenheid als het antwoord: tolerance=5',
    }),
    en: ({ id, found }) => ({
      message: `Number question "${id}" has "${found}" as its tolerance, expected a number of 0 or more.`,
      hint: 'Write how far off an answer may be, in the unit of the answer itself: tolerance=5',
    }),
  },
})

interface Ambiguous {
  readonly option: string
  readonly found: string
  /** The two numbers that it can be, to write instead. */
  readonly first: string
  readonly second: string
}

const ambiguous = /* @__PURE__ */ defineFinding<Ambiguous>({
  id: 'number/ambiguous',
  severity: 'error',
  text: {
    nl: ({ option, found, first, second }) => ({
      message: `${option} is "${found}": dat leest de een als ${first} en de ander als ${second}.`,
      hint: `Schrijf ${option}=${first} of ${option}=${second}`,
    }),
    en: ({ option, found, first, second }) => ({
      message: `${option} is "${found}", which is ${first} to one reader and ${second} to another.`,
      hint: `Write ${option}=${first} or ${option}=${second}`,
    }),
  },
})

/** All that can be wrong with a number question of itself. */
export const numberFindings: readonly AnyFinding[] = [noNumber, wrongTolerance, ambiguous]

/** Reports options that are no number, or not one number. */
export function checkNumber({ id, options, position }: Block, report: Report): void {
  for (const option of ['answer', 'tolerance']) {
    const found = options[option] ?? (option === 'tolerance' ? '0' : '')
    const value = readOption(found)
    if (value === 'ambiguous') report(ambiguous, position, { option, found, ...readings(found) })
    else if (option === 'answer' && value === 'none') report(noNumber, position, { id, found })
    else if (option === 'tolerance' && (value === 'none' || value < 0)) {
      report(wrongTolerance, position, { id, found })
    }
  }
}

/** With a fourth decimal, three cannot be taken for thousands. */
function plainly(value = 0): string {
  return String(value).replace(/\.\d{3}$/, '$&0')
}

function readings(found: string): Pick<Ambiguous, 'first' | 'second'> {
  return { first: plainly(readNumber(found, ',')), second: plainly(readNumber(found, '.')) }
}
