import { scorm2004Api } from '../../model/scorm-api.ts'
import type { Reported, Standing, Tracker } from '../../model/tracking.ts'
import { interaction2004 } from '../interactions/interaction2004.ts'
import type { ScormLink } from '../scorm-link.ts'
import { createScormTracker, type ScormVersion } from '../scorm-tracker.ts'
import { recallObjectives } from '../scorm2004-objectives.ts'
import {
  completions,
  intervalText,
  recallShare,
  recallWord,
  successes,
  type RisingShare,
} from '../scorm2004-values.ts'

const { property, functions } = scorm2004Api

const version: ScormVersion<(typeof functions)[keyof typeof functions]> = {
  api: property,
  functions,
  // SCORM 2004 RTE 3.1.7: "Already Initialized" and "Data Model Element Value Not Initialized".
  alreadyInitialized: '103',
  noValue: '403',
  writeOnly: ['cmi.exit', 'cmi.session_time'],
  alwaysThere: 'cmi.completion_status',
  elements: {
    state: 'cmi.suspend_data',
    place: 'cmi.location',
    mode: 'cmi.mode',
    entry: 'cmi.entry',
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    exit: 'cmi.exit',
    sessionTime: 'cmi.session_time',
  },
  // SCORM 2004 RTE 4.2.16 and 4.2.25, smallest permitted maximums.
  limits: { state: 64_000, place: 1000 },
  sessionTime: intervalText,
  interaction: interaction2004,

  recall(link, report) {
    const completion = recallWord(link, 'cmi.completion_status', completions)
    const success = recallWord(link, 'cmi.success_status', successes)
    const score = recallShare(link, 'cmi.score.scaled', 7)
    const progress = recallShare(link, 'cmi.progress_measure', 4)
    const writeModules = recallObjectives(link)
    return {
      standing: standingOf(completion.had, success.had, report),
      score: score.had === null ? null : score.had * 100,
      writeResults(record) {
        const hasScore =
          record.share === null || writeScore(link, score, record.share, record.score)
        const hasCompletion = completion.raise(record.isCompleted ? 'completed' : 'incomplete')
        const hasSuccess = success.raise(record.success)
        progress.raise(record.progress)
        writeModules(record.modules)
        return hasScore && hasCompletion && hasSuccess
      },
    }
  },

  /** Without it some LMSs leave the learner before an empty frame. */
  beforeExit(link) {
    link.set('adl.nav.request', 'suspendAll')
  },
}

/** The tracker of SCORM 2004, seen from a window. It uses `API_1484_11` and nothing of SCORM 1.2. */
export function scorm2004(from: unknown): Tracker {
  return createScormTracker(from, version)
}

export const tracker = scorm2004(globalThis)

/** One word for two: completion alone is enough where the author asks for no more. */
function standingOf(
  completion: string | undefined,
  success: string | undefined,
  report: Reported,
): Standing {
  if (success === 'passed') return 'passed'
  if (completion === 'completed' && report === 'completed') return 'completed'
  if (success === 'failed') return 'failed'
  const isNew = completion === 'unknown' || completion === 'not attempted'
  return isNew && success !== undefined ? 'new' : 'incomplete'
}

/** What counts is the scaled score; the points are for reports that show points. */
function writeScore(
  link: ScormLink,
  scaled: RisingShare,
  share: number,
  points: number | null,
): boolean {
  if (!scaled.isHigher(share)) return true
  const isWritten = scaled.raise(share)
  if (points !== null) link.set('cmi.score.raw', String(points))
  link.set('cmi.score.min', '0')
  link.set('cmi.score.max', '100')
  return isWritten
}
