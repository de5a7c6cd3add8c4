import type { Answer, Outcome } from '../model/activity.ts'
import type { LearnerActivity, LearnerQuiz, QuizQuestion } from '../model/learner-course.ts'
import { asFraction, thousandths, tolerance } from './share.ts'
import {
  answerTo,
  attemptsOf,
  bestOf,
  changed,
  type AnswerState,
  type Snapshot,
} from './snapshot.ts'
import { keptText } from './text-code.ts'

/**
 * An activity that holds questions. In a record its answer is what was drawn, its attempts are the
 * number of the round, and its best is that of a round in which everything was answered. The
 * attempts of a question in it are the round in which it was last answered, so that one number
 * tells which answers belong to the round. Nothing of this is known to a merge, and need not be.
 */
export interface Quiz extends LearnerActivity {
  readonly quiz: LearnerQuiz
}

/** What was drawn last. */
export interface Round {
  /** From 1. */
  readonly number: number
  /** In the order in which they are asked, without those that the course no longer has. */
  readonly questions: readonly QuizQuestion[]
  /** Those of them that were answered in this round. */
  readonly answered: readonly QuizQuestion[]
  readonly isComplete: boolean
}

/** The share of its points that an answer to a question gets: only its type can tell. */
export type Grade = (question: QuizQuestion, answer: Answer) => number

export function isQuiz(activity: LearnerActivity): activity is Quiz {
  return activity.quiz !== undefined
}

/** The round that the learner is in, or has finished; nothing before the first. */
export function roundOf(snapshot: Snapshot, { key, quiz }: Quiz): Round | undefined {
  const { answer = [], attempts: number = 0 } = answerTo(snapshot, key) ?? {}
  const questions = [...new Set(answer)].flatMap((drawn) =>
    quiz.questions.filter(({ choice }) => choice === drawn),
  )
  if (number === 0 || questions.length === 0) return undefined
  const answered = questions.filter((each) => lastRound(snapshot, each) === number)
  return { number, questions, answered, isComplete: answered.length === questions.length }
}

/** How many rounds may still be drawn. */
export function roundsLeft(snapshot: Snapshot, activity: Quiz): number {
  const { attempts } = activity
  return attempts === 0 ? Infinity : Math.max(0, attempts - roundsUsed(snapshot, activity))
}

/**
 * Keys for a new round: first what was never asked, then what was asked longest ago, and by chance
 * among equals. They stand in the author's order, or by chance in a quiz that is shuffled.
 */
export function drawFor(snapshot: Snapshot, { quiz, shuffle }: Quiz, random: () => number): Answer {
  const { questions, draw } = quiz
  const ranked = questions
    .map((question) => ({ question, last: lastRound(snapshot, question), chance: random() }))
    .sort((a, b) => a.last - b.last || a.chance - b.chance)
    .slice(0, draw)
  // What was never asked would always come first otherwise.
  if (shuffle) ranked.sort((a, b) => a.chance - b.chance)
  else ranked.sort((a, b) => questions.indexOf(a.question) - questions.indexOf(b.question))
  return ranked.map(({ question }) => question.choice)
}

/** A new round, unless the last one is not finished or no round is left. */
export function drawn(snapshot: Snapshot, activity: Quiz, keys: Answer): Snapshot {
  const isBusy = roundOf(snapshot, activity)?.isComplete === false
  if (isBusy || keys.length === 0 || roundsLeft(snapshot, activity) === 0) return snapshot
  return withAnswer(snapshot, activity.key, {
    answer: keys,
    attempts: roundsUsed(snapshot, activity) + 1,
    best: bestOf(snapshot, activity.key),
  })
}

/** A question of the round was answered, once and for all in this round. */
export function answeredInRound(
  snapshot: Snapshot,
  activity: Quiz,
  { key, keeps }: LearnerActivity,
  answer: Answer,
  outcome: Outcome,
): Snapshot {
  const round = roundOf(snapshot, activity)
  const question = round?.questions.find((each) => each.key === key)
  if (!round || !question || outcome.isOpen || round.answered.includes(question)) return snapshot
  return withAnswer(snapshot, key, {
    answer: answer.map((text) => keptText(text, keeps)),
    attempts: round.number,
    best: Math.max(bestOf(snapshot, key), thousandths(outcome.score) / 1000),
  })
}

/**
 * Keeps what a finished round came to, by the answers rather than by what was kept of each: the
 * best of a question may come from another round. What was drawn then ends with its first key
 * again: longer, so that of two devices in one round a merge keeps the finished one.
 */
export function settled(snapshot: Snapshot, activity: Quiz, grade: Grade): Snapshot {
  const round = roundOf(snapshot, activity)
  const state = answerTo(snapshot, activity.key)
  if (!state || !round?.isComplete) return snapshot
  const best = Math.max(state.best, thousandths(shareOf(snapshot, round, grade)) / 1000)
  const keys = [...new Set(state.answer)]
  const answer = [...keys, ...keys.slice(0, 1)]
  const isKept = best === state.best && answer.length === state.answer.length
  return isKept ? snapshot : withAnswer(snapshot, activity.key, { ...state, answer, best })
}

/** The share of the points of what was drawn that the answers of a round get. */
export function shareOf(snapshot: Snapshot, round: Round, grade: Grade): number {
  const got = (question: QuizQuestion): number =>
    grade(question, answerTo(snapshot, question.key)?.answer ?? [])
  return sharePoints(round, (question) => (round.answered.includes(question) ? got(question) : 0))
}

/** Whether a whole round was done. */
export function hasResult(snapshot: Snapshot, activity: Quiz): boolean {
  const best = bestOf(snapshot, activity.key)
  return best > 0 || roundsUsed(snapshot, activity) > 1 || isFinished(snapshot, activity)
}

/** Whether nothing more is asked: a whole round is done and, with a pass mark, passed or the last. */
export function isThrough(snapshot: Snapshot, activity: Quiz): boolean {
  const isLast = roundsLeft(snapshot, activity) === 0 && isFinished(snapshot, activity)
  return hasResult(snapshot, activity) && (isPassed(snapshot, activity) || isLast)
}

/** Whether the best round reached the pass mark. */
export function isPassed(snapshot: Snapshot, { key, quiz }: Quiz): boolean {
  return reaches(bestOf(snapshot, key), quiz.pass)
}

/** Whether a share of the points is enough. */
export function reaches(share: number, pass: number): boolean {
  return asFraction(share) * 100 >= pass - tolerance
}

/**
 * The most that the best can still become. In the last round what was answered counts by the best
 * of the question, which is never too low: nobody has failed too early.
 */
export function attainableShare(snapshot: Snapshot, activity: Quiz): number {
  if (roundsLeft(snapshot, activity) > 0) return 1
  const best = bestOf(snapshot, activity.key)
  const round = roundOf(snapshot, activity)
  if (!round || round.isComplete) return best
  const most = sharePoints(round, (question) =>
    round.answered.includes(question) ? bestOf(snapshot, question.key) : 1,
  )
  return Math.max(best, most)
}

/** Also by the questions: where a damaged record lost the quiz, its rounds are not given back. */
export function roundsUsed(snapshot: Snapshot, { key, quiz }: Quiz): number {
  const asked = quiz.questions.map((question) => lastRound(snapshot, question))
  return Math.max(attemptsOf(snapshot, key), ...asked)
}

/** The round in which a question was last answered; 0 for never. */
function lastRound(snapshot: Snapshot, { key }: QuizQuestion): number {
  return attemptsOf(snapshot, key)
}

/** Where an update took all that was drawn away, a last round is over and another may be drawn. */
function isFinished(snapshot: Snapshot, activity: Quiz): boolean {
  return roundOf(snapshot, activity)?.isComplete ?? roundsLeft(snapshot, activity) === 0
}

function sharePoints(
  { questions }: Round,
  shareOfQuestion: (question: QuizQuestion) => number,
): number {
  const total = questions.reduce((sum, { points }) => sum + points, 0)
  const got = questions.reduce((sum, each) => sum + each.points * shareOfQuestion(each), 0)
  return total === 0 ? 0 : got / total
}

function withAnswer(snapshot: Snapshot, key: string, state: AnswerState): Snapshot {
  return changed(snapshot, { answers: { ...snapshot.answers, [key]: state } })
}
