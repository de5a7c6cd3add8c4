import * as scormAgain from 'scorm-again/scorm2004'
import {
  strictScorm2004,
  type Scorm2004Api,
  type StrictScorm2004,
} from '../../src/lms/strict-scorm2004.ts'

/** An LMS with one learner: scorm-again keeps the data model, and only a commit is kept. */
export interface SmallLms2004 {
  /** What the LMS has of a learner, by element. */
  readonly stored: (element: string) => string
  /** Opens the course once more. `faults` replace functions between the guard and the data model. */
  launch(faults?: (lms: Scorm2004Api) => Partial<Scorm2004Api>): StrictScorm2004
}

interface DataModel extends Scorm2004Api {
  loadFromJSON(record: object, element: string): void
  renderCMIToJSONObject(): { readonly cmi: Readonly<Record<string, unknown>> }
}

// The declarations of scorm-again 3.4 name a default export where the module has a named one.
const { Scorm2004API } = scormAgain as unknown as {
  readonly Scorm2004API: new (settings: object) => DataModel
}

const learner = { learner_id: 'p1', learner_name: 'Jansen, Piet' }

export function smallLms2004(given: Readonly<Record<string, unknown>> = {}): SmallLms2004 {
  const first = { ...learner, credit: 'credit', mode: 'normal', exit: 'suspend', ...given }
  let record: Readonly<Record<string, unknown>> = first

  return {
    stored(element) {
      const reader = dataModel(record)
      reader.Initialize('')
      return reader.GetValue(element)
    },
    launch(faults = () => ({})) {
      // SCORM 2004 RTE 4.2.8: who leaves without suspending begins again with nothing.
      const model = dataModel(record['exit'] === 'suspend' ? record : first)
      const lms: Scorm2004Api = {
        Initialize: (parameter) => model.Initialize(parameter),
        Terminate: (parameter) => model.Terminate(parameter),
        GetValue: (element) => model.GetValue(element),
        SetValue: (element, value) => model.SetValue(element, value),
        Commit(parameter) {
          const answer = model.Commit(parameter)
          record = model.renderCMIToJSONObject().cmi
          return answer
        },
        GetLastError: () => model.GetLastError(),
        GetErrorString: (code) => model.GetErrorString(code),
        GetDiagnostic: (code) => model.GetDiagnostic(code),
      }
      return strictScorm2004({ ...lms, ...faults(lms) })
    },
  }
}

function dataModel(record: object): DataModel {
  // 5 is silence.
  const model = new Scorm2004API({ autocommit: false, logLevel: 5 })
  model.loadFromJSON(structuredClone(record), 'cmi')
  return model
}
