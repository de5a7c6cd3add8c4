import type { LearnerQuiz, QuizQuestion } from '../../src/model/learner-course.ts'
import { answeredInRound, drawn, settled, type Grade, type Quiz } from '../../src/state/quiz.ts'
import { answerTo, type Snapshot } from '../../src/state/snapshot.ts'
import { activity } from './small-course.ts'

export const keys = Array.from('abcdefgh')

/** Questions `qa`, `qb` and so on; an answer `y` is right, `h` half right, and anything else wrong. */
export function quizOf(size: number, change: Partial<LearnerQuiz> = {}, attempts = 0): Quiz {
  const questions = keys
    .slice(0, size)
    .map((choice): QuizQuestion => ({ ...activity(`q${choice}`), choice }))
  const quiz = { draw: size, pass: 0, questions, ...change }
  return { ...activity('t1', { type: 'quiz', points: size, attempts }), quiz }
}

export const grade: Grade = (_, [given]) => (given === 'y' ? 1 : given === 'h' ? 0.5 : 0)

export function answer(snapshot: Snapshot, quiz: Quiz, choice: string, given: string): Snapshot {
  const question = quiz.quiz.questions.find((each) => each.choice === choice)
  if (!question) throw new Error(`No question ${choice}.`)
  const outcome = { verdict: 'none', score: grade(question, [given]) } as const
  return settled(answeredInRound(snapshot, quiz, question, [given], outcome), quiz, grade)
}

/** Draws these keys and gives these answers. */
export function play(
  snapshot: Snapshot,
  quiz: Quiz,
  round: Readonly<Record<string, string>>,
): Snapshot {
  return Object.entries(round).reduce(
    (before, [choice, given]) => answer(before, quiz, choice, given),
    drawn(snapshot, quiz, Object.keys(round)),
  )
}

export function bestOf(snapshot: Snapshot, quiz: Quiz): number | undefined {
  return answerTo(snapshot, quiz.key)?.best
}
