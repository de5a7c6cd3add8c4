/** What a page of an LMS needs of each standard: its API, a data model behind the strict guard. */
import { Scorm12API } from 'scorm-again/scorm12'
import { Scorm2004API } from 'scorm-again/scorm2004'
import { strictScorm12 } from '../../../src/lms/strict-scorm12.ts'
import { strictScorm2004 } from '../../../src/lms/strict-scorm2004.ts'

/** 5 is silence. */
const settings = { autocommit: false, logLevel: 5 }

export const standards = {
  scorm12: {
    property: 'API',
    strict: strictScorm12,
    model: () => new Scorm12API(settings),
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    getValue: 'LMSGetValue',
    setValue: 'LMSSetValue',
    commit: 'LMSCommit',
    helpers: ['LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'],
    given: (mode) => ({
      'cmi.core.student_id': 'l-1',
      'cmi.core.student_name': 'Jansen, Piet',
      'cmi.core.lesson_mode': mode,
      'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    }),
    /** Written by content, of no use to a later launch. */
    ofThisSession: ['cmi.core.exit', 'cmi.core.session_time'],
    /** Whether the next launch goes on with the same attempt. */
    goesOn: () => true,
  },
  scorm2004: {
    property: 'API_1484_11',
    strict: strictScorm2004,
    model: () => new Scorm2004API(settings),
    initialize: 'Initialize',
    terminate: 'Terminate',
    getValue: 'GetValue',
    setValue: 'SetValue',
    commit: 'Commit',
    helpers: ['GetLastError', 'GetErrorString', 'GetDiagnostic'],
    given: (mode) => ({
      'cmi.learner_id': 'l-1',
      'cmi.learner_name': 'Jansen, Piet',
      'cmi.mode': mode,
      'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
    }),
    ofThisSession: ['cmi.exit', 'cmi.session_time', 'adl.nav.request'],
    // SCORM 2004 RTE 4.2.8: an attempt that was not suspended is over, and the next has nothing.
    goesOn: (record) => record['cmi.exit'] === 'suspend',
  },
}
