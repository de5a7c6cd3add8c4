import type { GivenAnswer, LaunchMode, LearnerRecord } from '../../model/tracking.ts'
import { tolerance } from '../../state/share.ts'
import type { Connected } from './standard.ts'
import type { StatementQueue } from './statement-queue.ts'
import type { Statements } from './statements.ts'

/** Says what a learner does, each thing once, as statements in the queue. */
export interface Narrator {
  note(given: GivenAnswer): void
  /** What a record says that was not said before. */
  tell(record: LearnerRecord): void
  /** It was said already, in an earlier session or on another device. */
  hear(words: readonly string[]): void
  /** What is said once in a registration, and was: `completed`, `passed`, `failed`, `progressed 50`. */
  told(): readonly string[]
  /** Nothing more is said. */
  stop(): void
}

/** What a narrator speaks by. Until a mode is known, what is done counts. */
interface Speech {
  readonly queue: StatementQueue
  readonly statements: Statements
  readonly connected: () => Connected | undefined
  readonly mode: () => LaunchMode | undefined
}

export function createNarrator({ queue, statements, connected, mode }: Speech): Narrator {
  const told = new Set<string>()
  /** Lessons of which it is told that the learner saw them. */
  const seen = new Set<string>()
  let nextSerial = 0
  /** Whole hundredths. */
  let toldProgress = 0
  let isJudged = false
  let isStopped = false

  function counts(): boolean {
    return !isStopped && (mode() ?? 'normal') === 'normal'
  }

  function note(given: GivenAnswer): void {
    if (!counts() || given.serial < nextSerial) return
    nextSerial = given.serial + 1
    queue.add(statements.answered(given))
  }

  function tellProgress({ progress }: LearnerRecord): void {
    // cmi5 9.5.5.1: whole hundredths, and 100 is for what is done. Of 29 hundredths a processor makes less.
    const percentage = Math.floor(progress * 100 + tolerance)
    if (told.has('completed') || percentage <= toldProgress) return
    toldProgress = percentage
    queue.add(statements.progressed(percentage))
  }

  /** cmi5 9.3.4 to 9.3.6, 9.5.1: one judgement in a session, and none that the mastery score denies. */
  function mayJudge(success: 'passed' | 'failed', { share }: LearnerRecord): boolean {
    const { masteryScore, isJudged: wasJudged = false } = connected() ?? {}
    if (isJudged || wasJudged || told.has('passed') || told.has(success)) return false
    if (masteryScore === undefined || share === null) return true
    return share >= masteryScore === (success === 'passed')
  }

  /** A sum of parts may miss the mastery score by a hair's breadth, and an LMS compares exactly. */
  function exact(record: LearnerRecord): LearnerRecord {
    const { masteryScore = NaN } = connected() ?? {}
    const isMet = Math.abs((record.share ?? NaN) - masteryScore) <= tolerance
    return isMet ? { ...record, share: masteryScore } : record
  }

  return {
    note,
    tell(record) {
      record.answers.forEach(note)
      if (!counts()) return
      const { place, success } = record
      const visited = seen.has(place) ? undefined : statements.experienced(place)
      seen.add(place)
      if (visited) queue.add(visited)
      if (record.isCompleted && !told.has('completed')) {
        told.add('completed')
        queue.add(statements.completed(record))
      } else {
        tellProgress(record)
      }
      const judged = exact(record)
      if (success === 'unknown' || !mayJudge(success, judged)) return
      told.add(success)
      isJudged = true
      queue.add(statements.judged(judged, success))
    },
    hear(words) {
      for (const word of words) {
        const [, percentage] = /^progressed (\d+)$/.exec(word) ?? []
        if (percentage === undefined) told.add(word)
        else toldProgress = Math.max(toldProgress, Number(percentage))
      }
    },
    told: () => [...told, ...(toldProgress > 0 ? [`progressed ${toldProgress}`] : [])].sort(),
    stop() {
      isStopped = true
    },
  }
}
