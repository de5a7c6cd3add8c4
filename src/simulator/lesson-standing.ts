import { fill } from '../model/fill.ts'
import { launchable, type Show, type ShownLesson } from '../model/simulation.ts'
import { decode } from '../state/codec.ts'
import { isBegun, lessonShare } from '../state/lesson-record.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { lessonIsDone } from '../state/standing.ts'
import type { SimulatorState } from './simulator-state.ts'

/** How far the learner is in a lesson, in words; empty where nothing is kept by an LMS. */
export type LessonStandings = (lesson: ShownLesson, state: SimulatorState) => string

/** Id of the item whose state tells of a lesson. */
export function itemOf(
  { item }: Pick<ShownLesson, 'item'>,
  { playable }: Show,
): string | undefined {
  return item ?? launchable(playable.menu)[0]?.id
}

/** A state is read once for as long as it stays what it is, however many lessons are in it. */
export function createLessonStandings(): LessonStandings {
  const read = new Map<string, { readonly text: string; readonly snapshot: Snapshot }>()

  function snapshotOf(text: string, key: string): Snapshot {
    const known = read.get(key)
    if (known?.text === text) return known.snapshot
    const snapshot = decode(text, key)
    read.set(key, { text, snapshot })
    return snapshot
  }

  return (lesson, { lms, show, words }) => {
    if (lms.kind === 'none') return ''
    const item = itemOf(lesson, show)
    if (item === undefined) return ''
    const snapshot = snapshotOf(lms.stateOf(item), lesson.recordKey)
    const share = lessonShare(lesson, snapshot)
    const status = lessonIsDone(lesson, snapshot)
      ? words.statusCompleted
      : isBegun(lesson, snapshot)
        ? words.statusIncomplete
        : words.nothingDone
    if (share === null) return status
    return `${status}, ${fill(words.percentage, { score: Math.round(share * 100) })}`
  }
}
