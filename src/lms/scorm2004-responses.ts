import { isLocalized, isReal, isShortIdentifier } from './scorm2004-types.ts'

/** What an answer to one type of question looks like. SCORM 2004 RTE 4.2.9. */
interface ResponseType {
  readonly isResponse: (value: string) => boolean
  readonly isPattern: (value: string) => boolean
  /** How many right answers may be told. */
  readonly patterns: number
}

const mostIds = 36
const mostBlanks = 10
const mostSteps = 250

/** Who chose nothing has no answer: players refuse an empty one. */
const isChoice = (value: string): boolean => areIds(value, mostIds) && areDifferent(split(value))

const isTruth = (value: string): boolean => value === 'true' || value === 'false'
const isSequence = (value: string): boolean => areIds(value, mostIds)
const isLong = (value: string): boolean => isLocalized(value, 4000)
const isOther = (value: string): boolean => value.length <= 4000

const isFillIn = (value: string): boolean =>
  split(value).length <= mostBlanks && split(value).every((each) => isLocalized(each, 250))

const isMatching = (value: string): boolean =>
  split(value).length <= mostIds &&
  split(value).every((pair) => {
    const ids = pair.split('[.]')
    return ids.length === 2 && ids.every(isShortIdentifier)
  })

const isPerformance = (value: string): boolean =>
  split(value).length <= mostSteps && split(value).every(isStep)

/** By type of question. */
export const responseTypes: Readonly<Partial<Record<string, ResponseType>>> = {
  'true-false': { isResponse: isTruth, isPattern: isTruth, patterns: 1 },
  choice: { isResponse: isChoice, isPattern: isChoice, patterns: 10 },
  'fill-in': {
    isResponse: isFillIn,
    isPattern: (value) => isFillIn(without(value, ['case_matters', 'order_matters'])),
    patterns: 5,
  },
  'long-fill-in': {
    isResponse: isLong,
    isPattern: (value) => isLong(without(value, ['case_matters'])),
    patterns: 5,
  },
  likert: { isResponse: isShortIdentifier, isPattern: isShortIdentifier, patterns: 1 },
  matching: { isResponse: isMatching, isPattern: isMatching, patterns: 5 },
  performance: {
    isResponse: isPerformance,
    isPattern: (value) => isPerformance(without(value, ['order_matters'])),
    patterns: 5,
  },
  sequencing: { isResponse: isSequence, isPattern: isSequence, patterns: 5 },
  numeric: { isResponse: isReal, isPattern: isRange, patterns: 1 },
  other: { isResponse: isOther, isPattern: isOther, patterns: 1 },
}

function split(value: string): readonly string[] {
  return value.split('[,]')
}

function areIds(value: string, most: number): boolean {
  const ids = split(value)
  return ids.length <= most && ids.every(isShortIdentifier)
}

function areDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

/** `step[.]answer`, of which one may be missing. */
function isStep(step: string): boolean {
  const [name = '', answer = '', ...rest] = step.split('[.]')
  if (rest.length > 0 || !step.includes('[.]') || name + answer === '') return false
  return (name === '' || isShortIdentifier(name)) && answer.length <= 250
}

function isRange(value: string): boolean {
  const ends = value.split('[:]')
  const [least = '', most = ''] = ends
  if (ends.length !== 2 || !ends.every((end) => end === '' || isReal(end))) return false
  return least === '' || most === '' || Number(least) <= Number(most)
}

/** What stands behind marks such as `{case_matters=true}`, each at most once. */
function without(value: string, marks: readonly string[]): string {
  const mark = marks.find((name) => new RegExp(`^\\{${name}=(true|false)\\}`).test(value))
  if (mark === undefined) return value
  const rest = value.slice(value.indexOf('}') + 1)
  return without(
    rest,
    marks.filter((name) => name !== mark),
  )
}
