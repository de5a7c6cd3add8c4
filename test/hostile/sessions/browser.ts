import {
  hostileClock,
  hostileStorages,
  type HostileStorage,
} from '../../../src/lms/hostile-browser.ts'
import type { LmsPage } from '../../../src/lms/hostile-lms.ts'
import type { BrowserSwitches } from '../../../src/lms/hostile-switches.ts'
import type { Random } from '../../../src/lms/random.ts'
import type { Environment, PageEvent } from '../../../src/runtime/environment.ts'
import type { VirtualTime } from './virtual-time.ts'

/** A browser with one learner in front of it: its windows share a storage. */
export interface Browser {
  /** What stays when all windows are closed. */
  readonly storage: HostileStorage
  isOnline: boolean
  open(switches: BrowserSwitches, tab: Tab): BrowserPage
  /** Another window with its own storage until it is closed. */
  newTab(): Tab
}

export interface Tab {
  readonly storage: HostileStorage
}

/** One page, from its load until it goes. */
export interface BrowserPage {
  readonly environment: Environment
  readonly forLms: LmsPage
  /** Page events, in the order given; those who go make the page a closing one. */
  fire(events: readonly PageEvent[]): Promise<void>
  /** Does something in it, and all that follows from it at once. */
  act<Result>(action: () => Result): Promise<Result | undefined>
  /** It is gone, and all its timers with it. */
  drop(): void
}

/** Any day will do: what is on it does not depend on the machine. */
const firstMoment = Date.UTC(2026, 10, 27, 9)

/** Between windows a message about the storage takes a moment. */
const storageNews = 5

export function createBrowser(time: VirtualTime, random: Random): Browser {
  const listeners = new Map<object, (event: PageEvent) => void>()
  const local = mapStorage()

  function tell(writer: object): void {
    for (const [owner, listener] of listeners) {
      if (owner === writer) continue
      time.after(
        storageNews,
        () => {
          if (listeners.has(owner)) listener('stored-elsewhere')
        },
        owner,
      )
    }
  }

  function open(switches: BrowserSwitches, tab: Tab): BrowserPage {
    const owner = {}
    const wallClock = hostileClock(() => firstMoment + time.now(), switches)
    const shared: HostileStorage = {
      ...local,
      get length() {
        return local.length
      },
      setItem(name, text) {
        const isNews = local.getItem(name) !== text
        local.setItem(name, text)
        if (isNews) tell(owner)
      },
    }
    let [isHidden, isClosing] = [false, false]
    const environment: Environment = {
      now: time.now,
      today: () => new Date(wallClock()).toISOString().slice(0, 10),
      jitter: random.next,
      after: (milliseconds, action) => time.after(milliseconds, action, owner),
      onPageEvent: (listener) => listeners.set(owner, listener),
      reload: () => undefined,
      wallClock,
      chance: () => Math.floor(random.next() * 36 ** 5).toString(36),
      reach: () => reach(owner, switches.witnessAfter),
      storages: hostileStorages({ localStorage: shared, sessionStorage: tab.storage }, switches),
    }
    return {
      environment,
      forLms: {
        now: time.now,
        isHidden: () => isHidden,
        isClosing: () => isClosing,
        isOnline: () => browser.isOnline,
        block: time.block,
      },
      async fire(events) {
        for (const event of events) {
          if (event === 'hidden') isHidden = true
          if (event === 'visible' || event === 'returned') isHidden = false
          isClosing = event === 'left' || event === 'left-kept' || (isClosing && event === 'hidden')
          await time.within(owner, () => listeners.get(owner)?.(event))
        }
      },
      act: (action) => time.within(owner, action),
      drop() {
        listeners.delete(owner)
        time.drop(owner)
      },
    }
  }

  /** A server that never answers is given up after ten seconds. */
  function reach(owner: object, after: number | null): Promise<boolean> {
    if (after === 0) return Promise.resolve(browser.isOnline)
    return new Promise((resolve) => {
      time.after(
        after ?? 10_000,
        () => {
          resolve(after !== null && browser.isOnline)
        },
        owner,
      )
    })
  }

  const browser: Browser = {
    storage: local,
    isOnline: true,
    open,
    newTab: () => ({ storage: mapStorage() }),
  }
  return browser
}

function mapStorage(): HostileStorage {
  const kept = new Map<string, string>()
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
