import type { Answer } from '../model/activity.ts'
import type { AnswerState } from './snapshot.ts'
import { thousandths } from './share.ts'
import { readTexts, writeTexts } from './text-code.ts'

/** The most attempts that a state counts: what fits in four base36 digits. */
export const mostAttempts = 36 ** 4 - 1

/** What the letter tells: how the answer is written, how many attempts, and what was got. */
const forms = ['choices', 'texts'] as const
const attemptSteps = [1, 2, 3, 'more'] as const
const shares = ['none', 'all', 'part'] as const
const firstLetter = 'A'.charCodeAt(0)

/** The letter of pairs, such as `ab` for what was matched with what: its numbers always follow. */
const pairs = 'Y'

/** The letter of pairs with one mark before them: 1 to 3 attempts, and 3 more where all was got. */
const usualPairs = 'Z'
const everyPair = '123456'
/** The same for pairs of which the firsts follow each other: only the first of them is written. */
const pairsInRow = 'abcdef'

/** How the ends of a row are written: the first, the first again, the last. */
const rowEnds = 3

/** Keys of choices in the order in which they are given out. */
const keysInOrder = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * One answer: a capital letter, the answer in `a-z0-9`, and behind `_` in base36 what the letter
 * leaves open: the attempts when there are not 1 to 3, the share in thousandths when it is neither
 * nothing nor all. `Babd` is choices a, b and d, right at the first attempt; `Yacbd_1_dw` is the
 * pairs ac and bd, half right, `Z4acbd` the same when all of it is right. Where the firsts follow each
 * other, as they do when everything was matched, the seconds are enough: `Zdacd` for `Z4acbd`. So are the
 * ends of a row of choices, the first of them twice: `Baaf` for `Babcdef`, as when all is ticked or in order.
 */
export function writeAnswer({ answer, attempts, best }: AnswerState): string {
  const count = wholeAttempts(attempts)
  const thousand = thousandths(best)
  if (answer.length > 0 && answer.every((key) => /^[a-z0-9]{2}$/.test(key))) {
    const isUsual = count >= 1 && count <= 3 && thousand % 1000 === 0
    if (isUsual) return usualPairs + writeUsualPairs(answer, count - 1 + (thousand && 3))
    return [pairs + answer.join(''), count.toString(36), thousand.toString(36)].join('_')
  }
  const isOfChoices = answer.every((key) => /^[a-z0-9]$/.test(key)) && !isRow(answer.join(''))
  const form = isOfChoices ? 'choices' : 'texts'
  const step = attemptSteps.find((known) => known === count) ?? 'more'
  const share = thousand === 0 ? 'none' : thousand === 1000 ? 'all' : 'part'
  return [
    letterOf(form, step, share) +
      (form === 'choices' ? writeChoices(answer.join('')) : writeTexts(answer)),
    ...(step === 'more' ? [count.toString(36)] : []),
    ...(share === 'part' ? [thousand.toString(36)] : []),
  ].join('_')
}

/** The answer that `writeAnswer` wrote; `undefined` for anything else. */
export function readAnswer(written: string): AnswerState | undefined {
  if (written.startsWith(pairs)) return readPairs(written.slice(1))
  if (written.startsWith(usualPairs)) return readUsualPairs(written.slice(1))
  const index = written.charCodeAt(0) - firstLetter
  const form = forms[Math.floor(index / (attemptSteps.length * shares.length))]
  const step = attemptSteps[Math.floor(index / shares.length) % attemptSteps.length]
  const share = shares[index % shares.length]
  if (form === undefined || step === undefined || share === undefined) return undefined

  const [answer, ...numbers] = partsOf(written.slice(1))
  const attempts = step === 'more' ? parseInt(numbers.shift() ?? '', 36) : step
  const part = share === 'part' ? parseInt(numbers.shift() ?? '', 36) / 1000 : undefined
  return {
    answer: form === 'choices' ? readChoices(answer) : readTexts(answer),
    attempts: wholeAttempts(attempts),
    best: thousandths(part ?? (share === 'all' ? 1 : 0)) / 1000,
  }
}

function writeChoices(keys: string): string {
  const isInRow = keys.length > rowEnds && keysInOrder.includes(keys)
  return isInRow ? keys.charAt(0) + keys.charAt(0) + keys.charAt(keys.length - 1) : keys
}

function readChoices(written: string): Answer {
  if (!isRow(written)) return written.split('')
  const [from, to] = [
    keysInOrder.indexOf(written.charAt(0)),
    keysInOrder.indexOf(written.charAt(2)),
  ]
  return keysInOrder.slice(from, to + 1).split('')
}

/** Nobody makes one choice twice. */
function isRow(keys: string): boolean {
  return keys.length === rowEnds && keys.charAt(0) === keys.charAt(1)
}

function readPairs(written: string): AnswerState {
  const [answer, attempts = '', share = ''] = partsOf(written)
  return {
    answer: answer.match(/../g) ?? [],
    attempts: wholeAttempts(parseInt(attempts, 36)),
    best: thousandths(parseInt(share, 36) / 1000) / 1000,
  }
}

/** What `_` parts; there is always a first part. */
function partsOf(written: string): readonly [string, ...string[]] {
  const [, ...others] = written.split('_')
  return [written.replace(/_.*/, ''), ...others]
}

/** `mark`: of the six. */
function writeUsualPairs(answer: Answer, mark: number): string {
  const firsts = answer.map((pair) => pair.charAt(0)).join('')
  if (answer.length < 2 || !keysInOrder.includes(firsts))
    return everyPair.charAt(mark) + answer.join('')
  const seconds = answer.map((pair) => pair.charAt(1)).join('')
  return pairsInRow.charAt(mark) + firsts.charAt(0) + seconds
}

function readUsualPairs(written: string): AnswerState | undefined {
  const letter = written.charAt(0)
  const isInRow = pairsInRow.includes(letter)
  const mark = (isInRow ? pairsInRow : everyPair).indexOf(letter)
  if (letter === '' || mark < 0) return undefined
  const answer = isInRow ? readRow(written.slice(1)) : (written.slice(1).match(/../g) ?? [])
  return answer && { answer, attempts: (mark % 3) + 1, best: mark < 3 ? 0 : 1 }
}

function readRow(written: string): Answer | undefined {
  const seconds = written.slice(1).split('')
  const from = keysInOrder.indexOf(written.charAt(0))
  const firsts = keysInOrder.slice(from, from + seconds.length)
  if (seconds.length < 2 || firsts.length < seconds.length) return undefined
  return seconds.map((second, index) => firsts.charAt(index) + second)
}

function letterOf(
  form: (typeof forms)[number],
  step: (typeof attemptSteps)[number],
  share: (typeof shares)[number],
): string {
  const perForm = attemptSteps.length * shares.length
  const place = attemptSteps.indexOf(step) * shares.length + shares.indexOf(share)
  return String.fromCharCode(firstLetter + forms.indexOf(form) * perForm + place)
}

function wholeAttempts(attempts: number): number {
  return attempts > 0 ? Math.min(Math.floor(attempts), mostAttempts) : 0
}
