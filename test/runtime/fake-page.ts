import type { TextStorage } from '../../src/runtime/device-store.ts'
import { environmentOf, type Environment, type Page } from '../../src/runtime/environment.ts'

/** A browser's window with real events and nothing to see. */
export interface FakePage {
  readonly environment: Environment
  /** Types of the events that something listens to. */
  readonly listened: readonly string[]
  reloads(): number
  hide(): void
  show(): void
  /** The page goes; `kept` when the browser may bring it back. */
  leave(options: { readonly kept: boolean }): void
  comeBack(): void
  goOnline(): void
  /** What the browser keeps, by name; another page of the same browser may be given it. */
  readonly storage: Map<string, string>
  /** Whether the server of the package answers; at first it does not. */
  readonly server: { isThere: boolean }
  /** Another window of the browser kept something. */
  storeElsewhere(): void
  /** Time in which the page can do nothing else, as in a call that blocks. */
  block(milliseconds: number): void
}

/** Without jitter, so that retries come at known moments. */
export function fakePage(storage = new Map<string, string>()): FakePage {
  const listened: string[] = []
  let reloads = 0
  let blocked = 0
  const document = Object.assign(spy(listened), { visibilityState: 'visible' })
  const server = { isThere: false }
  const stored = storageOf(storage)
  const page: Page = Object.assign(spy(listened), {
    document,
    localStorage: stored,
    sessionStorage: stored,
    crypto,
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    performance: { now: () => performance.now() + blocked },
    location: {
      reload: () => {
        reloads += 1
      },
    },
  })

  function turn(visibilityState: 'hidden' | 'visible'): void {
    document.visibilityState = visibilityState
    document.dispatchEvent(new Event('visibilitychange'))
  }

  return {
    environment: {
      ...environmentOf(page),
      jitter: () => 0,
      reach: () => Promise.resolve(server.isThere),
    },
    listened,
    reloads: () => reloads,
    hide() {
      turn('hidden')
    },
    show() {
      turn('visible')
    },
    // The order of Chromium: pagehide first, then visibilitychange.
    leave({ kept }) {
      page.dispatchEvent(transition('pagehide', kept))
      if (document.visibilityState === 'visible') turn('hidden')
    },
    comeBack() {
      turn('visible')
      page.dispatchEvent(transition('pageshow', true))
    },
    goOnline() {
      page.dispatchEvent(new Event('online'))
    },
    storage,
    server,
    storeElsewhere() {
      page.dispatchEvent(new Event('storage'))
    },
    block(milliseconds) {
      blocked += milliseconds
    },
  }
}

/** A browser's storage, kept in a map. */
export function storageOf(kept: Map<string, string>): TextStorage {
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, text) {
      kept.set(name, text)
    },
    removeItem(name) {
      kept.delete(name)
    },
  }
}

function transition(type: string, persisted: boolean): Event {
  return Object.assign(new Event(type), { persisted })
}

function spy(listened: string[]): EventTarget {
  const target = new EventTarget()
  const add = target.addEventListener.bind(target)
  return Object.assign(target, {
    addEventListener(type: string, listener: (event: Event) => void) {
      listened.push(type)
      add(type, listener)
    },
  })
}
