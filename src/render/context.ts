import type { Course } from '../model/course.ts'
import type { ActivityKeys, Keys } from '../model/keys.ts'
import type { PlayerWords } from '../model/player-words.ts'
import type { ScoUnit } from '../model/sco.ts'
import type { RenderMemory } from './memory.ts'

/** What every page is made from. */
export interface RenderContext {
  readonly course: Course
  readonly keys: Keys
  readonly words: PlayerWords
  /** With the notes that learners do not get. */
  readonly isForTrainer?: boolean
  /** Path in the course folder to its address from the launch page. */
  readonly media: ReadonlyMap<string, string>
  /** Absent: the whole course; else what of it these pages are. */
  readonly part?: ScoUnit
  /** For who renders again and again; not of a part, which is another course each time. */
  readonly memory?: RenderMemory | undefined
  /** From the launch page to the root of the package: empty, or so many times `../`. */
  readonly root?: string
}

export function moduleKey({ keys }: RenderContext, id: string): string {
  return known(keys.modules[id], id)
}

export function lessonKey({ keys }: RenderContext, id: string): string {
  return known(keys.lessons[id], id)
}

export function activityKeys({ keys }: RenderContext, id: string): ActivityKeys {
  return known(keys.activities[id], id)
}

/** Keys are made of the same course, so that one is missing is our own mistake. */
function known<Key>(key: Key | undefined, id: string): Key {
  if (key === undefined) throw new Error(`No key was made for "${id}".`)
  return key
}
