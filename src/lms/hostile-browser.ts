import type { BrowserSwitches } from './hostile-switches.ts'

/** The part of a browser's storage that a page uses. */
export interface HostileStorage {
  readonly length: number
  key(index: number): string | null
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
}

/** The storages of a browser, of which asking for one may throw already. */
export interface HostileStorages {
  readonly localStorage: HostileStorage
  readonly sessionStorage: HostileStorage
}

/** Storages as in a private window, a frame of another site, or on a full disk. */
export function hostileStorages(
  storages: HostileStorages,
  { storage }: BrowserSwitches,
): HostileStorages {
  const spoilt = (name: keyof HostileStorages): HostileStorage => {
    if (storage === 'throws') throw new Error('SecurityError')
    return storage === 'full' ? full(storages[name]) : storages[name]
  }
  return {
    get localStorage() {
      return spoilt('localStorage')
    },
    get sessionStorage() {
      return spoilt('sessionStorage')
    },
  }
}

function full(storage: HostileStorage): HostileStorage {
  return {
    get length() {
      return storage.length
    },
    key: (index) => storage.key(index),
    getItem: (name) => storage.getItem(name),
    setItem() {
      throw new Error('QuotaExceededError')
    },
    removeItem(name) {
      storage.removeItem(name)
    },
  }
}

const hour = 3_600_000

/** Hours. */
const jumps = [0, 24, -24]

/** What a clock shows that is wrong, and that is set while somebody looks: a day on, a day back. */
export function hostileClock(
  now: () => number,
  { clockOff, clockJumps }: BrowserSwitches,
): () => number {
  const begun = now()
  return () => {
    const moment = now()
    const turns = clockJumps ? Math.floor((moment - begun) / hour) % 3 : 0
    return moment + clockOff + (jumps[turns] ?? 0) * hour
  }
}
