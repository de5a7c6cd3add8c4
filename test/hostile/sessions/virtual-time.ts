/** Whose timer it is: when a window goes, so do its timers. */
export type Owner = object

/** Time that passes when it is told to, for all timers of the runtime. */
export interface VirtualTime {
  readonly now: () => number
  /** Time in which no timer runs. */
  readonly block: (milliseconds: number) => void
  after(milliseconds: number, action: () => void, owner: Owner): () => void
  /** Does something in a window, and all that follows from it at once. */
  within<Result>(owner: Owner, action: () => Result): Promise<Result | undefined>
  /** Runs what falls due, each thing at its moment. */
  pass(milliseconds: number): Promise<void>
  /** Nothing of this window happens any more. */
  drop(owner: Owner): void
  /** The timers of the language are those of the machine again. */
  stop(): void
}

interface Timer {
  readonly at: number
  readonly action: () => void
  readonly owner: Owner
}

const { setTimeout, clearTimeout, setImmediate } = globalThis

/** `onThrown` hears what a timer threw. */
export function startVirtualTime(onThrown: (error: unknown) => void): VirtualTime {
  const nobody: Owner = {}
  const dropped = new WeakSet<Owner>()
  const timers = new Map<number, Timer>()
  let time = 0
  let last = 0
  let owner = nobody

  function plan(milliseconds: number, action: () => void, whose: Owner): number {
    last += 1
    timers.set(last, { at: time + Math.max(0, milliseconds), action, owner: whose })
    return last
  }

  async function within<Result>(whose: Owner, action: () => Result): Promise<Result | undefined> {
    owner = whose
    let result: Result | undefined
    try {
      result = action()
    } catch (error) {
      onThrown(error)
    }
    // All that waits for a promise goes first.
    await new Promise((resolve) => setImmediate(resolve))
    owner = nobody
    return result
  }

  async function pass(milliseconds: number): Promise<void> {
    const end = time + milliseconds
    for (let next = due(end); next !== undefined; next = due(end)) {
      const timer = timers.get(next)
      timers.delete(next)
      if (!timer || dropped.has(timer.owner)) continue
      time = Math.max(time, timer.at)
      await within(timer.owner, timer.action)
    }
    time = Math.max(time, end)
  }

  function due(end: number): number | undefined {
    let [first, at] = [undefined as number | undefined, Infinity]
    for (const [id, timer] of timers) {
      if (timer.at <= end && timer.at < at) [first, at] = [id, timer.at]
    }
    return first
  }

  Object.assign(globalThis, {
    setTimeout: (action: () => void, milliseconds = 0) => plan(milliseconds, action, owner),
    clearTimeout: (id: number) => timers.delete(id),
  })
  return {
    now: () => time,
    block(milliseconds) {
      time += milliseconds
    },
    after(milliseconds, action, whose) {
      const id = plan(milliseconds, action, whose)
      return () => timers.delete(id)
    },
    within,
    pass,
    drop: (whose) => dropped.add(whose),
    stop() {
      Object.assign(globalThis, { setTimeout, clearTimeout })
    },
  }
}
