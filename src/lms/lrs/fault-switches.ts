import type { Resource } from './request.ts'

/**
 * What is wrong with an LRS and with the way to it, as plain data: all of it can be combined, printed and
 * sent. `soundLrs` is what every switch is when nothing is wrong.
 */
export interface LrsSwitches {
  readonly network: NetworkSwitches
  readonly refusal: RefusalSwitches
  readonly document: DocumentSwitches
  /** What its answers call themselves, whatever was asked: xAPI 2.0 servers answer 1.0.3 so. */
  readonly version: '1.0.3' | '2.0.0' | 'none'
  /** How fetching a token goes wrong: an error by its code, or an answer that is none. */
  readonly fetch: 'works' | '1' | '2' | '3' | 'status-500' | 'not-json'
}

export interface NetworkSwitches {
  /** Seconds between which nothing gets through. */
  readonly downBetween: readonly [from: number, to: number] | null
  /** The browser lets nothing through, because the server does not allow the origin. */
  readonly refusesOrigin: boolean
  /** Share of the requests that never arrive. */
  readonly loses: number
  /** Share of the requests that are done, and whose answer never arrives. */
  readonly losesAnswer: number
  /** Share of the requests that arrive and are never answered nor ended. */
  readonly hangs: number
  /** Milliseconds that an answer takes at least, and at most. */
  readonly delay: readonly [least: number, most: number]
}

export interface RefusalSwitches {
  /** Share of the requests that get 503. */
  readonly unavailable: number
  /** Seconds between which everything gets 503. */
  readonly unavailableBetween: readonly [from: number, to: number] | null
  /** Each so many requests gets 429; 0 for none. */
  readonly throttlesEach: number
  /** In what words 429 and 503 say when to come back, and after how many seconds. */
  readonly retryAfter: 'seconds' | 'date' | 'none'
  readonly retrySeconds: number
  /** A request with statements that holds one of these texts gets 400, all of it. */
  readonly rejects: readonly string[]
  /** Seconds after which the permission has run out, and everything gets 401. */
  readonly expiresAfter: number | null
  /** Resources that get 403 for whatever is written. */
  readonly forbids: readonly Resource[]
}

export interface DocumentSwitches {
  /** A state that a unit wrote is 404 when it is read. */
  readonly losesState: boolean
  /** Each so many writes gets this status, as when somebody else was faster; 0 for none. */
  readonly conflictsEach: number
  readonly conflict: 409 | 412
  /** What a proxy takes away: ETag of answers, If-Match and If-None-Match of requests, or both. */
  readonly drops: 'nothing' | 'etags' | 'conditions' | 'both'
  /** A profile is taken without If-Match and If-None-Match, which 1.0.3 forbids. */
  readonly takesUnmatched: boolean
}

/** Nothing is wrong. */
export const soundLrs: LrsSwitches = {
  network: {
    downBetween: null,
    refusesOrigin: false,
    loses: 0,
    losesAnswer: 0,
    hangs: 0,
    delay: [0, 0],
  },
  refusal: {
    unavailable: 0,
    unavailableBetween: null,
    throttlesEach: 0,
    retryAfter: 'seconds',
    retrySeconds: 5,
    rejects: [],
    expiresAfter: null,
    forbids: [],
  },
  document: {
    losesState: false,
    conflictsEach: 0,
    conflict: 412,
    drops: 'nothing',
    takesUnmatched: false,
  },
  version: '1.0.3',
  fetch: 'works',
}

/** Some switches; the others as they are in `soundLrs`. */
export type SomeLrsSwitches = {
  readonly [Group in keyof LrsSwitches]?: LrsSwitches[Group] extends string
    ? LrsSwitches[Group]
    : Partial<LrsSwitches[Group]>
}

/** Turns some switches over. */
export function switchedLrs(some: SomeLrsSwitches, from: LrsSwitches = soundLrs): LrsSwitches {
  return {
    network: { ...from.network, ...some.network },
    refusal: { ...from.refusal, ...some.refusal },
    document: { ...from.document, ...some.document },
    version: some.version ?? from.version,
    fetch: some.fetch ?? from.fetch,
  }
}

/** LRSs as they were seen, by what they do. */
export const lrsProfiles = {
  'spec-1.0.3': soundLrs,
  // Of the conformance suite for 1.0.3 it fails what xAPI 2.0 changed, and takes unmatched profiles.
  'adl-lrs': switchedLrs({ version: '2.0.0', document: { takesUnmatched: true } }),
  'behind-a-proxy': switchedLrs({ document: { drops: 'both' }, network: { delay: [200, 2000] } }),
  'busy-cloud': switchedLrs({ refusal: { throttlesEach: 4, unavailable: 0.1 } }),
  'bad-network': switchedLrs({ network: { loses: 0.2, losesAnswer: 0.2, delay: [50, 5000] } }),
} as const satisfies Readonly<Record<string, LrsSwitches>>

export type LrsProfileName = keyof typeof lrsProfiles
