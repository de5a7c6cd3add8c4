import type { Diagnostic } from './diagnostic.ts'
import type { Position } from './position.ts'

/** Findings of one rule that the author silenced on some lines of a file, both included. */
export interface Suppression {
  readonly rule: string
  readonly file: string
  readonly from: number
  readonly to: number
  /** Of the comment. */
  readonly position: Position
}

/** Whether an author asked not to hear of this. */
export function isSuppressed(
  { rule, position }: Diagnostic,
  suppressions: readonly Suppression[],
): boolean {
  return suppressions.some(
    (silenced) =>
      silenced.rule === rule &&
      silenced.file === position.file &&
      silenced.from <= position.line &&
      position.line <= silenced.to,
  )
}
