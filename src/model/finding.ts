import type { Diagnostic, FindingData, Locale, Severity, Text } from './diagnostic.ts'
import type { Position } from './position.ts'

/** A kind of problem: its frozen id and its words in every language. */
export interface Finding<Data = FindingData> {
  /** `<topic>/<claim>`; never changes meaning, never reused. */
  readonly id: string
  readonly severity: Severity
  readonly text: Readonly<Record<Locale, (data: Data) => Text>>
}

/** Collects one finding at a place; `related` are the other places it is about. */
export type Report = <Data extends object>(
  finding: Finding<Data>,
  position: Position,
  data: Data,
  related?: readonly Position[],
) => void

/** A finding of which the data is no longer known to the type system: an entry of a list. */
export type AnyFinding = Finding<never>

/** Names a kind of problem that a stage reports itself. */
// @__NO_SIDE_EFFECTS__
export function defineFinding<Data extends object = object>(finding: Finding<Data>): Finding<Data> {
  return finding
}

/** Makes a report function that appends to a list. */
export function collector(into: Diagnostic[]): Report {
  return (finding, position, data, related = []) => {
    into.push({
      rule: finding.id,
      severity: finding.severity,
      position,
      // Findings declare their data as an interface, which has no index signature.
      data: data as FindingData,
      related,
    })
  }
}
