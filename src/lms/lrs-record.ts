import type { LaunchMode } from '../model/tracking.ts'
import type { Score, StoredStatement } from './lrs/statement.ts'

/** A learner opens an item: `POST /api/launch` of the preview. */
export interface LaunchAsked {
  readonly item: string
  readonly mode: LaunchMode
  readonly learner: { readonly id: string; readonly name: string }
  /** Nothing is known of this learner, whatever is known by that id. */
  readonly isNew: boolean
}

/** What comes of it. */
export interface LaunchGiven {
  /** Relative to the content of a build, with all that a launch tells; or whole, on another site. */
  readonly address: string
  readonly record: LrsRecord
  /** What is wrong with the LRS, by name. */
  readonly faults: readonly string[]
}

/** A statement, numbered in the order in which they were stored. */
export interface ToldStatement {
  readonly registration: string
  readonly number: number
  readonly statement: StoredStatement
}

/** A request as it came in, and what became of it. */
export interface ToldRequest {
  readonly registration: string
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly method: string
  /** Below the endpoint, with the name of the document: `activities/state lespakket`. */
  readonly path: string
  /** 0: there was no answer. */
  readonly status: number
  /** Number of the requirement of cmi5 that was broken. */
  readonly requirement?: string
  /** Why it was refused. */
  readonly message?: string
}

export interface ToldDocument {
  readonly resource: string
  readonly activityId?: string
  readonly name: string
  readonly content: string
}

/** What the LMS makes of one item for one learner. */
export interface ItemStanding {
  /** What the LRS calls it; absent before it was opened. */
  readonly activityId?: string
  readonly isOpened: boolean
  readonly isCompleted: boolean
  /** As it was judged last; absent: it was not. */
  readonly isPassed?: boolean
  readonly score?: Score
  /** cmi5: whether what the unit asks for is met. */
  readonly isSatisfied?: boolean
}

/** What changes with each request. */
export interface LrsState {
  readonly registration: string
  readonly documents: readonly ToldDocument[]
  readonly standings: Readonly<Record<string, ItemStanding>>
  /** cmi5: the whole course is satisfied. */
  readonly isSatisfied?: boolean
}

/** All that the LMS has of one learner in one course. */
export interface LrsRecord extends LrsState {
  readonly statements: readonly ToldStatement[]
  readonly requests: readonly ToldRequest[]
}
