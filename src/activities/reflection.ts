import { defineAuthor, defineLearner } from '../model/activity.ts'
import { defineFinding } from '../model/finding.ts'
import { html } from '../model/html.ts'

const places = ['device', 'lms'] as const

/** `max` is how many characters the LMS keeps; for a text that stays on the device it is 0. */
type Data = { readonly save: (typeof places)[number]; readonly max: number }

const usualMax = 200
/** What a learner's state has room for: `longestText` in `src/state/text-code.ts`. */
const highestMax = 400

const unknownPlace = /* @__PURE__ */ defineFinding<{ id: string; found: string }>({
  id: 'reflection/save',
  severity: 'error',
  text: {
    nl: ({ id, found }) => ({
      message: `In "${id}" staat save="${found}", verwacht device of lms.`,
      hint: 'Laat save weg of schrijf save=device: dan blijft de tekst bij de cursist. Met save=lms kan een beheerder hem lezen.',
    }),
    en: ({ id, found }) => ({
      message: `"${id}" has save="${found}", expected device or lms.`,
      hint: 'Leave save out or write save=device: then the text stays with the learner. With save=lms an administrator can read it.',
    }),
  },
})

const wrongMax = /* @__PURE__ */ defineFinding<{ id: string; found: string }>({
  id: 'reflection/max',
  severity: 'error',
  text: {
    nl: ({ id, found }) => ({
      message: `In "${id}" staat max="${found}", verwacht een heel getal van 1 tot ${highestMax}.`,
      hint: `Schrijf bijvoorbeeld max=${usualMax}; zonder max bewaart het LMS ${usualMax} tekens.`,
    }),
    en: ({ id, found }) => ({
      message: `"${id}" has max="${found}", expected a whole number from 1 to ${highestMax}.`,
      hint: `Write for instance max=${usualMax}; without max the LMS keeps ${usualMax} characters.`,
    }),
  },
})

const uselessMax = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'reflection/max-unused',
  severity: 'warning',
  text: {
    nl: ({ id }) => ({
      message: `In "${id}" doet max niets: een tekst die op het apparaat blijft, mag zo lang zijn als de cursist wil.`,
      hint: 'Haal max weg, of zet save=lms erbij als de tekst naar het LMS moet.',
    }),
    en: ({ id }) => ({
      message: `In "${id}" max does nothing: a text that stays on the device may be as long as the learner likes.`,
      hint: 'Remove max, or add save=lms if the text must go to the LMS.',
    }),
  },
})

/** Room to write for oneself. Nobody judges it, and it leaves the device only where the author says so. */
export const reflectionAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'reflection',
  scored: false,
  holds: 'nothing',
  options: ['save', 'max'],
  findings: [unknownPlace, wrongMax, uselessMax],

  parse({ options }) {
    const save = options['save'] === 'lms' ? 'lms' : 'device'
    return { save, max: save === 'lms' ? (maxOf(options['max']) ?? usualMax) : 0 }
  },

  choices: () => [],

  check(_, { id, position, options: { save, max } }, report) {
    if (save !== undefined && !places.some((place) => place === save)) {
      report(unknownPlace, position, { id, found: save })
    } else if (max !== undefined && save !== 'lms') report(uselessMax, position, { id })
    else if (max !== undefined && maxOf(max) === undefined) {
      report(wrongMax, position, { id, found: max })
    }
  },

  name: (words) => words.reflection,

  render({ max }, { key, promptId, words }) {
    const id = `q-${key}-text`
    const rest = { label: `${id}-label`, note: `${id}-note`, left: `${id}-left` }
    const field =
      max > 0
        ? html`<textarea
            id="${id}"
            name="answer-${key}"
            rows="6"
            maxlength="${max}"
            aria-labelledby="${promptId} ${rest.label}"
            aria-describedby="${rest.note} ${rest.left}"
          ></textarea>`
        : html`<textarea
            id="${id}"
            name="answer-${key}"
            rows="6"
            aria-labelledby="${promptId} ${rest.label}"
            aria-describedby="${rest.note}"
          ></textarea>`
    return html`<div class="reflection">
      <label class="instruction" id="${rest.label}" for="${id}">${words.yourText}</label>
      ${field} ${max > 0 && html`<p class="characters" id="${rest.left}"></p>`}
      <p class="stays" id="${rest.note}"></p>
    </div>`
  },

  // Nothing is right or wrong; a model answer is a part of every question type.
  explain: () => html``,

  forLearner: ({ save, max }) => ({ save, max }),

  // An interaction of any other kind has no place for a text.
  interaction: ({ save }) => ({ type: save === 'lms' ? 'long-fill-in' : 'other', correct: [] }),

  keeps: ({ max }) => max,

  longest: ({ max }) => ({ kind: 'texts', most: max > 0 ? 1 : 0, isShared: false }),
})

function maxOf(written: string | undefined): number | undefined {
  const max = Number(written)
  return Number.isInteger(max) && max >= 1 && max <= highestMax ? max : undefined
}

/** The record holds the text only where the author asked for it, else only that it was written. */
export const reflectionLearner = /* @__PURE__ */ defineLearner<Data>({
  type: 'reflection',
  flow: 'saved',
  widget: 'reflection',
  grade: () => ({ verdict: 'none', score: 0 }),
  complain: (_, answer) => (answer.length === 0 ? 'writeFirst' : undefined),
  // Some browsers read lines out of a form with two characters at their end.
  kept: ({ save }, answer) =>
    save === 'lms' ? answer.map((text) => text.replace(/\r\n?/g, '\n')) : [],
})
