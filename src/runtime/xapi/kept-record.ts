import type { TextStorage } from '../device-store.ts'

/** Records in a browser's storage, each with its day in front, so that old ones go by themselves. */
export interface KeptRecords {
  read(name: string): unknown
  /** `undefined` removes it. */
  write(name: string, value: unknown): void
  /** Names that begin so. */
  names(beginning: string): readonly string[]
}

/** `storage` may throw, where the browser keeps nothing: then nothing is kept. */
export function keptRecords(storage: () => TextStorage, today: () => string): KeptRecords {
  function attempt<Result>(use: (from: TextStorage) => Result): Result | undefined {
    try {
      return use(storage())
    } catch {
      return undefined
    }
  }

  return {
    read: (name) =>
      attempt((from): unknown => JSON.parse((from.getItem(name) ?? '').slice(dayLength))),
    write(name, value) {
      attempt((to) => {
        if (value === undefined) to.removeItem(name)
        else to.setItem(name, `${today()} ${JSON.stringify(value)}`)
      })
    },
    names: (beginning) =>
      attempt((from) =>
        Array.from({ length: from.length }, (_, index) => from.key(index) ?? '').filter((name) =>
          name.startsWith(beginning),
        ),
      ) ?? [],
  }
}

/** `2026-11-27 `, as `src/runtime/mirror.ts` looks for when it clears up. */
const dayLength = 11
