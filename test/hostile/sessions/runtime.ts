import { createLearner } from '../../../src/runtime/learner.ts'
import { createSession } from '../../../src/runtime/session.ts'
import { scorm12 } from '../../../src/runtime/trackers/scorm12.ts'
import type { Tracker } from '../../../src/model/tracking.ts'

/** The parts of the learner's script that a run plays; those broken on purpose replace one. */
export interface Runtime {
  readonly tracker: (from: unknown) => Tracker
  readonly session: typeof createSession
  readonly learner: typeof createLearner
}

/** As it is in a package. */
export const product: Runtime = {
  tracker: scorm12,
  session: createSession,
  learner: createLearner,
}
