import { defineAuthor, defineLearner } from '../model/activity.ts'
import type { RichText } from '../model/rich-text.ts'
import { explainChoices } from './choices.ts'
import { checkFillIn, fillInFindings } from './fill-in-findings.ts'
import { textField } from './text-field.ts'
import { comparable, type Strictness } from './typed-text.ts'

type Expected = {
  readonly text: RichText
  readonly plain: string
  readonly correct: boolean
  readonly feedback: RichText | null
}

/** Accepted answers and known mistakes, in the author's order. */
type Data = Strictness & { readonly options: readonly Expected[] }

/** Ready to compare with: key, text, whether it is accepted. */
type Graded = Strictness & { readonly texts: readonly (readonly [string, string, boolean])[] }

/** A word to type. Known mistakes get feedback of their own. */
export const fillInAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'fill-in',
  scored: true,
  holds: 'items',
  options: ['case', 'accents'],
  findings: fillInFindings,

  parse: ({ items, options }) => ({
    options: items.map((item) => ({
      text: item.text,
      plain: item.plain.trim(),
      correct: item.checked === true,
      feedback: item.feedback ?? null,
    })),
    exactCase: options['case'] === 'exact',
    exactAccents: options['accents'] === 'exact',
  }),

  choices: (block) => block.items.map(({ plain, position }) => ({ text: plain, position })),

  check: checkFillIn,

  render: (_, context) =>
    textField(context, { label: context.words.typeAnswer, keys: 'text', unit: '' }),

  explain: ({ options }, context) => explainChoices(options, context),

  forLearner: ({ options, exactCase, exactAccents }, { choiceKeys }) => ({
    texts: options.map(({ plain, correct }, index) => [
      choiceKeys[index] ?? '',
      comparable(plain, { exactCase, exactAccents }),
      correct,
    ]),
    exactCase,
    exactAccents,
  }),

  interaction: ({ options, exactCase }) => ({
    type: 'fill-in',
    correct: options.filter(({ correct }) => correct).map(({ plain }) => [plain]),
    caseMatters: exactCase,
  }),

  longest: () => ({ kind: 'texts', most: 1, isShared: false }),
})

/** Right when it reads as an accepted answer; a known mistake that was met is told about. */
export const fillInLearner = /* @__PURE__ */ defineLearner<Graded>({
  type: 'fill-in',
  complain: (data, [typed = '']) => (comparable(typed, data) === '' ? 'typeFirst' : undefined),
  grade({ texts, ...strictness }, [typed = '']) {
    const read = comparable(typed, strictness)
    const met = texts.find(([, text]) => text === read)
    const about = met ? [met[0]] : []
    return met?.[2] === true
      ? { verdict: 'right', score: 1, about }
      : { verdict: 'wrong', score: 0, about }
  },
})
