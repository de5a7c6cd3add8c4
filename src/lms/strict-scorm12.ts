import { scorm12Api } from '../model/scorm-api.ts'
import { guardLms, type Breach as AnyBreach, type Call as AnyCall } from './guard.ts'
import { elements12 } from './scorm12-elements.ts'

/** The eight functions of SCORM 1.2 as an LMS has them. */
export interface Scorm12Api {
  LMSInitialize(parameter: string): string
  LMSFinish(parameter: string): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(parameter: string): string
  LMSGetLastError(): string
  LMSGetErrorString(code: string): string
  LMSGetDiagnostic(code: string): string
}

/** One call as the content made it. */
export type Call = AnyCall<keyof Scorm12Api>

/** A call that the standard forbids. `error` is the number the content got for it. */
export type Breach = AnyBreach<keyof Scorm12Api>

/** An LMS that holds content to the letter of SCORM 1.2. */
export interface StrictScorm12 {
  readonly api: Scorm12Api
  readonly calls: readonly Call[]
  readonly breaches: readonly Breach[]
}

const notInitialized = {
  terminate: '301',
  getValue: '301',
  setValue: '301',
  commit: '301',
}

/** Stands before a lenient LMS: answers forbidden calls itself, writes them down, passes on the rest. */
export function strictScorm12(lms: Scorm12Api): StrictScorm12 {
  return guardLms<keyof Scorm12Api>(lms, {
    functions: scorm12Api.functions,
    elements: elements12,
    // SCORM 1.2 RTE 3.3.7.
    errors: {
      argument: '201',
      initialize: { running: '101', ended: '101' },
      early: notInitialized,
      late: notInitialized,
      unknown: { get: '201', set: '201' },
      nowhere: { get: '201', set: '201' },
      noChildren: '202',
      noCount: '203',
      keyword: '402',
      readOnly: '403',
      writeOnly: '404',
      dependency: '201',
      faults: { type: '405', range: '405', general: '405' },
    },
  })
}
