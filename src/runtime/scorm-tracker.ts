import type {
  Ending,
  Launch,
  LaunchMode,
  LearnerRecord,
  Reported,
  Standing,
  Tracker,
} from '../model/tracking.ts'
import { findApi, wait } from './find-api.ts'
import type { InteractionFormat } from './interactions/field.ts'
import { createInteractionLog, type InteractionLog } from './interactions/interaction-log.ts'
import { createScormLink, type Dialect, type ScormLink } from './scorm-link.ts'
import { readWord } from './scorm-values.ts'

/** One version of SCORM, as far as its tracker differs from that of another version. */
export interface ScormVersion<Name extends string> extends Dialect<Name> {
  /** The name under which an LMS offers its functions. */
  readonly api: string
  readonly elements: ScormElements
  /** How many characters an LMS takes at least, and may refuse more. */
  readonly limits: { readonly state: number; readonly place: number }
  sessionTime(seconds: number): string
  /** How it writes one answer. */
  readonly interaction: InteractionFormat
  /** Reads what the LMS has of earlier sessions; what it finds is never made lower. */
  recall(link: ScormLink, report: Reported): Recalled
  /** For what the learner asks of the LMS on the way out. */
  beforeExit?(link: ScormLink): void
}

/** What the elements of the data model are called that all versions have. */
export interface ScormElements {
  readonly state: string
  readonly place: string
  readonly mode: string
  readonly entry: string
  readonly learnerId: string
  readonly learnerName: string
  readonly exit: string
  readonly sessionTime: string
}

/** What the LMS had at the start of a session. */
export interface Recalled {
  readonly standing: Standing
  /** Percentage. */
  readonly score: number | null
  /**
   * Writes score and status, in this order, because an LMS may judge the one by the other.
   * `false` when the LMS refused what the record cannot do without.
   */
  readonly writeResults: (record: LearnerRecord) => boolean
}

interface Opened extends Recalled {
  readonly link: ScormLink
  readonly log: InteractionLog | undefined
  readonly mode: LaunchMode
}

/** Milliseconds between tries to read what was saved. */
const readPauses = [300, 1000]

/** The tracker of one version of SCORM, seen from a window. It uses no API of another version. */
export function createScormTracker<Name extends string>(
  from: unknown,
  version: ScormVersion<Name>,
): Tracker {
  const { elements, limits } = version
  let opened: Opened | undefined
  let opening: Promise<Launch | null> | undefined

  async function connect(report: Reported, found: () => void): Promise<Launch | null> {
    const api = await findApi(from, version.api, Object.values<Name>({ ...version.functions }))
    if (api) found()
    const link = api && createScormLink(api, version)
    if (!link || !(await link.initialize())) return null
    const state = await readState(link)
    const mode = modeOf(link)
    const recalled = version.recall(link, report)
    // Whatever were written now would take the place of what could not be read.
    if (state === undefined && mayHaveState(link, recalled)) return null
    const log = mode === 'normal' ? createInteractionLog(link, version.interaction) : undefined
    opened = { link, log, mode, ...recalled }
    if (mode !== 'browse') setExit(link)
    return {
      mode,
      state: state ?? '',
      learnerId: link.get(elements.learnerId) ?? '',
      learnerName: link.get(elements.learnerName) ?? '',
      standing: recalled.standing,
      score: recalled.score,
    }
  }

  /** An LMS that has just been restarted may need a moment. */
  async function readState(link: ScormLink): Promise<string | undefined> {
    for (const pause of readPauses) {
      const state = link.get(elements.state)
      if (state !== undefined) return state
      await wait(pause)
    }
    return link.get(elements.state)
  }

  /** On a first visit some LMSs call it an error that there is nothing to read. */
  function mayHaveState(link: ScormLink, { standing, score }: Recalled): boolean {
    if (link.breaksOn(elements.state)) return true
    const isFirst = readWord(link, elements.entry) === 'ab-initio' || standing === 'new'
    return !isFirst || score !== null
  }

  /** Whether it is for credit is for the LMS to know: it takes or leaves what is told. */
  function modeOf(link: ScormLink): LaunchMode {
    const mode = readWord(link, elements.mode)
    return mode === 'browse' || mode === 'review' ? mode : 'normal'
  }

  /** Anything else lets an LMS throw away the state when the learner comes back. */
  function setExit(link: ScormLink): void {
    link.set(elements.exit, 'suspend')
  }

  /** The results first, then the state, then what it can do without; the commit last. */
  function write(
    { link, log, mode, writeResults }: Opened,
    record: LearnerRecord,
    ending?: Ending,
  ): boolean {
    if (mode === 'browse') return true
    const { state, place, seconds } = record
    setExit(link)
    const hasResults = mode !== 'normal' || writeResults(record)
    const hasState = state.length <= limits.state && link.send(elements.state, state)
    // Some LMSs refuse an empty place; where the course page was last, the state tells it too.
    if (place !== '' && place.length <= limits.place) link.set(elements.place, place)
    link.set(elements.sessionTime, version.sessionTime(seconds))
    log?.tell(record.answers)
    if (ending === 'exit') version.beforeExit?.(link)
    const isCommitted = link.commit()
    return isCommitted && hasResults && hasState
  }

  return {
    recorded: true,
    stateLimit: limits.state,
    open: (report, found = () => undefined) => (opening ??= connect(report, found)),
    save: (record) => opened !== undefined && write(opened, record),
    close(record, ending) {
      const last = opened
      opened = undefined
      if (!last) return
      write(last, record, ending)
      last.link.finish()
    },
  }
}
