import {
  lrsProfiles,
  soundLrs,
  switchedLrs,
  type LrsSwitches,
  type SomeLrsSwitches,
} from './fault-switches.ts'

/** Seconds, as long as any preview runs; JSON has no infinity. */
const always = [0, 1e9] as const

/** Single things that can be wrong with an LRS, by name: all of them can be turned on together. */
export const lrsFaults = {
  lrsDown: { network: { downBetween: always } },
  lrsBusy: { refusal: { throttlesEach: 1, retrySeconds: 2 } },
  lrsUnavailable: { refusal: { unavailableBetween: always, retrySeconds: 2 } },
  lrsExpired: { refusal: { expiresAfter: 0 } },
  losesAnswer: { network: { losesAnswer: 1 } },
  slowLrs: { network: { delay: [2000, 2000] } },
  refusesStatements: { refusal: { forbids: ['statements'] } },
  conflicts: { document: { conflictsEach: 2 } },
  losesDocument: { document: { losesState: true } },
  noToken: { fetch: '3' },
} as const satisfies Readonly<Record<string, SomeLrsSwitches>>

export type LrsFaultName = keyof typeof lrsFaults

/** The switches for faults, or for one profile, by their names; what has no such name is passed over. */
export function lrsSwitchesFor(names: readonly string[]): LrsSwitches {
  const profile = Object.entries(lrsProfiles).find(([name]) => names.includes(name))
  if (profile) return profile[1]
  return Object.entries<SomeLrsSwitches>(lrsFaults)
    .filter(([name]) => names.includes(name))
    .reduce<LrsSwitches>((from, [, some]) => switchedLrs(some, from), soundLrs)
}
