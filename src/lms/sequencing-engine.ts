import * as scormAgain from 'scorm-again/scorm2004'
import type { NavigationRequest, Tracking } from './sequencer.ts'
import { stateFor } from './sequencing-state.ts'
import { takeStops, type IsStopped } from './stop-forward.ts'

/** What we look at of the activities, rules and processes of scorm-again 3.4. */
export interface Activity {
  readonly id: string
  readonly isActive: boolean
  readonly isSuspended: boolean
  readonly attemptCount: number
  /** Absent from a random choice of its parent's children (IMS SS 3.10). */
  readonly isAvailable: boolean
  readonly deliveryWasResumed: boolean
  readonly parent: Activity | null
  readonly children: readonly Activity[]
  readonly sequencingRules: { readonly preConditionRules: Rule[] }
}

export interface Rule {
  readonly action: string
  readonly evaluate: (activity: Activity) => boolean
}

/** A request whose attempt has ended, before anything is delivered (SN OP.1). */
export interface Prepared {
  readonly operation: {
    readonly deliveryRequest: object | null
    readonly sessionEndReason: string | null
    readonly navResult: {
      readonly sequencingRequest: string | null
      readonly targetActivityId: string | null
    }
  }
}

export interface Process {
  readonly activityTree: {
    getActivity(id: string): Activity | null
    setCurrentActivityWithoutActivation(activity: Activity | null): void
  }
  getNavigationLookAhead(): Readonly<Record<'continueEnabled' | 'previousEnabled', boolean>> & {
    readonly availableChoices: readonly string[]
  }
  getEffectiveHideLmsUi(activity: Activity): readonly string[]
}

export interface Engine {
  Initialize(parameter: string): string
  GetValue(element: string): string
  SetValue(element: string, value: string): string
  getSequencingState(): {
    readonly currentActivity: Activity | null
    readonly rootActivity: Activity | null
  }
  getActivityTrackingData(activity: string): Tracking | null
  previewNavigationRequest(request: 'continue' | 'previous'): { readonly outcome: string }
  getSequencingService(): {
    prepareNavigationRequest(
      request: NavigationRequest,
      target?: string,
      exit?: string,
    ): Prepared | null
    completeNavigationRequest(prepared: Prepared): boolean
    getOverallSequencingProcess(): Process | null
  } | null
  serializeSequencingState(): string
  deserializeSequencingState(state: string): boolean
}

// The declarations of scorm-again 3.4 name a default export where the module has a named one.
const { Scorm2004API } = scormAgain as unknown as {
  readonly Scorm2004API: new (settings: object) => Engine
}

interface EngineOptions {
  /** As `Playable` has them. */
  readonly settings: object
  /** As it was kept; empty for none. */
  readonly state: string
  /** What content tells counts at once. */
  readonly rollsUp: boolean
}

/** Sequencing that is ready for one question. */
export interface Opened {
  readonly engine: Engine
  readonly isStopped: IsStopped
  /** What the engine told of the request that it followed. */
  readonly heard: () => { readonly delivered?: Activity; readonly refusal?: string }
}

/** An API object of scorm-again serves one session: each question to the sequencing gets one of its own. */
export function openEngine({ settings, state, rollsUp }: EngineOptions): Opened {
  let heard: ReturnType<Opened['heard']> = {}
  const engine = new Scorm2004API({
    ...{ autocommit: false, logLevel: 5, onLogMessage: () => undefined },
    sequencing: {
      ...{ ...settings, autoRollupOnCMIChange: rollsUp, logLevel: 'error' },
      eventListeners: {
        onActivityDelivery: (delivered: Activity) => (heard = { ...heard, delivered }),
        // The first says why, the others what that led to.
        onSequencingError: (refusal: string) => (heard = { refusal, ...heard }),
      },
    },
  })
  const { rootActivity } = engine.getSequencingState()
  const isStopped = rootActivity ? takeStops(rootActivity) : () => false
  if (state !== '') engine.deserializeSequencingState(stateFor(state, settings))
  return { engine, isStopped, heard: () => heard }
}
