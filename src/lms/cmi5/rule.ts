import type { Statement } from '../lrs/statement.ts'
import type { UnitVerb } from './names.ts'
import type { Progress, Session } from './session.ts'

/** A statement, and all it is judged by. */
export interface Case {
  readonly statement: Statement
  /** `undefined`: one that cmi5 does not have for a unit. */
  readonly verb: UnitVerb | undefined
  /** A statement that cmi5 defines; the others it allows. */
  readonly isDefined: boolean
  readonly session: Session
  readonly progress: Progress
}

/** One requirement of cmi5 that a statement can break. */
export interface StatementRule {
  /** As `@cmi5/requirements` numbers it. */
  readonly id: string
  /** What was found and what was expected. */
  readonly told: string
  readonly breaks: (found: Case) => boolean
}

/** A rule for statements that cmi5 defines; with verbs, for those with one of them. */
export function ofDefined(
  id: string,
  told: string,
  breaks: (found: Case) => boolean,
  verbs?: readonly UnitVerb[],
): StatementRule {
  const concerns = ({ isDefined, verb }: Case): boolean =>
    isDefined && (verbs === undefined || (verb !== undefined && verbs.includes(verb)))
  return { id, told, breaks: (found) => concerns(found) && breaks(found) }
}

/** A rule for every statement. */
export function ofAll(id: string, told: string, breaks: (found: Case) => boolean): StatementRule {
  return { id, told, breaks }
}
