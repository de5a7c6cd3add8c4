import { unmetIn, type PrerequisiteStatus } from '../lms/prerequisites.ts'
import type { PlayItem } from '../model/simulation.ts'
import type { Guide } from './guide.ts'
import type { Standing, StandingStatus } from './simulated-lms.ts'

const statuses: Readonly<Record<StandingStatus, PrerequisiteStatus>> = {
  ...{ notOpened: 'not attempted', incomplete: 'incomplete', completed: 'completed' },
  ...{ passed: 'passed', failed: 'failed' },
}

/** The LMS of SCORM 1.2: every item can be opened, unless something must be done before. */
export function prerequisiteGuide(
  menu: () => readonly PlayItem[],
  standing: (item: string) => Standing,
): Guide {
  function statusOf(id: string): PrerequisiteStatus | undefined {
    const item = found(menu(), id)
    return item && statuses[together(item).status]
  }

  /** What holds others is done when all of them are (AICC CMI 3.4). */
  function together(item: PlayItem): Standing {
    const own = item.href === undefined ? [] : [standing(item.id)]
    const all = [...own, ...item.items.map(together)]
    return all.length === 1 && all[0] ? all[0] : { status: rolledUp(all) }
  }

  return {
    lockOf({ prerequisites }) {
      const unmet = prerequisites === undefined ? [] : unmetIn(prerequisites, statusOf)
      return unmet.length > 0 ? { unmet } : undefined
    },
    standingOf: (item) =>
      item ? together(item) : { status: rolledUp(menu().map((each) => together(each))) },
  }
}

function rolledUp(all: readonly Standing[]): StandingStatus {
  const every = (...wanted: readonly StandingStatus[]): boolean =>
    all.length > 0 && all.every(({ status }) => wanted.includes(status))
  if (every('notOpened') || all.length === 0) return 'notOpened'
  if (all.some(({ status }) => status === 'failed')) return 'failed'
  if (every('passed')) return 'passed'
  return every('passed', 'completed') ? 'completed' : 'incomplete'
}

function found(menu: readonly PlayItem[], id: string): PlayItem | undefined {
  for (const item of menu) {
    const inside = item.id === id ? item : found(item.items, id)
    if (inside) return inside
  }
  return undefined
}
