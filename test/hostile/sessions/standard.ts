import {
  named,
  byRole,
  scorm12Dialect,
  type Dialect,
  type LmsFunction,
  type LmsFunctions,
} from '../../../src/lms/lms-functions.ts'
import type { LmsRecord } from '../../../src/lms/hostile-lms.ts'
import { strictScorm12, type Scorm12Api } from '../../../src/lms/strict-scorm12.ts'
import type { LaunchMode } from '../../../src/model/tracking.ts'
import { scorm12Model } from './scorm-again.ts'

/** A standard as a run plays it. */
export interface Standard {
  readonly dialect: Dialect
  readonly model: (record: LmsRecord) => LmsFunctions
  /** Answers what the standard forbids, and counts it. */
  readonly guard: (functions: LmsFunctions) => Guarded
  /** What an LMS tells and no content writes. */
  readonly given: (mode: LaunchMode, learnerId: string) => LmsRecord
}

export interface Guarded {
  readonly functions: LmsFunctions
  /** In words, each. */
  readonly breaches: () => readonly string[]
}

export const scorm12: Standard = {
  dialect: scorm12Dialect,
  model: scorm12Model,
  guard(functions) {
    // The names are those of SCORM 1.2, and what comes back is looked at by nobody but the content.
    const strict = strictScorm12(named(functions, scorm12Dialect) as unknown as Scorm12Api)
    // Eight functions that take texts.
    const api = { ...strict.api } as unknown as Readonly<Record<string, LmsFunction>>
    return {
      functions: byRole(api, scorm12Dialect),
      breaches: () =>
        strict.breaches.map(({ name, parameters, error }) => {
          return `${name}(${parameters.map((each) => JSON.stringify(each)).join()}): ${error}`
        }),
    }
  },
  given: (mode, learnerId) => ({
    'cmi.core.student_id': learnerId,
    'cmi.core.student_name': 'Jansen, Piet',
    'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.core.lesson_mode': mode,
  }),
}
