import type { Answer, Verdict } from './activity.ts'
import type { Completion } from './course.ts'
import type { Interaction } from './interaction.ts'

/**
 * What the player and a standard's tracker say to each other. Nothing outside a tracker knows
 * that an LMS exists; nothing inside one knows what a lesson is.
 */
export interface Tracker {
  /** False for formats without an LMS: then "not recorded" is no news. */
  readonly recorded: boolean
  /** How many characters of state are kept; absent: any. */
  readonly stateLimit?: number
  /**
   * Finds the LMS, calls `found` and opens the session once. Resolves to `null` when there is none.
   */
  open(report: Reported, found?: () => void): Promise<Launch | null>
  /** Writes the whole record and commits. `false` when the LMS refused or threw. */
  save(record: LearnerRecord): boolean
  /** The last word of this page: writes, commits and ends the session, at most once. */
  close(record: LearnerRecord, ending: Ending): void
  /** Absent where the LMS answers at once and what it said is all there is to know. */
  readonly server?: RecordServer
}

/** A server that a tracker writes to by itself; `save` says no more than that it was taken. */
export interface RecordServer {
  /** Whether what `save` took last is there. */
  settled(): Promise<boolean>
  /** An answer at the moment it is given: it is told once, also when no save comes after it. */
  note(answer: GivenAnswer): void
  /** Tells the state that the learner has there from another device, and that `save` must hold too. */
  onElsewhere(listener: (state: string) => void): void
  /** It takes nothing more of this session: only a new launch helps. */
  isOver(): boolean
  /** What the learner is here for, where that was known only after the course was opened. */
  mode?(): LaunchMode | undefined
}

/** What the author wants told where a standard has one word for it: that it is done, or that it is passed. */
export type Reported = Completion['report']

/** `exit`: the learner asked to leave. `gone`: the page is going, and nothing can be asked of the LMS. */
export type Ending = 'exit' | 'gone'

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
  /** Percentage that the LMS has of earlier sessions; absent or `null` when it has none. */
  readonly score?: number | null
  /** Letters and digits that name the attempt, where the standard does; else it is named by chance. */
  readonly attempt?: string
  /** Percentage that the LMS asks in the place of the course's own. */
  readonly passing?: number
  /** The learner wants no sound. */
  readonly isMuted?: true
  /** The server has not answered yet: what it has is told by `onElsewhere`, once it is there. */
  readonly isPending?: true
}

/** How far the learner's record is, in one word. Only ever grows. */
export type Standing = 'new' | 'incomplete' | 'failed' | 'completed' | 'passed'

/** How well it was done, from low to high; `failed` only where no retry is left. Only ever grows. */
export type Success = 'unknown' | 'failed' | 'passed'

/** Everything an LMS is told, each time whole. */
export interface LearnerRecord {
  readonly state: string
  /** Key of the lesson that is shown; empty on the course page. */
  readonly place: string
  readonly standing: Standing
  /** All that counts is done. With `success` the two things that `standing` tells in one word. */
  readonly isCompleted: boolean
  readonly success: Success
  /** Percentage in whole points, rounded down; `null` before anything was scored. */
  readonly score: number | null
  /** The same as an exact share of the points, 0 to 1. */
  readonly share: number | null
  /** Share of the lessons that count and are done, 0 to 1. */
  readonly progress: number
  readonly modules: readonly ModuleRecord[]
  /** Answers given on this page that no confirmed save has told yet, in the order given. */
  readonly answers: readonly GivenAnswer[]
  /** Active seconds of this session. */
  readonly seconds: number
}

/** One module as an objective of the course. */
export interface ModuleRecord {
  readonly key: string
  readonly title: string
  /** Share of its lessons that are done, 0 to 1. */
  readonly progress: number
  /** Share of its points, 0 to 1; `null` before anything in it was scored. */
  readonly share: number | null
  /** Judged when all its lessons are done, as the course is. */
  readonly success: Success
}

/** One answer as it was given, for the standards that record each: an interaction. */
export interface GivenAnswer {
  /** From 0, in the order given: the same answer told twice is one answer. */
  readonly serial: number
  /** Frozen key of the module that it is in. */
  readonly module: string
  /** Frozen key of the activity. */
  readonly activity: string
  /**
   * Which attempt it was, from 1; in a quiz the round. Always 1 for what a learner may change at any
   * time: it takes the place of what was told of it before.
   */
  readonly attempt: number
  readonly interaction: Interaction
  /** What was asked, in plain words. */
  readonly prompt: string
  /** In the terms of `Interaction.correct`. What is private is not in it. */
  readonly answer: Answer
  readonly verdict: Verdict
  /** Points that a right answer gives; 0 for practice. */
  readonly points: number
  /** Share of the points, 0 to 1. */
  readonly share: number
  /** When it was given, in milliseconds since 1970 by the clock of the learner's machine. */
  readonly at: number
  /** Seconds since the question was shown. */
  readonly latency: number
}
