import { vi } from 'vitest'
import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import type { LearnerActivity, LearnerCourse } from '../../../src/model/learner-course.ts'
import type { Tracker } from '../../../src/model/tracking.ts'
import { createLearner, type Learner } from '../../../src/runtime/learner.ts'
import type { TextStorage } from '../../../src/runtime/device-store.ts'
import type { Environment } from '../../../src/runtime/environment.ts'
import { createSession, type NoticeKind, type Session } from '../../../src/runtime/session.ts'
import type { XapiPage } from '../../../src/runtime/xapi/page.ts'
import type { XapiStandard } from '../../../src/runtime/xapi/standard.ts'
import { createXapiTracker } from '../../../src/runtime/xapi/xapi-tracker.ts'
import { activity, course, lesson } from '../../state/small-course.ts'
import { fakePage, storageOf, type FakePage } from '../fake-page.ts'

export const iri = 'https://gemeente.example/cursus'

export const items: readonly LearnerActivity[] = ['a1', 'a2'].map((key) =>
  activity(key, { attempts: 2 }),
)

/** One lesson with two questions, and one that asks nothing. */
export const [firstLesson, secondLesson] = [lesson('l1', items), lesson('l2')]

export const xapiCourse: LearnerCourse = course([firstLesson, secondLesson], {
  ...{ iri, passing: 80 },
})

/** What answers the requests of a page; `null`: the network did not get there, or back. */
export type Server = (request: LrsRequest) => LrsAnswer | null | Promise<LrsAnswer | null>

/** Fetch standard, 4.6: bytes of all that outlives a page together; the request that makes it more fails. */
const mostOnTheirWay = 65_536

/** A browser: what it keeps outlives a page. */
export interface SmallBrowser {
  readonly local: Map<string, string>
  readonly window: Map<string, string>
}

export function smallBrowser(): SmallBrowser {
  return { local: new Map(), window: new Map() }
}

export interface XapiVisit {
  readonly tracker: Tracker
  readonly session: Session
  readonly learner: Learner
  readonly page: FakePage
  readonly notices: NoticeKind[]
  /** Addresses that the page went to. */
  readonly gone: string[]
  /** All that was asked, also of what did not answer. */
  readonly requests: LrsRequest[]
  /** Where each of them went, whole. */
  readonly addresses: string[]
  /** What whoever looks after the store can read in the console. */
  readonly warnings: string[]
  /** `latency` in seconds: it is in the statement. */
  answer(key: string, isRight: boolean, latency?: number): void
  press(key: string, held?: Pick<KeyboardEvent, 'ctrlKey'> | Pick<KeyboardEvent, 'metaKey'>): void
  /** The page is gone from one moment to the next, with nothing heard or said any more. */
  kill(): void
}

export interface VisitOptions {
  readonly standard: XapiStandard
  readonly url: string
  readonly server: Server
  readonly browser?: SmallBrowser
  readonly asked?: LearnerCourse
  /** Another than the product's. */
  readonly tracker?: typeof createXapiTracker
}

/** Opens a package at the address of a launch. Everything but browser and network is real. */
export async function visit(options: VisitOptions): Promise<XapiVisit> {
  const { standard, url, server, browser = smallBrowser(), asked = xapiCourse } = options
  const { tracker: create = createXapiTracker } = options
  let isDead = false
  const hasEnded = (): boolean => isDead
  const fake = fakePage(browser.local)
  const localStorage = storageUntil(browser.local, hasEnded)
  const sessionStorage = storageUntil(browser.window, hasEnded)
  const gone: string[] = []
  const requests: LrsRequest[] = []
  const addresses: string[] = []
  const warnings: string[] = []
  const keys: ((event: KeyboardEvent) => void)[] = []
  /** Bytes of requests that outlive the page. */
  let onTheirWay = 0
  const window: XapiPage = {
    lespakket: { course: asked },
    location: { href: url, assign: (address) => gone.push(address) },
    ...{ localStorage, sessionStorage },
    crypto,
    performance: { now: () => performance.now() },
    console: { warn: (text) => warnings.push(text) },
    addEventListener: (_, listener) => keys.push(listener),
    async fetch(address, { method = 'GET', headers, body, signal, keepalive = false }) {
      if (hasEnded()) return never()
      if (keepalive) onTheirWay += typeof body === 'string' ? Buffer.byteLength(body) : 0
      if (keepalive && onTheirWay > mostOnTheirWay) throw new TypeError('Failed to fetch')
      const request: LrsRequest = {
        ...{ method, url: pathOf(address), headers: lowerCase(headers) },
        body: typeof body === 'string' ? body : '',
      }
      requests.push(request)
      addresses.push(address)
      const answer = await Promise.race([server(request), abortOf(signal)])
      if (hasEnded()) return never()
      if (!answer) throw new TypeError('Failed to fetch')
      return {
        status: answer.status,
        text: () => Promise.resolve(answer.body),
        headers: new Headers(answer.headers),
      }
    },
  }
  const tracker = create(window, standard)
  const known = ['l1', 'l2', 'a1', 'a2']
  const { after } = fake.environment
  const environment: Environment = {
    ...fake.environment,
    storages: { localStorage, sessionStorage },
    after: (milliseconds, action) =>
      after(milliseconds, () => {
        if (!hasEnded()) action()
      }),
  }
  const session = createSession(tracker, environment, {
    ...{ key: asked.key, report: asked.completion.report, known },
  })
  const notices: NoticeKind[] = []
  session.subscribe(({ kind }) => notices.push(kind))
  const learner = createLearner(asked, session, () => '2026-11-27')
  // Whatever answers or does not: nobody waits longer for a course.
  await vi.advanceTimersByTimeAsync(10_000)
  await learner.opened
  return {
    ...{ tracker, session, learner, page: fake, notices, gone, requests, addresses, warnings },
    answer(key, isRight, latency = 3) {
      const item = items.find((each) => each.key === key) ?? activity(key)
      const verdict = isRight ? 'right' : 'wrong'
      learner.answer(
        item,
        [isRight ? 'b' : 'a'],
        { verdict, score: isRight ? 1 : 0 },
        {
          interaction: {
            type: 'choice',
            choices: [
              ['a', 'Ambtenaren'],
              ['b', 'Bewoners'],
            ],
            correct: [['b']],
          },
          ...{
            prompt: 'Wie beslist?',
            answer: [isRight ? 'b' : 'a'],
            isRevised: false,
            latency,
          },
        },
      )
    },
    press(key, held = { ctrlKey: false }) {
      for (const listener of keys)
        listener(Object.assign(new Event('keydown'), { key, ...held }) as KeyboardEvent)
    },
    kill() {
      isDead = true
    },
  }
}

/** A browser's storage, that a dead page cannot write to. */
function storageUntil(kept: Map<string, string>, isDead: () => boolean): TextStorage {
  const storage = storageOf(kept)
  return {
    get length() {
      return storage.length
    },
    key: (index) => storage.key(index),
    getItem: (name) => storage.getItem(name),
    setItem(name, text) {
      if (!isDead()) storage.setItem(name, text)
    },
    removeItem(name) {
      if (!isDead()) storage.removeItem(name)
    },
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}

/** `null` once it is given up. */
function abortOf(signal: RequestInit['signal']): Promise<null> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => {
      resolve(null)
    })
  })
}

/** Without the host. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}

function lowerCase(headers: RequestInit['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(new Headers(headers).entries())
}
