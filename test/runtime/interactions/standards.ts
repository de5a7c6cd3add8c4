import type { Call } from '../../../src/lms/guard.ts'
import type { Tracker } from '../../../src/model/tracking.ts'
import { scorm12 } from '../../../src/runtime/trackers/scorm12.ts'
import { scorm2004 } from '../../../src/runtime/trackers/scorm2004.ts'
import { smallLms } from '../small-lms.ts'
import { smallLms2004 } from '../small-lms-2004.ts'

/** What may stand between the guard and the data model, in the words of neither standard. */
export interface Faults {
  readonly get?: (element: string, get: (element: string) => string) => string
  readonly set?: (element: string, set: () => string) => string
  readonly commit?: (commit: () => string) => string
  readonly lastError?: (lastError: () => string) => string
}

/** An LMS of one standard with the course open in it. */
export interface Launched {
  readonly tracker: Tracker
  readonly breaches: readonly unknown[]
  /** Every value that was set so far, in order. */
  readonly set: () => readonly (readonly [element: string, value: string])[]
}

export interface Lms {
  launch(faults?: Faults): Launched
  readonly stored: (element: string) => string
}

/** Standard to an LMS of it. Each is strict, and has one learner. */
export const standards: Readonly<Record<string, () => Lms>> = {
  'SCORM 1.2'() {
    const lms = smallLms()
    return {
      stored: lms.stored,
      launch({ get, set, commit, lastError } = {}) {
        const { api, calls, breaches } = lms.launch((inner) => ({
          ...(get && { LMSGetValue: (element) => get(element, (name) => inner.LMSGetValue(name)) }),
          ...(set && {
            LMSSetValue: (element, value) => set(element, () => inner.LMSSetValue(element, value)),
          }),
          ...(commit && { LMSCommit: (text) => commit(() => inner.LMSCommit(text)) }),
          ...(lastError && { LMSGetLastError: () => lastError(() => inner.LMSGetLastError()) }),
        }))
        const tracker = scorm12({ parent: { API: api } })
        return { tracker, breaches, set: () => valuesIn(calls, 'LMSSetValue') }
      },
    }
  },
  'SCORM 2004'() {
    const lms = smallLms2004()
    return {
      stored: lms.stored,
      launch({ get, set, commit, lastError } = {}) {
        const { api, calls, breaches } = lms.launch((inner) => ({
          ...(get && { GetValue: (element) => get(element, (name) => inner.GetValue(name)) }),
          ...(set && {
            SetValue: (element, value) => set(element, () => inner.SetValue(element, value)),
          }),
          ...(commit && { Commit: (text) => commit(() => inner.Commit(text)) }),
          ...(lastError && { GetLastError: () => lastError(() => inner.GetLastError()) }),
        }))
        const tracker = scorm2004({ parent: { API_1484_11: api } })
        return { tracker, breaches, set: () => valuesIn(calls, 'SetValue') }
      },
    }
  },
}

function valuesIn(calls: readonly Call[], name: string): readonly (readonly [string, string])[] {
  return calls
    .filter((call) => call.name === name)
    .map(({ parameters: [element, value] }) => [String(element), String(value)])
}
