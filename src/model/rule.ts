import type { Course } from './course.ts'
import type { Finding } from './finding.ts'
import type { Position } from './position.ts'
import type { StateSize } from './state-size.ts'
import type { TextFile } from './text-file.ts'

/** Reports one finding of the rule that is running. */
export type RuleReport<Data> = (
  position: Position,
  data: Data,
  related?: readonly Position[],
) => void

/** A finding together with how it is found. */
export interface Rule<Data extends object = object> extends Finding<Data> {
  /** Runs beside the tree of every Markdown file, in the parser's thread; the tree is gone afterwards. */
  file?(file: TextFile, report: RuleReport<Data>): void
  /** Runs once over the whole course. */
  course?(course: Course, report: RuleReport<Data>, around: Around): void
}

/** What a rule may know besides the course. */
export interface Around {
  /** What a learner's state of the course can come to. */
  readonly size: StateSize
  /** ISO day; absent where nobody says which day it is, and then nothing is too old. */
  readonly today?: string
}

/** A rule of which the data is no longer known to the type system: an entry of the registry. */
export type AnyRule = Rule<never>

/** Names a rule. See any file in `src/check/rules` for the whole of one. */
export function defineRule<Data extends object = object>(rule: Rule<Data>): AnyRule {
  // The registry holds rules of different data; each only ever reports to its own text.
  return rule as unknown as AnyRule
}
