import type { Launch, LaunchMode, LearnerRecord, Standing, Tracker } from '../../model/tracking.ts'
import { findApi } from '../find-api.ts'
import { createScorm12Link, scorm12Functions, type Scorm12Link } from '../scorm12-link.ts'

// SCORM 1.2 RTE 3.4.4: cmi.suspend_data is a CMIString4096, cmi.core.lesson_location a CMIString255.
const suspendDataLimit = 4096
const locationLimit = 255

/** SCORM 1.2 RTE 3.4.4, CMITimespan: HHHH:MM:SS.SS. In hundredths of a second. */
const longestSession = ((9999 * 60 + 59) * 60 + 59) * 100 + 99

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

/** The tracker of SCORM 1.2, seen from a window. It uses `API` and nothing of SCORM 2004. */
export function scorm12(from: unknown): Tracker {
  let link: Scorm12Link | undefined
  let mode: LaunchMode = 'normal'
  let opening: Promise<Launch | null> | undefined

  async function connect(): Promise<Launch | null> {
    const api = await findApi(from, 'API', scorm12Functions)
    const found = api && createScorm12Link(api)
    if (!found || !(await found.initialize())) return null
    link = found
    mode = modeOf(found)
    const launch = {
      mode,
      state: found.get('cmi.suspend_data') ?? '',
      learnerId: found.get('cmi.core.student_id') ?? '',
      learnerName: found.get('cmi.core.student_name') ?? '',
      standing: readStanding(found),
    }
    // Anything else lets an LMS throw away the state when the learner comes back.
    if (mode !== 'browse') found.set('cmi.core.exit', 'suspend')
    return launch
  }

  return {
    recorded: true,
    open: () => (opening ??= connect()),
    save: (record) => link !== undefined && write(link, mode, record),
    close(record) {
      const open = link
      link = undefined
      if (!open) return
      write(open, mode, record)
      open.finish()
    },
  }
}

export const tracker = scorm12(globalThis)

function modeOf(link: Scorm12Link): LaunchMode {
  const mode = link.get('cmi.core.lesson_mode')
  if (mode === 'browse') return 'browse'
  return mode === 'review' || link.get('cmi.core.credit') === 'no-credit' ? 'review' : 'normal'
}

/** What cannot be read or understood counts as begun: then nothing lower is ever written over it. */
function readStanding(link: Scorm12Link): Standing {
  const status = link.get('cmi.core.lesson_status')?.trim().toLowerCase()
  return (status === undefined ? undefined : standingOf[status]) ?? 'incomplete'
}

/** Score before status, because an LMS may judge the one by the other; the state then the commit. */
function write(link: Scorm12Link, mode: LaunchMode, record: LearnerRecord): boolean {
  if (mode === 'browse') return true
  const isWritten = [
    mode !== 'normal' || writeScore(link, record.score),
    mode !== 'normal' || writeStatus(link, record.standing),
    record.state.length <= suspendDataLimit && link.send('cmi.suspend_data', record.state),
  ]
  if (record.place.length <= locationLimit) link.set('cmi.core.lesson_location', record.place)
  link.set('cmi.core.session_time', sessionTime(record.seconds))
  const isCommitted = link.commit()
  return isCommitted && isWritten.every(Boolean)
}

function writeScore(link: Scorm12Link, score: number | null): boolean {
  if (score === null) return true
  const isWritten = link.set('cmi.core.score.raw', String(score))
  link.set('cmi.core.score.min', '0')
  link.set('cmi.core.score.max', '100')
  return isWritten
}

function writeStatus(link: Scorm12Link, standing: Standing): boolean {
  const status = statusOf[standing]
  return status === undefined || link.set('cmi.core.lesson_status', status)
}

function sessionTime(seconds: number): string {
  const hundredths = Math.max(0, Math.min(Math.floor(seconds * 100) || 0, longestSession))
  const whole = Math.floor(hundredths / 100)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = String(Math.floor(whole / 3600)).padStart(4, '0')
  const minutes = two(Math.floor(whole / 60) % 60)
  return `${hours}:${minutes}:${two(whole % 60)}.${two(hundredths % 100)}`
}
