import type { Statement } from '../lrs/statement.ts'
import { contextRules } from './context-rules.ts'
import { orderRules } from './order-rules.ts'
import { resultRules } from './result-rules.ts'
import type { Case, StatementRule } from './rule.ts'
import { isDefined, progressAfter, sessionAfter, unitVerbOf } from './session.ts'
import type { Progress, Session } from './session.ts'

/** All that cmi5 has against statements of a unit; the first that is broken is told. */
export const statementRules: readonly StatementRule[] = [
  ...orderRules,
  ...contextRules,
  ...resultRules,
]

/** What becomes of a session when statements are taken, or why they are not. */
export type Verdict =
  | { readonly session: Session; readonly progress: Progress }
  | { readonly broken: StatementRule; readonly index: number }

/** Judges statements of one session in the order in which they came: all of them, or none. */
export function judgeStatements(
  statements: readonly Statement[],
  before: { readonly session: Session; readonly progress: Progress },
  now: number,
): Verdict {
  let { session, progress } = before
  for (const [index, statement] of statements.entries()) {
    const found: Case = {
      ...{ statement, session, progress },
      verb: unitVerbOf(statement),
      isDefined: isDefined(statement),
    }
    const broken = statementRules.find((rule) => rule.breaks(found))
    if (broken) return { broken, index }
    session = sessionAfter(session, statement, now)
    progress = progressAfter(progress, statement)
  }
  return { session, progress }
}
