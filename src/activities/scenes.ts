import type { Block } from '../model/block.ts'
import type { Position } from '../model/position.ts'
import type { RichText } from '../model/rich-text.ts'

/** One situation of a scenario, with the ways out of it; without any it is an ending. */
export type Scene = {
  /** What choices call it by. */
  readonly name: string
  readonly title: string
  /** What an ending gives; `null` where the author says nothing. */
  readonly points: number | null
  readonly body: RichText
  readonly ways: readonly Way[]
}

/** One choice: the scene that it leads to, and its consequence. */
export type Way = {
  readonly text: RichText
  readonly plain: string
  /** Name of a scene, or whatever else the author links to; empty without a link. */
  readonly to: string
  readonly feedback: RichText | null
  readonly position: Position
}

/** Reads `### name | Title | points` and the list of choices under it. */
export function readScenes(block: Block): readonly Scene[] {
  return block.sections.map(({ title, body, items }) => {
    const [name = '', shown = '', points = ''] = partsOf(title)
    return {
      name,
      title: shown,
      points: wholeNumber(points) ?? null,
      body,
      ways: items.map(({ text, plain, link, feedback, position }) => ({
        text,
        plain: plain.trim(),
        to: link.replace(/^#/, ''),
        feedback: feedback ?? null,
        position,
      })),
    }
  })
}

/** What a heading holds between its bars. */
export function partsOf(heading: string): readonly string[] {
  return heading.split('|').map((part) => part.trim())
}

/** A number of points, as it may be written. */
export function wholeNumber(written: string): number | undefined {
  return /^\d{1,3}$/.test(written) ? Number(written) : undefined
}

/** The share of the points that an ending gives: of the most that any ending gives. */
export function shareOf({ points, ways }: Scene, scenes: readonly Scene[]): number {
  const most = Math.max(0, ...scenes.filter(isEnding).map((scene) => scene.points ?? 0))
  return most === 0 || ways.length > 0 ? 0 : (points ?? 0) / most
}

/** Whether a scenario stops here. */
export function isEnding({ ways }: Scene): boolean {
  return ways.length === 0
}

/** An activity has no more keys, so that a walk never comes to more. */
const mostChoices = 36

/**
 * How many choices a learner can have behind them without coming back to where they were: all ways
 * are followed at once. Where one leads in a circle it is the number of scenes that go on.
 */
export function longestWalk(scenes: readonly Scene[]): number {
  const ways = new Map(scenes.map((scene) => [scene.name, scene.ways.map(({ to }) => to)]))
  const most = Math.min(mostChoices, scenes.filter((scene) => !isEnding(scene)).length)
  let reached: ReadonlySet<string> = new Set(scenes.slice(0, 1).map(({ name }) => name))
  for (let length = 0; length < most; length++) {
    reached = new Set([...reached].flatMap((name) => ways.get(name) ?? []))
    if (reached.size === 0) return length
  }
  return most
}
