import type { LmsRecord } from '../lms/hostile-lms.ts'

/**
 * What the simulated LMS has of its learner, by item. It outlives a reload of the page, and goes with
 * the window; where the browser keeps nothing it lasts as long as the page.
 */
export interface KeptRecords {
  read(item: string): LmsRecord
  write(item: string, record: LmsRecord): void
  clear(): void
}

/** `name` tells what is played apart from what else this window played; a title does not, it changes. */
export function keptRecords(name: string): KeptRecords {
  const place = `lespakket.simulator.${name}`
  let records: Readonly<Record<string, LmsRecord>> = kept(place)

  function keep(next: Readonly<Record<string, LmsRecord>>): void {
    records = next
    try {
      sessionStorage.setItem(place, JSON.stringify(records))
    } catch {
      // A browser that keeps nothing.
    }
  }

  return {
    read: (item) => records[item] ?? {},
    write(item, record) {
      keep({ ...records, [item]: record })
    },
    clear() {
      keep({})
    },
  }
}

function kept(place: string): Readonly<Record<string, LmsRecord>> {
  try {
    // Nobody else writes under this name.
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, LmsRecord>
  } catch {
    return {}
  }
}
