import { defineAuthor, defineLearner } from '../model/activity.ts'
import type { Block, HeldQuestion } from '../model/block.ts'
import { fill } from '../model/fill.ts'
import { defineFinding, type Report } from '../model/finding.ts'
import { html } from '../model/html.ts'

/** How many questions are drawn of how many, and the percentage that passes; 0 without one. */
type Data = { readonly draw: number; readonly total: number; readonly pass: number }

const tooFewQuestions = /* @__PURE__ */ defineFinding<{ id: string; count: number }>({
  id: 'quiz/questions',
  severity: 'error',
  text: {
    nl: ({ id, count }) => ({
      message: `Toets "${id}" heeft ${count === 1 ? '1 vraag' : 'geen vragen'}, verwacht 2 of meer.`,
      hint: 'Zet vragen zoals :::choice in het blok, en geef :::quiz een dubbele punt meer. Eén vraag staat beter los in de les.',
    }),
    en: ({ id, count }) => ({
      message: `Quiz "${id}" has ${count === 1 ? '1 question' : 'no questions'}, expected 2 or more.`,
      hint: 'Put questions such as :::choice in the block, and give :::quiz one colon more. A single question is better off in the lesson itself.',
    }),
  },
})

const wrongDraw = /* @__PURE__ */ defineFinding<{ id: string; found: string; count: number }>({
  id: 'quiz/draw',
  severity: 'error',
  text: {
    nl: ({ id, found, count }) => ({
      message: `Toets "${id}" trekt "${found}" vragen, verwacht een heel getal van 1 tot ${count}: meer vragen staan er niet in.`,
      hint: 'Schrijf bijvoorbeeld draw=5, of laat draw weg om alle vragen te stellen.',
    }),
    en: ({ id, found, count }) => ({
      message: `Quiz "${id}" draws "${found}" questions, expected a whole number from 1 to ${count}: it holds no more.`,
      hint: 'Write for instance draw=5, or leave draw out to ask every question.',
    }),
  },
})

const wrongPass = /* @__PURE__ */ defineFinding<{ id: string; found: string }>({
  id: 'quiz/pass',
  severity: 'error',
  text: {
    nl: ({ id, found }) => ({
      message: `Toets "${id}" is gehaald vanaf "${found}", verwacht een heel percentage van 0 tot 100.`,
      hint: 'Schrijf bijvoorbeeld pass=70, zonder procentteken.',
    }),
    en: ({ id, found }) => ({
      message: `Quiz "${id}" is passed from "${found}", expected a whole percentage from 0 to 100.`,
      hint: 'Write for instance pass=70, without a percent sign.',
    }),
  },
})

const withoutPoints = /* @__PURE__ */ defineFinding<{ id: string; question: string }>({
  id: 'quiz/practice',
  severity: 'error',
  text: {
    nl: ({ id, question }) => ({
      message: `Vraag "${question}" is oefening (points=0), en in toets "${id}" telt elke vraag mee.`,
      hint: 'Haal points=0 weg, of zet de vraag naast de toets.',
    }),
    en: ({ id, question }) => ({
      message: `Question "${question}" is practice (points=0), while every question of quiz "${id}" counts.`,
      hint: 'Remove points=0, or put the question beside the quiz.',
    }),
  },
})

const ownOption = /* @__PURE__ */ defineFinding<{ id: string; question: string; option: string }>({
  id: 'quiz/question-option',
  severity: 'error',
  text: {
    nl: ({ id, question, option }) => ({
      message: `Vraag "${question}" heeft de optie "${option}", die in toets "${id}" niets doet: elke ronde stelt een vraag één keer.`,
      hint: `Haal "${option}" weg bij de vraag, of zet die optie bij de toets.`,
    }),
    en: ({ id, question, option }) => ({
      message: `Question "${question}" has the option "${option}", which does nothing in quiz "${id}": each round asks a question once.`,
      hint: `Remove "${option}" from the question, or give that option to the quiz.`,
    }),
  },
})

const uneven = /* @__PURE__ */ defineFinding<{ id: string; least: number; most: number }>({
  id: 'quiz/uneven-points',
  severity: 'warning',
  text: {
    nl: ({ id, least, most }) => ({
      message: `De vragen van toets "${id}" geven ${least} tot ${most} punten: met draw weegt de ene trekking anders dan de andere.`,
      hint: 'Geef alle vragen evenveel punten, of laat draw weg.',
    }),
    en: ({ id, least, most }) => ({
      message: `The questions of quiz "${id}" give ${least} to ${most} points: with draw, one round weighs differently from another.`,
      hint: 'Give all questions the same points, or leave draw out.',
    }),
  },
})

/** Questions of which each round draws some; one scored item, whatever is drawn. */
export const quizAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'quiz',
  scored: true,
  holds: 'questions',
  options: ['draw', 'pass'],
  findings: [tooFewQuestions, wrongDraw, wrongPass, withoutPoints, ownOption, uneven],

  parse: ({ options, questions }) => ({
    draw: wholeNumber(options['draw'], 1, questions.length) ?? questions.length,
    total: questions.length,
    pass: wholeNumber(options['pass'], 0, 100) ?? 0,
  }),

  points: ({ draw }) => draw,

  // Its questions are what is chosen: the parser names them by their ids.
  choices: () => [],

  check({ draw }, block, report) {
    const { id, position, options, questions } = block
    const count = questions.length
    const { draw: drawn, pass } = options
    if (count < 2) report(tooFewQuestions, position, { id, count })
    else if (drawn !== undefined && wholeNumber(drawn, 1, count) === undefined) {
      report(wrongDraw, position, { id, found: drawn, count })
    }
    if (pass !== undefined && wholeNumber(pass, 0, 100) === undefined) {
      report(wrongPass, position, { id, found: pass })
    }
    for (const question of questions) checkQuestion(question, id, report)
    checkPoints(block, draw, report)
  },

  render: ({ draw, total, pass }, { questions, words }) =>
    html`<p class="quiz-facts">
        ${fill(draw < total ? words.quizDraw : words.quizQuestions, { n: draw, total })}
        ${pass > 0 && fill(words.quizPass, { n: pass })}
      </p>
      <div class="quiz-questions">${questions}</div>`,

  // Each question in it has its own answer below it.
  explain: () => html``,

  forLearner: () => null,

  rounds: ({ draw, pass }) => ({ draw, pass }),

  interaction: () => ({ type: 'other', correct: [] }),

  // A round that is finished ends with its first question again: see `src/state/quiz.ts`.
  longest: ({ draw }) => ({ kind: 'choices', most: draw + 1, isShared: true }),
})

function checkQuestion(
  { id: question, points, options, position }: HeldQuestion,
  id: string,
  report: Report,
): void {
  if (points === 0) report(withoutPoints, position, { id, question })
  for (const option of ['attempts', 'required']) {
    if (options[option] !== undefined) report(ownOption, position, { id, question, option })
  }
}

function checkPoints({ id, position, questions }: Block, draw: number, report: Report): void {
  const points = questions.map((question) => question.points).filter((each) => each > 0)
  const [least, most] = [Math.min(...points), Math.max(...points)]
  if (draw < questions.length && least < most) report(uneven, position, { id, least, most })
}

function wholeNumber(written: string | undefined, least: number, most: number): number | undefined {
  if (written === undefined || !/^\d+$/.test(written.trim())) return undefined
  const value = Number(written)
  return value >= least && value <= most ? value : undefined
}

/** What a round comes to follows from its questions: see `src/state/quiz.ts`. */
export const quizLearner = /* @__PURE__ */ defineLearner<null>({
  type: 'quiz',
  grade: () => ({ verdict: 'none', score: 0 }),
})
