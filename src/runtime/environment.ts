import { witness, witnessPath } from '../model/paths.ts'
import type { Storages } from './device-store.ts'

/** All that the session needs from the browser. */
export interface Environment {
  /** Milliseconds since some moment; does not jump when the clock of the machine is set. */
  readonly now: () => number
  /** ISO day where the learner is. */
  readonly today: () => string
  /** 0 to 1: spreads the retries of learners who lost the same server. */
  readonly jitter: () => number
  /** Calls once, later; gives a function that cancels. */
  readonly after: (milliseconds: number, action: () => void) => () => void
  readonly onPageEvent: (listener: (event: PageEvent) => void) => void
  readonly reload: () => void
  /** Milliseconds since 1970, by a clock that anyone may set. */
  readonly wallClock: () => number
  /** Some letters and digits that no other call gives. */
  readonly chance: () => string
  /** Whether the server that the package came from answers, and with what belongs there. */
  readonly reach: () => Promise<boolean>
  readonly storages: Storages
}

/**
 * `left`: the page is gone. `left-kept`: it is gone from sight, and the browser may bring it back
 * as it was. `returned`: it was brought back. `stored-elsewhere`: another window of this browser
 * kept something.
 */
export type PageEvent =
  'hidden' | 'visible' | 'online' | 'left' | 'left-kept' | 'returned' | 'stored-elsewhere'

/** The part of `window` that is used. */
export interface Page extends EventTarget, Storages {
  readonly document: EventTarget & { readonly visibilityState: string }
  readonly performance: { now(): number }
  readonly location: { reload(): void }
  readonly crypto: { getRandomValues(numbers: Uint32Array<ArrayBuffer>): unknown }
  fetch(path: string, options: RequestInit): Promise<Pick<Response, 'ok' | 'text'>>
}

/** Milliseconds; a server that takes longer is no server to trust. */
const longestReach = 10_000

/**
 * The browser as the session sees it. Nothing listens to `unload` or `beforeunload`: they are not
 * fired on phones, may be forbidden, and keep a page out of the back/forward cache. `root` leads
 * from the page to the root of its package.
 */
export function environmentOf(page: Page, root = ''): Environment {
  return {
    now: () => page.performance.now(),
    today: () => localDay(new Date()),
    jitter: () => Math.random(),
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds)
      return () => {
        clearTimeout(timer)
      }
    },
    onPageEvent(listener) {
      page.document.addEventListener('visibilitychange', () => {
        listener(page.document.visibilityState === 'hidden' ? 'hidden' : 'visible')
      })
      page.addEventListener('online', () => {
        listener('online')
      })
      page.addEventListener('pagehide', (event) => {
        listener(isKept(event) ? 'left-kept' : 'left')
      })
      page.addEventListener('pageshow', (event) => {
        if (isKept(event)) listener('returned')
      })
      page.addEventListener('storage', () => {
        listener('stored-elsewhere')
      })
    },
    reload() {
      page.location.reload()
    },
    wallClock: () => Date.now(),
    chance: () => {
      const numbers = new Uint32Array(1)
      page.crypto.getRandomValues(numbers)
      return (Number(numbers.join('')) % 36 ** 5).toString(36)
    },
    reach: () => reach(page, root),
    storages: page,
  }
}

/** A session that has ended may answer with its own page, where the network is fine. */
async function reach(page: Page, root: string): Promise<boolean> {
  const given = new AbortController()
  const timer = setTimeout(() => {
    given.abort()
  }, longestReach)
  try {
    const answer = await page.fetch(root + witnessPath, {
      cache: 'no-store',
      signal: given.signal,
    })
    return answer.ok && (await answer.text()) === witness
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

function isKept(event: Event): boolean {
  return 'persisted' in event && event.persisted === true
}

/** Not by way of `toISOString`: that is the day in Greenwich. */
function localDay(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()]
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(month)}-${two(day)}`
}
