import { vi } from 'vitest'

/** Lets seconds of the fake clock pass, with all that is due in them. */
export const wait = (seconds: number): Promise<unknown> =>
  vi.advanceTimersByTimeAsync(seconds * 1000)
