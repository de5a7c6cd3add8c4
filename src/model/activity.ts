import type { Block, Parts } from './block.ts'
import type { AnyFinding, Report } from './finding.ts'
import type { Html } from './html.ts'
import type { Position } from './position.ts'
import type { RichText } from './rich-text.ts'

/** Plain JSON: what crosses a thread, a file or a script element unchanged. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** One activity of a lesson. */
export interface Activity {
  readonly type: string
  readonly id: string
  /** 0 is practice: it gives no points and does not block completion. */
  readonly points: number
  /** How often the learner may answer; 0 is without limit. */
  readonly attempts: number
  /** Must be answered before the lesson counts as done. */
  readonly required: boolean
  readonly objectives: readonly string[]
  /** The question or the task: what stands in the block outside its items and parts. */
  readonly prompt: RichText
  readonly parts: Parts
  /** Read by the activity's own type only; survives a structured clone. */
  readonly data: unknown
  /** What can be chosen, in the author's order; each gets a frozen key in the lock file. */
  readonly choices: readonly Choice[]
  readonly position: Position
}

/** Something a learner can pick. `text` is what its identity is recognised by. */
export interface Choice {
  readonly text: string
  readonly position: Position
}

/** What the learner gave: option keys, or typed text. Never trusted, never throws. */
export type Answer = readonly string[]

/** `none` where nothing is judged. */
export type Verdict = 'right' | 'partly' | 'wrong' | 'none'

/** How an answer is judged. `score` is the share of the points, 0 to 1. */
export interface Outcome {
  readonly verdict: Verdict
  readonly score: number
}

/** What the author's part of a question type may use while it renders. */
export interface ActivityContext {
  /** Frozen key of the activity: unique in the course, safe as part of an HTML id. */
  readonly key: string
  /** Frozen key of each choice, in the author's order. */
  readonly choiceKeys: readonly string[]
  /** HTML id of the prompt, which names the group of controls. */
  readonly promptId: string
  readonly words: ActivityWords
  readonly rich: (text: RichText) => Html
}

/** The interface words that activities show; a part of the player's strings. */
export interface ActivityWords {
  readonly pickOne: string
  readonly pickSeveral: string
  readonly putInOrder: string
  readonly rightAnswer: string
  readonly wrongAnswer: string
  readonly rightOrder: string
  readonly moveUp: string
  readonly moveDown: string
}

/** Options that every question type has. */
export const commonOptions = ['points', 'attempts', 'shuffle', 'objective', 'required'] as const

/** The author's part of a question type: never ships to the learner. */
export interface ActivityAuthor<Data = unknown> {
  readonly type: string
  /** Whether it can give points. */
  readonly scored: boolean
  /** Names of the options it knows besides the common ones. */
  readonly options: readonly string[]
  readonly findings: readonly AnyFinding[]
  parse(block: Block): Data
  /** What can be chosen, in the author's order. */
  choices(block: Block): readonly Choice[]
  check(data: Data, block: Block, report: Report): void
  /**
   * The controls under the prompt, readable and printable without script. The values of its form
   * fields, in the order of the document, are the answer.
   */
  render(data: Data, context: ActivityContext): Html
  /** The answer in words, for reading without script and for a printed key. */
  explain(data: Data, context: ActivityContext): Html
  /** What the learner's part needs to grade. */
  forLearner(data: Data, context: ActivityContext): Json
}

/** The learner's part of a question type: runs in the package, imports no checks. */
export interface ActivityLearner<Data = unknown> {
  readonly type: string
  /** Name of the script that brings the controls to life; none for plain form fields. */
  readonly widget?: 'reorder'
  /** Pure; any answer whatever gives an outcome. */
  grade(data: Data, answer: Answer): Outcome
}

/**
 * Declares the author's part of a question type. A registry holds types of different data; each
 * only ever meets data that it parsed itself.
 */
// @__NO_SIDE_EFFECTS__
export function defineAuthor<Data>(author: ActivityAuthor<Data>): ActivityAuthor {
  return author
}

/** Declares the learner's part: it only ever meets data that `forLearner` of its own type made. */
// @__NO_SIDE_EFFECTS__
export function defineLearner<Data>(learner: ActivityLearner<Data>): ActivityLearner {
  return learner
}
