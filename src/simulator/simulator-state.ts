import type { NavigationRequest } from '../lms/sequencer.ts'
import type { Locale } from '../model/diagnostic.ts'
import type { PlayItem, Show, ShownLesson } from '../model/simulation.ts'
import type { SimulatedLearner, SimulatedLms } from './simulated-lms.ts'
import type { SimulatorWords } from './words.ts'

/** What the panels show, at one moment. */
export interface SimulatorState {
  readonly show: Show
  readonly words: SimulatorWords
  readonly locale: Locale
  readonly learner: SimulatedLearner
  /** What it talks to, with what it has of the learner. */
  readonly lms: SimulatedLms
  /** What is open in the frame. */
  readonly item: PlayItem | undefined
  /** Milliseconds since 1970. */
  readonly openedAt: number | undefined
  readonly isConnected: boolean
  /** Why nothing is open, where the LMS decides that (SCORM 2004 SN). */
  readonly told: NavigationTold | undefined
  /** The lesson that was open when its author took it away. */
  readonly gone: ShownLesson | undefined
}

/** What the LMS tells of a request, where nothing was opened by it. */
export type NavigationTold =
  | { readonly kind: 'refused'; readonly exception: string }
  | { readonly kind: 'ended' }
  /** It is ready, and asks for a window of its own (cmi5 13.1.4, `launchMethod`). */
  | { readonly kind: 'window' }

/** The simulated LMS: what can be done in it. */
export interface Simulator {
  state(): SimulatorState
  subscribe(listener: () => void): void
  /** Opens it for the first time, where it was asked to. */
  start(): void
  launch(item: PlayItem): void
  /** What the buttons of the LMS itself ask for. */
  ask(request: NavigationRequest): void
  /** Opens what asked for a window of its own. A browser allows that for a click only. */
  openWindow(): void
  /** Shows a lesson of the author's course. */
  go(lesson: Pick<ShownLesson, 'path' | 'item'>): void
  close(): void
  /** Opens what is open once more, as a learner does who comes back. */
  reopen(): void
  become(learner: Partial<SimulatedLearner>): void
  /** Somebody of whom nothing is known. */
  startOver(): void
  /** Another build, or another format, of what is played. */
  replace(show: Show): void
  /** Something else that the server tells. */
  hear(event: string, data: unknown): void
  connected(isConnected: boolean): void
}
