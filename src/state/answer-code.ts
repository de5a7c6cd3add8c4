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

/** The letter of pairs with one digit before them: 1 to 3 attempts, and 3 more where all was got. */
const usualPairs = 'Z'

/**
 * One answer: a capital letter, the answer in `a-z0-9`, and behind `_` in base36 what the letter
 * leaves open: the attempts when there are not 1 to 3, the share in thousandths when it is neither
 * nothing nor all. `Babd` is choices a, b and d, right at the first attempt; `Yacbd_1_dw` is the
 * pairs ac and bd, half right, and `Z4acbd` the same when all of it is right.
 */
export function writeAnswer({ answer, attempts, best }: AnswerState): string {
  const count = wholeAttempts(attempts)
  const thousand = thousandths(best)
  if (answer.length > 0 && answer.every((key) => /^[a-z0-9]{2}$/.test(key))) {
    const isUsual = count >= 1 && count <= 3 && thousand % 1000 === 0
    if (isUsual) return usualPairs + String(count + (thousand && 3)) + answer.join('')
    return [pairs + answer.join(''), count.toString(36), thousand.toString(36)].join('_')
  }
  const form = answer.every((key) => /^[a-z0-9]$/.test(key)) ? 'choices' : 'texts'
  const step = attemptSteps.find((known) => known === count) ?? 'more'
  const share = thousand === 0 ? 'none' : thousand === 1000 ? 'all' : 'part'
  return [
    letterOf(form, step, share) + (form === 'choices' ? answer.join('') : writeTexts(answer)),
    ...(step === 'more' ? [count.toString(36)] : []),
    ...(share === 'part' ? [thousand.toString(36)] : []),
  ].join('_')
}

/** The answer that `writeAnswer` wrote; `undefined` for anything else. */
export function readAnswer(written: string): AnswerState | undefined {
  if (written.startsWith(pairs)) return readPairs(written.slice(1))
  if (written.startsWith(usualPairs)) return readUsualPairs(written.slice(2), Number(written[1]))
  const index = written.charCodeAt(0) - firstLetter
  const form = forms[Math.floor(index / (attemptSteps.length * shares.length))]
  const step = attemptSteps[Math.floor(index / shares.length) % attemptSteps.length]
  const share = shares[index % shares.length]
  if (form === undefined || step === undefined || share === undefined) return undefined

  const [answer, ...numbers] = partsOf(written.slice(1))
  const attempts = step === 'more' ? parseInt(numbers.shift() ?? '', 36) : step
  const part = share === 'part' ? parseInt(numbers.shift() ?? '', 36) / 1000 : undefined
  return {
    answer: form === 'choices' ? answer.split('') : readTexts(answer),
    attempts: wholeAttempts(attempts),
    best: thousandths(part ?? (share === 'all' ? 1 : 0)) / 1000,
  }
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

function readUsualPairs(written: string, digit: number): AnswerState | undefined {
  if (!(digit >= 1 && digit <= 6)) return undefined
  const best = digit > 3 ? 1 : 0
  return { answer: written.match(/../g) ?? [], attempts: digit - 3 * best, best }
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
