import type { Simulator, SimulatorState } from './simulator-state.ts'
import type { SimulatorWords } from './words.ts'

/** One of the panels beside the course. One file in `panels`, one line in `panels.ts`. */
export interface Panel {
  readonly id: string
  readonly title: (words: SimulatorWords) => string
  /** Whether there is anything to see in this kind of package. */
  readonly isFor: (state: SimulatorState) => boolean
  /** How much there is, behind the title; absent for nothing. */
  readonly count?: (state: SimulatorState) => number
  /** Builds it once, and gives what brings it up to date. */
  readonly mount: (place: HTMLElement, simulator: Simulator) => () => void
}

/** Whether a package talks to a SCORM API. */
export function isScorm({ lms }: SimulatorState): boolean {
  return lms.kind === 'scorm'
}

/** Whether a package talks to an LRS. */
export function isXapi({ lms }: SimulatorState): boolean {
  return lms.kind === 'xapi'
}
