import { defineAuthor, defineLearner, type ActivityWords } from '../model/activity.ts'
import { defineFinding } from '../model/finding.ts'
import { html } from '../model/html.ts'

/** What the record keeps of it: one character, which is also how SCORM 1.2 writes it. */
type Word = 't' | 'f'

/** The right answer. */
type Graded = { readonly right: Word }

const noAnswer = /* @__PURE__ */ defineFinding<{ id: string; found: string }>({
  id: 'true-false/answer',
  severity: 'error',
  text: {
    nl: ({ id, found }) => ({
      message: `Bij bewering "${id}" ${found === '' ? 'ontbreekt answer' : `is answer "${found}"`}, verwacht true of false.`,
      hint: 'Schrijf answer=true als de bewering waar is, of answer=false als die niet waar is.',
    }),
    en: ({ id, found }) => ({
      message: `Statement "${id}" ${found === '' ? 'has no answer' : `has "${found}" as its answer`}, expected true or false.`,
      hint: 'Write answer=true if the statement is true, or answer=false if it is not.',
    }),
  },
})

/** A statement that is true or not. */
export const trueFalseAuthor = /* @__PURE__ */ defineAuthor<Graded>({
  type: 'true-false',
  scored: true,
  holds: 'nothing',
  options: ['answer'],
  findings: [noAnswer],

  parse: ({ options }) => ({ right: options['answer'] === 'false' ? 'f' : 't' }),

  choices: () => [],

  check(_, { id, options, position }, report) {
    const found = options['answer'] ?? ''
    if (found !== 'true' && found !== 'false') report(noAnswer, position, { id, found })
  },

  render: (_, { key, promptId, words }) =>
    html`<div role="radiogroup" aria-labelledby="${promptId}">
      <p class="instruction">${words.trueOrFalse}</p>
      ${(['t', 'f'] as const).map(
        (word) =>
          html`<label class="option"
            ><input type="radio" name="answer-${key}" value="${word}" />
            <span>${spoken(word, words)}</span></label
          >`,
      )}
    </div>`,

  // The other word is there for the player to mark; to read, "not right: not true" only confuses.
  explain: ({ right }, { words }) =>
    html`<ul class="answer-key">
      <li data-choice="${right}" data-right="yes">
        <p><strong>${words.rightAnswer}:</strong> ${spoken(right, words)}</p>
      </li>
      <li data-choice="${right === 't' ? 'f' : 't'}" data-right="no" hidden></li>
    </ul>`,

  forLearner: ({ right }) => ({ right }),

  interaction: ({ right }) => ({
    type: 'true-false',
    correct: [[right === 't' ? 'true' : 'false']],
  }),

  longest: () => ({ kind: 'choices', most: 1, isShared: false }),
})

function spoken(word: Word, words: ActivityWords): string {
  return word === 't' ? words.isTrue : words.isFalse
}

/** Right or wrong: there is nothing between. */
export const trueFalseLearner = /* @__PURE__ */ defineLearner<Graded>({
  type: 'true-false',
  grade: ({ right }, answer) =>
    answer.length === 1 && answer[0] === right
      ? { verdict: 'right', score: 1 }
      : { verdict: 'wrong', score: 0 },
})
