import type { Launch, Tracker } from '../model/tracking.ts'
import type { Quiz } from '../state/quiz.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { createClock } from './clock.ts'
import type { Environment, PageEvent } from './environment.ts'
import { createLedger, type Judgement } from './ledger.ts'
import { createSaver, type SaverState, type Urgency } from './saver.ts'

/** `running`: all is saved. `saving`: a change waits for its moment. `retrying`: a save failed. */
export type Phase = 'discovering' | 'without-lms' | 'closed' | SaverState

/** What the screen says about the learner's record. */
export type Notice = 'saved' | 'saving' | 'not-saved' | 'not-recorded' | 'review'

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
  /** For the exit button: saves and ends the session. `false` when it did not work; it goes on then. */
  leave(): boolean
  /** Tells the notice as it is, if there is one, and each change of it. */
  subscribe(listener: (notice: Notice) => void): void
}

/** A save may fail once or twice without anything being wrong. */
const failuresBeforeNotice = 3

/** One session per page: it is opened once and closed at most once. */
export function createSession(
  tracker: Tracker,
  environment: Environment,
  courseKey: string,
  quizzes: readonly Quiz[] = [],
  growing: readonly string[] = [],
): Session {
  const clock = createClock(environment.now)
  const ledger = createLedger(courseKey, quizzes, growing)
  const saver = createSaver(write, environment, tell)
  const listeners: ((notice: Notice) => void)[] = []
  let phase: 'discovering' | 'without-lms' | 'open' | 'closed' = 'discovering'
  let opening: Promise<Opening> | undefined
  let launch: Launch | null = null
  let isTooLate = false
  let notice: Notice | undefined

  async function begin(): Promise<Opening> {
    try {
      launch = await tracker.open()
    } catch {
      launch = null
    }
    phase = launch ? 'open' : 'without-lms'
    const isBehind = launch !== null && ledger.restore(launch)
    if (isBehind && writes()) saver.request('now')
    tell()
    return { snapshot: ledger.snapshot(), launch }
  }

  function update(snapshot: Snapshot, judgement: Judgement, urgency: Urgency = 'soon'): void {
    const news = ledger.update(snapshot, judgement)
    if (news === 'none') return
    isTooLate = phase === 'closed'
    if (writes()) saver.request(news === 'standing' ? 'now' : urgency)
    else tell()
  }

  function leave(): boolean {
    if (writes() && !saver.save()) return false
    if (phase === 'open') close()
    return phase === 'closed'
  }

  function close(): void {
    phase = 'closed'
    saver.stop()
    attempt(() => {
      tracker.close(ledger.record(clock.seconds()))
    })
  }

  function write(): boolean {
    return attempt(() => tracker.save(ledger.record(clock.seconds()))) === true
  }

  /** Whether the LMS is there and wants to hear anything at all. */
  function writes(): boolean {
    return phase === 'open' && launch?.mode !== 'browse'
  }

  function onPageEvent(event: PageEvent): void {
    if (event === 'hidden') clock.pause()
    if (event === 'visible' || event === 'returned') clock.resume()
    if (event === 'returned' && phase === 'closed') environment.reload()
    if (event === 'left' && phase === 'open') close()
    const isSaveMoment =
      event === 'hidden' ||
      event === 'left-kept' ||
      (event === 'online' && saver.state() === 'retrying')
    if (isSaveMoment && writes()) saver.save()
  }

  function tell(): void {
    const current = currentNotice()
    if (current === undefined || current === notice) return
    notice = current
    for (const listener of listeners) listener(current)
  }

  function currentNotice(): Notice | undefined {
    if (!tracker.recorded || phase === 'discovering') return undefined
    if (!launch || launch.mode === 'browse' || isTooLate) return 'not-recorded'
    if (saver.failures() >= failuresBeforeNotice) return 'not-saved'
    if (launch.mode === 'review') return 'review'
    return saver.state() === 'running' ? 'saved' : 'saving'
  }

  environment.onPageEvent(onPageEvent)
  return {
    phase: () => (phase === 'open' ? saver.state() : phase),
    open: () => (opening ??= begin()),
    update,
    leave,
    subscribe(listener) {
      listeners.push(listener)
      if (notice !== undefined) listener(notice)
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
