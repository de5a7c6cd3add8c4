import * as scormAgain from 'scorm-again/scorm2004'
import type { LmsRecord } from './hostile-lms.ts'

/** What a learner, an LMS or content can ask for (SCORM 2004 4th SN 5.6, and RTE 4.2 `adl.nav.request`). */
export type NavigationRequest =
  | ('start' | 'resumeAll' | 'choice' | 'jump')
  | ('continue' | 'previous' | 'exit' | 'exitAll' | 'abandon' | 'abandonAll' | 'suspendAll')

/** What came of a request. */
export interface Followed {
  /** The activity that is to be opened now, if any. */
  readonly item?: string
  /** It goes on with the attempt before. */
  readonly isResumed: boolean
  /** Number of the exception in the pseudo code of SN, where it was refused. */
  readonly refusal?: string
}

/** What could be asked for now, and how far the learner is. */
export interface Look {
  /** The activity whose content is open, or was the last to be. */
  readonly current?: string
  /** Its attempt has not ended. */
  readonly isActive: boolean
  readonly continue: boolean
  readonly previous: boolean
  /** Activities that can be chosen; absent while none is open: then any can be tried. */
  readonly choices?: ReadonlySet<string>
  /** Controls that the LMS may not show (CAM 5.2.1, `adlnav:hideLMSUI`). */
  readonly hidden: ReadonlySet<string>
  readonly tracking: (activity: string) => Tracking | undefined
}

/** What rolled up, or what the activity itself told (SN 4.2). */
export interface Tracking {
  readonly completionStatus: string
  readonly successStatus: string
  /** From -1 to 1. */
  readonly score: number | null
}

/** Where the state of one learner in one course is kept, as text. */
export interface SequencingStore {
  readonly read: () => string
  readonly write: (state: string) => void
}

/**
 * Decides by the rules of a package what is opened next. All of the deciding is scorm-again's; content
 * never meets it: it is told what the LMS has of an attempt, which is less where the LMS lost some.
 */
export interface Sequencer {
  /** `told` is what the LMS has of the activity that is open. */
  follow(request: NavigationRequest, target?: string, told?: LmsRecord): Followed
  look(told?: LmsRecord): Look
  /** The activity whose content is open, or was the last to be. */
  current(): string | undefined
  /** What an activity that was just delivered is told besides its own item: its objectives. */
  given(): LmsRecord
}

interface Activity {
  readonly id: string
  readonly isActive: boolean
  readonly deliveryWasResumed: boolean
}

interface Process {
  getNavigationLookAhead(): Readonly<Record<'continueEnabled' | 'previousEnabled', boolean>> & {
    readonly availableChoices: readonly string[]
  }
  getEffectiveHideLmsUi(activity: Activity): readonly string[]
}

interface Engine {
  Initialize(parameter: string): string
  GetValue(element: string): string
  SetValue(element: string, value: string): string
  getSequencingState(): { readonly currentActivity: Activity | null }
  getActivityTrackingData(activity: string): Tracking | null
  previewNavigationRequest(request: 'continue' | 'previous'): { readonly outcome: string }
  getSequencingService(): {
    processNavigationRequest(request: string, target?: string, exit?: string): boolean
    getOverallSequencingProcess(): Process | null
  } | null
  serializeSequencingState(): string
  deserializeSequencingState(state: string): boolean
}

// The declarations of scorm-again 3.4 name a default export where the module has a named one.
const { Scorm2004API } = scormAgain as unknown as {
  readonly Scorm2004API: new (settings: object) => Engine
}

/** `settings`: as `Playable` has them. */
export function createSequencer(
  settings: () => object,
  { read, write }: SequencingStore,
): Sequencer {
  /** One for each question: an API object of scorm-again serves one session. */
  function engine(listeners: object, told?: LmsRecord, rollsUp = false): Engine {
    const made = new Scorm2004API({
      ...{ autocommit: false, logLevel: 5, onLogMessage: () => undefined },
      sequencing: {
        ...{ ...settings(), autoRollupOnCMIChange: rollsUp, logLevel: 'error' },
        eventListeners: listeners,
      },
    })
    const state = read()
    if (state !== '') made.deserializeSequencingState(state)
    if (told && made.getSequencingState().currentActivity?.isActive) tell(made, told)
    return made
  }

  /** Asked after each call of the content, and the answer takes a while. */
  let looked: { readonly key: string; readonly look: Look } | undefined

  return {
    follow(request, target, told) {
      let delivered: Activity | undefined
      let refusal: string | undefined
      const made = engine(
        {
          onActivityDelivery: (activity: Activity) => (delivered = activity),
          onSequencingError: (exception: string) => (refusal ??= exception),
        },
        told,
      )
      const exit = told?.['cmi.exit']
      const isDone = made.getSequencingService()?.processNavigationRequest(request, target, exit)
      write(made.serializeSequencingState())
      return {
        ...(delivered && { item: delivered.id }),
        isResumed: delivered?.deliveryWasResumed === true,
        ...(!isDone && { refusal: refusal ?? '' }),
      }
    },
    look(told) {
      const key = JSON.stringify([settings(), read(), told])
      if (looked?.key !== key) looked = { key, look: lookAt(engine({}, told, true)) }
      return looked.look
    },
    current() {
      const state = read()
      if (state === '') return undefined
      // What scorm-again wrote itself.
      const { currentActivityId } = JSON.parse(state) as { currentActivityId: string | null }
      return currentActivityId ?? undefined
    },
    given() {
      const made = engine({})
      const current = made.getSequencingState().currentActivity?.id
      if (current === undefined) return {}
      made.Initialize('')
      return objectivesIn(made, `${current}-primary`)
    },
  }
}

function lookAt(engine: Engine): Look {
  const { currentActivity } = engine.getSequencingState()
  const process = engine.getSequencingService()?.getOverallSequencingProcess()
  const tracking = (activity: string): Tracking | undefined =>
    engine.getActivityTrackingData(activity) ?? undefined
  if (!process || !currentActivity) {
    return {
      ...{ isActive: false, continue: false, previous: false, hidden: new Set<string>() },
      tracking,
    }
  }
  const { id, isActive } = currentActivity
  const { continueEnabled, previousEnabled, availableChoices } = process.getNavigationLookAhead()
  // It tries the whole process on a copy, where it can; the other only looks at the tree.
  const outcome = (request: 'continue' | 'previous', otherwise: boolean): boolean => {
    const tried = engine.previewNavigationRequest(request).outcome
    return tried === 'unknown' ? otherwise : tried === 'allowed'
  }
  return {
    ...{ current: id, isActive, tracking },
    continue: outcome('continue', continueEnabled),
    previous: outcome('previous', previousEnabled),
    choices: new Set(availableChoices),
    hidden: new Set(process.getEffectiveHideLmsUi(currentActivity)),
  }
}

const parts = ['success_status', 'completion_status', 'progress_measure', 'description']
  .concat(['score.scaled', 'score.raw', 'score.min', 'score.max'])
  .map((name) => `.${name}`)

/** SCORM 2004 RTE 4.2.17: the objectives of an activity, with what is known of them, by their ids. */
function objectivesIn(engine: Engine, withoutName: string): LmsRecord {
  const found: Record<string, string> = {}
  for (const index of Array(Number(engine.GetValue('cmi.objectives._count'))).keys()) {
    const objective = `cmi.objectives.${index}`
    const id = engine.GetValue(`${objective}.id`)
    // One that the manifest gave no name is not told (RTE 4.2.17); the name is ours.
    if (id === withoutName) continue
    found[`${objective}.id`] = id
    for (const part of parts) {
      const value = engine.GetValue(objective + part)
      if (value !== '' && value !== 'unknown') found[objective + part] = value
    }
  }
  return found
}

const ofActivity =
  /^cmi\.(?:completion_status|success_status|progress_measure|score\.(?:scaled|raw|min|max))$/

/** What goes from the data of an attempt to its activity (SN 4.2.1, RTE 4.2.17). */
function tell(engine: Engine, told: LmsRecord): void {
  engine.Initialize('')
  for (const [element, value] of Object.entries(told)) {
    if (ofActivity.test(element)) engine.SetValue(element, value)
  }
  const known = new Map<string, number>()
  for (const index of Array(Number(engine.GetValue('cmi.objectives._count'))).keys()) {
    known.set(engine.GetValue(`cmi.objectives.${index}.id`), index)
  }
  const ids = Object.entries(told).flatMap(([element, id]) => {
    const [, index] = /^cmi\.objectives\.(\d+)\.id$/.exec(element) ?? []
    return index === undefined ? [] : [{ id, from: `cmi.objectives.${index}` }]
  })
  for (const { id, from } of ids) {
    const index = known.get(id) ?? known.size
    if (!known.has(id)) engine.SetValue(`cmi.objectives.${index}.id`, id)
    known.set(id, index)
    for (const part of parts) {
      const value = told[from + part]
      if (value !== undefined) engine.SetValue(`cmi.objectives.${index}${part}`, value)
    }
  }
}
