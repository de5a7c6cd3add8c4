import { defineAuthor, defineLearner } from '../model/activity.ts'
import type { Item } from '../model/block.ts'
import { counted } from '../model/counted.ts'
import { defineFinding } from '../model/finding.ts'
import { html } from '../model/html.ts'
import type { RichText } from '../model/rich-text.ts'
import { checkRepeats, components, explainChoices, repeatedChoice } from './choices.ts'

type Option = {
  readonly text: RichText
  readonly plain: string
  readonly correct: boolean
  readonly feedback: RichText | null
}

/** As the author wrote it. Several right options make it a question with several answers. */
type Data = { readonly options: readonly Option[] }

/** Keys of the right options. */
type Graded = {
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

const noRightAnswer = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'choice/right-answer',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Vraag "${id}" heeft geen goed antwoord.`,
      hint: 'Zet een x in het vakje voor het goede antwoord: - [x] ...',
    }),
    en: ({ id }) => ({
      message: `Question "${id}" has no right answer.`,
      hint: 'Put an x in the box before the right answer: - [x] ...',
    }),
  },
})

const noWrongAnswer = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'choice/all-right',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `In vraag "${id}" zijn alle antwoorden goed: er valt niets te kiezen.`,
      hint: 'Laat het vakje van de foute antwoorden leeg: - [ ] ...',
    }),
    en: ({ id }) => ({
      message: `In question "${id}" every answer is right: there is nothing to choose.`,
      hint: 'Leave the box of the wrong answers empty: - [ ] ...',
    }),
  },
})

const tooFewOptions = /* @__PURE__ */ defineFinding<{ id: string; count: number }>({
  id: 'choice/options',
  severity: 'error',
  text: {
    nl: ({ id, count }) => ({
      message: `Vraag "${id}" heeft ${counted(count, 'antwoord', 'antwoorden')} om uit te kiezen, verwacht 2 of meer.`,
      hint: 'Schrijf elk antwoord als - [ ] ... op een eigen regel.',
    }),
    en: ({ id, count }) => ({
      message: `Question "${id}" has ${counted(count, 'answer', 'answers')} to choose from, expected 2 or more.`,
      hint: 'Write each answer as - [ ] ... on a line of its own.',
    }),
  },
})

const withoutBox = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'choice/box',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `Antwoord "${text}" van vraag "${id}" heeft geen vakje, dus niemand weet of het goed is.`,
      hint: 'Begin de regel met - [x] (goed) of - [ ] (fout), met een spatie voor het antwoord.',
    }),
    en: ({ id, text }) => ({
      message: `Answer "${text}" of question "${id}" has no box, so nobody knows whether it is right.`,
      hint: 'Start the line with - [x] (right) or - [ ] (wrong), with a blank before the answer.',
    }),
  },
})

/** One or, with several right options, more answers to pick. */
export const choiceAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'choice',
  scored: true,
  holds: 'items',
  options: [],
  findings: [noRightAnswer, noWrongAnswer, tooFewOptions, withoutBox, repeatedChoice],

  parse: (block) => ({
    options: block.items.map((item) => ({
      text: item.text,
      plain: item.plain,
      correct: item.checked === true,
      feedback: item.feedback ?? null,
    })),
  }),

  choices: (block) =>
    block.items.map(({ plain, position, checked, feedback }) => ({
      ...{ text: plain, position },
      ...{ isRight: checked === true, isExplained: feedback !== undefined },
    })),

  check({ options }, { id, position, items }, report) {
    const right = options.filter((option) => option.correct).length
    if (options.length < 2) report(tooFewOptions, position, { id, count: options.length })
    else if (right === 0) report(noRightAnswer, position, { id })
    else if (right === options.length) report(noWrongAnswer, position, { id })
    for (const item of boxless(items)) {
      report(withoutBox, item.position, { id, text: item.plain.trim() })
    }
    checkRepeats(items, id, report)
  },

  render({ options }, { key, choiceKeys, promptId, words, rich }) {
    const several = options.filter((option) => option.correct).length > 1
    const kind = several ? 'checkbox' : 'radio'
    return html`<div role="${several ? 'group' : 'radiogroup'}" aria-labelledby="${promptId}">
      <p class="instruction">${several ? words.pickSeveral : words.pickOne}</p>
      ${options.map(
        (option, index) =>
          html`<label class="option"
            ><input type="${kind}" name="answer-${key}" value="${choiceKeys[index] ?? ''}" />
            <span>${rich(option.text)}</span></label
          >`,
      )}
    </div>`
  },

  explain: ({ options }, context) => explainChoices(options, context),

  forLearner: ({ options }, { choiceKeys }) => ({
    right: choiceKeys.filter((_, index) => options[index]?.correct === true),
    wrong: choiceKeys.filter((_, index) => options[index]?.correct === false),
  }),

  interaction: ({ options }, { choiceKeys }) => ({
    type: 'choice',
    choices: components(options, choiceKeys),
    correct: [choiceKeys.filter((_, index) => options[index]?.correct === true)],
  }),

  longest({ options }) {
    const right = options.filter((option) => option.correct).length
    const isShared = right > 1
    return { kind: 'choices', most: isShared ? options.length : 1, isShared }
  },
})

/** Without any box at all there is no right answer, which is one finding of its own. */
function boxless(items: readonly Item[]): readonly Item[] {
  const without = items.filter(({ checked }) => checked === undefined)
  return without.length === items.length ? [] : without
}

/** Right when exactly the right options are picked; partly when some are and none is wrong. */
export const choiceLearner = /* @__PURE__ */ defineLearner<Graded>({
  type: 'choice',
  grade({ right, wrong }, answer) {
    const picked = new Set(answer)
    const hits = right.filter((key) => picked.has(key)).length
    const misses = wrong.filter((key) => picked.has(key)).length
    if (hits === right.length && misses === 0) return { verdict: 'right', score: 1 }
    if (hits === 0 || misses > 0) return { verdict: 'wrong', score: 0 }
    return { verdict: 'partly', score: hits / right.length }
  },
})
