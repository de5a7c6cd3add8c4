import type { NavigationRequest } from '../lms/sequencer.ts'
import type { PlayItem, Show } from '../model/simulation.ts'
import type { LaunchMode } from '../model/tracking.ts'
import type { Guide } from './guide.ts'
import { createScormSide, type ScormSide } from './scorm-side.ts'
import { createXapiLms, type XapiLms } from './xapi-lms.ts'

/** Who takes the course, and how. */
export interface SimulatedLearner {
  readonly id: string
  readonly name: string
  readonly mode: LaunchMode
}

/** An item that the LMS is ready for. */
export interface Opened {
  /** From the content of the build, with all that the LMS tells by it. */
  readonly address: string
  /** The page of the course is gone. */
  end(): void
}

/** What an LMS has of one item, as its menu shows it. */
export interface Standing {
  readonly status: StandingStatus
  /** As a share from 0 to 1, or as the course told it. */
  readonly score?: string
  /** cmi5: whether what the unit asks for is met. */
  readonly isSatisfied?: boolean
}

export type StandingStatus = 'notOpened' | 'incomplete' | 'completed' | 'passed' | 'failed'

/** What the simulator needs of an LMS, whatever it speaks. Panels look at what else it has by its `kind`. */
export interface LmsOfAnyKind {
  /** Gets ready for an item, when the page before it is gone; `undefined`: it could not. */
  launch(item: PlayItem): Opened | Promise<Opened | undefined>
  /** The next launch is by somebody of whom nothing is known. */
  forget(): void
  standing(item: string): Standing
  /** What our own player keeps of itself there: a state, as `src/state` writes it; else anything. */
  stateOf(item: string): string
  /** Something that the server tells. */
  hear(event: string, data: unknown): void
  /** Ways in which a learner can be here. */
  readonly modes: readonly LaunchMode[]
  /** How it leads through several items; absent: each can be opened. */
  readonly guide?: Guide
}

/** A course on the web has nobody to talk to. */
export interface NoLms extends LmsOfAnyKind {
  readonly kind: 'none'
}

export type SimulatedLms = ScormSide | XapiLms | NoLms

/** What an LMS is given to live in. */
export interface LmsWorld {
  readonly learner: () => SimulatedLearner
  /** What is played now: its author may change it meanwhile. */
  readonly show: () => Show
  /** Something can be seen that could not be seen before. */
  readonly changed: () => void
  /** Content that ends asks for what comes next (SCORM 2004 SN 5.6). */
  readonly asked: (request: NavigationRequest, target?: string) => void
  /** Asks our own server. */
  readonly post: (path: string, body: string) => Promise<unknown>
}

/** The LMS for what is played. */
export function simulatedLms(world: LmsWorld): SimulatedLms {
  const { standard } = world.show().playable
  switch (standard) {
    case 'scorm12':
    case 'scorm2004':
      return createScormSide(standard, world)
    case 'xapi':
    case 'cmi5':
      return createXapiLms(standard, world)
    case 'web':
      return noLms
  }
}

const noLms: NoLms = {
  kind: 'none',
  launch: ({ href = '' }) => ({ address: href, end: () => undefined }),
  forget: () => undefined,
  standing: () => ({ status: 'notOpened' }),
  stateOf: () => '',
  hear: () => undefined,
  modes: [],
}
