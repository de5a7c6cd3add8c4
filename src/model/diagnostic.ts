import { comparePositions, compareText, type Position } from './position.ts'

/** `error`: the package would be wrong, unsafe or inaccessible. `warning`: the rest. `info`: news. */
export type Severity = 'error' | 'warning' | 'info'

/** A language that messages are written in. */
export type Locale = 'nl' | 'en'

/** The words of a finding. `related` says what stands at the other places. */
export interface Text {
  readonly message: string
  readonly hint?: string
  readonly related?: string
}

/** What a finding's words are made from: plain data, so that it can cross a thread. */
export type FindingData = Readonly<Record<string, unknown>>

/** One problem in a course, as data: the words come from the finding of the same id. */
export interface Diagnostic {
  readonly rule: string
  readonly severity: Severity
  readonly position: Position
  readonly data: FindingData
  readonly related: readonly Position[]
}

/** Orders by place, then rule; independent of the order in which stages report. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return comparePositions(a.position, b.position) || compareText(a.rule, b.rule)
}
