import type { LmsRecord } from '../lms/hostile-lms.ts'
import type { PlayItem } from '../model/simulation.ts'
import type { KeptRecords } from './kept-records.ts'

/** The data that items of one course share, by target (SCORM 2004 4th RTE 4.3). */
export interface SharedData {
  /** What an item is told of it when it opens; what it itself left in its record is of then. */
  given(item: PlayItem): LmsRecord
  /** Keeps what content of an item wrote, as far as it came in. */
  keep(item: PlayItem | undefined, arrived: LmsRecord): void
  /** An attempt on the whole course begins in which nothing was written yet. */
  reset(): void
}

/** No identifier begins with a space: the records are of items. */
const place = ' shared data'

export function sharedData(records: KeptRecords): SharedData {
  return {
    given({ shared = [] }) {
      const stores = records.read(place)
      return Object.fromEntries(
        shared.flatMap(({ target }, index) => [
          [`adl.data.${index}.id`, target],
          [`adl.data.${index}.store`, stores[target] ?? ''],
        ]),
      )
    },
    keep(item, arrived) {
      const written = (item?.shared ?? []).flatMap(({ target }, index) => {
        const store = arrived[`adl.data.${index}.store`]
        return store === undefined ? [] : [[target, store] as const]
      })
      if (written.length === 0) return
      records.write(place, { ...records.read(place), ...Object.fromEntries(written) })
    },
    reset() {
      records.write(place, {})
    },
  }
}

/** A record without it: that is of the course. */
export function withoutShared(record: LmsRecord): LmsRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([element]) => !element.startsWith('adl.data.')),
  )
}
