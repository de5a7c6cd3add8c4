/**
 * The page of an LMS: scorm-again behind the strict guard, with the course in a frame. What a
 * commit stores goes to the server; what the server has is what the next launch starts from.
 */
import { Scorm12API } from 'scorm-again/scorm12'
import { strictScorm12 } from '../../../src/lms/strict-scorm12.ts'

/** Written by content, of no use to a later launch. */
const ofThisSession = new Set(['cmi.core.exit', 'cmi.core.session_time'])

const stored = await (await fetch('/record')).json()
const pending = {}

const lms = new Scorm12API({ autocommit: false, logLevel: 5 })
const remembered = Object.entries(stored).filter(([element]) => !ofThisSession.has(element))
lms.loadFromFlattenedJSON({
  'cmi.core.student_id': 'l-1',
  'cmi.core.student_name': 'Jansen, Piet',
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.credit': 'credit',
  ...Object.fromEntries(remembered),
})

const { api, calls, breaches } = strictScorm12({
  LMSInitialize: (text) => lms.LMSInitialize(text),
  LMSFinish: (text) => lms.LMSFinish(text),
  LMSGetValue: (element) => lms.LMSGetValue(element),
  LMSSetValue(element, value) {
    const answer = lms.LMSSetValue(element, value)
    if (String(answer) === 'true') pending[element] = value
    return String(answer)
  },
  LMSCommit(text) {
    send()
    return String(lms.LMSCommit(text))
  },
  LMSGetLastError: () => lms.LMSGetLastError(),
  LMSGetErrorString: (code) => lms.LMSGetErrorString(code),
  LMSGetDiagnostic: (code) => lms.LMSGetDiagnostic(code),
})

window.API = api
window.lmsLog = { calls, breaches }

const frame = document.createElement('iframe')
frame.title = 'course'
frame.src = '/course/index.html'
document.body.append(frame)

/** As Moodle does: a beacon, which is sent also while the page is closing. */
function send() {
  navigator.sendBeacon('/record', JSON.stringify({ record: pending, breaches }))
}
