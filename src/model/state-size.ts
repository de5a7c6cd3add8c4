import type { ScoUnit } from './sco.ts'

/** How long the state of a learner can become, in characters, whatever they do in a course. */
export interface StateSize {
  readonly characters: number
  /** Of these what no lesson takes: the header and the checksums. */
  readonly frame: number
  /** In the order of the course. */
  readonly lessons: readonly LessonSize[]
  /** Where the course is divided: what is a SCO by itself. The size is that of one. */
  readonly unit?: ScoUnit
}

/** How many characters of a state a format takes. */
export interface StateLimit {
  readonly format: string
  /** What it is called for people. */
  readonly title: string
  readonly limit: number
}

export interface LessonSize {
  readonly id: string
  readonly characters: number
}
