import type { Answer, Outcome, Verdict } from '../model/activity.ts'
import { fill } from '../model/fill.ts'
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
  { verdict, about, says }: Outcome,
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
    ...countOf(markPairs(parts, words), words),
    ...(isJudged && said ? bodyOf(said) : []),
    ...(says === undefined ? [] : [element('p', { class: 'says' }, says)]),
    ...feedbackOf(parts, met),
  )
  markPicked(parts, met)
}

/** Takes everything back that an outcome showed. */
export function clearFeedback({ form, outcome }: QuestionParts): void {
  outcome.replaceChildren()
  delete outcome.dataset['verdict']
  for (const each of form.querySelectorAll<HTMLElement>('.option, .pair'))
    delete each.dataset['verdict']
  for (const mark of form.querySelectorAll('.mark')) mark.remove()
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
export function bodyOf(part: Element): readonly Element[] {
  return [...part.children].filter((child) => !child.matches('.part-title')).map(copyOf)
}

/** What the author says to each choice that was met; with several, each after its own words. */
function feedbackOf(parts: QuestionParts, met: Answer): readonly Element[] {
  const explained = explainedChoices(parts, met)
  return explained.flatMap((choice) => {
    const feedback = choice.querySelector('.feedback')
    if (!feedback) return []
    const text = optionOf(parts, choice)?.querySelector('span')
    // Where the key names what it is about, nothing beside it on the page does.
    const named = choice.querySelector('.about-option')
    const lead =
      explained.length > 1 && text ? [element('p', { class: 'about-option' }, copyOf(text))] : []
    return [...(named ? [copyOf(named)] : lead), copyOf(feedback)]
  })
}

function markPicked(parts: QuestionParts, met: Answer): void {
  for (const choice of explainedChoices(parts, met)) {
    const option = optionOf(parts, choice)
    if (option) option.dataset['verdict'] = choice.dataset['right'] === 'yes' ? 'right' : 'wrong'
  }
}

/** Marks each row of pairs, in words too, by whether the key has what was chosen there. */
function markPairs({ form, key }: QuestionParts, words: PlayerWords): readonly Verdict[] {
  const right = [...key.querySelectorAll<HTMLElement>('[data-right=yes]')].map(
    ({ dataset }) => dataset['choice'],
  )
  return [...form.querySelectorAll<HTMLElement>('.pair')].flatMap((row) => {
    // An option or a radio button.
    const chosen = row.querySelector<HTMLInputElement | HTMLOptionElement>(':checked')?.value
    if (!chosen) return []
    const verdict = right.includes(chosen) ? 'right' : 'wrong'
    row.dataset['verdict'] = verdict
    row.append(element('span', { class: 'mark' }, verdictWords(verdict, words)))
    return [verdict]
  })
}

/** How many of the pairs are right, unless all or nothing is: the verdict says as much. */
function countOf(marks: readonly Verdict[], words: PlayerWords): readonly Element[] {
  const right = marks.filter((mark) => mark === 'right').length
  if (right === 0 || right === marks.length) return []
  return [element('p', {}, fill(words.rightOf, { n: right, total: marks.length }))]
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
