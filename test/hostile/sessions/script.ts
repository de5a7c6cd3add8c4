import type { SomeSwitches } from '../../../src/lms/hostile-switches.ts'
import type { LaunchMode, Reported } from '../../../src/model/tracking.ts'

/** How a learner answers: well, half, badly; `with` makes the answer another one. */
export type How = 'right' | 'partly' | 'wrong'

/** What happens, one thing after the other. What cannot happen then is skipped. */
export type Action =
  | { readonly do: 'visit' | 'finish'; readonly lesson: string }
  | { readonly do: 'answer'; readonly activity: string; readonly how: How; readonly with: number }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | {
      readonly do:
        | 'hide'
        | 'show'
        | 'offline'
        | 'online'
        /** The exit button. */
        | 'leave'
        /** The window is closed, or its browser is killed. */
        | 'close'
        | 'kill'
        /** The learner goes back and forth in the history of the browser. */
        | 'return'
        /** To another window that is open. */
        | 'turn'
        /** The LMS starts a new attempt. */
        | 'restart'
    }
  /** In the window that is open, or in another one beside it. */
  | { readonly do: 'launch'; readonly beside: boolean; readonly plan: LaunchPlan }

/** How the LMS and the browser are this time. */
export interface LaunchPlan {
  readonly mode: LaunchMode
  readonly switches: SomeSwitches
}

/** One run, as data: it can be printed, kept and played again. */
export interface Script {
  /** Of all chance in the run. */
  readonly seed: number
  readonly standard: 'scorm12' | 'scorm2004'
  readonly report: Reported
  /** Whether the LMS tells who the learner is. */
  readonly isKnown: boolean
  readonly actions: readonly Action[]
}

/** How the storage of the browser is at the end of a run. */
export function lastStorage({ actions }: Script): 'works' | 'throws' | 'full' {
  const last = actions.findLast((action) => action.do === 'launch')
  return last?.plan.switches.browser?.storage ?? 'works'
}
