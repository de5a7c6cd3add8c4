import type { HostileProfileName } from '../../../src/lms/hostile-profiles.ts'
import {
  scorm12Dialect,
  scorm2004Dialect,
  type LmsFunctions,
} from '../../../src/lms/lms-functions.ts'
import type { LearnerRecord, Tracker } from '../../../src/model/tracking.ts'
import type { Storages, TextStorage } from '../../../src/runtime/device-store.ts'
import type { Environment } from '../../../src/runtime/environment.ts'
import { createSession } from '../../../src/runtime/session.ts'
import { decode, encode } from '../../../src/state/codec.ts'
import { courseThatReports } from './course.ts'
import { product, type Runtime } from './runtime.ts'

/** The product with one thing wrong. */
export interface Broken {
  readonly does: string
  readonly runtime: Runtime
  /** Where only one kind of LMS shows it. */
  readonly profile?: HostileProfileName
}

const { key: courseKey } = courseThatReports('passed')
const dialects = [scorm12Dialect, scorm2004Dialect]
const statuses = dialects.flatMap(({ results }) => results)
const scores = dialects.map(({ score }) => score)

/** What runs with each of these loses something, or says or does what it must not. */
export const brokenRuntimes = {
  lowers: broken('takes every learner for a new one when it writes a status', {
    api: (lms) => ({
      ...lms,
      getValue(...parameters) {
        const value = lms.getValue(...parameters)
        return statuses.includes(parameters[0] ?? '') ? unknownFor(parameters[0]) : value
      },
    }),
  }),
  'confirms-early': broken('says that it is saved before the commit has returned', {
    tracker: (tracker) => ({
      ...tracker,
      save(record) {
        void Promise.resolve().then(() => tracker.save(record))
        return true
      },
    }),
  }),
  'loses-copy': withEnvironment('keeps no copy in the browser', ({ storages }) => ({
    storages: throughText(storages, () => null),
  })),
  // Without a network only an LMS that hands over to the browser says yes.
  'trusts-the-lms': {
    ...withEnvironment('does not ask whether the server is there', ({ reach }) => ({
      reach: () => reach().then(() => false),
    })),
    profile: 'moodle-lenient',
  },
  'keeps-the-attempt': withEnvironment(
    'gives the answers of an attempt that is over to a new one',
    ({ storages }) => ({
      // As if the LMS had never confirmed anything of it.
      storages: throughText(storages, (text) => text.replace(/ \w+ /, ' 0 ')),
    }),
  ),
  'saves-at-the-end': withEnvironment('saves when the page goes and not before', () => ({
    after: () => () => undefined,
  })),
  'misses-the-end': withEnvironment('does not hear that the page goes', ({ onPageEvent }) => ({
    onPageEvent(listener) {
      onPageEvent((event) => {
        if (event !== 'left' && event !== 'hidden') listener(event)
      })
    },
  })),
  'never-retries': broken('tries again only when the learner does something', {
    session(tracker, ...rest) {
      let isGivenUp = false
      const save = (record: LearnerRecord): boolean => {
        isGivenUp ||= !tracker.save(record)
        return !isGivenUp
      }
      const session = createSession({ ...tracker, save }, ...rest)
      return {
        ...session,
        update(...change) {
          isGivenUp = false
          session.update(...change)
        },
      }
    },
  }),
  'never-merges': broken('writes over what another window did', {
    session: (...given) => ({ ...createSession(...given), onElsewhere: () => undefined }),
  }),
  'mixes-states': recording(
    'sends the lessons of now with the answers of before',
    (now, before) => {
      const [{ answers }, next] = [decode(before.state, courseKey), decode(now.state, courseKey)]
      return { state: encode({ ...next, answers }, courseKey) }
    },
  ),
  'stands-still': recording('sends each state under the same revision', ({ state }) => ({
    state: encode({ ...decode(state, courseKey), revision: 1 }, courseKey),
  })),
  'counts-views': recording('calls a course done that was opened', () => ({
    ...{ standing: 'passed', isCompleted: true, success: 'passed' },
  })),
  'makes-words-up': broken('writes a word that the standard has not', {
    api: (lms) => ({
      ...lms,
      setValue: (element = '', value = '') =>
        lms.setValue(element, element.endsWith('.exit') ? 'suspended' : value),
    }),
  }),
  'ends-twice': broken('ends a session that it ended', {
    api: (lms) => ({
      ...lms,
      terminate(...parameters) {
        lms.terminate(...parameters)
        return lms.terminate(...parameters)
      },
    }),
  }),
  'scores-last': broken('tells the score after the status', {
    api: scoringLast,
  }),
  'makes-wait': broken('saves before the learner sees whether an answer was right', {
    session(tracker, environment, course) {
      let hear: Parameters<Environment['onPageEvent']>[0] = () => undefined
      const onPageEvent: Environment['onPageEvent'] = (listener) => {
        hear = listener
        environment.onPageEvent(listener)
      }
      const session = createSession(tracker, { ...environment, onPageEvent }, course)
      return {
        ...session,
        update(...change) {
          session.update(...change)
          hear('left-kept')
        },
      }
    },
  }),
} as const satisfies Readonly<Record<string, Broken>>

export type BrokenName = keyof typeof brokenRuntimes

function broken(does: string, change: Partial<Runtime>): Broken {
  return { does, runtime: { ...product, ...change } }
}

/** With another browser than there is. */
function withEnvironment(
  does: string,
  change: (real: Environment) => Partial<Environment>,
): Broken {
  return broken(does, {
    session: (tracker, environment, course) =>
      createSession(tracker, { ...environment, ...change(environment) }, course),
  })
}

/** With another record than there is; it may look at the one before. */
function recording(
  does: string,
  change: (now: LearnerRecord, before: LearnerRecord) => Partial<LearnerRecord>,
): Broken {
  return broken(does, {
    tracker(tracker): Tracker {
      let before: LearnerRecord | undefined
      function spoilt(now: LearnerRecord): LearnerRecord {
        const record = { ...now, ...change(now, before ?? now) }
        before = now
        return record
      }
      return {
        ...tracker,
        save: (record) => tracker.save(spoilt(record)),
        close(record, ending) {
          tracker.close(spoilt(record), ending)
        },
      }
    },
  })
}

function unknownFor(element = ''): string {
  return scorm12Dialect.results.includes(element) ? 'not attempted' : 'unknown'
}

function scoringLast(lms: LmsFunctions): LmsFunctions {
  let held: readonly string[] | undefined
  return {
    ...lms,
    setValue(...parameters) {
      if (!scores.includes(parameters[0] ?? '')) return lms.setValue(...parameters)
      held = parameters
      return 'true'
    },
    commit(...parameters) {
      if (held) lms.setValue(...held)
      held = undefined
      return lms.commit(...parameters)
    },
  }
}

/** What is read of the browser's storage comes by way of `change`. */
function throughText(storages: Storages, change: (text: string) => string | null): Storages {
  const changed = (storage: TextStorage): TextStorage => ({
    get length() {
      return storage.length
    },
    key: (index) => storage.key(index),
    getItem(name) {
      const text = storage.getItem(name)
      return text === null ? null : change(text)
    },
    setItem(name, text) {
      storage.setItem(name, text)
    },
    removeItem(name) {
      storage.removeItem(name)
    },
  })
  return {
    get localStorage() {
      return changed(storages.localStorage)
    },
    get sessionStorage() {
      return changed(storages.sessionStorage)
    },
  }
}
