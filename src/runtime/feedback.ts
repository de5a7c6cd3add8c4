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
  { verdict, about }: Outcome,
  answer: Answer,
  words: PlayerWords,
): void {
  const met = about ?? answer
  const said = parts.key.querySelector(`[data-part="${verdict === 'right' ? 'right' : 'wrong'}"]`)
  const line = element('p', { class: 'verdict', 'data-verdict': verdict, tabindex: '-1' })
  line.textContent = verdictWords(verdict, words)
  const isJudged = verdict !== 'none'
  parts.outcome.dataset['verdict'] = verdict
  parts.outcome.replaceChildren(
    ...(isJudged ? [line] : []),
    ...(isJudged && said ? bodyOf(said) : []),
    ...feedbackOf(parts, met),
  )
  markPicked(parts, met)
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

/** What the author says to each choice that was met; with several, each after its own words. */
function feedbackOf(parts: QuestionParts, met: Answer): readonly Element[] {
  const explained = explainedChoices(parts, met)
  return explained.flatMap((choice) => {
    const feedback = choice.querySelector('.feedback')
    if (!feedback) return []
    const text = optionOf(parts, choice)?.querySelector('span')
    const lead =
      explained.length > 1 && text ? [element('p', { class: 'about-option' }, copyOf(text))] : []
    return [...lead, copyOf(feedback)]
  })
}

function markPicked(parts: QuestionParts, met: Answer): void {
  for (const choice of explainedChoices(parts, met)) {
    const option = optionOf(parts, choice)
    if (option) option.dataset['verdict'] = choice.dataset['right'] === 'yes' ? 'right' : 'wrong'
  }
}

function explainedChoices({ key }: QuestionParts, met: Answer): readonly HTMLElement[] {
  const all = [...key.querySelectorAll<HTMLElement>('[data-choice]')]
  return all.filter(({ dataset }) => met.includes(dataset['choice'] ?? ''))
}

/** The choice on the page, where it is something to pick. */
function optionOf({ form }: QuestionParts, explained: HTMLElement): HTMLElement | undefined {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('.option input')]
  const input = inputs.find(({ value }) => value === explained.dataset['choice'])
  return input?.closest<HTMLElement>('.option') ?? undefined
}
