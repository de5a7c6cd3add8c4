import type { Answer, Outcome, Verdict } from '../model/activity.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { copyOf, element } from './dom.ts'

/** The parts of one question on the page. */
export interface QuestionParts {
  readonly form: HTMLFormElement
  /** A status region, in the page before anything stands in it. */
  readonly outcome: HTMLElement
  /** The explained answer of the readable page: all feedback is taken from it. */
  readonly key: HTMLElement
}

/** Shows the verdict with what the author says about it, and marks what was picked. */
export function showFeedback(
  parts: QuestionParts,
  { verdict }: Outcome,
  answer: Answer,
  words: PlayerWords,
): void {
  const said = parts.key.querySelector(`[data-part="${verdict === 'right' ? 'right' : 'wrong'}"]`)
  const line = element('p', { class: 'verdict', 'data-verdict': verdict, tabindex: '-1' })
  line.textContent = verdictWords(verdict, words)
  const isJudged = verdict !== 'none'
  parts.outcome.dataset['verdict'] = verdict
  parts.outcome.replaceChildren(
    ...(isJudged ? [line] : []),
    ...(isJudged && said ? bodyOf(said) : []),
    ...feedbackOf(parts, answer),
  )
  markPicked(parts, answer)
}

/** Takes everything back that an outcome showed. */
export function clearFeedback({ form, outcome }: QuestionParts): void {
  outcome.replaceChildren()
  delete outcome.dataset['verdict']
  for (const option of form.querySelectorAll<HTMLElement>('.option'))
    delete option.dataset['verdict']
}

function verdictWords(verdict: Verdict, words: PlayerWords): string {
  switch (verdict) {
    case 'right':
      return words.verdictRight
    case 'partly':
      return words.verdictPartly
    case 'wrong':
      return words.verdictWrong
    case 'none':
      return ''
  }
}

/** The title of a part repeats the verdict, so that the page reads well without script. */
function bodyOf(part: Element): readonly Element[] {
  return [...part.children].filter((child) => !child.matches('.part-title')).map(copyOf)
}

/** What the author says to each picked option; with several, each after the option's own words. */
function feedbackOf(parts: QuestionParts, answer: Answer): readonly Element[] {
  const picked = pickedOptions(parts, answer)
  return picked.flatMap(({ option, explained }) => {
    const feedback = explained.querySelector('.feedback')
    if (!feedback) return []
    const text = option.querySelector('span')
    const lead =
      picked.length > 1 && text ? [element('p', { class: 'about-option' }, copyOf(text))] : []
    return [...lead, copyOf(feedback)]
  })
}

function markPicked(parts: QuestionParts, answer: Answer): void {
  for (const { option, explained } of pickedOptions(parts, answer)) {
    option.dataset['verdict'] = explained.dataset['right'] === 'yes' ? 'right' : 'wrong'
  }
}

interface Picked {
  readonly option: HTMLElement
  readonly explained: HTMLElement
}

function pickedOptions({ form, key }: QuestionParts, answer: Answer): readonly Picked[] {
  return [...key.querySelectorAll<HTMLElement>('[data-choice]')].flatMap((explained) => {
    const value = explained.dataset['choice'] ?? ''
    const inputs = [...form.querySelectorAll<HTMLInputElement>('.option input')]
    const option = inputs.find((input) => input.value === value)?.closest<HTMLElement>('.option')
    return option && answer.includes(value) ? [{ option, explained }] : []
  })
}
