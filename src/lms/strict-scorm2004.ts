import { scorm2004Api } from '../model/scorm-api.ts'
import type { SharedStore } from '../model/simulation.ts'
import { guardLms, type Breach, type Call } from './guard.ts'
import { elements2004 } from './scorm2004-elements.ts'
import { sharedElements } from './scorm2004-shared-data.ts'

/** The eight functions of SCORM 2004 as an LMS has them. */
export interface Scorm2004Api {
  Initialize(parameter: string): string
  Terminate(parameter: string): string
  GetValue(element: string): string
  SetValue(element: string, value: string): string
  Commit(parameter: string): string
  GetLastError(): string
  GetErrorString(code: string): string
  GetDiagnostic(code: string): string
}

/** An LMS that holds content to the letter of SCORM 2004. */
export interface StrictScorm2004 {
  readonly api: Scorm2004Api
  readonly calls: readonly Call<keyof Scorm2004Api>[]
  readonly breaches: readonly Breach<keyof Scorm2004Api>[]
}

/**
 * Stands before a lenient LMS: answers forbidden calls itself, writes them down, passes on the rest.
 * `shared`: of an item of the 4th edition, the data that it shares.
 */
export function strictScorm2004(
  lms: Scorm2004Api,
  shared?: readonly SharedStore[],
): StrictScorm2004 {
  return guardLms<keyof Scorm2004Api>(lms, {
    functions: scorm2004Api.functions,
    elements: shared ? { ...elements2004, ...sharedElements(shared) } : elements2004,
    // SCORM 2004 RTE 3.1.7.
    errors: {
      argument: '201',
      initialize: { running: '103', ended: '104' },
      early: { terminate: '112', getValue: '122', setValue: '132', commit: '142' },
      late: { terminate: '113', getValue: '123', setValue: '133', commit: '143' },
      unknown: { get: '401', set: '401' },
      nowhere: { get: '301', set: '351' },
      noChildren: '301',
      noCount: '301',
      keyword: '404',
      readOnly: '404',
      writeOnly: '405',
      dependency: '408',
      faults: { type: '406', range: '407', general: '351' },
      unset: '403',
    },
  })
}
