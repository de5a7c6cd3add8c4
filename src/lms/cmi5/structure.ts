/** When an assignable unit is done with (cmi5 13.1.4). */
export type MoveOn =
  'NotApplicable' | 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed'

/** An assignable unit, as a course structure tells it to an LMS (cmi5 13.1.4). */
export interface Unit {
  readonly kind: 'au'
  /** The id that the publisher gave it. */
  readonly id: string
  /** Relative to the package, or whole. */
  readonly url: string
  readonly moveOn: MoveOn
  readonly masteryScore?: number
  readonly launchMethod?: 'AnyWindow' | 'OwnWindow'
  readonly launchParameters?: string
  readonly entitlementKey?: string
}

export interface Block {
  readonly kind: 'block'
  readonly id: string
  readonly parts: readonly (Unit | Block)[]
}

/** What an LMS reads out of `cmi5.xml`. */
export interface CourseStructure {
  readonly id: string
  readonly parts: readonly (Unit | Block)[]
}

/** All units, in the order of the course. */
export function unitsOf(parts: CourseStructure['parts']): readonly Unit[] {
  return parts.flatMap((part) => (part.kind === 'au' ? [part] : unitsOf(part.parts)))
}

/** All blocks, the inner ones before those that hold them. */
export function blocksOf(parts: CourseStructure['parts']): readonly Block[] {
  return parts.flatMap((part) => (part.kind === 'block' ? [...blocksOf(part.parts), part] : []))
}
