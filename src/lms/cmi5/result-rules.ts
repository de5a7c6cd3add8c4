import { categories, contextExtensions, resultExtensions, type UnitVerb } from './names.ts'
import { ofAll, ofDefined, type Case, type StatementRule } from './rule.ts'
import { hasCategory } from './session.ts'

const judged: readonly UnitVerb[] = ['passed', 'failed']
const withDuration = {
  '9.5.4.1-1': 'terminated',
  '9.5.4.1-2': 'completed',
  '9.5.4.1-3': 'passed',
  '9.5.4.1-4': 'failed',
} as const satisfies Readonly<Record<string, UnitVerb>>

const hasMoveOn = ({ statement }: Case): boolean => hasCategory(statement, categories.moveOn)
const isJudged = ({ verb }: Case): boolean => verb === 'passed' || verb === 'failed'
const success = ({ statement }: Case): boolean | undefined => statement.result?.success
const completion = ({ statement }: Case): boolean | undefined => statement.result?.completion
const scaled = ({ statement }: Case): number | undefined => statement.result?.score?.scaled
const progress = ({ statement }: Case): unknown =>
  statement.result?.extensions?.[resultExtensions.progress]

/** What a result may and must hold (cmi5 9.3 and 9.5). */
export const resultRules: readonly StatementRule[] = [
  ofDefined(
    '9.5.1.0-2',
    'expected a score only beside passed and failed',
    (found) => found.statement.result?.score !== undefined && !isJudged(found),
  ),
  ofAll('9.5.1.0-3', 'expected min and max beside raw', ({ statement: { result } }) => {
    const { raw, min, max } = result?.score ?? {}
    return raw !== undefined && (min === undefined || max === undefined)
  }),
  ofDefined('9.5.2.0-1', 'expected success true', (found) => success(found) !== true, ['passed']),
  ofDefined('9.5.2.0-2', 'expected success false', (found) => success(found) !== false, ['failed']),
  ofDefined(
    '9.5.2.0-3',
    'expected success only beside passed and failed',
    (found) => success(found) !== undefined && !isJudged(found),
  ),
  ofDefined('9.5.3.0-1', 'expected completion true', (found) => completion(found) !== true, [
    'completed',
  ]),
  ofDefined(
    '9.5.3.0-2',
    'expected completion only beside completed',
    (found) => completion(found) !== undefined && found.verb !== 'completed',
  ),
  ...Object.entries(withDuration).map(([id, verb]) =>
    ofDefined(
      id,
      'expected a duration',
      ({ statement }) => statement.result?.duration === undefined,
      [verb],
    ),
  ),
  ofDefined(
    '9.3.4.0-2',
    'the scaled score is below masteryScore',
    (found) => (scaled(found) ?? 1) < (found.session.masteryScore ?? 0),
    ['passed'],
  ),
  ofDefined(
    '9.3.5.0-2',
    'the scaled score is not below masteryScore',
    (found) => (scaled(found) ?? -1) >= (found.session.masteryScore ?? 2),
    ['failed'],
  ),
  ofDefined(
    '9.6.3.2-2',
    'expected the masteryScore of the launch as extension of the context',
    ({ statement, session }) => {
      const given = statement.context?.extensions?.[contextExtensions.masteryScore]
      const isScored = statement.result?.score !== undefined
      return isScored && session.masteryScore !== undefined && given !== session.masteryScore
    },
    judged,
  ),
  ofAll('9.5.5.1', 'expected progress from 0 to 100, whole', (found) => {
    const given = progress(found)
    const isWhole = Number.isInteger(given)
    // What is whole is a number.
    return given !== undefined && !(isWhole && (given as number) >= 0 && (given as number) <= 100)
  }),
  ofDefined(
    '9.5.5.1',
    'expected no progress beside completed',
    (found) => progress(found) !== undefined,
    ['completed'],
  ),
  ofDefined(
    '9.6.2.2-1',
    'expected the category moveon beside success or completion',
    (found) => isOfMoveOn(found) && !hasMoveOn(found),
  ),
  ofAll(
    '9.6.2.2-2',
    'expected the category moveon only in a statement of cmi5 with success or completion',
    (found) => hasMoveOn(found) && !(found.isDefined && isOfMoveOn(found)),
  ),
]

function isOfMoveOn({ statement: { result } }: Case): boolean {
  return result?.success !== undefined || result?.completion !== undefined
}
