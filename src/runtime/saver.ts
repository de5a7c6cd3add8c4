import type { Environment } from './environment.ts'

/** Nothing waits; a change is on its way; a save failed and is tried again. */
export type SaverState = 'running' | 'saving' | 'retrying'

/** `now` is for what a learner would notice most: the end of a lesson. */
export type Urgency = 'soon' | 'now'

export interface Saver {
  state(): SaverState
  /** How many saves in a row failed. */
  failures(): number
  /** Something must be written. Changes that come close together are written once. */
  request(urgency: Urgency): void
  /**
   * Writes at once; `false` when it failed, and then it is tried again by itself. What was taken
   * may still turn out not to be there.
   */
  save(): boolean
  /** The same, and waits until it is known whether it is there. */
  saveSurely(): Promise<boolean>
  stop(): void
}

/** Milliseconds. Two seconds of work may be lost; a timer may be late, and a page paints first. */
const patience: Readonly<Record<Urgency, number>> = { soon: 1500, now: 50 }

/** A slow LMS blocks the page while it saves: after a save it rests four times as long. */
const rest = 4

/** Seconds before each next attempt; the last one repeats for ever. */
const backoff = [1, 2, 4, 8]
const longestBackoff = 30

/** What is saved, and whether it is. */
export interface SaverWork {
  /** Answers whether it was taken. */
  readonly write: () => boolean
  /** Answers whether what was just taken is there; at once where nobody can tell. */
  readonly confirm: () => Promise<boolean> | true
  /** Hears that the state changed. */
  readonly tell: () => void
}

/** Decides when to write. */
export function createSaver(
  { write, confirm, tell }: SaverWork,
  { now, jitter, after }: Environment,
): Saver {
  let state: SaverState = 'running'
  let failures = 0
  let restUntil = 0
  let isStopped = false
  let cancel: (() => void) | undefined
  let confirming: Promise<boolean> | undefined

  function plan(next: SaverState, at: number): void {
    cancel?.()
    state = next
    cancel = after(Math.max(0, at - now()), save)
    tell()
  }

  function save(): boolean {
    cancel?.()
    cancel = undefined
    const started = now()
    const isTaken = write()
    const ended = now()
    restUntil = ended + rest * Math.max(0, ended - started)
    if (isTaken) ask()
    else fail(ended)
    return isTaken
  }

  /** Of two saves that wait for an answer only the later one matters: it holds all of the earlier. */
  function ask(): void {
    const answer = confirm()
    if (answer === true) {
      succeed()
      return
    }
    state = 'saving'
    const current = answer.then((isThere) => {
      if (confirming !== current || isStopped) return isThere
      confirming = undefined
      if (isThere) succeed()
      else fail(now())
      return isThere
    })
    confirming = current
    tell()
  }

  function succeed(): void {
    failures = 0
    // Something may have come while it was asked.
    if (!cancel) state = 'running'
    tell()
  }

  function fail(at: number): void {
    failures += 1
    confirming = undefined
    plan('retrying', at + retryDelay(failures, jitter()))
  }

  function request(urgency: Urgency): void {
    const isPlanned = state === 'retrying' || (cancel !== undefined && urgency === 'soon')
    if (!isPlanned) plan('saving', Math.max(now() + patience[urgency], restUntil))
  }

  return {
    state: () => state,
    failures: () => failures,
    request,
    save,
    saveSurely: async () => save() && (await (confirming ?? true)),
    stop() {
      isStopped = true
      cancel?.()
      cancel = undefined
    },
  }
}

function retryDelay(failures: number, jitter: number): number {
  const seconds = backoff[failures - 1] ?? longestBackoff
  return seconds * 1000 * (1 + jitter / 4)
}
