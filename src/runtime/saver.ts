import type { Environment } from './environment.ts'

/** Nothing waits; a change waits for its moment; a save failed and is tried again. */
export type SaverState = 'running' | 'saving' | 'retrying'

/** `now` is for what a learner would notice most: the end of a lesson. */
export type Urgency = 'soon' | 'now'

export interface Saver {
  state(): SaverState
  /** How many saves in a row failed. */
  failures(): number
  /** Something must be written. Changes that come close together are written once. */
  request(urgency: Urgency): void
  /** Writes at once; `false` when it failed, and then it is tried again by itself. */
  save(): boolean
  stop(): void
}

/** Milliseconds. Two seconds of work may be lost; a timer may be late, and a page paints first. */
const patience: Readonly<Record<Urgency, number>> = { soon: 1500, now: 50 }

/** A slow LMS blocks the page while it saves: after a save it rests four times as long. */
const rest = 4

/** Seconds before each next attempt; the last one repeats for ever. */
const backoff = [1, 2, 4, 8]
const longestBackoff = 30

/** Decides when to write. `write` answers whether it worked; `tell` hears that the state changed. */
export function createSaver(
  write: () => boolean,
  { now, jitter, after }: Environment,
  tell: () => void,
): Saver {
  let state: SaverState = 'running'
  let failures = 0
  let restUntil = 0
  let cancel: (() => void) | undefined

  function plan(next: SaverState, at: number): void {
    stop()
    state = next
    cancel = after(Math.max(0, at - now()), save)
    tell()
  }

  function save(): boolean {
    stop()
    const started = now()
    const isSaved = write()
    const ended = now()
    restUntil = ended + rest * Math.max(0, ended - started)
    failures = isSaved ? 0 : failures + 1
    if (isSaved) state = 'running'
    else plan('retrying', ended + retryDelay(failures, jitter()))
    tell()
    return isSaved
  }

  function request(urgency: Urgency): void {
    const isPlanned = state === 'retrying' || (state === 'saving' && urgency === 'soon')
    if (!isPlanned) plan('saving', Math.max(now() + patience[urgency], restUntil))
  }

  function stop(): void {
    cancel?.()
    cancel = undefined
  }

  return { state: () => state, failures: () => failures, request, save, stop }
}

function retryDelay(failures: number, jitter: number): number {
  const seconds = backoff[failures - 1] ?? longestBackoff
  return seconds * 1000 * (1 + jitter / 4)
}
