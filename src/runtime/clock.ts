/** Time in another tab may be spent on the subject; a night with the lid closed is not. */
const longestAway = 30 * 60

/** Counts the seconds that a learner is at work. */
export interface Clock {
  pause(): void
  resume(): void
  /** Never negative, never lower than before. */
  seconds(): number
}

/** `now` gives milliseconds and should not jump; where it does, no time is taken off. */
export function createClock(now: () => number): Clock {
  let counted = 0
  let since = now()
  let isAway = false

  function running(): number {
    const seconds = (now() - since) / 1000
    if (!(seconds > 0)) return 0
    return isAway ? Math.min(seconds, longestAway) : seconds
  }

  function turn(away: boolean): void {
    if (isAway === away) return
    counted += running()
    since = now()
    isAway = away
  }

  return {
    pause() {
      turn(true)
    },
    resume() {
      turn(false)
    },
    seconds: () => counted + running(),
  }
}
