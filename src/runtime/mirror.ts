import { wideChecksum } from '../state/checksum.ts'
import type { Storages, TextStorage } from './device-store.ts'

/** What the browser remembers of one learner in one course, until an LMS is seen to have it. */
export interface Mirrored {
  /** As `src/state/codec.ts` writes it. */
  readonly state: string
  /** The latest revision that the LMS showed when it was asked; 0 when it never did. */
  readonly shown: number
}

/**
 * A copy of the learner's record in the browser. An LMS may say "stored" and not do it, and a page
 * may go before it could ask, so the copy stays: until a later launch shows that all is done and there,
 * or for thirty days. Other windows find it too, also one that was out of sight for long.
 * Nothing of it throws; where the browser keeps nothing, it does nothing.
 */
export interface Mirror {
  read(): Mirrored | undefined
  /** `false` where the browser keeps nothing. */
  write(mirrored: Mirrored): boolean
}

/** Of a learner of whom nothing may stay behind. */
export const noMirror: Mirror = { read: () => undefined, write: () => false }

/** Days after which nobody comes back for it. */
const longestStay = 30

/** Never the beginning of the name of a learner's text: those begin with `lespakket-`. */
const prefix = 'lespakket.'

/** Whose copy it is. */
export interface MirrorOwner {
  readonly courseKey: string
  /** May be empty. */
  readonly learnerId: string
  /** Of a standard that names attempts: a learner can be in two of them at once. */
  readonly attempt?: string | undefined
}

/**
 * Under a name in which course, learner and attempt are a hash only. Without a learner id nobody knows who
 * sits here next, so then it goes when the window closes. `today` gives an ISO day.
 */
export function createMirror(
  { courseKey, learnerId, attempt: named }: MirrorOwner,
  storages: Storages,
  today: () => string,
): Mirror {
  const name =
    prefix + wideChecksum([courseKey, learnerId, ...(named === undefined ? [] : [named])])

  function attempt<Result>(use: (storage: TextStorage) => Result): Result | undefined {
    try {
      return use(learnerId === '' ? storages.sessionStorage : storages.localStorage)
    } catch {
      return undefined
    }
  }

  attempt((storage) => {
    removeOld(storage, today(), name)
  })
  return {
    read: () => attempt((storage) => parse(storage.getItem(name))),
    write({ state, shown }) {
      const isKept = attempt((storage) => {
        storage.setItem(name, [today(), shown.toString(36), state].join(' '))
        return true
      })
      return isKept ?? false
    },
  }
}

/**
 * Also of learners and courses that never came back. Not of the learner who is here: the clock may
 * have been wrong when it was kept. A day to come is taken for today, or it would stay for ever.
 */
function removeOld(storage: TextStorage, today: string, own: string): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const name of names) {
    if (!name?.startsWith(prefix) || name === own) continue
    const text = String(storage.getItem(name))
    const age = Date.parse(today) - Date.parse(text.slice(0, today.length))
    if (!(age <= longestStay * 86_400_000)) storage.removeItem(name)
    else if (age < 0) storage.setItem(name, today + text.slice(today.length))
  }
}

function parse(text: string | null): Mirrored | undefined {
  const [, shown = '', state = ''] = (text ?? '').split(' ')
  return state === '' ? undefined : { state, shown: parseInt(shown, 36) || 0 }
}
