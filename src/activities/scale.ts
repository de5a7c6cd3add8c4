import { defineAuthor, defineLearner } from '../model/activity.ts'
import { fill } from '../model/fill.ts'
import { html } from '../model/html.ts'
import type { RichText } from '../model/rich-text.ts'
import { components } from './choices.ts'
import { checkScale, labelsOf, profilesOf, scaleFindings } from './scale-check.ts'

type Statement = { readonly text: RichText; readonly plain: string }

/** Shown to who rates the statements, on average, from this percentage of the range on. */
type Profile = { readonly from: number; readonly to: number; readonly text: RichText }

/** As the author wrote it; the profiles from low to high. */
type Data = {
  readonly labels: readonly string[]
  readonly statements: readonly Statement[]
  readonly profiles: readonly Profile[]
}

type Graded = {
  /** Keys of the statements. */
  readonly statements: readonly string[]
  readonly labels: number
  /** Where each profile begins, from low to high. */
  readonly from: readonly number[]
  /** What an average comes down to: at the first label, between it and the next, and so on. */
  readonly averages: readonly string[]
}

/** Statements to rate; nothing is right or wrong, and what comes out is a profile. */
export const scaleAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'scale',
  scored: false,
  holds: 'items',
  options: ['labels'],
  parts: { profile: ['from', 'to'] },
  keyTitle: 'allProfiles',
  findings: scaleFindings,

  parse: (block) => ({
    labels: labelsOf(block),
    statements: block.items.map(({ text, plain }) => ({ text, plain })),
    profiles: profilesOf(block).map(({ from, to, part }) => ({ from, to, text: part.text })),
  }),

  choices: (block) => block.items.map(({ plain, position }) => ({ text: plain, position })),

  check(_, block, report) {
    checkScale(block, report)
  },

  render({ labels, statements }, { key, choiceKeys, promptId, words, rich }) {
    return html`<div class="scale" role="group" aria-labelledby="${promptId}">
      <p class="instruction">${words.rateEach}</p>
      ${statements.map(({ text }, index) => {
        const choice = choiceKeys[index] ?? ''
        return html`<div
          class="statement"
          role="radiogroup"
          aria-labelledby="q-${key}-statement-${choice}"
        >
          <p id="q-${key}-statement-${choice}">${rich(text)}</p>
          <div class="ratings">
            ${labels.map(
              (label, place) =>
                html`<label class="rating"
                  ><input
                    type="radio"
                    name="answer-${key}-${choice}"
                    value="${choice}${place + 1}"
                  />
                  <span>${label}</span></label
                >`,
            )}
          </div>
        </div>`
      })}
    </div>`
  },

  explain({ labels, profiles }, { words, rich }) {
    if (profiles.length === 0) return html``
    const [first = '', last = ''] = [labels[0], labels[labels.length - 1]]
    return html`<p>${fill(words.scaleRange, { first, last })}</p>
      <ul class="answer-key">
        ${profiles.map(
          ({ from, to, text }, index) =>
            html`<li data-choice="${profileKey(index)}">
              <p><strong>${fill(words.profileRange, { from, to })}</strong></p>
              <div class="feedback">${rich(text)}</div>
            </li>`,
        )}
      </ul>`
  },

  forLearner: ({ labels, profiles }, { choiceKeys, words }) => ({
    statements: choiceKeys,
    labels: labels.length,
    from: profiles.map(({ from }) => from),
    averages: labels.flatMap((label, index) => {
      const next = labels[index + 1]
      const at = fill(words.averageAt, { label })
      return next === undefined ? [at] : [at, fill(words.averageBetween, { first: label, next })]
    }),
  }),

  interaction({ labels, statements }, { choiceKeys }) {
    const ratings = labels.map((text, index) => [String(index + 1), text] as const)
    // What SCORM calls a likert has one statement.
    return statements.length === 1
      ? { type: 'likert', choices: ratings, correct: [] }
      : {
          type: 'matching',
          source: components(statements, choiceKeys),
          target: ratings,
          correct: [],
        }
  },

  longest: ({ statements }) => ({ kind: 'pairs', most: statements.length, isShared: false }),
})

/** Shows the profile that goes with the average; half-way until every statement is rated. */
export const scaleLearner = /* @__PURE__ */ defineLearner<Graded>({
  type: 'scale',
  flow: 'saved',

  grade({ statements, labels, from, averages }, answer) {
    const ratings = ratingsOf(statements, labels, answer)
    const isOpen = ratings.length === 0 || ratings.includes(undefined)
    if (isOpen) return { verdict: 'none', score: 0, isOpen }
    const sum = ratings.reduce<number>((total, rating = 0) => total + rating, 0)
    // Whole numbers up to here: a profile begins at exactly its percentage.
    const percentage = (100 * sum) / (ratings.length * (labels - 1))
    const profile = from.filter((start) => start <= percentage).length - 1
    const says = averages[Math.round((percentage * (averages.length - 1)) / 100)] ?? ''
    return { verdict: 'none', score: 0, about: profile < 0 ? [] : [profileKey(profile)], says }
  },

  complain({ statements, labels }, answer) {
    return ratingsOf(statements, labels, answer).includes(undefined) ? 'rateFirst' : undefined
  },

  told: ({ statements }, answer) =>
    statements.length === 1 ? answer.map((rating) => rating.slice(1)) : answer,
})

/** The place of the label that was picked for each statement, from 0; nothing where none was. */
function ratingsOf(
  statements: readonly string[],
  labels: number,
  answer: readonly string[],
): readonly (number | undefined)[] {
  return statements.map((statement) => {
    const value = answer.find((each) => each.length === 2 && each.startsWith(statement))
    const place = Number(value?.slice(1) ?? '')
    return Number.isInteger(place) && place >= 1 && place <= labels ? place - 1 : undefined
  })
}

/** Longer than any rating, so that a profile is never taken for one. */
function profileKey(index: number): string {
  return `profile-${index + 1}`
}
