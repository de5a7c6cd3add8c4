import fc from 'fast-check'
import { keptText } from '../../src/state/text-code.ts'
import type { AnswerState, Snapshot } from '../../src/state/snapshot.ts'

/** Any key the lock file could give, and those that every object inherits. */
export const key = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[la][a-z0-9]{0,4}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z][a-z0-9]{0,60}$/) },
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'z', 'z0') },
)

const choices = fc.array(fc.stringMatching(/^[a-z0-9]$/), { maxLength: 8 })
const pairs = fc.array(fc.stringMatching(/^[a-z0-9]{2}$/), { maxLength: 8 })
const texts = fc.array(
  fc.string({ unit: 'binary', maxLength: 50 }).map((text) => keptText(text)),
  { maxLength: 3 },
)

export const answerState: fc.Arbitrary<AnswerState> = fc.record({
  answer: fc.oneof(choices, pairs, texts),
  attempts: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 36 ** 4 - 1 })),
  best: fc
    .oneof(fc.constantFrom(0, 1000), fc.integer({ min: 0, max: 1000 }))
    .map((share) => share / 1000),
})

/** Any day that a browser's clock may give, or none. */
export const day = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10)),
)

/** Every snapshot that the reducers can come to. */
export const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  revision: fc.maxSafeNat(),
  version: fc.oneof(fc.constant('1.4.0'), fc.string({ unit: 'binary', maxLength: 20 })),
  place: fc.oneof(fc.constant(''), key),
  done: fc.uniqueArray(key, { maxLength: 50 }).map((keys) => keys.sort()),
  answers: fc.dictionary(key, answerState, { maxKeys: 60, noNullPrototype: true }),
  completedOn: day,
  attempt: fc.stringMatching(/^[a-z0-9]{0,6}$/),
})

/** A handful of keys and small numbers, so that two snapshots often disagree about one answer. */
export const closeSnapshot: fc.Arbitrary<Snapshot> = fc.record({
  revision: fc.nat(3),
  version: fc.constantFrom('1.0.0', '1.1.0'),
  place: fc.constantFrom('', 'l1', 'l2'),
  done: fc.subarray(['l1', 'l2', 'l3']),
  answers: fc.dictionary(
    fc.constantFrom('a1', 'a2', 'constructor'),
    fc.record({
      answer: fc.subarray(['a', 'b', 'c'], { maxLength: 2 }),
      attempts: fc.integer({ min: 1, max: 3 }),
      best: fc.constantFrom(0, 0.333, 0.5, 1),
    }),
    { noNullPrototype: true },
  ),
  completedOn: fc.constantFrom('', '2026-11-27', '2026-12-01'),
  attempt: fc.constantFrom('', 'a1', 'b2'),
})
