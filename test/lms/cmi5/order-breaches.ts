import { idOf, learner } from '../lrs/small-lrs.ts'
import { begun, scored, told, within, categories, type Breach } from './breach.ts'
import { cmi5 } from './small-cmi5.ts'

/** Who, when and in what order. */
export const orderBreaches: readonly Breach[] = [
  {
    id: '6.3.0.0-1',
    name: 'voids',
    before: begun,
    wrong: told('voided', { object: { objectType: 'StatementRef', id: idOf(1) } }),
  },
  { id: '7.1.3.0-1', name: 'tells more before initialized', wrong: { verb: 'answered' } },
  {
    id: '7.1.3.0-1',
    name: 'tells more after terminated',
    before: begun,
    beside: [{ verb: 'terminated' }],
    wrong: { verb: 'answered' },
  },
  {
    id: '8.1.3.0-3',
    name: 'tells of somebody else',
    before: begun,
    wrong: told('answered', { actor: { account: { ...learner.account, name: 'u-2' } } }),
  },
  {
    id: '8.1.4.0-3',
    name: 'tells more in another registration',
    before: begun,
    wrong: within('answered', { registration: idOf(999999) }),
  },
  {
    id: '8.1.5.0-6',
    name: 'uses the id of the publisher',
    before: begun,
    wrong: told('completed', { object: { id: 'https://example.org/courses/water/au' } }),
  },
  {
    id: '9.1.0.0-1',
    name: 'gives no id',
    before: begun,
    wrong: told('answered', { id: undefined }),
  },
  {
    id: '9.2.0.0-2',
    name: 'tells of a group',
    before: begun,
    wrong: told('completed', { actor: { objectType: 'Group', account: learner.account } }),
  },
  {
    id: '9.2.0.0-3',
    name: 'tells of a mailbox',
    before: begun,
    wrong: told('completed', { actor: { mbox: 'mailto:noor@example.org' } }),
  },
  {
    id: '9.3.0.0-1',
    name: 'uses a verb that cmi5 has not',
    before: begun,
    wrong: categories('answered', [cmi5]),
  },
  { id: '9.3.0.0-1', name: 'uses a verb of the LMS', before: begun, wrong: told('launched', {}) },
  {
    id: '9.3.0.0-2',
    name: 'completes twice in a session',
    before: [...begun, 'completed'],
    wrong: { verb: 'completed' },
  },
  {
    id: '9.3.0.0-3',
    name: 'passes after it failed',
    before: [...begun, 'failed'],
    wrong: { verb: 'passed' },
  },
  { id: '9.3.0.0-4', name: 'completes first', wrong: { verb: 'completed' } },
  {
    id: '9.3.0.0-4',
    name: 'goes back in time behind initialized',
    before: begun,
    wrong: told('answered', { timestamp: '2026-11-27T07:00:00.000Z' }),
  },
  {
    id: '9.3.0.0-5',
    name: 'completes after terminated',
    before: begun,
    beside: [{ verb: 'terminated' }],
    wrong: { verb: 'completed' },
  },
  {
    id: '9.3.0.0-5',
    name: 'terminates before something else',
    before: begun,
    beside: [told('answered', { timestamp: '2026-11-27T09:00:00.000Z' })],
    wrong: { verb: 'terminated' },
  },
  {
    id: '9.3.0.0-6',
    name: 'completes twice in a registration',
    earlier: [...begun, 'completed'],
    before: begun,
    wrong: { verb: 'completed' },
  },
  {
    id: '9.3.0.0-7',
    name: 'passes twice in a registration',
    earlier: [...begun, 'passed'],
    before: begun,
    wrong: { verb: 'passed' },
  },
  {
    id: '9.3.0.0-8',
    name: 'fails what was passed',
    earlier: [...begun, 'passed'],
    before: begun,
    wrong: { verb: 'failed' },
  },
  { id: '9.3.2.0-3', name: 'initializes twice', before: begun, wrong: { verb: 'initialized' } },
  {
    id: '9.3.4.0-2',
    name: 'passes below masteryScore',
    before: begun,
    wrong: scored('passed', 0.79),
  },
  { id: '9.3.5.0-2', name: 'fails at masteryScore', before: begun, wrong: scored('failed', 0.8) },
]
