import type { LmsFunctions } from '../../../src/lms/lms-functions.ts'
import type { Tracker } from '../../../src/model/tracking.ts'
import { createLearner } from '../../../src/runtime/learner.ts'
import { createSession } from '../../../src/runtime/session.ts'

/** The parts of the learner's script that a run plays, and where something can be put between. */
export interface Runtime {
  /** Between the content and the LMS. */
  readonly api: (functions: LmsFunctions) => LmsFunctions
  /** Between session and tracker. */
  readonly tracker: (tracker: Tracker, functions: LmsFunctions) => Tracker
  readonly session: typeof createSession
  readonly learner: typeof createLearner
}

/** As it is in a package. */
export const product: Runtime = {
  api: (functions) => functions,
  tracker: (tracker) => tracker,
  session: createSession,
  learner: createLearner,
}
