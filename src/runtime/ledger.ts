import type { Launch, LearnerRecord, Standing } from '../model/tracking.ts'
import { decode, encode } from '../state/codec.ts'
import { follow } from '../state/merge.ts'
import type { Quiz } from '../state/quiz.ts'
import { emptySnapshot, type Snapshot } from '../state/snapshot.ts'
import { raise, type Assessment } from '../state/standing.ts'

export type Judgement = Pick<Assessment, 'standing' | 'score'>

/** What an update brought that the LMS has not heard. */
export type News = 'none' | 'progress' | 'standing'

/** The learner's record on this page: what was restored, what was done since, what may be told. */
export interface Ledger {
  snapshot(): Snapshot
  /** Goes on from an earlier session. `true` when the LMS must hear something at once. */
  restore(launch: Launch): boolean
  update(next: Snapshot, judgement: Judgement): News
  /** The record to write; each is newer than the one before. */
  record(seconds: number): LearnerRecord
}

/** A learner of whom nothing is known yet. What is done before `restore` is kept. */
export function createLedger(
  courseKey: string,
  quizzes: readonly Quiz[] = [],
  growing: readonly string[] = [],
): Ledger {
  let launch: Launch | undefined
  let snapshot = emptySnapshot
  let standing: Standing = 'new'
  let score: number | null = null
  /** Without a change the state goes back as it came, even one that only a newer version can read. */
  let isChanged = false
  let lastRevision = 0

  function restore(found: Launch): boolean {
    const restored = decode(found.state, courseKey)
    launch = found
    isChanged = snapshot.revision > 0
    snapshot = isChanged ? follow(restored, snapshot, quizzes, growing) : restored
    lastRevision = restored.revision
    // An LMS may take a record without a status for a completed one, so it gets one at once.
    standing = counts() ? raise(raise(found.standing, 'incomplete'), standing) : found.standing
    return isChanged || standing !== found.standing
  }

  function update(next: Snapshot, judgement: Judgement): News {
    const isNew = next.revision !== snapshot.revision
    const raised = counts() ? raise(standing, judgement.standing) : standing
    const isRaised = raised !== standing
    snapshot = next
    standing = raised
    score = judgement.score ?? score
    isChanged ||= isNew || isRaised
    return isRaised ? 'standing' : isNew ? 'progress' : 'none'
  }

  function record(seconds: number): LearnerRecord {
    const state = isChanged
      ? encode({ ...snapshot, revision: nextRevision() }, courseKey)
      : (launch?.state ?? '')
    return {
      state,
      place: snapshot.place,
      standing,
      score: counts() ? score : null,
      seconds,
    }
  }

  /** In review a result stands; before the launch is known it may count. */
  function counts(): boolean {
    return launch === undefined || launch.mode === 'normal'
  }

  /** A new one for each write: an LMS that believes it has stored a value does not store it again. */
  function nextRevision(): number {
    lastRevision = Math.max(lastRevision + 1, snapshot.revision)
    return lastRevision
  }

  return { snapshot: () => snapshot, restore, update, record }
}
