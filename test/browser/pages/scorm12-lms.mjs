/**
 * The page of an LMS: scorm-again behind the strict guard, with the course in a frame. What a
 * commit stores goes to the server; what the server has is what the next launch starts from.
 * Where the package has several SCOs there is a menu, and a record for each of them.
 */
import { Scorm12API } from 'scorm-again/scorm12'
import { strictScorm12 } from '../../../src/lms/strict-scorm12.ts'

/** Written by content, of no use to a later launch. */
const ofThisSession = new Set(['cmi.core.exit', 'cmi.core.session_time'])

const { menu, records } = await (await fetch('/records')).json()
const sessions = []
/** What was chosen and has not said a word yet. */
let chosen

/** One launch of one SCO. */
function openSession({ item }) {
  const pending = {}
  const lms = new Scorm12API({ autocommit: false, logLevel: 5 })
  const remembered = Object.entries(records[item] ?? {}).filter(
    ([name]) => !ofThisSession.has(name),
  )
  lms.loadFromFlattenedJSON({
    'cmi.core.student_id': 'l-1',
    'cmi.core.student_name': 'Jansen, Piet',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.credit': 'credit',
    ...Object.fromEntries(remembered),
  })
  const session = strictScorm12({
    LMSInitialize: (text) => lms.LMSInitialize(text),
    LMSFinish: (text) => lms.LMSFinish(text),
    LMSGetValue: (element) => lms.LMSGetValue(element),
    LMSSetValue(element, value) {
      const answer = lms.LMSSetValue(element, value)
      if (String(answer) === 'true') pending[element] = value
      return String(answer)
    },
    LMSCommit(text) {
      records[item] = { ...records[item], ...pending }
      // As Moodle does: a beacon, which is sent also while the page is closing.
      navigator.sendBeacon(
        '/record',
        JSON.stringify({ item, record: pending, breaches: session.breaches }),
      )
      return String(lms.LMSCommit(text))
    },
    LMSGetLastError: () => lms.LMSGetLastError(),
    LMSGetErrorString: (code) => lms.LMSGetErrorString(code),
    LMSGetDiagnostic: (code) => lms.LMSGetDiagnostic(code),
  })
  sessions.push(session)
  return session.api
}

/**
 * As Moodle does: one object for the life of the page. Who calls it first after a choice in the
 * menu has the record of what was chosen; what the SCO before it says late is said to the wrong one.
 */
function answer(name, parameters) {
  if (name === 'LMSInitialize' && chosen) {
    current = openSession(chosen)
    chosen = undefined
  }
  return current[name](...parameters)
}

let current = openSession(menu[0])
window.API = Object.fromEntries(
  Object.keys(current).map((name) => [name, (...parameters) => answer(name, parameters)]),
)
window.lmsLog = {
  get calls() {
    return sessions.flatMap(({ calls }) => calls)
  },
  get breaches() {
    return sessions.flatMap(({ breaches }) => breaches)
  },
}

const frame = document.createElement('iframe')
frame.title = 'course'
if (menu.length === 1) frame.src = menu[0].href
else document.body.append(...menu.map(button))
document.body.append(frame)

function button(entry) {
  const element = document.createElement('button')
  element.textContent = entry.title
  element.addEventListener('click', () => {
    chosen = entry
    frame.src = entry.href
  })
  return element
}
