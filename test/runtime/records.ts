import type { LearnerRecord } from '../../src/model/tracking.ts'
import type { Judgement } from '../../src/runtime/ledger.ts'

/** Of a learner who has begun and done nothing. */
export const emptyRecord: LearnerRecord = {
  state: '',
  place: '',
  standing: 'incomplete',
  isCompleted: false,
  success: 'unknown',
  score: null,
  share: null,
  progress: 0,
  modules: [],
  answers: [],
  seconds: 0,
}

/** What the course makes of a learner who has begun, or of another. */
export function judged(judgement: Partial<Judgement> = {}): Judgement {
  return {
    standing: 'incomplete',
    isCompleted: false,
    success: 'unknown',
    score: null,
    share: null,
    modules: [],
    done: 0,
    total: 2,
    ...judgement,
  }
}
