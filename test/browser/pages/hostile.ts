import { createHostileLms, type HostileLaunch, type LmsPage } from '../../../src/lms/hostile-lms.ts'
import type { HostileSwitches } from '../../../src/lms/hostile-switches.ts'
import { named } from '../../../src/lms/lms-functions.ts'
import { lessonsOf, type CourseScripts } from '../../../src/model/learner-course.ts'
import type { LaunchMode } from '../../../src/model/tracking.ts'
import { decode } from '../../../src/state/codec.ts'
import { emptySnapshot, type Snapshot } from '../../../src/state/snapshot.ts'
import { answered, raise } from '../../../src/state/standing.ts'
import { resultOf, settle } from '../../hostile/sessions/model.ts'
import { scorm12, type Guarded } from '../../hostile/sessions/standard.ts'

/** The page of a hostile LMS, as a test drives it: one learner, one launch after the other. */
export interface HostilePage {
  /** Resolves when the lesson is on the screen. */
  launch(switches: HostileSwitches, mode: LaunchMode, seed: number): Promise<void>
  /** What the course says of the record; empty while it looks for the LMS. */
  notice(): string
  /** The LMS was found or not: what is done from now on counts, or not. */
  begin(): void
  /** Answers a question, where it asks for an answer. */
  answer(index: number, isRight: boolean): void
  exit(): void
  /** Ends the page of the course: its frame goes, or shows something else. */
  end(how: 'removed' | 'left'): void
  /** Resolves when the course says that all is saved. */
  saved(): Promise<void>
  /** What is wrong with what the LMS has after a launch in which nothing was wrong. */
  faults(): readonly string[]
}

type Course = Window & { readonly lespakket: CourseScripts }

const { dialect } = scorm12
const lms = createHostileLms({ dialect, dataModel: scorm12.model })
const wrong: string[] = []
let model = emptySnapshot
let frame = document.createElement('iframe')
let launch: HostileLaunch | undefined
let guarded: Guarded | undefined
let mode: LaunchMode = 'normal'
let isClosing = false
let isBlank = true
let hasLied = false
let statusBefore = ''
let scoreBefore = -1

const page: LmsPage = {
  now: () => performance.now(),
  isHidden: () => document.visibilityState === 'hidden',
  isClosing: () => isClosing,
  isOnline: () => true,
  block: () => undefined,
}

function courseWindow(): Course {
  // The frame shows a page of the same host, which has left its course there.
  return frame.contentWindow as unknown as Course
}

function courseDocument(): Document {
  return courseWindow().document
}

/** Resolves as soon as it is so; no timer, because the clock stands still. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return
      observer.disconnect()
      resolve()
    }
    const observer = new MutationObserver(look)
    observer.observe(courseDocument(), { subtree: true, childList: true, attributes: true })
    look()
  })
}

function stored(): Snapshot {
  const { course } = courseWindow().lespakket
  return decode(lms.record()[dialect.state] ?? '', course.key)
}

/** Only what a learner would miss. */
function contents({ done, answers }: Snapshot): string {
  const given = Object.keys(answers)
    .toSorted()
    .map((key) => [key, answers[key]])
  return JSON.stringify([done.toSorted(), given])
}

function questions(): readonly HTMLElement[] {
  return [...courseDocument().querySelectorAll<HTMLElement>('.activity')]
}

const hostile: HostilePage = {
  async launch(switches, asMode, seed) {
    const record = lms.record()
    statusBefore = record[dialect.status] ?? ''
    scoreBefore = Number(record[dialect.score] ?? -1)
    isBlank = (record[dialect.state] ?? '') === '' && ['', 'not attempted'].includes(statusBefore)
    mode = asMode
    isClosing = false
    launch = lms.launch(switches, page, {
      ...{ record: scorm12.given(mode, 'p1'), seed },
      guard(functions) {
        guarded = scorm12.guard(functions)
        return guarded.functions
      },
    })
    const { after, without } = switches.discovery
    const api = Object.entries(named(launch.functions, dialect)).filter(
      ([name]) => without === null || name !== dialect.names[without],
    )
    const offer = (): void => {
      Object.assign(window, { API: Object.fromEntries(api) })
    }
    Object.assign(window, { API: undefined })
    if (after === 0) offer()
    else if (after !== null) setTimeout(offer, after)
    frame = document.createElement('iframe')
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true })
    })
    frame.src = '/index.html#hallo'
    document.body.append(frame)
    await loaded
    await until(() => questions().length > 0)
  },

  notice: () => courseDocument().querySelector<HTMLElement>('.notice')?.dataset['notice'] ?? '',

  begin() {
    const isAnswered = courseDocument().querySelector('.activity .verdict') !== null
    // Nobody can tell an LMS that kept nothing from one that starts a new attempt.
    if (isBlank && hasLied && !isAnswered && hostile.notice() !== 'not-recorded')
      model = emptySnapshot
  },

  answer(index, isRight) {
    const { course } = courseWindow().lespakket
    const [lesson] = lessonsOf(course)
    const activity = lesson?.activities[index]
    const form = questions()[index]
    const button = form?.querySelector<HTMLButtonElement>('.actions button')
    if (!form || !activity || !button?.checkVisibility()) return
    if (form.querySelector('.is-locked')) button.click()
    const input = form.querySelectorAll('input')[isRight ? 0 : 1]
    input?.click()
    button.click()
    if (hostile.notice() === 'not-recorded' || mode === 'browse') return
    const outcome = { verdict: isRight ? 'right' : 'wrong', score: isRight ? 1 : 0 } as const
    const next = answered(model, activity, [input?.value ?? ''], outcome)
    model = settle(course, model, next, { launch: undefined, today: '' })
  },

  exit() {
    const button = [...courseDocument().querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Bewaren en stoppen',
    )
    button?.click()
  },

  end(how) {
    isClosing = true
    if (how === 'left') frame.src = 'about:blank'
    else frame.remove()
    launch?.end()
    hasLied ||= (launch?.lies() ?? 0) > 0
    wrong.push(...(guarded?.breaches() ?? []))
  },

  saved: () => until(() => hostile.notice() === 'saved'),

  faults() {
    const { course } = courseWindow().lespakket
    const record = lms.record()
    if (contents(stored()) !== contents(model)) {
      wrong.push(`stored ${contents(stored())} of ${contents(model)}`)
    }
    const known = ['incomplete', 'failed', 'completed', 'passed'] as const
    const earlier = known.find((each) => each === statusBefore) ?? 'new'
    const due = resultOf(course, model, earlier)
    if (record[dialect.status] !== raise(due.standing, 'incomplete')) {
      wrong.push(`status ${String(record[dialect.status])} for ${due.standing}`)
    }
    const score = Number(record[dialect.score] ?? -1)
    if (score !== Math.max(scoreBefore, due.score ?? -1)) {
      wrong.push(`score ${score} for ${String(due.score)} after ${scoreBefore}`)
    }
    return wrong
  },
}

Object.assign(window, { hostile })
