import type { ActivityContext } from '../model/activity.ts'
import { defineFinding, type Report } from '../model/finding.ts'
import { html, type Html } from '../model/html.ts'
import type { Component } from '../model/interaction.ts'
import type { Position } from '../model/position.ts'
import type { RichText } from '../model/rich-text.ts'

/** Two answers that read the same: a learner cannot know which one is meant. */
export const repeatedChoice = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'activity/repeated-choice',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `In vraag "${id}" staat "${text}" twee keer.`,
      hint: 'Verander of verwijder een van de twee.',
      related: 'Hier staat het de eerste keer.',
    }),
    en: ({ id, text }) => ({
      message: `Question "${id}" has "${text}" twice.`,
      hint: 'Change or remove one of the two.',
      related: 'It is here the first time.',
    }),
  },
})

/** Words with a place in the text: an item of a list, a cell of a table. */
interface Worded {
  readonly plain: string
  readonly position: Position
}

/** What two texts have in common that read the same. */
export function asRead(plain: string): string {
  return plain.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Reports each item that reads the same as an earlier one. */
export function checkRepeats(items: readonly Worded[], id: string, report: Report): void {
  const seen = new Map<string, Worded>()
  for (const item of items) {
    const text = asRead(item.plain)
    const first = seen.get(text)
    if (first)
      report(repeatedChoice, item.position, { id, text: item.plain.trim() }, [first.position])
    else seen.set(text, item)
  }
}

/** Choices as the standards name them. */
export function components(
  choices: readonly { readonly plain: string }[],
  keys: readonly string[],
): readonly Component[] {
  return choices.map(({ plain }, index) => [keys[index] ?? '', plain.trim()])
}

interface Explained {
  readonly text: RichText
  readonly feedback: RichText | null
  readonly correct: boolean
}

/** Every choice with its verdict and feedback, as a list that the player takes its feedback from. */
export function explainChoices(
  choices: readonly Explained[],
  { choiceKeys, words, rich }: ActivityContext,
): Html {
  return html`<ul class="answer-key">
    ${choices.map(
      ({ text, feedback, correct }, index) =>
        html`<li data-choice="${choiceKeys[index] ?? ''}" data-right="${correct ? 'yes' : 'no'}">
          <p><strong>${correct ? words.rightAnswer : words.wrongAnswer}:</strong> ${rich(text)}</p>
          ${feedback !== null && html`<div class="feedback">${rich(feedback)}</div>`}
        </li>`,
    )}
  </ul>`
}
