import { scorm12Api } from '../../model/scorm-api.ts'
import type { Standing, Tracker } from '../../model/tracking.ts'
import { interaction12 } from '../interactions/interaction12.ts'
import type { ScormLink } from '../scorm-link.ts'
import { createScormTracker, type ScormVersion } from '../scorm-tracker.ts'
import { readNumber, readWord } from '../scorm-values.ts'
import { timespan } from '../timespan.ts'

/** The words of cmi.core.lesson_status; a standing that may not be written has none. */
const statusOf: Readonly<Record<Standing, string | undefined>> = {
  new: undefined,
  incomplete: 'incomplete',
  failed: 'failed',
  completed: 'completed',
  passed: 'passed',
}

const standingOf: Readonly<Partial<Record<string, Standing>>> = {
  '': 'new',
  'not attempted': 'new',
  browsed: 'new',
  failed: 'failed',
  completed: 'completed',
  passed: 'passed',
}

const { property, functions } = scorm12Api

const version: ScormVersion<(typeof functions)[keyof typeof functions]> = {
  api: property,
  functions,
  // SCORM 1.2 RTE 3.3.7: "General Exception".
  alreadyInitialized: '101',
  writeOnly: ['cmi.core.exit', 'cmi.core.session_time', 'cmi.interactions.'],
  alwaysThere: 'cmi.core.lesson_status',
  elements: {
    state: 'cmi.suspend_data',
    place: 'cmi.core.lesson_location',
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    exit: 'cmi.core.exit',
    sessionTime: 'cmi.core.session_time',
  },
  // SCORM 1.2 RTE 3.4.4: a CMIString4096 and a CMIString255.
  limits: { state: 4096, place: 255 },
  sessionTime: timespan,
  interaction: interaction12,
  recall(link) {
    const standing = readStanding(link)
    const score = readNumber(link, 'cmi.core.score.raw')
    return {
      standing,
      score,
      writeResults(record) {
        const isBetter = record.score !== null && record.score > (score ?? -1)
        const isHigher = record.standing !== standing
        const hasScore = !isBetter || writeScore(link, record.score)
        const hasStatus = !isHigher || writeStatus(link, record.standing)
        return hasScore && hasStatus
      },
    }
  },
}

/** The tracker of SCORM 1.2, seen from a window. It uses `API` and nothing of SCORM 2004. */
export function scorm12(from: unknown): Tracker {
  return createScormTracker(from, version)
}

export const tracker = scorm12(globalThis)

/** What cannot be read or understood counts as begun: then nothing lower is ever written over it. */
function readStanding(link: ScormLink): Standing {
  const status = readWord(link, 'cmi.core.lesson_status')
  return (status === undefined ? undefined : standingOf[status]) ?? 'incomplete'
}

function writeScore(link: ScormLink, score: number): boolean {
  const isWritten = link.set('cmi.core.score.raw', String(score))
  link.set('cmi.core.score.min', '0')
  link.set('cmi.core.score.max', '100')
  return isWritten
}

function writeStatus(link: ScormLink, standing: Standing): boolean {
  const status = statusOf[standing]
  return status === undefined || link.set('cmi.core.lesson_status', status)
}
