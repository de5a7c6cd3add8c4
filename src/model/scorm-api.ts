/** SCORM 1.2 RTE 3.2 and 3.3: where content finds an LMS in a window, and what it can ask. */
export const scorm12Api = {
  property: 'API',
  functions: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    getValue: 'LMSGetValue',
    setValue: 'LMSSetValue',
    commit: 'LMSCommit',
    getLastError: 'LMSGetLastError',
    getErrorString: 'LMSGetErrorString',
    getDiagnostic: 'LMSGetDiagnostic',
  },
} as const

/** SCORM 2004 4th edition RTE 3.2 and 3.3. */
export const scorm2004Api = {
  property: 'API_1484_11',
  functions: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    getValue: 'GetValue',
    setValue: 'SetValue',
    commit: 'Commit',
    getLastError: 'GetLastError',
    getErrorString: 'GetErrorString',
    getDiagnostic: 'GetDiagnostic',
  },
} as const
