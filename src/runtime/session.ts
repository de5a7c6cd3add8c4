import type { GivenAnswer, Launch, LearnerRecord, Reported, Tracker } from '../model/tracking.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { isOfLaterForm } from '../state/codec.ts'
import { isComplete } from '../state/standing.ts'
import { createClock } from './clock.ts'
import type { Environment, PageEvent } from './environment.ts'
import { createLedger, type Judgement, type LedgerCourse } from './ledger.ts'
import { createMirror, noMirror } from './mirror.ts'
import { createSaver, type SaverState, type Urgency } from './saver.ts'

/** `running`: all is saved. `saving`: a change is on its way. `retrying`: a save failed. */
export type Phase = 'discovering' | 'initialising' | 'without-lms' | 'closed' | SaverState

/** What the screen says about the learner's record. */
export type NoticeKind = 'saved' | 'saving' | 'not-saved' | 'not-recorded' | 'over' | 'review'

export interface Notice {
  readonly kind: NoticeKind
  /** For `not-saved`: when all was still saved, in milliseconds since 1970. */
  readonly since?: number
  /** For `not-saved`: the browser keeps no copy either. */
  readonly isOnlyHere?: true
}

/** The course as far as a session depends on it. */
export interface SessionCourse extends LedgerCourse {
  readonly report: Reported
}

/** What the player starts from. `launch` is `null` without an LMS. */
export interface Opening {
  readonly snapshot: Snapshot
  readonly launch: Launch | null
}

/** The life of one page with the LMS. Nothing of it throws, whatever the LMS does. */
export interface Session {
  phase(): Phase
  /** Finds the LMS, which may take seconds: show the course meanwhile, and update as usual. */
  open(): Promise<Opening>
  /** What the learner has done so far. Call it after opening too: it mends a record that is behind. */
  update(snapshot: Snapshot, judgement: Judgement, urgency?: Urgency): void
  /** One answer, for standards that record each. An update with it follows. */
  answered(given: Omit<GivenAnswer, 'serial' | 'at'>): void
  /**
   * For the exit button: saves, waits until that is sure, and ends the session. `false` when it did
   * not work; it goes on then. Of a session that is over the learner reads so first; then they may go,
   * and what is not saved waits in the browser for the next launch.
   */
  leave(): Promise<boolean>
  /** Tells the notice as it is, if there is one, and each change of it. */
  subscribe(listener: (notice: Notice) => void): void
  /** Tells what the learner did in another window, which this one must not write over. */
  onElsewhere(listener: (theirs: Snapshot) => void): void
}

/** Where nothing answered so often, nothing will: each further try would be a fault in somebody's log. */
const mostReaches = 3

/** A save may fail once or twice without anything being wrong. */
const failuresBeforeNotice = 3

/** One session per page: it is opened once and closed at most once. */
export function createSession(
  tracker: Tracker,
  environment: Environment,
  course: SessionCourse,
): Session {
  const { wallClock } = environment
  const clock = createClock(environment.now)
  const ledger = createLedger(course, environment.chance, tracker.stateLimit)
  const saver = createSaver({ write, confirm, tell }, environment)
  const listeners: ((notice: Notice) => void)[] = []
  const elsewhere: ((theirs: Snapshot) => void)[] = []
  let phase: 'discovering' | 'initialising' | 'without-lms' | 'open' | 'closed' = 'discovering'
  let opening: Promise<Opening> | undefined
  let launch: Launch | null = null
  let mirror = noMirror
  /** The copy in the browser as this window wrote it last, and as another did. */
  let own: string | undefined
  let seen: string | undefined
  /** Whether asking the server tells anything: where it never answered, its silence is no news. */
  let canReach: boolean | Promise<boolean> = false
  let reaches = 0
  let written = ledger.record(0)
  let savedAt = wallClock()
  let isTooLate = false
  /** Whether what is not saved would still be there after the window is closed. */
  let isKept = false
  let notice: Notice | undefined

  async function begin(): Promise<Opening> {
    try {
      launch = await tracker.open(course.report, () => {
        phase = 'initialising'
      })
    } catch {
      // What cannot be opened is not there.
    }
    // An older package was put back: what it wrote would take the place of more than it can read.
    if (launch && isOfLaterForm(launch.state)) launch = null
    phase = launch ? 'open' : 'without-lms'
    if (launch) restore(launch)
    tell()
    return { snapshot: ledger.snapshot(), launch }
  }

  function restore(found: Launch): void {
    const isRecorded = found.mode !== 'browse'
    const { learnerId, attempt: named } = found
    if (isRecorded) {
      const owner = { courseKey: course.key, learnerId, attempt: named }
      mirror = createMirror(owner, environment.storages, environment.today)
    }
    const mirrored = mirror.read()
    const isBehind = ledger.restore(found, mirrored)
    seen = mirrored?.state
    savedAt = wallClock()
    remember()
    if (!isRecorded) return
    tracker.server?.onElsewhere(hear)
    if (!tracker.server) canReach = environment.reach().then((isThere) => (canReach = isThere))
    if (isBehind || found.isPending) saver.request('now')
  }

  function update(snapshot: Snapshot, judgement: Judgement, urgency: Urgency = 'soon'): void {
    const news = ledger.update(snapshot, judgement)
    if (news === 'none') return
    isTooLate = phase === 'closed'
    if (!writes()) tell()
    else {
      lookElsewhere()
      remember()
      saver.request(news === 'standing' ? 'now' : urgency)
    }
  }

  async function leave(): Promise<boolean> {
    const isKnownOver = tracker.server?.isOver() === true
    if (writes() && !(await saver.saveSurely()) && !isKnownOver) return false
    if (phase === 'open') close('exit')
    return phase === 'closed'
  }

  function close(ending: 'exit' | 'gone'): void {
    lookElsewhere()
    phase = 'closed'
    saver.stop()
    const record = ledger.record(clock.seconds())
    remember()
    if (launch && own === launch.state && isComplete(launch.standing)) forget()
    attempt(() => {
      tracker.close(record, ending)
    })
  }

  function write(): boolean {
    lookElsewhere()
    const record = ledger.record(clock.seconds())
    remember()
    written = record
    return attempt(() => tracker.save(record)) === true
  }

  /** A server that did not answer at the launch may have been away for a moment. */
  function reachLater(): void {
    if (reaches >= mostReaches) return
    reaches += 1
    void environment.reach().then((isThere) => {
      if (isThere) canReach = true
    })
  }

  /** The LMS said that it has it; whether its server is there it may not even know itself. */
  function confirm(): Promise<boolean> | true {
    const record = written
    if (tracker.server)
      return tracker.server.settled().then(
        (isThere) => isThere && believe(record),
        () => false,
      )
    if (canReach === false) {
      reachLater()
      return believe(record)
    }
    return Promise.resolve(canReach).then(async (isUsual) => {
      const isThere = !isUsual || (await environment.reach())
      return isThere && believe(record)
    })
  }

  function believe(record: LearnerRecord): true {
    ledger.confirm(record)
    savedAt = wallClock()
    return true
  }

  /** In the browser, before the LMS is asked: whatever happens then, it is somewhere. */
  function remember(): void {
    own = ledger.copy()
    isKept = mode() !== 'browse' && mirror.write({ state: own, shown: ledger.shown() })
  }

  /** All is done and the LMS showed it: what is left is which attempt it was. */
  function forget(): void {
    mirror.write({ state: ledger.name(), shown: ledger.shown() })
  }

  /** Another window with this course writes the same record, whole, as this one does. */
  function lookElsewhere(): void {
    const mirrored = mirror.read()
    // What a learner takes back is in a copy still, and must not come back from it.
    if (!mirrored || mirrored.state === own || mirrored.state === seen) return
    seen = mirrored.state
    hear(mirrored.state)
  }

  function hear(state: string): void {
    const theirs = ledger.missing(state)
    if (!theirs) return
    for (const listener of elsewhere) listener(theirs)
  }

  /** Whether the LMS is there and wants to hear anything at all. */
  function writes(): boolean {
    return phase === 'open' && mode() !== 'browse'
  }

  function mode(): Launch['mode'] | undefined {
    return launch ? (tracker.server?.mode?.() ?? launch.mode) : undefined
  }

  function onPageEvent(event: PageEvent): void {
    if (event === 'hidden') clock.pause()
    if (event === 'visible' || event === 'returned') clock.resume()
    if (event === 'returned' && phase === 'closed') environment.reload()
    if (event === 'stored-elsewhere' && writes()) lookElsewhere()
    if (event === 'left' && phase === 'open') close('gone')
    const isSaveMoment =
      event === 'hidden' ||
      event === 'left-kept' ||
      (event === 'online' && saver.state() === 'retrying')
    if (isSaveMoment && writes()) saver.save()
  }

  function tell(): void {
    const current = currentNotice()
    const isNews =
      current?.kind !== notice?.kind ||
      current?.since !== notice?.since ||
      current?.isOnlyHere !== notice?.isOnlyHere
    if (current === undefined || !isNews) return
    notice = current
    for (const listener of listeners) listener(current)
  }

  function currentNotice(): Notice | undefined {
    const isOpening = phase === 'discovering' || phase === 'initialising'
    if (!tracker.recorded || isOpening) return undefined
    if (tracker.server?.isOver() && phase !== 'closed') return { kind: 'over' }
    if (!launch || mode() === 'browse' || isTooLate) return { kind: 'not-recorded' }
    if (saver.failures() >= failuresBeforeNotice) {
      return { kind: 'not-saved', since: savedAt, ...(!isKept && { isOnlyHere: true }) }
    }
    if (mode() === 'review') return { kind: 'review' }
    return { kind: saver.state() === 'running' ? 'saved' : 'saving' }
  }

  environment.onPageEvent(onPageEvent)
  return {
    phase: () => (phase === 'open' ? saver.state() : phase),
    open: () => (opening ??= begin()),
    update,
    answered(given) {
      const answer = ledger.answered({ ...given, at: wallClock() })
      if (mode() === 'normal') attempt(() => tracker.server?.note(answer))
    },
    leave,
    subscribe(listener) {
      listeners.push(listener)
      if (notice !== undefined) listener(notice)
    },
    onElsewhere(listener) {
      elsewhere.push(listener)
    },
  }
}

/** An LMS is somebody else's code, called in the middle of ours. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
