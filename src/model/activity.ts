import type { Block, Holding, Parts } from './block.ts'
import type { AnyFinding, Report } from './finding.ts'
import type { Html } from './html.ts'
import type { Interaction } from './interaction.ts'
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
  /** Whether the choices are shown in another order each time. */
  readonly shuffle: boolean
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
  /** The activities in it, for a type that holds questions. They never hold any themselves. */
  readonly questions: readonly Activity[]
  readonly position: Position
}

/** Something a learner can pick. `text` is what its identity is recognised by. */
export interface Choice {
  readonly text: string
  readonly position: Position
  /** Where each choice is right or wrong by itself: which it is. */
  readonly isRight?: boolean
  /** Where each choice can have feedback: whether it has. */
  readonly isExplained?: boolean
  /** What other choices are paired with, in a type that pairs: no key ever changes sides. */
  readonly isTarget?: true
}

/** What the learner gave: option keys, or typed text. Never trusted, never throws. */
export type Answer = readonly string[]

/** `none` where nothing is judged. */
export type Verdict = 'right' | 'partly' | 'wrong' | 'none'

/** How an answer is judged. */
export interface Outcome {
  readonly verdict: Verdict
  /** The share of the points, 0 to 1. */
  readonly score: number
  /** Keys of the choices whose feedback is shown; without it, those in the answer. */
  readonly about?: readonly string[]
  /** A line of the type's own about this answer, in the language of the course. */
  readonly says?: string
  /** The answer is half-way: it is kept, but is no attempt yet. */
  readonly isOpen?: boolean
}

/** What the author's part of a question type may use while it renders. */
export interface ActivityContext {
  /** Frozen key of the activity: unique in the course, safe as part of an HTML id. */
  readonly key: string
  /** Frozen key of each choice, in the author's order. */
  readonly choiceKeys: readonly string[]
  /** HTML id of the prompt, which names the group of controls. */
  readonly promptId: string
  /** HTML id of the status region: what it says describes the field that it is about. */
  readonly outcomeId: string
  /** BCP 47 tag of the course: decides how numbers are written. */
  readonly language: string
  readonly words: ActivityWords
  readonly rich: (text: RichText) => Html
  /** The activities in it, in the author's order, whole and ready to show. */
  readonly questions: readonly Html[]
}

/** What a learner gets of the questions in an activity, each time that they begin. */
export interface Rounds {
  /** How many questions are drawn. */
  readonly draw: number
  /** Percentage of the points from which it is passed; 0 where any result will do. */
  readonly pass: number
}

/** The most that the record can hold of an answer. */
export interface AnswerSize {
  /** What it consists of: keys of choices, two keys each, or typed text. */
  readonly kind: 'choices' | 'pairs' | 'texts'
  readonly most: number
  /** Whether it can get less than all of the points and more than none. */
  readonly isShared: boolean
}

/** The interface words that activities show; a part of the player's strings. */
export interface ActivityWords {
  readonly pickOne: string
  readonly pickSeveral: string
  readonly putInOrder: string
  readonly rightAnswer: string
  readonly wrongAnswer: string
  readonly rightOrder: string
  readonly pickMatch: string
  readonly pickGroup: string
  readonly pickEverywhere: string
  readonly choose: string
  readonly chooseFrom: string
  readonly rightPairs: string
  readonly moveUp: string
  readonly moveDown: string
  readonly quizQuestions: string
  readonly quizDraw: string
  readonly quizPass: string
  readonly trueOrFalse: string
  readonly isTrue: string
  readonly isFalse: string
  readonly typeAnswer: string
  readonly typeFirst: string
  readonly typeNumber: string
  readonly numberFirst: string
  readonly numberRange: string
  readonly reflection: string
  readonly checklist: string
  readonly yourText: string
  readonly writeFirst: string
  readonly tickWhatIsDone: string
  readonly printChecklist: string
  readonly rateEach: string
  readonly rateFirst: string
  readonly allProfiles: string
  readonly scaleRange: string
  readonly profileRange: string
  readonly averageAt: string
  readonly averageBetween: string
  readonly explanation: string
  readonly ending: string
  readonly endingScore: string
  readonly goToScene: string
  readonly yourChoice: string
  readonly startAgain: string
  readonly otherWay: string
}

/** Options that every question type has. */
export const commonOptions = ['points', 'attempts', 'shuffle', 'objective', 'required'] as const

/** The author's part of a question type: never ships to the learner. */
export interface ActivityAuthor<Data = unknown> {
  readonly type: string
  /** Whether it can give points. */
  readonly scored: boolean
  readonly holds: Holding
  /** Names of the options it knows besides the common ones. */
  readonly options: readonly string[]
  /** Nested blocks that it knows besides the common ones, each with the names of its options. */
  readonly parts?: Readonly<Record<string, readonly string[]>>
  /** What stands under the activity for who reads without script; without it the answer. */
  readonly keyTitle?: keyof ActivityWords
  readonly findings: readonly AnyFinding[]
  parse(block: Block): Data
  /** What stands above it, for a type that asks no question. */
  name?(words: ActivityWords): string
  /** The points where the author names none; without it 1. */
  points?(data: Data): number
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
  /** The question as LMSs and learning record stores describe it. */
  interaction(data: Data, context: ActivityContext): Interaction
  /** For a type that holds questions, and for no other. */
  rounds?(data: Data): Rounds
  /** How many characters of a typed answer the record keeps; without it 40. */
  keeps?(data: Data): number
  /** What a learner can give at most: a record in an LMS has room for so much and no more. */
  longest(data: Data): AnswerSize
}

/** The learner's part of a question type: runs in the package, imports no checks. */
export interface ActivityLearner<Data = unknown> {
  readonly type: string
  readonly flow?: Flow
  /** Name of the script that brings the controls to life; none for plain form fields. */
  readonly widget?: string
  /** Pure; any answer whatever gives an outcome. */
  grade(data: Data, answer: Answer): Outcome
  /** What an answer lacks before it can be judged: no attempt yet, the learner goes on. */
  complain?(data: Data, answer: Answer): keyof ActivityWords | undefined
  /** What of an answer goes into the record; without it all of it. */
  kept?(data: Data, answer: Answer): Answer
  /** What an LMS is told of it in the terms of `Interaction.correct`; without it what is kept. */
  told?(data: Data, answer: Answer): Answer
}

/**
 * How a learner gives an answer. `judged`: with a button, and then it stands until they try again.
 * `saved`: with a button, and it can be changed at any time. `live`: every change is kept at once.
 * `steps`: its widget decides what is an answer and when.
 */
export type Flow = 'judged' | 'saved' | 'live' | 'steps'

/** Whether a type can be a question in another: it is judged by itself, at once and for points. */
export function canBeNested({ scored, holds }: ActivityAuthor): boolean {
  return scored && holds !== 'questions' && holds !== 'sections'
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
