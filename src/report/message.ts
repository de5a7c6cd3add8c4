import type { Diagnostic, Locale, Severity } from '../model/diagnostic.ts'
import type { AnyFinding, Finding } from '../model/finding.ts'
import type { Position } from '../model/position.ts'
import type { StateLimit, StateSize } from '../model/state-size.ts'
import type { CourseStats } from '../model/stats.ts'
import type { CourseSummary } from '../model/summary.ts'

/** A diagnostic with its words, in one language. */
export interface Message {
  readonly rule: string
  readonly severity: Severity
  readonly position: Position
  readonly message: string
  readonly hint: string
  readonly related: readonly RelatedMessage[]
}

export interface RelatedMessage {
  readonly position: Position
  readonly message: string
}

/** What every report is made of. */
export interface Report {
  readonly course: CourseSummary
  /** What a learner's state of it can come to, and what there is room for in each format. */
  readonly size: StateSize
  readonly stateLimits: readonly StateLimit[]
  readonly messages: readonly Message[]
  readonly counts: Readonly<Record<Severity, number>>
  /** Where it was asked for. */
  readonly stats?: CourseStats
  readonly locale: Locale
  /** Put before a file's path, so that it leads there from where the reader stands. */
  readonly prefix: string
  /** The same from the top of the repository: what services that read reports go by. */
  readonly repositoryPrefix: string
}

/** A way to write a report down: one file in `src/report`, one line in its registry. */
export interface Format {
  readonly id: string
  write(report: Report): string
}

/** Finds the words of a diagnostic. A diagnostic without a finding is our bug. */
export function messageOf(
  { rule, severity, position, data, related }: Diagnostic,
  catalogue: ReadonlyMap<string, AnyFinding>,
  locale: Locale,
): Message {
  const finding = catalogue.get(rule)
  if (!finding) throw new Error(`No words for ${rule}.`)
  // The data came from the finding of this id.
  const text = (finding as unknown as Finding).text[locale](data)
  return {
    rule,
    severity,
    position: printablePlace(position),
    message: printable(text.message),
    hint: printable(text.hint ?? ''),
    related: related.map((place) => ({
      position: printablePlace(place),
      message: printable(text.related ?? ''),
    })),
  }
}

/** Counts by severity. */
export function countMessages(messages: readonly Message[]): Report['counts'] {
  const of = (severity: Severity): number =>
    messages.filter((message) => message.severity === severity).length
  return { error: of('error'), warning: of('warning'), info: of('info') }
}

/** A title may hold characters that command a terminal, or that no XML holds; a report only shows text. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu, ' ')
}

/** So may the name of a file. */
function printablePlace(position: Position): Position {
  return { ...position, file: printable(position.file) }
}
