import { lmsVerbs, voidedVerb } from './names.ts'
import { ofAll, ofDefined, type Case, type StatementRule } from './rule.ts'

const hasBegun = ({ session }: Case): boolean => session.verbs.includes('initialized')
const hasEnded = ({ session }: Case): boolean => session.verbs.includes('terminated')
const at = ({ statement }: Case): number => Date.parse(statement.timestamp ?? '')
const isRepeated = ({ verb, session }: Case): boolean =>
  verb !== undefined && session.verbs.includes(verb)
const lmsOnly: readonly string[] = Object.values(lmsVerbs)

/** Which statement may come when, and how often (cmi5 7.1, 9.3, 10 and 11). */
export const orderRules: readonly StatementRule[] = [
  ofAll(
    '6.3.0.0-1',
    'an AU may not void statements',
    ({ statement }) => statement.verb.id === voidedVerb,
  ),
  ofDefined('9.3.0.0-1', 'only an LMS uses this verb', ({ statement }) =>
    lmsOnly.includes(statement.verb.id),
  ),
  ofDefined(
    '9.3.0.0-1',
    'a verb that cmi5 does not define goes without its category',
    ({ verb }) => verb === undefined,
  ),
  ofAll(
    '11.0.0.0-3',
    'cmi5LearnerPreferences was not read before the first statement',
    ({ session }) => !session.hasReadPreferences,
  ),
  ofAll(
    '10.2.1.0-4',
    'LMS.LaunchData was not read before the first statement',
    ({ session }) => !session.hasReadLaunchData,
  ),
  ofDefined(
    '9.3.0.0-4',
    'expected initialized before any other statement',
    (found) => found.verb !== 'initialized' && !hasBegun(found),
  ),
  ofAll(
    '7.1.3.0-1',
    'expected initialized before, and terminated after it',
    (found) => !found.isDefined && (!hasBegun(found) || hasEnded(found)),
  ),
  ofDefined('9.3.0.0-5', 'nothing may follow terminated', hasEnded),
  ofAll(
    '9.3.0.0-4',
    'its timestamp is before that of initialized, and timestamps tell the order',
    (found) => found.session.firstAt !== null && at(found) < found.session.firstAt,
  ),
  ofDefined(
    '9.3.0.0-5',
    'its timestamp is before that of another statement, and timestamps tell the order',
    (found) => found.session.lastAt !== null && at(found) < found.session.lastAt,
    ['terminated'],
  ),
  ofDefined('9.3.2.0-3', 'the session has been initialized', isRepeated, ['initialized']),
  ofDefined(
    '10.2.2.0-2',
    'expected only initialized and terminated in launchMode Browse',
    ({ session }) => session.mode === 'Browse',
    ['passed', 'failed', 'completed'],
  ),
  ofDefined(
    '10.2.2.0-3',
    'expected only initialized and terminated in launchMode Review',
    ({ session }) => session.mode === 'Review',
    ['passed', 'failed', 'completed'],
  ),
  ofDefined('9.3.0.0-2', 'the session has a statement with this verb', isRepeated),
  ofDefined(
    '9.3.0.0-3',
    'the session has passed or failed',
    ({ session: { verbs } }) => verbs.includes('passed') || verbs.includes('failed'),
    ['passed', 'failed'],
  ),
  ofDefined('9.3.0.0-6', 'the registration has completed', ({ progress }) => progress.isCompleted, [
    'completed',
  ]),
  ofDefined('9.3.0.0-7', 'the registration has passed', ({ progress }) => progress.isPassed, [
    'passed',
  ]),
  ofDefined(
    '9.3.0.0-8',
    'the registration has passed, which failed may not follow',
    ({ progress }) => progress.isPassed,
    ['failed'],
  ),
]
