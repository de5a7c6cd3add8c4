import { scorm12Model, scorm2004Model } from '../lms/data-models.ts'
import {
  createHostileLms,
  type HostileLms,
  type LmsPage,
  type LmsRecord,
} from '../lms/hostile-lms.ts'
import { honest, type HostileSwitches } from '../lms/hostile-switches.ts'
import {
  byRole,
  named,
  scorm12Dialect,
  scorm2004Dialect,
  type Dialect,
  type LmsFunction,
  type LmsFunctions,
} from '../lms/lms-functions.ts'
import { withRequestValid } from '../lms/request-valid.ts'
import type { Look } from '../lms/sequencer.ts'
import { strictScorm12, type Scorm12Api } from '../lms/strict-scorm12.ts'
import { strictScorm2004, type Scorm2004Api } from '../lms/strict-scorm2004.ts'
import type { PlayItem } from '../model/simulation.ts'
import type { LaunchMode } from '../model/tracking.ts'
import type { KeptRecords } from './kept-records.ts'
import { logged, type LoggedCall } from './logged-calls.ts'
import { sharedData, withoutShared } from './shared-data.ts'

export interface ScormLaunch {
  /** What content sees of the learner now, by element, with what it wrote itself. */
  readonly values: ReadonlyMap<string, string>
  /** The page of the course is gone. */
  end(): void
}

export interface ScormLmsOptions {
  readonly standard: 'scorm12' | 'scorm2004'
  readonly records: KeptRecords
  readonly learner: () => { readonly id: string; readonly name: string; readonly mode: LaunchMode }
  readonly onCall: (call: LoggedCall) => void
  /** What the server has of an item is another now. */
  readonly onStored: (item: string) => void
  /** What content may ask for, where its items are sequenced (SCORM 2004 SN). */
  readonly look?: () => Look
  /** What items share goes with an attempt on the whole course. */
  readonly sharesPerAttempt?: () => boolean
}

/** What sequencing says of the attempt that an item is opened in. */
export interface Attempt {
  /** It goes on with the one before; absent: as what the content said of it when it left. */
  readonly isResumed?: boolean
  /** An attempt on the whole course began with it; absent: as of the item. */
  readonly isAnew?: boolean
  /** By element, besides what the item itself says. */
  readonly given: LmsRecord
}

/** A SCORM LMS in this page, with one learner. What is wrong with it can be changed while it runs. */
export interface ScormLms {
  readonly switches: HostileSwitches
  /** Turns all switches over, also for the launch that is open. */
  turn(switches: HostileSwitches): void
  /** Offers the API in this window; the course can be opened after it. */
  launch(item: PlayItem, attempt?: Attempt): ScormLaunch
  /** Nothing is known of the learner any more. */
  forget(): void
}

interface Played {
  readonly dialect: Dialect
  readonly model: (record: LmsRecord) => LmsFunctions
  readonly strict: (functions: LmsFunctions, shared: PlayItem['shared']) => Strict
  readonly given: (learner: ReturnType<ScormLmsOptions['learner']>) => LmsRecord
  /** Whether the next launch goes on with the same attempt (SCORM 2004 RTE 4.2.8). */
  readonly goesOn: (record: LmsRecord) => boolean
}

interface Strict {
  readonly api: unknown
  readonly breaches: readonly unknown[]
}

const played: Readonly<Record<ScormLmsOptions['standard'], Played>> = {
  scorm12: {
    dialect: scorm12Dialect,
    model: scorm12Model,
    // The names are those of the standard.
    strict: (functions) => strictScorm12(named(functions, scorm12Dialect) as unknown as Scorm12Api),
    given: ({ id, name, mode }) => ({
      'cmi.core.student_id': id,
      'cmi.core.student_name': name,
      'cmi.core.lesson_mode': mode,
      'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    }),
    goesOn: () => true,
  },
  scorm2004: {
    dialect: scorm2004Dialect,
    model: scorm2004Model,
    // As above.
    strict: (functions, shared) =>
      strictScorm2004(named(functions, scorm2004Dialect) as unknown as Scorm2004Api, shared),
    given: ({ id, name, mode }) => ({
      'cmi.learner_id': id,
      'cmi.learner_name': name,
      'cmi.mode': mode,
      'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
    }),
    goesOn: (record) => record['cmi.exit'] === 'suspend',
  },
}

export function createScormLms(options: ScormLmsOptions): ScormLms {
  const { standard, records, learner, onCall, onStored, look, sharesPerAttempt } = options
  const { dialect, strict, given, goesOn } = played[standard]
  const model = (record: LmsRecord): LmsFunctions => {
    const made = played[standard].model(record)
    return look ? withRequestValid(made, look) : made
  }
  const items = new Map<string, HostileLms>()
  /** As they were opened last: an author may change them meanwhile. */
  const opened = new Map<string, PlayItem>()
  const shared = sharedData(records)
  // A copy of our own: the parts of an LMS look at it at each call.
  const switches = structuredClone(honest)
  let isClosing = false
  let seed = 1

  const page: LmsPage = {
    now: () => performance.now(),
    isHidden: () => document.visibilityState === 'hidden',
    isClosing: () => isClosing,
    isOnline: () => navigator.onLine,
    block(milliseconds) {
      const until = performance.now() + milliseconds
      while (performance.now() < until);
    },
  }

  function lmsOf(item: PlayItem): HostileLms {
    const { id } = item
    opened.set(id, item)
    const known = items.get(id)
    if (known) return known
    const made = createHostileLms({ dialect, dataModel: model, record: records.read(id) })
    made.onStored((record, _from, arrived) => {
      // A page that goes still saves what it has of a learner who is not here any more.
      if (items.get(id) !== made) return
      shared.keep(opened.get(id), arrived)
      records.write(id, withoutShared(record))
      onStored(id)
    })
    items.set(id, made)
    return made
  }

  function offer(functions: LmsFunctions): void {
    const { after, without } = switches.discovery
    const api = Object.entries(named(functions, dialect)).filter(
      ([name]) => without === null || name !== dialect.names[without],
    )
    const show = (): void => {
      Object.assign(window, { [dialect.property]: Object.fromEntries(api) })
    }
    Object.assign(window, { API: undefined, API_1484_11: undefined })
    if (after === 0) show()
    else if (after !== null) setTimeout(show, after)
  }

  return {
    switches,
    turn(next) {
      Object.assign(switches, { initialize: next.initialize, answers: next.answers })
      for (const group of ['discovery', 'read', 'write', 'commit', 'terminate', 'browser'] as const)
        Object.assign(switches[group], next[group])
    },
    launch(item, { isResumed, isAnew, given: more } = { given: {} }) {
      isClosing = false
      const lms = lmsOf(item)
      const isNew = !(isResumed ?? goesOn(lms.record()))
      if (isNew) lms.restart()
      if (sharesPerAttempt?.() === true && (isAnew ?? isNew)) shared.reset()
      // What was told in the attempt before is not told again of this one.
      if (isResumed === false) records.write(item.id, {})
      const values = new Map<string, string>()
      let breaches: Strict['breaches'] = []
      const launched = lms.launch(switches, page, {
        record: { ...item.given, ...more, ...given(learner()), ...shared.given(item) },
        seed: seed++,
        guard(functions) {
          const guarded = strict(functions, item.shared)
          breaches = guarded.breaches
          // The eight functions of the standard, which take texts.
          return byRole({ ...(guarded.api as Readonly<Record<string, LmsFunction>>) }, dialect)
        },
      })
      const { functions } = launched
      offer(logged(functions, dialect, { values, breaches: () => breaches.length, onCall }))
      return {
        values,
        end() {
          isClosing = true
          launched.end()
        },
      }
    },
    forget() {
      items.clear()
      records.clear()
    },
  }
}
