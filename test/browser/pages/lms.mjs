/**
 * The page of an LMS: scorm-again behind the strict guard, with the course in a frame or a window.
 * What a commit stores goes to the server; what the server has is what the next launch starts
 * from. Where the package has several SCOs there is a menu, and a record for each of them. How all
 * of this is laid out is in the address: `LaunchPlan` in `test/support/lms.ts`.
 */
import { standards } from './standards.mjs'

const plan = JSON.parse(new URL(location.href).searchParams.get('plan') ?? '{}')
const { standard: name, menu, records } = await (await fetch('/records')).json()
const standard = standards[name]
const sessions = []
/** What was chosen and has not said a word yet. */
let chosen

/** Ways in which LMSs send; each tells whether it is to be called stored. */
const senders = {
  /** Is sent also while the page is closing, and says yes whatever becomes of it. */
  beacon: (body) => navigator.sendBeacon('/record', body),
  keepalive(body) {
    fetch('/record', { method: 'POST', body, keepalive: true }).catch(() => undefined)
    return true
  },
  /** Throws while the page is closing. */
  wait(body) {
    const request = new XMLHttpRequest()
    request.open('POST', '/record', false)
    request.send(body)
    return request.responseText === 'true'
  },
  /** As Moodle does. */
  moodle(body) {
    try {
      return senders.wait(body)
    } catch {
      return senders.beacon(body)
    }
  },
}

/** One launch of one SCO. */
function openSession({ item }) {
  const pending = {}
  const model = standard.model()
  const record = records[item] ?? {}
  const remembered = Object.entries(standard.goesOn(record) ? record : {}).filter(
    ([element]) => !standard.ofThisSession.includes(element),
  )
  model.loadFromFlattenedJSON({
    ...standard.given(plan.mode ?? 'normal'),
    ...Object.fromEntries(remembered),
  })

  function send(isEnd) {
    return senders[plan.saves ?? 'beacon'](JSON.stringify({ item, record: pending, isEnd }))
  }

  const passed = Object.fromEntries(
    standard.helpers.map((helper) => [helper, (...parameters) => model[helper](...parameters)]),
  )
  const session = standard.strict({
    ...passed,
    [standard.initialize]: (text) => String(model[standard.initialize](text)),
    [standard.getValue]: (element) => model[standard.getValue](element),
    [standard.setValue](element, value) {
      const answer = String(model[standard.setValue](element, value))
      if (answer === 'true') pending[element] = value
      return answer
    },
    [standard.commit](text) {
      model[standard.commit](text)
      const isStored = send(false)
      if (isStored) records[item] = { ...records[item], ...pending }
      return String(isStored)
    },
    [standard.terminate](text) {
      const answer = String(model[standard.terminate](text))
      send(true)
      return answer
    },
  })
  sessions.push(session)
  return session
}

/**
 * As Moodle does: one object for the life of the page. Who calls it first after a choice in the
 * menu has the record of what was chosen; what the SCO before it says late is said to the wrong one.
 */
function answer(call, parameters) {
  if (call === standard.initialize && chosen) {
    current = openSession(chosen)
    chosen = undefined
  }
  const before = current.breaches.length
  const given = current.api[call](...parameters)
  for (const breach of current.breaches.slice(before)) tellBreach(breach)
  return given
}

function tellBreach(breach) {
  navigator.sendBeacon('/breach', JSON.stringify(breach))
}

let current = openSession(menu[0])
const api = Object.fromEntries(
  Object.keys(current.api).map((call) => [call, (...parameters) => answer(call, parameters)]),
)
window.lmsLog = {
  get calls() {
    return sessions.flatMap(({ calls }) => calls)
  },
}

/** An API that no package of this standard may touch: whoever asks for it is written down. */
function forbid(other) {
  const touched = (call) => () => {
    tellBreach({ name: call, error: 'of another standard' })
    return 'true'
  }
  const functions = Object.keys(other.strict({}).api)
  window[other.property] = Object.fromEntries(functions.map((call) => [call, touched(call)]))
}

function offer() {
  if (plan.offers !== false) window[standard.property] = api
}

if (plan.after === undefined) offer()
else setTimeout(offer, plan.after)
if (plan.both) {
  for (const other of Object.values(standards)) if (other !== standard) forbid(other)
}

/** Where a course is, within as many frames as the plan says. */
function addressOf({ href }) {
  const host = plan.hosts?.course ?? location.origin
  const course = new URL(href + (plan.place ?? ''), host).href
  const between = new URL('/frames', plan.hosts?.between ?? location.origin)
  between.search = new URLSearchParams({ left: plan.frames ?? 0, course })
  return plan.frames ? between.href : course
}

const frame = document.createElement('iframe')
frame.title = 'course'
if (plan.sandbox !== undefined) frame.sandbox = plan.sandbox
if (menu.length === 1 && !plan.isWindow) frame.src = addressOf(menu[0])
else document.body.append(...menu.map(button))
if (!plan.isWindow) document.body.append(frame)

function button(entry) {
  const element = document.createElement('button')
  element.textContent = entry.title
  element.addEventListener('click', () => {
    if (plan.isWindow) {
      open(addressOf(entry))
      return
    }
    chosen = entry
    frame.src = addressOf(entry)
  })
  return element
}
