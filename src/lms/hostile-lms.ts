import { commitWith, type Outbox } from './hostile-commit.ts'
import { frontOf } from './hostile-front.ts'
import type { HostileSwitches } from './hostile-switches.ts'
import { writeWith } from './hostile-write.ts'
import type { Dialect, LmsFunction, LmsFunctions } from './lms-functions.ts'
import { randomOf } from './random.ts'

/** Element of the data model to what is stored of it. */
export type LmsRecord = Readonly<Record<string, string>>

/** The page in which an LMS runs, as far as it matters to one that is hostile. */
export interface LmsPage {
  /** Milliseconds. */
  now(): number
  isHidden(): boolean
  /** It goes: no request that waits gets out any more. */
  isClosing(): boolean
  isOnline(): boolean
  /** Nothing else happens in the page for so long. */
  block(milliseconds: number): void
}

/**
 * What the server has of one learner. What the API in a page believes is something else: only what
 * a commit brings here is there at the next launch.
 */
export interface HostileLms {
  record(): LmsRecord
  /** The LMS starts afresh with the learner, as when somebody resets an attempt. */
  restart(): void
  /** Opens the course in a page once more. */
  launch(switches: HostileSwitches, page: LmsPage, given: LaunchGiven): HostileLaunch
  /** Hears of every change of the record. */
  onStored(listener: StoredListener): void
}

/** `arrived`: what of the record came in now, and `from` which launch. */
export type StoredListener = (record: LmsRecord, from: HostileLaunch, arrived: LmsRecord) => void

/** What a launch is given. */
export interface LaunchGiven {
  /** What no content can write, such as who the learner is. */
  readonly record: LmsRecord
  /** The same seed gives the same faults. */
  readonly seed: number
  /**
   * Stands between the content and all that this LMS does wrong, but for what would confuse it:
   * how a session opens, in what words an answer is given, and what is read.
   */
  readonly guard?: (functions: LmsFunctions) => LmsFunctions
}

/** What the API of one page is and did. */
export interface HostileLaunch {
  readonly functions: LmsFunctions
  /** What of the learner the content was shown, by element. */
  readonly shown: ReadonlyMap<string, unknown>
  /** How often it said yes to what it did not do. */
  lies(): number
  /** How often it did not take the state, whatever it said. */
  losses(): number
  /** The page is gone; what was under way arrives. */
  end(): void
}

/** What every part of a launch uses. */
export interface LaunchContext {
  readonly dialect: Dialect
  readonly switches: HostileSwitches
  readonly page: LmsPage
  readonly model: LmsFunctions
  /** The number of an error, until the next call. */
  readonly fail: (error: string) => void
  readonly lie: () => void
  readonly lose: () => void
}

export interface HostileOptions {
  readonly dialect: Dialect
  /** A data model that holds a record: it answers what is not hostile. */
  readonly dataModel: (record: LmsRecord) => LmsFunctions
  /** What the server has of the learner from before. */
  readonly record?: LmsRecord
}

/** One learner in one course of an LMS with which anything may be wrong. */
export function createHostileLms({
  dialect,
  dataModel,
  record: before = {},
}: HostileOptions): HostileLms {
  const listeners: StoredListener[] = []
  let stored = before
  /** The record at the start of the last two launches. */
  let starts: readonly LmsRecord[] = [{}, before]

  function store(values: LmsRecord, from: HostileLaunch): void {
    stored = { ...stored, ...values }
    for (const listener of listeners) listener(stored, from, values)
  }

  function launch(
    switches: HostileSwitches,
    page: LmsPage,
    { record, seed, guard = (functions) => functions }: LaunchGiven,
  ): HostileLaunch {
    starts = [starts[1] ?? {}, stored]
    const begun = (switches.read.isStale ? starts[0] : stored) ?? {}
    const random = randomOf(seed)
    const shown = new Map<string, unknown>()
    let [lies, losses] = [0, 0]
    let error: string | undefined
    let hasStored = false
    const context: LaunchContext = {
      ...{ dialect, switches, page },
      model: dataModel({ ...begun, ...totalled(begun, dialect), ...record }),
      fail: (number) => (error = number),
      lie: () => (lies += 1),
      lose: () => (losses += 1),
    }
    const outbox: Outbox = {
      ...{ held: new Map(), sent: new Map(), record: () => stored },
      store(values) {
        const isLeft = (stored[dialect.exit] ?? '') !== ''
        // How the session before was left says nothing of this one (SCORM 2004 RTE 4.2.8).
        const first = { ...(isLeft && { [dialect.exit]: '' }), ...totalled(stored, dialect) }
        store(hasStored ? values : { ...first, ...values }, launched)
        hasStored = true
      },
    }
    const { commit, terminate, flush } = commitWith(context, outbox, random)
    const behind: LmsFunctions = {
      ...context.model,
      setValue: writeWith(context, outbox.held),
      commit,
      terminate,
      getLastError: () => error ?? context.model.getLastError(),
    }
    const guarded = guard(clearing(behind, () => (error = undefined)))
    const functions = frontOf(guarded, context, shown)
    const launched: HostileLaunch = {
      ...{ functions, shown },
      lies: () => lies,
      losses: () => losses,
      end: flush,
    }
    return launched
  }

  return {
    record: () => stored,
    restart() {
      starts = [{}, {}]
      stored = {}
    },
    launch,
    onStored: (listener) => listeners.push(listener),
  }
}

/** The time of the session before is of the sessions together now (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.25). */
function totalled(record: LmsRecord, { sessionTime, totalTime, addTimes }: Dialect): LmsRecord {
  const time = record[sessionTime] ?? ''
  if (time === '') return {}
  return { [sessionTime]: '', [totalTime]: addTimes(record[totalTime] ?? '', time) }
}

/** An error is that of the last call. */
function clearing(functions: LmsFunctions, clear: () => void): LmsFunctions {
  const { getValue, setValue, commit, terminate } = functions
  const cleared =
    (call: LmsFunction): LmsFunction =>
    (...parameters) => {
      clear()
      return call(...parameters)
    }
  return {
    ...functions,
    getValue: cleared(getValue),
    setValue: cleared(setValue),
    commit: cleared(commit),
    terminate: cleared(terminate),
  }
}
