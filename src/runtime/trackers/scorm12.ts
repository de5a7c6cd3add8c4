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

/** A session with the LMS, and what its record was at the start. */
interface Opened {
  readonly link: Scorm12Link
  readonly launch: Launch
  /** The score that the LMS has of an earlier session. */
  readonly score: number | null
}

/** The tracker of SCORM 1.2, seen from a window. It uses `API` and nothing of SCORM 2004. */
export function scorm12(from: unknown): Tracker {
  let opened: Opened | undefined
  let opening: Promise<Launch | null> | undefined

  async function connect(found: () => void): Promise<Launch | null> {
    const api = await findApi(from, 'API', scorm12Functions)
    if (api) found()
    const link = api && createScorm12Link(api)
    if (!link || !(await link.initialize())) return null
    const state = link.get('cmi.suspend_data')
    // Whatever were written now would take the place of what could not be read.
    if (state === undefined && link.breaksOn('cmi.suspend_data')) return null
    const launch = {
      mode: modeOf(link),
      state: state ?? '',
      learnerId: link.get('cmi.core.student_id') ?? '',
      learnerName: link.get('cmi.core.student_name') ?? '',
      standing: readStanding(link),
    }
    opened = { link, launch, score: readScore(link) }
    if (launch.mode !== 'browse') setExit(link)
    return launch
  }

  return {
    recorded: true,
    open: (_report, found = () => undefined) => (opening ??= connect(found)),
    save: (record) => opened !== undefined && write(opened, record),
    close(record) {
      const last = opened
      opened = undefined
      if (!last) return
      write(last, record)
      last.link.finish()
    },
  }
}

export const tracker = scorm12(globalThis)

function modeOf(link: Scorm12Link): LaunchMode {
  const mode = readWord(link, 'cmi.core.lesson_mode')
  if (mode === 'browse') return 'browse'
  return mode === 'review' || readWord(link, 'cmi.core.credit') === 'no-credit'
    ? 'review'
    : 'normal'
}

/** What cannot be read or understood counts as begun: then nothing lower is ever written over it. */
function readStanding(link: Scorm12Link): Standing {
  const status = readWord(link, 'cmi.core.lesson_status')
  return (status === undefined ? undefined : standingOf[status]) ?? 'incomplete'
}

function readScore(link: Scorm12Link): number | null {
  const score = parseFloat(link.get('cmi.core.score.raw') ?? '')
  return Number.isFinite(score) ? score : null
}

/** A word of the standard, also where an LMS gives it capitals or blanks. */
function readWord(link: Scorm12Link, element: string): string | undefined {
  return link.get(element)?.trim().toLowerCase()
}

/**
 * Score before status, because an LMS may judge the one by the other; the state then the commit.
 * What the LMS had at the start is never made lower, also not where it could not be understood.
 */
function write({ link, launch, score }: Opened, record: LearnerRecord): boolean {
  if (launch.mode === 'browse') return true
  const counts = launch.mode === 'normal'
  const isBetter = record.score !== null && record.score > (score ?? -1)
  const isHigher = record.standing !== launch.standing
  setExit(link)
  const isWritten = [
    !counts || !isBetter || writeScore(link, record.score),
    !counts || !isHigher || writeStatus(link, record.standing),
    record.state.length <= suspendDataLimit && link.send('cmi.suspend_data', record.state),
  ]
  if (record.place.length <= locationLimit) link.set('cmi.core.lesson_location', record.place)
  link.set('cmi.core.session_time', sessionTime(record.seconds))
  const isCommitted = link.commit()
  return isCommitted && isWritten.every(Boolean)
}

/** Anything else lets an LMS throw away the state when the learner comes back. */
function setExit(link: Scorm12Link): void {
  link.set('cmi.core.exit', 'suspend')
}

function writeScore(link: Scorm12Link, score: number): boolean {
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
