import { roundsUsed, type Quiz } from './quiz.ts'
import { answerTo, bestOf, type AnswerState, type Snapshot } from './snapshot.ts'

/**
 * Two records of one learner as one. Commutative, associative and idempotent, and it only grows,
 * so that copies may meet in any order and any number of times.
 */
export function merge(a: Snapshot, b: Snapshot): Snapshot {
  const newest = compareMoments(a, b) > 0 ? a : b
  return {
    revision: newest.revision,
    version: newest.version,
    place: newest.place,
    done: union(a.done, b.done),
    answers: mergeAnswers(a, b, mergeAnswer),
    completedOn: earliest(a.completedOn, b.completedOn),
    attempt: newest.attempt,
  }
}

/**
 * What was done since, on top of a record that was found only afterwards: nothing of either is
 * lost. Attempts add up; those of the questions in a quiz are the number of a round. Of `growing`
 * activities each choice is kept by itself: what was added is no answer instead of what was there.
 */
export function follow(
  before: Snapshot,
  since: Snapshot,
  quizzes: readonly Quiz[] = [],
  growing: readonly string[] = [],
): Snapshot {
  const added = mergeAnswers(before, since, (first, second, key) => ({
    answer: growing.includes(key) ? union(first.answer, second.answer) : second.answer,
    attempts: first.attempts + second.attempts,
    best: Math.max(first.best, second.best),
  }))
  const rounds = quizzes.map((quiz) => roundsOnTop(before, since, quiz))
  return {
    revision: before.revision + since.revision,
    version: since.version === '' ? before.version : since.version,
    place: since.place === '' ? before.place : since.place,
    done: union(before.done, since.done),
    answers: rounds.reduce((all, each) => ({ ...all, ...each }), added),
    completedOn: earliest(before.completedOn, since.completedOn),
    attempt: before.attempt === '' ? since.attempt : before.attempt,
  }
}

/** Whether `more` holds nothing that `all` has not: then nothing is lost when only `all` is kept. */
export function holds(all: Snapshot, more: Snapshot): boolean {
  const both = merge(all, more)
  const contents = ({ done, answers, completedOn }: Snapshot): string =>
    JSON.stringify([
      [...done].sort(),
      Object.entries(answers)
        .map(([key, { answer, attempts, best }]) => JSON.stringify([key, answer, attempts, best]))
        .sort(),
      completedOn,
    ])
  return contents(both) === contents(all)
}

/** The answers of a quiz in `since`, as they follow on the rounds of a record found afterwards. */
function roundsOnTop(before: Snapshot, since: Snapshot, activity: Quiz): Snapshot['answers'] {
  const used = roundsUsed(before, activity)
  const keys = [activity.key, ...activity.quiz.questions.map(({ key }) => key)]
  return Object.fromEntries(
    keys.flatMap((key): [string, AnswerState][] => {
      const state = answerTo(since, key)
      if (!state) return []
      const best = Math.max(bestOf(before, key), state.best)
      return [[key, { ...state, attempts: used + state.attempts, best }]]
    }),
  )
}

/** By revision; of two different records with the same revision one is chosen, always the same. */
function compareMoments(a: Snapshot, b: Snapshot): number {
  const textOf = ({ version, place, attempt }: Snapshot): string =>
    JSON.stringify([version, place, attempt])
  return a.revision - b.revision || compareText(textOf(a), textOf(b))
}

/**
 * Answers are ordered by their own attempts, not by the revision around them: a record that was
 * merged before holds answers older than its revision.
 */
function mergeAnswer(a: AnswerState, b: AnswerState): AnswerState {
  // Of two answers half-way in one attempt the longer is further.
  const order =
    a.attempts - b.attempts ||
    a.answer.length - b.answer.length ||
    compareText(JSON.stringify(a.answer), JSON.stringify(b.answer))
  return { ...(order > 0 ? a : b), best: Math.max(a.best, b.best) }
}

function mergeAnswers(
  a: Snapshot,
  b: Snapshot,
  both: (a: AnswerState, b: AnswerState, key: string) => AnswerState,
): Snapshot['answers'] {
  const merged = new Map(Object.entries(a.answers))
  for (const [key, second] of Object.entries(b.answers)) {
    const first = merged.get(key)
    merged.set(key, first ? both(first, second, key) : second)
  }
  return Object.fromEntries([...merged].sort(([one], [other]) => compareText(one, other)))
}

/** Of two ISO days, of which either may be empty. */
function earliest(a: string, b: string): string {
  if (a === '' || b === '') return a + b
  return a < b ? a : b
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort()
}

/** Of equal texts it does not matter which comes first. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : 1
}
