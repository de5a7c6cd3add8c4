import type { GivenAnswer, Launch, LearnerRecord, Standing, Success } from '../model/tracking.ts'
import { decode, encode } from '../state/codec.ts'
import { follow, holds, merge } from '../state/merge.ts'
import type { Quiz } from '../state/quiz.ts'
import { emptySnapshot, type Snapshot } from '../state/snapshot.ts'
import { raise, raiseSuccess, type Assessment } from '../state/standing.ts'
import type { Mirrored } from './mirror.ts'

/** What the course makes of the learner's record. */
export type Judgement = Omit<Assessment, 'openLessons'>

/** What an update brought that the LMS has not heard. */
export type News = 'none' | 'progress' | 'standing'

/** The course as far as its record depends on it. */
export interface LedgerCourse {
  readonly key: string
  readonly quizzes?: readonly Quiz[]
  /** Activities of which each change is kept by itself. */
  readonly growing?: readonly string[]
  /** Keys of all lessons and activities; absent: what is not among them is never left out. */
  readonly known?: readonly string[]
}

/** The learner's record on this page: what was restored, what was done since, what may be told. */
export interface Ledger {
  snapshot(): Snapshot
  /**
   * Goes on from an earlier session, and from what the browser remembers of it. `true` when the LMS
   * must hear something at once.
   */
  restore(launch: Launch, mirrored?: Mirrored): boolean
  update(next: Snapshot, judgement: Judgement): News
  /** An answer was given, which `update` tells too: for standards that record each. */
  answered(given: Omit<GivenAnswer, 'serial'>): GivenAnswer
  /** What another window or device did in this attempt and this one did not, or nothing. */
  missing(state: string): Snapshot | undefined
  /** What the browser keeps: the state, and which attempt it is of also where nothing changed. */
  copy(): string
  /** A state that says which attempt it is and nothing of what was done. */
  name(): string
  /** The record to write; each is newer than the one before. */
  record(seconds: number): LearnerRecord
  /** The LMS has this record. */
  confirm(record: LearnerRecord): void
  /**
   * The latest revision that an LMS showed at a launch of this attempt; 0 while none did. What an
   * LMS said of a save is no proof that it has it.
   */
  shown(): number
}

/**
 * A learner of whom nothing is known yet. What is done before `restore` is kept. `chance` gives
 * letters and digits that no other call gives: the name of a new attempt. `limit`: the characters of
 * state that an LMS takes.
 */
export function createLedger(
  { key, quizzes = [], growing = [], known }: LedgerCourse,
  chance: () => string,
  limit = Infinity,
): Ledger {
  let launch: Launch | undefined
  let found = ''
  let snapshot = emptySnapshot
  let attempt = ''
  let standing: Standing = 'new'
  let isCompleted = false
  let success: Success = 'unknown'
  let judgement: Judgement | undefined
  let score: Pick<LearnerRecord, 'score' | 'share'> = { score: null, share: null }
  /** Percentage. */
  let toldScore = -1
  let untold: readonly GivenAnswer[] = []
  let given = 0
  /** Without a change the state goes back as it came, even one that only a newer version can read. */
  let isChanged = false
  let lastRevision = 0
  let lastShown = 0

  function restore(begun: Launch, mirrored?: Mirrored): boolean {
    const stored = decode(begun.state, key)
    const ours = mirrored && isOfAttempt(begun, stored, mirrored) ? mirrored : undefined
    const copy = ours ? decode(ours.state, key) : stored
    const isBehind = !holds(stored, copy)
    const restored = isBehind ? merge(stored, copy) : stored
    launch = begun
    found = begun.state
    // Of two windows in a new attempt the first one names it.
    const names = [begun.attempt ?? '', stored.attempt, copy.attempt]
    attempt = names.find((name) => name !== '') ?? chance()
    toldScore = begun.score ?? -1
    // Where nothing was found, the LMS is told at once which attempt this is.
    isChanged = isBehind || snapshot.revision > 0 || found.trim() === ''
    snapshot = snapshot.revision > 0 ? follow(restored, snapshot, quizzes, growing) : restored
    lastRevision = Math.max(stored.revision, copy.revision)
    lastShown = Math.max(revisionOf(stored), ours?.shown ?? 0)
    // An LMS may take a record without a status for a completed one, so it gets one at once.
    standing = counts() ? raise(raise(begun.standing, 'incomplete'), standing) : begun.standing
    return isChanged || standing !== begun.standing
  }

  /**
   * A copy is of the attempt that the LMS shows, unless it is named otherwise or the LMS starts afresh:
   * then it is a new attempt, which must not begin with the answers of the last. But a copy that no
   * launch ever showed may be all there is of it, whatever the LMS said: it is always gone on from.
   */
  function isOfAttempt(begun: Launch, stored: Snapshot, { state, shown }: Mirrored): boolean {
    const { attempt: name } = decode(state, key)
    if (begun.attempt !== undefined) return name === begun.attempt
    if (shown === 0 || name === stored.attempt) return true
    return stored.attempt === '' && (begun.state.trim() !== '' || begun.standing !== 'new')
  }

  function update(next: Snapshot, judged: Judgement): News {
    const isNew = next.revision !== snapshot.revision
    const raised = counts() ? raise(standing, judged.standing) : standing
    const isRaised = raised !== standing || (counts() && judged.isCompleted && !isCompleted)
    const told = counts() ? (judged.score ?? -1) : -1
    const isBetter = told > toldScore
    snapshot = next
    standing = raised
    judgement = judged
    isCompleted ||= judged.isCompleted
    success = raiseSuccess(success, judged.success)
    if (judged.score !== null) score = judged
    toldScore = Math.max(toldScore, told)
    isChanged ||= isNew || isRaised || isBetter
    if (isRaised) return 'standing'
    return isNew || isBetter ? 'progress' : 'none'
  }

  function missing(state: string): Snapshot | undefined {
    const theirs = decode(state, key)
    return theirs.attempt === attempt && !holds(snapshot, theirs) ? theirs : undefined
  }

  /** As it was found where nothing changed, also what only a newer version can read. */
  function state(): string {
    return isChanged ? copy() : found
  }

  function copy(): string {
    const revision = Math.max(lastRevision, snapshot.revision)
    const whole = encode({ ...snapshot, attempt, revision }, key)
    if (whole.length <= limit || !known) return whole
    return encode({ ...onlyOf(snapshot, known), attempt, revision }, key)
  }

  function record(seconds: number): LearnerRecord {
    // An LMS that believes it has stored a value does not store it again.
    if (isChanged) lastRevision = Math.max(lastRevision + 1, snapshot.revision)
    const isTold = counts()
    return {
      state: state(),
      place: snapshot.place,
      standing,
      isCompleted: isTold && isCompleted,
      success: isTold ? success : 'unknown',
      score: isTold ? score.score : null,
      share: isTold ? score.share : null,
      progress: judgement && judgement.total > 0 ? judgement.done / judgement.total : 0,
      modules: judgement?.modules ?? [],
      answers: isTold ? untold : [],
      seconds,
    }
  }

  function confirm({ answers }: LearnerRecord): void {
    untold = untold.filter((answer) => !answers.includes(answer))
  }

  /** In review a result stands; before the launch is known it may count. */
  function counts(): boolean {
    return launch === undefined || launch.mode === 'normal'
  }

  return {
    snapshot: () => snapshot,
    restore,
    update,
    answered(answer) {
      const numbered = { ...answer, serial: given }
      untold = [...untold, numbered]
      given += 1
      return numbered
    },
    missing,
    copy,
    name: () => encode({ ...emptySnapshot, attempt }, key),
    record,
    confirm,
    shown: () => lastShown,
  }
}

/** What is left where there is no room for what an earlier version of the course asked. */
function onlyOf(snapshot: Snapshot, known: readonly string[]): Snapshot {
  const isKnown = (key: string): boolean => known.includes(key)
  const answers = Object.entries(snapshot.answers).filter(([key]) => isKnown(key))
  return {
    ...snapshot,
    done: snapshot.done.filter(isKnown),
    answers: Object.fromEntries(answers),
  }
}

/** 0 while nothing was done: an LMS that has only that has nothing to show of the learner. */
function revisionOf(snapshot: Snapshot): number {
  return holds(emptySnapshot, snapshot) ? 0 : snapshot.revision
}
