import type { LmsRecord } from '../../../src/lms/hostile-lms.ts'
import {
  byRole,
  named,
  scorm12Dialect,
  scorm2004Dialect,
  type Dialect,
  type LmsFunction,
  type LmsFunctions,
} from '../../../src/lms/lms-functions.ts'
import { strictScorm12, type Scorm12Api } from '../../../src/lms/strict-scorm12.ts'
import { strictScorm2004, type Scorm2004Api } from '../../../src/lms/strict-scorm2004.ts'
import type { LaunchMode, Tracker } from '../../../src/model/tracking.ts'
import { shareText } from '../../../src/runtime/scorm2004-values.ts'
import { scorm12 as tracker12 } from '../../../src/runtime/trackers/scorm12.ts'
import { scorm2004 as tracker2004 } from '../../../src/runtime/trackers/scorm2004.ts'
import type { Assessment } from '../../../src/state/standing.ts'
import { scorm12Model, scorm2004Model } from '../../../src/lms/data-models.ts'

/** A standard as a run plays it. */
export interface Standard {
  readonly dialect: Dialect
  readonly tracker: (from: unknown) => Tracker
  readonly model: (record: LmsRecord) => LmsFunctions
  /** Answers what the standard forbids, and counts it. */
  readonly guard: (functions: LmsFunctions) => Guarded
  readonly mode: string
  /** What an LMS tells and no content writes. */
  readonly given: (mode: LaunchMode, learnerId: string) => LmsRecord
  /** What an LMS is told of a result, in the order in which it is told. */
  readonly results: readonly Result[]
}

export interface Guarded {
  readonly functions: LmsFunctions
  /** In words, each. */
  readonly breaches: () => readonly string[]
}

/** One element of a result. */
export interface Result {
  readonly element: string
  /** Its words from low to high; absent for a number. */
  readonly words?: readonly string[]
  /** What it must be by what was done; `null` before there is anything to tell. */
  readonly due: (assessment: Assessment) => string | null
}

/** The highest of words of which some may be none of a ladder; nothing when all are. */
export function higher(
  words: readonly string[],
  ...found: readonly (string | null | undefined)[]
): string | null {
  return words.findLast((word) => found.includes(word)) ?? null
}

type Api = Readonly<Record<string, LmsFunction>>

function guarded(
  dialect: Dialect,
  strict: {
    readonly api: unknown
    readonly breaches: readonly {
      readonly name: string
      readonly parameters: readonly unknown[]
      readonly error: string
    }[]
  },
): Guarded {
  return {
    // The eight functions of the dialect, which take texts.
    functions: byRole({ ...(strict.api as Api) }, dialect),
    breaches: () =>
      strict.breaches.map(({ name, parameters, error }) => {
        return `${name}(${parameters.map((each) => JSON.stringify(each)).join()}): ${error}`
      }),
  }
}

export const scorm12: Standard = {
  dialect: scorm12Dialect,
  tracker: tracker12,
  model: scorm12Model,
  // The names are those of the standard, and what comes back is looked at by nobody but the content.
  guard: (functions) =>
    guarded(
      scorm12Dialect,
      strictScorm12(named(functions, scorm12Dialect) as unknown as Scorm12Api),
    ),
  mode: 'cmi.core.lesson_mode',
  given: (mode, learnerId) => ({
    'cmi.core.student_id': learnerId,
    'cmi.core.student_name': 'Jansen, Piet',
    'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.core.lesson_mode': mode,
  }),
  results: [
    {
      element: 'cmi.core.score.raw',
      due: ({ score }) => (score === null ? null : String(score)),
    },
    {
      element: 'cmi.core.lesson_status',
      words: ['incomplete', 'failed', 'completed', 'passed'],
      due: ({ standing }) => standing,
    },
  ],
}

export const scorm2004: Standard = {
  dialect: scorm2004Dialect,
  tracker: tracker2004,
  model: scorm2004Model,
  // As above.
  guard: (functions) =>
    guarded(
      scorm2004Dialect,
      strictScorm2004(named(functions, scorm2004Dialect) as unknown as Scorm2004Api),
    ),
  mode: 'cmi.mode',
  given: (mode, learnerId) => ({
    'cmi.learner_id': learnerId,
    'cmi.learner_name': 'Jansen, Piet',
    'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.mode': mode,
  }),
  results: [
    {
      element: 'cmi.score.scaled',
      due: ({ share }) => (share === null ? null : shareText(share, 7)),
    },
    {
      element: 'cmi.completion_status',
      words: ['incomplete', 'completed'],
      due: ({ isCompleted }) => (isCompleted ? 'completed' : 'incomplete'),
    },
    {
      element: 'cmi.success_status',
      words: ['failed', 'passed'],
      due: ({ success }) => (success === 'unknown' ? null : success),
    },
  ],
}

export const standards = { scorm12, scorm2004 } as const
