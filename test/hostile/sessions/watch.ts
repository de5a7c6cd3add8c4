import type { LmsFunctions } from '../../../src/lms/lms-functions.ts'
import type { LearnerCourse } from '../../../src/model/learner-course.ts'
import type { Launch } from '../../../src/model/tracking.ts'
import { contents } from './model.ts'
import type { PageModel } from './oracle.ts'
import type { Property } from './properties.ts'
import { assessed, read } from './remembered.ts'
import { higher, type Result, type Standard } from './standard.ts'

export interface Watch {
  readonly functions: LmsFunctions
  readonly calls: () => number
}

export interface Watching {
  readonly course: LearnerCourse
  readonly standard: Standard
  readonly page: PageModel
  /** What the LMS showed of the learner. */
  readonly shown: ReadonlyMap<string, unknown>
  /** Before a value is looked at: the page may have heard from another one. */
  readonly look: () => void
  /** The LMS said yes to a commit. */
  readonly onCommitted: (state: string) => void
  readonly report: (property: Property, details: string) => void
}

/** Looks at what a page tells its LMS. */
export function watch(lms: LmsFunctions, watching: Watching): Watch {
  const check = checkOf(watching)
  let calls = 0
  const counted = Object.entries(lms).map(([role, call]: [string, LmsFunctions['commit']]) => [
    role,
    (...parameters: readonly string[]) => {
      calls += 1
      return call(...parameters)
    },
  ])
  // Each of the eight roles, and what it was.
  const functions = Object.fromEntries(counted) as LmsFunctions
  return {
    calls: () => calls,
    functions: {
      ...functions,
      setValue(...parameters) {
        check.set(...parameters)
        return functions.setValue(...parameters)
      },
      commit(...parameters) {
        check.commit()
        const answer = functions.commit(...parameters)
        const isYes = answer === 'true' || answer === true || answer === 1
        if (isYes) watching.onCommitted(check.state())
        return answer
      },
    },
  }
}

interface Check {
  /** What was sent last. */
  state(): string
  set(element?: string, value?: string): void
  commit(): void
}

function checkOf({ course, standard, page, shown, look, report }: Watching): Check {
  const { results, dialect } = standard
  const order = [...results.map(({ element }) => element), dialect.state]
  const highest = new Map<string, string>()
  let lastState = ''
  let lastRevision = -1
  /** Where in the order the last value of this save stood. */
  let stage = -1

  function state(value: string, launch: Launch): void {
    const snapshot = read(value, course)
    const { revision } = snapshot
    if (contents(snapshot) !== contents(page.snapshot)) {
      report('mixture', `sent ${contents(snapshot)} of ${contents(page.snapshot)}`)
    }
    const isAsFound = value === launch.state
    if (!isAsFound && (value === lastState || revision <= lastRevision)) {
      report('outdated', `revision ${revision} after ${lastRevision}`)
    }
    lastState = value
    lastRevision = Math.max(lastRevision, revision)
  }

  function result({ element, words, due }: Result, value: string): void {
    const earned = due(assessed(course, page.snapshot))
    const had = words && higher(words, wordIn(shown.get(element)), highest.get(element))
    const expected = words ? higher(words, had, earned) : earned
    if (value !== expected) report('unearned', `${element} ${value} for ${String(expected)}`)
    if (words && higher(words, had, value) !== value) {
      report('lowered', `${element} ${value} after ${String(had)}`)
    }
    highest.set(element, value)
  }

  function set(element = '', value = ''): void {
    const { launch } = page
    const place = order.indexOf(element)
    if (!launch || (place < 0 && launch.mode !== 'browse')) return
    look()
    if (launch.mode === 'browse') report('silent', `${element} in browse mode`)
    if (place < stage) report('order', `${element} came too late`)
    stage = place
    const known = results[place]
    if (known && launch.mode === 'review') report('silent', `${element} in review mode`)
    if (known) result(known, value)
    else if (element === dialect.state) state(value, launch)
  }

  return {
    state: () => lastState,
    set,
    commit() {
      stage = -1
    },
  }
}

function wordIn(shown: unknown): string {
  return typeof shown === 'string' ? shown.trim().toLowerCase() : ''
}
