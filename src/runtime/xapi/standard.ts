import type { LaunchMode } from '../../model/tracking.ts'
import type { KeptRecords } from './kept-record.ts'
import type { LaunchAddress } from './launch-address.ts'
import type { Lrs } from './lrs.ts'
import type { XapiPage } from './page.ts'
import type { Draft } from './statements.ts'

/** What xAPI and cmi5 do differently; all else they share. */
export interface XapiStandard {
  /** A statement is marked with the session that it is sent in: from another it is not the same. */
  readonly isOfSession?: true
  /** What the address of the page says; `undefined` without an LMS. */
  address(href: string, courseIri: string): LaunchAddress | undefined
  /** Asks what is to be known before the first statement; again after `later`. */
  connector(page: XapiPage, address: LaunchAddress, records: KeptRecords): Connector
}

/** The way to one store, from the first request on. */
export interface Connector {
  readonly lrs: Lrs
  connect(): Promise<Connected | 'later' | 'over'>
  /** As soon as it is known, which may be long before all else is. */
  mode(): LaunchMode | undefined
}

/** A session that has begun. */
export interface Connected {
  readonly mode: LaunchMode
  /** Share of the points, 0 to 1, that the LMS asks for. */
  readonly masteryScore?: number
  readonly isMuted?: true
  /** The first statement is told; after a reload it was told before. */
  readonly isBegun: boolean
  /** Of `passed` and `failed` a session tells one, once. */
  readonly isJudged: boolean
  /** A draft with what the standard and the session add; JSON. */
  dress(draft: Draft): object
  /** A statement is in the store. */
  onSent(draft: Draft): void
  /** Where the learner goes on when all is said. */
  readonly returnUrl?: string
}
