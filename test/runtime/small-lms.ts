import * as scormAgain from 'scorm-again/scorm12'
import { strictScorm12, type Scorm12Api, type StrictScorm12 } from '../../src/lms/strict-scorm12.ts'

/** What the LMS has of a learner, by element. */
export type Stored = (element: string) => string

/** An LMS with one learner: scorm-again keeps the data model, and only a commit is kept. */
export interface SmallLms {
  readonly stored: Stored
  /** Opens the course once more. `faults` replace functions between the guard and the data model. */
  launch(faults?: (lms: Scorm12Api) => Partial<Scorm12Api>): StrictScorm12
}

type Core = Readonly<Record<string, string | Readonly<Record<string, string>>>>

interface DataModel extends Scorm12Api {
  loadFromJSON(record: object): void
  renderCMIToJSONObject(): { readonly cmi: object }
}

// The declarations of scorm-again 3.4 name a default export where the module has a named one.
const { Scorm12API } = scormAgain as unknown as {
  readonly Scorm12API: new (settings: object) => DataModel
}

export function smallLms(core: Core = {}): SmallLms {
  let record: object = {
    core: {
      student_id: 'p1',
      student_name: 'Jansen, Piet',
      credit: 'credit',
      lesson_mode: 'normal',
      ...core,
    },
  }

  return {
    stored(element) {
      const reader = dataModel(record)
      reader.LMSInitialize('')
      return reader.LMSGetValue(element)
    },
    launch(faults = () => ({})) {
      const model = dataModel(record)
      const lms: Scorm12Api = {
        LMSInitialize: (parameter) => model.LMSInitialize(parameter),
        LMSFinish: (parameter) => model.LMSFinish(parameter),
        LMSGetValue: (element) => model.LMSGetValue(element),
        LMSSetValue: (element, value) => model.LMSSetValue(element, value),
        LMSCommit(parameter) {
          const answer = model.LMSCommit(parameter)
          record = model.renderCMIToJSONObject().cmi
          return answer
        },
        LMSGetLastError: () => model.LMSGetLastError(),
        LMSGetErrorString: (code) => model.LMSGetErrorString(code),
        LMSGetDiagnostic: (code) => model.LMSGetDiagnostic(code),
      }
      return strictScorm12({ ...lms, ...faults(lms) })
    },
  }
}

function dataModel(record: object): DataModel {
  // 5 is silence.
  const model = new Scorm12API({ autocommit: false, logLevel: 5 })
  model.loadFromJSON(structuredClone(record))
  return model
}
