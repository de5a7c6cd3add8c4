import { wideChecksum } from '../state/checksum.ts'

/** How long a text stays: in this browser, until its window closes, or no longer than the page. */
export type Lasting = 'browser' | 'window' | 'page'

/** What a learner wrote for themselves. It never leaves the browser, and nothing of it throws. */
export interface DeviceStore {
  /** How long the text of an activity stays; `undefined` until it is known who the learner is. */
  lasting(activityKey: string): Lasting | undefined
  read(activityKey: string): string
  /** An empty text erases. */
  write(activityKey: string, text: string): void
}

/** The storages of a browser; merely asking for one throws where the browser blocks it. */
export interface Storages {
  readonly localStorage: TextStorage
  readonly sessionStorage: TextStorage
}

/** The part of a browser's storage that is used. */
export interface TextStorage {
  readonly length: number
  key(index: number): string | null
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
}

/** Of the names of learners' texts; those of their records begin otherwise. */
const prefix = 'lespakket-'

/**
 * Keeps texts under a name that holds course, learner and activity as a hash only. Without a
 * learner id nobody knows who sits here next, so then the text goes when the window closes.
 */
export function createDeviceStore(
  courseKey: string,
  learnerId: () => string | undefined,
  storages: Storages,
): DeviceStore {
  /** Written before it was known for whom. */
  const early = new Map<string, string>()
  /** What no storage took: it is newer than what stands there. */
  const refused = new Map<string, string>()

  /** `undefined` when it did not work, or is not to be tried yet. */
  function attempt<Result>(
    activityKey: string,
    use: (storage: TextStorage, name: string) => Result,
  ): Result | undefined {
    const id = learnerId()
    if (id === undefined) return undefined
    try {
      const storage = id === '' ? storages.sessionStorage : storages.localStorage
      return use(storage, prefix + wideChecksum([courseKey, id, activityKey]))
    } catch {
      return undefined
    }
  }

  function stored(activityKey: string): string | null | undefined {
    return attempt(activityKey, (storage, name) => storage.getItem(name))
  }

  function write(activityKey: string, text: string): void {
    if (learnerId() === undefined) {
      early.set(activityKey, text)
      return
    }
    const isKept = attempt(activityKey, (storage, name) => {
      if (text === '') storage.removeItem(name)
      else storage.setItem(name, text)
      return true
    })
    if (isKept) refused.delete(activityKey)
    else refused.set(activityKey, text)
  }

  function read(activityKey: string): string {
    const before = early.get(activityKey) ?? ''
    const text = refused.get(activityKey) ?? stored(activityKey) ?? ''
    if (learnerId() === undefined || before === '') return before === '' ? text : before
    // Neither what stood there nor what was typed meanwhile is lost.
    const both = [text, before].filter((part) => part !== '').join('\n\n')
    early.delete(activityKey)
    write(activityKey, both)
    return both
  }

  return {
    lasting(activityKey) {
      const id = learnerId()
      if (id === undefined) return undefined
      if (refused.has(activityKey) || stored(activityKey) === undefined) return 'page'
      return id === '' ? 'window' : 'browser'
    },
    read,
    write,
  }
}
