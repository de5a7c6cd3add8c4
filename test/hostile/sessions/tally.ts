import type { Snapshot } from '../../../src/state/snapshot.ts'

/** What a run came to, in numbers. */
export interface Tally {
  /** To which the LMS said yes. */
  commits: number
  /** Answers that were in its store when it said so; each counts once, however often it is sent. */
  confirmed: number
  /** Of these, what was written over by a page that knew better. */
  lost: number
  /** Of these, what the LMS itself took back from a page that could not know. */
  withdrawn: number
  /** Calls that the standard forbids. */
  breaches: number
}

export function noTally(): Tally {
  return { commits: 0, confirmed: 0, lost: 0, withdrawn: 0, breaches: 0 }
}

/** Both together. */
export function added(a: Tally, b: Tally): Tally {
  return {
    commits: a.commits + b.commits,
    confirmed: a.confirmed + b.confirmed,
    lost: a.lost + b.lost,
    withdrawn: a.withdrawn + b.withdrawn,
    breaches: a.breaches + b.breaches,
  }
}

/** The answers of a record, each with the attempt that it was given in. */
export function answersIn({ answers }: Snapshot): readonly string[] {
  return Object.entries(answers).map(([key, { attempts }]) => `${key} ${attempts}`)
}

/** How many answers of one record are not in another, or not so far. */
export function missingIn(all: Snapshot, more: Snapshot): number {
  const isMissing = ([key, { attempts, best }]: [string, Snapshot['answers'][string]]): boolean => {
    const there = all.answers[key]
    return !there || there.attempts < attempts || there.best < best
  }
  return Object.entries(more.answers).filter(isMissing).length
}
