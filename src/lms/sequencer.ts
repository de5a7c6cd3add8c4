import type { LmsRecord } from './hostile-lms.ts'
import { openEngine, type Opened } from './sequencing-engine.ts'
import { lookAt } from './sequencing-look.ts'
import { carryOut, type Processed } from './sequencing-request.ts'
import { currentIn, keptState } from './sequencing-state.ts'
import { objectivesIn, tell } from './sequencing-told.ts'

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
  /** Activities that content can jump to, whatever a learner may choose (SN SB.2.13); absent as `choices`. */
  readonly jumps?: ReadonlySet<string>
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
 * Decides by the rules of a package what is opened next. The deciding is scorm-again's, but for what
 * it has wrong (`sequencing-request.ts`, `stop-forward.ts`). Content never meets it: it is told what the
 * LMS has of an attempt, which is less where the LMS lost some.
 */
export interface Sequencer {
  /** `told` is what the LMS has of the activity that is open. */
  follow(request: NavigationRequest, target?: string, told?: LmsRecord): Followed
  /** Number of the exception where a request is none, so that what is open stays as it is (SN NB.2.1). */
  refuses(request: NavigationRequest, target?: string): string | undefined
  look(told?: LmsRecord): Look
  /** The activity whose content is open, or was the last to be. */
  current(): string | undefined
  /** An attempt on the whole course began with the last request. */
  isAnew(): boolean
  /** What an activity that was just delivered is told besides its own item: its objectives. */
  given(): LmsRecord
}

/** `settings`: as `Playable` has them. */
export function createSequencer(
  settings: () => object,
  { read, write }: SequencingStore,
): Sequencer {
  function open(told?: LmsRecord, rollsUp = false): Opened {
    const opened = openEngine({ settings: settings(), state: read(), rollsUp })
    const { currentActivity } = opened.engine.getSequencingState()
    if (told && currentActivity?.isActive) tell(opened.engine, told)
    return opened
  }

  /** Nothing of it is kept. */
  function tried(request: NavigationRequest, target?: string): Processed {
    return carryOut(open(), request, target)
  }

  let isAnew = false
  /** Asked after each call of the content, and the answer takes a while. */
  let looked: { readonly key: string; readonly look: Look } | undefined

  return {
    follow(request, target, told) {
      const opened = open(told)
      const root = opened.engine.getSequencingState().rootActivity
      const before = root?.attemptCount
      const { delivered, refusal } = carryOut(opened, request, target, told?.['cmi.exit'])
      isAnew = root?.attemptCount !== before
      write(keptState(opened.engine.serializeSequencingState(), settings()))
      return {
        ...(delivered && { item: delivered.id }),
        isResumed: delivered?.deliveryWasResumed === true,
        ...(refusal !== undefined && { refusal }),
      }
    },
    refuses(request, target) {
      const { refusal } = tried(request, target)
      return refusal?.startsWith('NB.') ? refusal : undefined
    },
    look(told) {
      const key = JSON.stringify([settings(), read(), told])
      if (looked?.key !== key) looked = { key, look: lookAt(open(told, true), tried) }
      return looked.look
    },
    current: () => currentIn(read()),
    isAnew: () => isAnew,
    given() {
      const { engine } = open()
      const current = engine.getSequencingState().currentActivity?.id
      if (current === undefined) return {}
      engine.Initialize('')
      return objectivesIn(engine, `${current}-primary`)
    },
  }
}
