/**
 * What the player and a standard's tracker say to each other. Nothing outside a tracker knows
 * that an LMS exists; nothing inside one knows what a lesson is.
 */
export interface Tracker {
  /** False for formats without an LMS: then "not recorded" is no news. */
  readonly recorded: boolean
  /** Finds the LMS and opens the session once. Resolves to `null` when there is none. */
  open(): Promise<Launch | null>
  /** Writes the whole record and commits. `false` when the LMS refused or threw. */
  save(record: LearnerRecord): boolean
  /** The last word of this page: writes, commits and ends the session, at most once. */
  close(record: LearnerRecord): void
}

/** `review`: the LMS shows a finished course. `browse`: nothing counts. */
export type LaunchMode = 'normal' | 'review' | 'browse'

/** What the LMS told when the session opened. Every string may be empty, none is trusted. */
export interface Launch {
  readonly mode: LaunchMode
  /** What an earlier session saved; see `src/state/codec.ts`. */
  readonly state: string
  readonly learnerId: string
  readonly learnerName: string
  readonly standing: Standing
}

/** How far the learner's record is. Only ever grows. */
export type Standing = 'new' | 'incomplete' | 'failed' | 'completed' | 'passed'

/** Everything an LMS is told, each time whole. */
export interface LearnerRecord {
  readonly state: string
  /** Key of the lesson that is shown; empty on the course page. */
  readonly place: string
  readonly standing: Standing
  /** Percentage in whole points, rounded down; `null` before anything was scored. */
  readonly score: number | null
  /** Active seconds of this session. */
  readonly seconds: number
}
