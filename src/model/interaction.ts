/**
 * A question in the terms that SCORM and xAPI share (SCORM 2004 RTE 4.2.9, SCORM 1.2 RTE 3.4.5,
 * xAPI 1.0.3 "Interaction Activities"). Each standard writes the same facts in its own marks.
 */
export interface Interaction {
  readonly type: InteractionType
  /** What can be picked, put in order or walked: choice, sequencing, likert, performance. */
  readonly choices?: readonly Component[]
  /** Matching: what is on the left. */
  readonly source?: readonly Component[]
  /** Matching: what goes with it. */
  readonly target?: readonly Component[]
  /**
   * Every answer that counts as right, each as a list: the keys of the right choices, the keys in
   * the right order, pairs of a source and a target key (`ab`), `true` or `false` (of which an answer is the first letter), accepted texts,
   * or a lowest and a highest number. Empty where nothing is right or wrong.
   */
  readonly correct: readonly (readonly string[])[]
  /** Fill-in: whether capitals matter. */
  readonly caseMatters?: boolean
}

export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'likert'
  | 'numeric'
  | 'other'

/** One thing in an interaction: its frozen key, one of `a-z0-9`, and its words. */
export type Component = readonly [key: string, text: string]
