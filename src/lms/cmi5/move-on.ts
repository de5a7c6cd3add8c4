import type { Progress } from './session.ts'
import { blocksOf, unitsOf, type CourseStructure, type MoveOn } from './structure.ts'

/** Whether a unit is done with (cmi5 13.1.4, moveOn). */
export function meets(moveOn: MoveOn, { isCompleted, isPassed, isWaived }: Progress): boolean {
  if (isWaived) return true
  switch (moveOn) {
    case 'NotApplicable':
      return true
    case 'Passed':
      return isPassed
    case 'Completed':
      return isCompleted
    case 'CompletedAndPassed':
      return isCompleted && isPassed
    case 'CompletedOrPassed':
      return isCompleted || isPassed
  }
}

/** A block or a course of which all units are done with. */
export interface Satisfied {
  readonly kind: 'block' | 'course'
  readonly publisherId: string
}

/** What of a course is satisfied, the inner parts first (cmi5 9.3.9). */
export function satisfiedParts(
  { id, parts }: CourseStructure,
  isDone: (unitId: string) => boolean,
): readonly Satisfied[] {
  const areDone = (within: CourseStructure['parts']): boolean =>
    unitsOf(within).every((unit) => isDone(unit.id))
  const blocks = blocksOf(parts).filter((block) => areDone(block.parts))
  return [
    ...blocks.map((block) => ({ kind: 'block', publisherId: block.id }) as const),
    ...(areDone(parts) ? [{ kind: 'course', publisherId: id } as const] : []),
  ]
}
