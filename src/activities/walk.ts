import type { Answer } from '../model/activity.ts'

/** The scenes of a scenario by their place; it starts at the first. */
export type SceneGraph = readonly {
  /** Keys of the choices, each with the place of the scene that it leads to. */
  readonly ways: readonly (readonly [string, number])[]
  /** Of an ending: the share of the points. */
  readonly share?: number
}[]

/** How far a path leads. */
export interface Walk {
  /** The choices that could be made: the path up to the first that is not there. */
  readonly path: Answer
  /** The place of each scene on the way, the first and the last included. */
  readonly places: readonly number[]
  /** The place of the scene where it ends. */
  readonly at: number
}

/** Follows a path for as long as it can be followed. */
export function walk(scenes: SceneGraph, answer: Answer): Walk {
  const path: string[] = []
  const places = [0]
  let at = 0
  for (const key of answer) {
    const next = scenes[at]?.ways.find(([way]) => way === key)?.[1]
    if (next === undefined || scenes[next] === undefined) break
    path.push(key)
    places.push(next)
    at = next
  }
  return { path, places, at }
}

/**
 * The same walk without the rounds in it: who comes back to a scene is where they were. It leads
 * to the same scene, and has fewer choices than there are scenes, so that a record has room for it.
 */
export function withoutLoops(scenes: SceneGraph, answer: Answer): Answer {
  const { path, places } = walk(scenes, answer)
  const kept: string[] = []
  for (let index = 0; index < path.length;) {
    index = places.lastIndexOf(places[index] ?? 0)
    const key = path[index]
    if (key !== undefined) kept.push(key)
    index += 1
  }
  return kept
}
