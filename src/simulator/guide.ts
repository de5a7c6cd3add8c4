import type { Followed, NavigationRequest } from '../lms/sequencer.ts'
import type { Unmet } from '../lms/prerequisites.ts'
import type { PlayItem } from '../model/simulation.ts'
import type { Standing } from './simulated-lms.ts'

/** Why the menu does not open an item. `unmet`: what must be done before; none: the rules of the package. */
export interface Lock {
  readonly unmet: readonly Unmet[]
}

/** A button of the LMS itself beside the course. */
export interface NavigationButton {
  readonly request: Exclude<NavigationRequest, 'start' | 'resumeAll' | 'choice' | 'jump'>
  readonly isEnabled: boolean
}

/** How an LMS leads a learner through what has several items. */
export interface Guide {
  lockOf(item: PlayItem): Lock | undefined
  /** What came of all below an item, or of the whole course without one. */
  standingOf(item?: PlayItem): Standing | undefined
  readonly sequenced?: SequencedGuide
}

/** Of a package that has the LMS decide what comes next (SCORM 2004 SN). */
export interface SequencedGuide {
  buttons(): readonly NavigationButton[]
  /** The exception where what is open stays open, whatever was asked. */
  refuses(request: NavigationRequest, target?: string): string | undefined
  /** What is to be opened after a request; the content before it is gone. */
  follow(request: NavigationRequest, target?: string): Followed
  /** The learner comes in, or comes back: where they were, or where the package begins. */
  begin(): Followed
}
