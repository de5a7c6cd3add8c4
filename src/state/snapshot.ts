import type { Answer } from '../model/activity.ts'

/**
 * Everything a learner has done, as one value. It is always written whole, so that a record in
 * an LMS is never a mixture of two moments.
 */
export interface Snapshot {
  /** Grows by one with each change: two saves are never equal, and the newer one is known. */
  readonly revision: number
  /** Version of the course that wrote it. */
  readonly version: string
  /** Key of the lesson last shown; empty on the course page. */
  readonly place: string
  /** Keys of the lessons that are done. */
  readonly done: readonly string[]
  /** Activity key to what was answered. */
  readonly answers: Readonly<Record<string, AnswerState>>
  /** ISO day on which the course was first done; empty before that, and where nobody knows. */
  readonly completedOn: string
  /** Which attempt it is of, as the LMS counts attempts: some letters and digits; empty in an old state. */
  readonly attempt: string
}

export interface AnswerState {
  /** The last answer given: choice keys, or typed text. */
  readonly answer: Answer
  /** How often the learner has answered. */
  readonly attempts: number
  /** Share of the points of the best attempt, 0 to 1. */
  readonly best: number
}

/** A learner who has done nothing yet. */
export const emptySnapshot: Snapshot = {
  revision: 0,
  version: '',
  place: '',
  done: [],
  answers: {},
  completedOn: '',
  attempt: '',
}

/** Something was done. */
export function changed(snapshot: Snapshot, change: Partial<Snapshot>): Snapshot {
  return { ...snapshot, ...change, revision: snapshot.revision + 1 }
}

/** Keys come from the lock file; anything else in a record was not put there by us. */
export function isKey(text: string): boolean {
  return /^[a-z][a-z0-9]*$/.test(text)
}

/** How often an activity was answered; of a question in a quiz the round in which it last was. */
export function attemptsOf(snapshot: Snapshot, activityKey: string): number {
  return answerTo(snapshot, activityKey)?.attempts ?? 0
}

/** Share of the points of the best attempt, 0 where there was none. */
export function bestOf(snapshot: Snapshot, activityKey: string): number {
  return answerTo(snapshot, activityKey)?.best ?? 0
}

/** What was answered to an activity; safe for keys that every object inherits, like `constructor`. */
export function answerTo(snapshot: Snapshot, activityKey: string): AnswerState | undefined {
  const isAnswered = Object.prototype.hasOwnProperty.call(snapshot.answers, activityKey)
  return isAnswered ? snapshot.answers[activityKey] : undefined
}
