import { childOf, childrenOf, type ReadElement } from '../xml/read.ts'
import type { Report } from './remark.ts'

/** The parts of what a manifest says of an activity, its collection put in (IMS SS). */
export interface Sequencing {
  readonly parts: readonly ReadElement[]
  readonly primary: ReadElement | undefined
  readonly limits: ReadElement | undefined
  readonly part: (name: string) => ReadElement | undefined
}

/** Says of an item, or of the organization, how it is sequenced. */
export type SequencingOf = (owner: ReadElement) => Sequencing

/**
 * SCORM 2004 CAM 5.1.2: what an activity says itself goes before what its collection says, part by
 * part. scorm-again has collections too, but neither limits nor delivery controls in them.
 */
export function sequencingFor(root: ReadElement, report: Report): SequencingOf {
  const shared = new Map(
    childrenOf(childOf(root, 'sequencingCollection'), 'sequencing').map((each) => [
      each.attributes.get('ID') ?? '',
      each,
    ]),
  )
  return (owner) => {
    const own = childOf(owner, 'sequencing')
    const reference = own?.attributes.get('IDRef')
    const collection = reference === undefined ? undefined : shared.get(reference)
    if (reference !== undefined && !collection) report('sequencingMissing', reference)
    const parts = [
      ...(own?.children ?? []),
      ...(collection?.children ?? []).filter(({ name }) => childrenOf(own, name).length === 0),
    ]
    // Two parts are called `objectives`: that of IMS, and the one that the 4th edition added.
    const part = (name: string): ReadElement | undefined => parts.find((each) => each.name === name)
    return {
      ...{ parts, part, limits: part('limitConditions') },
      primary: parts
        .filter(({ name }) => name === 'objectives')
        .map((objectives) => childOf(objectives, 'primaryObjective'))
        .find((primary) => primary !== undefined),
    }
  }
}

/** Attributes that are there, read as what they mean. */
export function attributesOf(
  element: ReadElement | undefined,
  read: Readonly<Record<string, (value: string) => unknown>>,
): Readonly<Record<string, unknown>> {
  const found = Object.entries(read).flatMap(([name, meaning]) => {
    const value = element?.attributes.get(name)
    return value === undefined ? [] : [[name, meaning(value.trim())] as const]
  })
  return Object.fromEntries(found)
}

/** An `xs:boolean`. */
export function yes(value: string): boolean {
  return value === 'true' || value === '1'
}

/** As it is written. */
export function word(value: string): string {
  return value
}
