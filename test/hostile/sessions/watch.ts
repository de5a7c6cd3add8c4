import type { Dialect, LmsFunction } from '../../../src/lms/lms-functions.ts'
import type { LearnerCourse } from '../../../src/model/learner-course.ts'
import type { Launch, Standing } from '../../../src/model/tracking.ts'
import { decode } from '../../../src/state/codec.ts'
import { raise } from '../../../src/state/standing.ts'
import { contents, resultOf } from './model.ts'
import type { PageModel } from './oracle.ts'
import type { Property } from './properties.ts'

type Api = Readonly<Record<string, LmsFunction>>

export interface Watch {
  readonly api: Api
  readonly calls: () => number
}

export interface Watching {
  readonly course: LearnerCourse
  readonly dialect: Dialect
  readonly page: PageModel
  /** Before a value is looked at: the page may have heard from another one. */
  readonly look: () => void
  /** The LMS said yes to a commit. */
  readonly onCommitted: (state: string) => void
  readonly report: (property: Property, details: string) => void
}

const standings: readonly Standing[] = ['incomplete', 'failed', 'completed', 'passed']

/** Looks at what a page tells its LMS. */
export function watch(api: Api, watching: Watching): Watch {
  const { dialect, onCommitted } = watching
  let calls = 0
  const check = checkOf(watching)
  const watched = Object.entries(api).map(([name, call]): [string, LmsFunction] => [
    name,
    (...parameters) => {
      calls += 1
      const [element = '', value = ''] = parameters
      if (name === dialect.names.setValue) check.set(element, value)
      if (name === dialect.names.commit) check.commit()
      const answer = call(...parameters)
      const isYes = answer === 'true' || answer === true || answer === 1
      if (name === dialect.names.commit && isYes) onCommitted(check.state())
      return answer
    },
  ])
  return { api: Object.fromEntries(watched), calls: () => calls }
}

interface Check {
  /** What was sent last. */
  state(): string
  set(element: string, value: string): void
  commit(): void
}

function checkOf({ course, dialect, page, look, report }: Watching): Check {
  const order = [dialect.score, dialect.status, dialect.state]
  let highest: Standing = 'new'
  let lastState = ''
  let lastRevision = -1
  /** Where in the order the last value of this save stood. */
  let stage = -1

  function state(value: string, launch: Launch): void {
    const { revision, ...snapshot } = decode(value, course.key)
    const found = contents({ revision, ...snapshot })
    if (found !== contents(page.snapshot)) {
      report('mixture', `sent ${found} of ${contents(page.snapshot)}`)
    }
    const isAsFound = value === launch.state
    if (!isAsFound && (value === lastState || revision <= lastRevision)) {
      report('outdated', `revision ${revision} after ${lastRevision}`)
    }
    lastState = value
    lastRevision = Math.max(lastRevision, revision)
  }

  function set(element: string, value: string): void {
    const { launch } = page
    const place = order.indexOf(element)
    if (!launch || (place < 0 && launch.mode !== 'browse')) return
    look()
    if (launch.mode === 'browse') report('silent', `${element} in browse mode`)
    if (place < stage) report('order', `${element} came too late`)
    stage = place
    const due = resultOf(course, page.snapshot, launch.standing)
    if (element === dialect.state) state(value, launch)
    else if (launch.mode === 'review') report('silent', `${element} in review mode`)
    if (element === dialect.score && value !== String(due.score)) {
      report('unearned', `score ${value} for ${String(due.score)}`)
    }
    if (element === dialect.status) status(value, due.standing, launch)
  }

  function status(value: string, due: Standing, launch: Launch): void {
    const standing = standings.find((each) => each === value)
    if (standing !== due) report('unearned', `status ${value} for ${due}`)
    highest = raise(highest, launch.standing)
    if (raise(highest, standing ?? 'new') !== standing)
      report('lowered', `${value} after ${highest}`)
    highest = raise(highest, standing ?? 'new')
  }

  return {
    state: () => lastState,
    set,
    commit() {
      stage = -1
    },
  }
}
