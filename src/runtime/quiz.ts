import { fill } from '../model/fill.ts'
import type { PageScript, QuizQuestion } from '../model/learner-course.ts'
import type { PlayerWords } from '../model/player-words.ts'
import {
  answeredInRound,
  drawFor,
  drawn,
  roundOf,
  roundsLeft,
  settled,
  type Grade,
  type Quiz,
  type Round,
} from '../state/quiz.ts'
import { answerTo } from '../state/snapshot.ts'
import { element, part } from './dom.ts'
import type { Learner } from './learner.ts'
import { enlivenQuestion, learnerFor, type Question, type Surroundings } from './question.ts'
import { roundsWords, showResult } from './quiz-result.ts'
import { enlivenTabs } from './blocks/tabs.ts'
import { watchWide } from './scrollers.ts'

/** What a quiz asks of the player around it. */
export interface QuizHost {
  readonly around: Surroundings
  readonly learner: Learner
  /** What the questions of the page are graded with. */
  readonly data: PageScript['activities']
}

/**
 * Brings a quiz to life: first what it is, with a button; then the questions of the round, each
 * answered once; then what it came to. Nothing is drawn by only looking.
 */
export function enlivenQuiz(section: HTMLElement, activity: Quiz, host: QuizHost): Question {
  const { around, learner, data } = host
  const { words, announce } = around
  const parts = partsOf(section)
  const frames = new Map(
    Array.from(parts.questions.querySelectorAll<HTMLElement>('[data-activity]'), (frame) => [
      frame.dataset['activity'],
      frame,
    ]),
  )
  const quiz = withOnly(activity, ({ key }) => frames.has(key) && data[key] !== undefined)
  const grade: Grade = (question, answer) =>
    learnerFor(question).grade(data[question.key] ?? null, answer).score
  let questions: readonly Question[] = []
  let laidOut = ''
  let shown = ''

  const currentRound = (): Round | undefined => roundOf(learner.snapshot(), quiz)

  function begin(): void {
    learner.apply((before) => drawn(before, quiz, drawFor(before, quiz, Math.random)))
    layOut(currentRound())
    show()
    focusFirst()
  }

  /** Puts the questions of a round on the page, as fresh as the author made them. */
  function layOut(round: Round | undefined): void {
    const asked = round?.questions ?? []
    laidOut = keysOf(round)
    parts.questions.replaceChildren()
    questions = asked.flatMap((question, index) => {
      // A clone of an element is an element.
      const frame = frames.get(question.key)?.cloneNode(true) as HTMLElement | undefined
      if (!frame) return []
      frame.tabIndex = -1
      const label = part(frame, '.activity-label strong')
      label.textContent = fill(words.question, { n: index + 1, total: asked.length })
      parts.questions.append(frame)
      return [bringToLife(frame, question)]
    })
    for (const question of questions) question.restore()
    watchWide(parts.questions, words)
    enlivenTabs(parts.questions, words)
  }

  function bringToLife(frame: HTMLElement, question: QuizQuestion): Question {
    return enlivenQuestion(frame, question, data[question.key] ?? null, {
      ...around,
      asksOnce: true,
      earlier({ key }) {
        const isAnswered = currentRound()?.answered.some((each) => each.key === key)
        return isAnswered ? answerTo(learner.snapshot(), key) : undefined
      },
      record(activity, answer, outcome, asked) {
        learner.answer(activity, answer, outcome, asked, (before, ...given) =>
          settled(answeredInRound(before, quiz, ...given), quiz, grade),
        )
        show()
        const round = currentRound()
        if (round?.isComplete) parts.outcome.querySelector<HTMLElement>('.verdict')?.focus()
        else if (round) announce(progressOf(round, words))
      },
    })
  }

  /** How far the round is, or what it came to. What stands there already keeps the focus. */
  function show(): void {
    const snapshot = learner.snapshot()
    const round = currentRound()
    const left = roundsLeft(snapshot, quiz)
    const best = answerTo(snapshot, quiz.key)?.best
    const now = JSON.stringify([round?.number, round?.answered.length, laidOut, left, best])
    if (now === shown) return
    shown = now
    const { facts, rounds, progress, still, outcome, actions, said } = parts
    facts.hidden = round !== undefined
    rounds.hidden = round !== undefined || left === Infinity
    rounds.textContent = roundsWords(left, words)
    progress.hidden = !round
    still.hidden = !round || round.isComplete
    if (round) progress.replaceChildren(progressBar(round), progressOf(round, words))
    if (round) still.textContent = progressOf(round, words)
    if (round?.isComplete) showResult(outcome, said, { snapshot, quiz, round, grade, words })
    else outcome.replaceChildren()
    actions.replaceChildren(...buttonsFor(round, left))
    actions.hidden = actions.childElementCount === 0
  }

  function buttonsFor(round: Round | undefined, left: number): readonly HTMLElement[] {
    if (!round) return left > 0 ? [button('button', words.beginQuiz, begin)] : []
    if (!round.isComplete) return []
    const review = button('button-quiet', words.reviewAnswers, focusFirst)
    return left > 0 ? [button('button', words.newRound, begin), review] : [review]
  }

  function focusFirst(): void {
    const first = parts.questions.querySelector<HTMLElement>('[data-activity]')
    first?.focus()
    first?.scrollIntoView()
  }

  if (parts.said) parts.said.hidden = true
  layOut(undefined)
  return {
    restore() {
      const round = currentRound()
      const hadFocus = section.contains(document.activeElement)
      if (keysOf(round) === laidOut) for (const question of questions) question.restore()
      else layOut(round)
      learner.apply((before) => settled(before, quiz, grade))
      show()
      if (hadFocus && !section.contains(document.activeElement)) focusFirst()
    },
  }
}

/** A page that was open during an update may know questions that its lesson has not. */
function withOnly(activity: Quiz, isThere: (question: QuizQuestion) => boolean): Quiz {
  const { quiz } = activity
  return { ...activity, quiz: { ...quiz, questions: quiz.questions.filter(isThere) } }
}

function keysOf(round: Round | undefined): string {
  return round ? round.questions.map(({ choice }) => choice).join('') : ''
}

function button(kind: string, text: string, action: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: kind }, text)
  made.addEventListener('click', action)
  return made
}

function progressOf({ questions, answered }: Round, { quizProgress }: PlayerWords): string {
  return fill(quizProgress, { n: answered.length, total: questions.length })
}

/** For the eye only: the words beside it say the same. */
function progressBar({ questions, answered }: Round): HTMLElement {
  const facts = { max: String(questions.length), value: String(answered.length) }
  return element('progress', { ...facts, 'aria-hidden': 'true' })
}

/** The frame of the page, see `activityFrame`, and what only the player shows. */
function partsOf(section: HTMLElement) {
  const facts = part(section, '.quiz-facts')
  const questions = part(section, '.quiz-questions')
  const rounds = element('p', { class: 'quiz-facts' })
  const progress = element('p', { class: 'progress quiz-progress' })
  const still = element('p', { class: 'progress quiz-still' })
  facts.after(rounds, progress)
  questions.after(still)
  return {
    ...{ facts, rounds, progress, questions, still },
    outcome: part(section, ':scope > .outcome'),
    actions: part(section, ':scope > .actions'),
    said: section.querySelector<HTMLElement>(':scope > .answers'),
  }
}
