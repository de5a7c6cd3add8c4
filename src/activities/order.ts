import { defineAuthor, defineLearner } from '../model/activity.ts'
import { counted } from '../model/counted.ts'
import { defineFinding } from '../model/finding.ts'
import { fill } from '../model/fill.ts'
import { html } from '../model/html.ts'
import type { RichText } from '../model/rich-text.ts'
import { checkRepeats, components, repeatedChoice } from './choices.ts'
import { mixed } from './mixed.ts'

type Step = { readonly text: RichText; readonly plain: string }

/** The items in the right order, as the author wrote them. */
type Data = { readonly items: readonly Step[] }

/** Keys in the right order. */
type Graded = { readonly order: readonly string[] }

const tooFewItems = /* @__PURE__ */ defineFinding<{ id: string; count: number }>({
  id: 'order/items',
  severity: 'error',
  text: {
    nl: ({ id, count }) => ({
      message: `Vraag "${id}" heeft ${counted(count, 'onderdeel', 'onderdelen')} om te ordenen, verwacht 2 of meer.`,
      hint: 'Schrijf een genummerde lijst in de juiste volgorde: 1. ... 2. ...',
    }),
    en: ({ id, count }) => ({
      message: `Question "${id}" has ${counted(count, 'item', 'items')} to put in order, expected 2 or more.`,
      hint: 'Write a numbered list in the right order: 1. ... 2. ...',
    }),
  },
})

const notNumbered = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'order/numbered',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `De lijst van vraag "${id}" is niet genummerd, dus de goede volgorde is niet te zien.`,
      hint: 'Begin de regels met 1. 2. 3. in de juiste volgorde.',
    }),
    en: ({ id }) => ({
      message: `The list of question "${id}" is not numbered, so its right order does not show.`,
      hint: 'Start the lines with 1. 2. 3. in the right order.',
    }),
  },
})

const lostFeedback = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'order/feedback',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `De uitleg onder "${text}" wordt niet getoond: vraag "${id}" beoordeelt de volgorde als geheel.`,
      hint: 'Zet de uitleg in een blok :::right of :::wrong onder de lijst.',
    }),
    en: ({ id, text }) => ({
      message: `The feedback under "${text}" is not shown: question "${id}" judges the order as a whole.`,
      hint: 'Put the feedback in a block :::right or :::wrong under the list.',
    }),
  },
})

/** Items to put in order, by buttons; never by dragging alone (WCAG 2.2, 2.5.7). */
export const orderAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'order',
  scored: true,
  holds: 'items',
  options: [],
  findings: [tooFewItems, notNumbered, lostFeedback, repeatedChoice],

  parse: (block) => ({ items: block.items.map(({ text, plain }) => ({ text, plain })) }),

  choices: (block) => block.items.map(({ plain, position }) => ({ text: plain, position })),

  check({ items }, block, report) {
    const { id, position } = block
    if (items.length < 2) report(tooFewItems, position, { id, count: items.length })
    else if (!block.ordered) report(notNumbered, position, { id })
    for (const { feedback, plain, position: place } of block.items) {
      if (feedback) report(lostFeedback, place, { id, text: plain.trim() })
    }
    checkRepeats(block.items, id, report)
  },

  render({ items }, { key, choiceKeys, promptId, words, rich }) {
    const shown = mixed(
      items.map((item, index) => ({ item, choice: choiceKeys[index] ?? '' })),
      ({ choice }) => key + choice,
    )
    return html`<p class="instruction">${words.putInOrder}</p>
      <ol class="reorder" data-widget="reorder" aria-labelledby="${promptId}">
        ${shown.map(
          ({ item, choice }) =>
            html`<li>
              <input type="hidden" name="answer-${key}" value="${choice}" />
              <span class="item">${rich(item.text)}</span>
              <span class="moves" hidden>
                <button type="button" data-move="up">
                  ${fill(words.moveUp, { item: item.plain })}
                </button>
                <button type="button" data-move="down">
                  ${fill(words.moveDown, { item: item.plain })}
                </button>
              </span>
            </li>`,
        )}
      </ol>`
  },

  explain: ({ items }, { words, rich }) =>
    html`<p><strong>${words.rightOrder}:</strong></p>
      <ol>
        ${items.map(({ text }) => html`<li>${rich(text)}</li>`)}
      </ol>`,

  forLearner: (_, { choiceKeys }) => ({ order: choiceKeys }),

  interaction: ({ items }, { choiceKeys }) => ({
    type: 'sequencing',
    choices: components(items, choiceKeys),
    correct: [choiceKeys],
  }),

  longest: ({ items }) => ({ kind: 'choices', most: items.length, isShared: false }),
})

/** Points for the whole order only; "partly" is a nudge when half of it or more is in place. */
export const orderLearner = /* @__PURE__ */ defineLearner<Graded>({
  type: 'order',
  widget: 'reorder',
  grade({ order }, answer) {
    if (answer.length === order.length && order.every((key, index) => answer[index] === key)) {
      return { verdict: 'right', score: 1 }
    }
    const inPlace = order.filter((key, index) => answer[index] === key).length
    return { verdict: inPlace * 2 >= order.length ? 'partly' : 'wrong', score: 0 }
  },
})
