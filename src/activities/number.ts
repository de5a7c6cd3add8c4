import { defineAuthor, defineLearner } from '../model/activity.ts'
import { fill } from '../model/fill.ts'
import { html } from '../model/html.ts'
import { checkNumber, numberFindings } from './number-findings.ts'
import { readOption } from './number-option.ts'
import { textField } from './text-field.ts'
import { readNumber, unitWord, type DecimalMark } from './typed-number.ts'

type Data = {
  readonly answer: number
  readonly tolerance: number
  /** As written behind the field; empty for none. */
  readonly unit: string
}

type Graded = {
  readonly lowest: number
  readonly highest: number
  readonly decimal: DecimalMark
  /** What may be typed with the number, as `unitWord` writes it. */
  readonly units: readonly string[]
}

/** Ways of writing the same unit. Without a unit of its own, a question takes any of them. */
const sameUnits: readonly (readonly string[])[] = [
  ['€', 'euro', 'eur', 'euros', "euro's"],
  ['%', 'procent', 'percent'],
]

/** A number to type, right between two bounds. */
export const numberAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'number',
  scored: true,
  holds: 'nothing',
  options: ['answer', 'tolerance', 'unit'],
  findings: numberFindings,

  parse: ({ options }) => ({
    answer: numberOr0(options['answer']),
    tolerance: numberOr0(options['tolerance']),
    unit: (options['unit'] ?? '').trim(),
  }),

  choices: () => [],

  check: (_, block, report) => {
    checkNumber(block, report)
  },

  render: ({ unit }, context) =>
    textField(context, { label: context.words.typeNumber, keys: 'decimal', unit }),

  explain(data, { language, words }) {
    const [lowest, highest] = bounds(data)
    const shown = (number: number): string => formatOf(language).format(number)
    return html`<div class="answer-key">
      <p data-right="yes">
        <strong>${words.rightAnswer}:</strong> ${`${shown(data.answer)} ${data.unit}`.trim()}
      </p>
      ${
        lowest !== highest &&
        html`<p>
          ${fill(words.numberRange, { min: shown(Number(lowest)), max: shown(Number(highest)) })}
        </p>`
      }
    </div>`
  },

  forLearner(data, { language }) {
    const [lowest, highest] = bounds(data).map(Number)
    return { lowest, highest, decimal: decimalOf(language), units: unitsOf(data.unit) }
  },

  interaction: (data) => ({ type: 'numeric', correct: [bounds(data)] }),

  longest: () => ({ kind: 'texts', most: 1, isShared: false }),
})

/** A wrong value is reported; nothing is exported with it. */
function numberOr0(option: string | undefined): number {
  const value = readOption(option ?? '')
  return typeof value === 'number' ? value : 0
}

/** In decimals, as the author wrote them: 0.3 and 0.1 less is 0.2 and no float beside it. */
function bounds({ answer, tolerance }: Data): readonly [string, string] {
  const digits = Math.max(decimalsOf(answer), decimalsOf(tolerance))
  return [(answer - tolerance).toFixed(digits), (answer + tolerance).toFixed(digits)]
}

function decimalsOf(value: number): number {
  let digits = 0
  while (digits < 20 && Number(value.toFixed(digits)) !== value) digits++
  return digits
}

function unitsOf(unit: string): readonly string[] {
  const word = unitWord(unit)
  if (word === '') return sameUnits.flat()
  return [word, ...(sameUnits.find((same) => same.includes(word)) ?? [])]
}

function decimalOf(language: string): DecimalMark {
  const mark = formatOf(language)
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')
  return mark?.value === '.' ? '.' : ','
}

/** A language tag can be well formed and still mean nothing: then its first part decides. */
function formatOf(language: string): Intl.NumberFormat {
  const options = { maximumFractionDigits: 20 }
  try {
    return new Intl.NumberFormat(language, options)
  } catch {
    return new Intl.NumberFormat(language.split('-')[0], options)
  }
}

/** Right from the lowest to the highest that is good enough. What is no number is no attempt. */
export const numberLearner = /* @__PURE__ */ defineLearner<Graded>({
  type: 'number',
  complain: ({ decimal, units }, [typed = '']) =>
    readNumber(typed, decimal, units) === undefined ? 'numberFirst' : undefined,
  grade({ lowest, highest, decimal, units }, [typed = '']) {
    const value = readNumber(typed, decimal, units)
    return value !== undefined && lowest <= value && value <= highest
      ? { verdict: 'right', score: 1 }
      : { verdict: 'wrong', score: 0 }
  },
  told({ decimal, units }, [typed = '']) {
    const value = readNumber(typed, decimal, units)
    // Not as `String` does: to that a small number is a power of ten.
    const digits = { useGrouping: false, maximumFractionDigits: 18 }
    return value === undefined ? [] : [value.toLocaleString('en', digits)]
  },
})
