import fc from 'fast-check'
import { authors } from '../../../src/activities/registry.ts'
import type { Answer } from '../../../src/model/activity.ts'
import type { GivenAnswer } from '../../../src/model/tracking.ts'
import { sampled, sampleOf, type Sampled } from '../../activities/sample.ts'

/** One question of each type that can be answered, and what differs within a type. */
export const questions: Readonly<Record<string, Sampled>> = {
  ...Object.fromEntries(
    authors
      .filter(({ holds }) => holds !== 'questions')
      .map(({ type }) => [type, sampleOf(type)] as const),
  ),
  'private reflection': sampled(':::reflection{#a}\nWat neem je mee?\n:::'),
  'scale of one statement': sampled(
    ':::scale{#a labels="Oneens|Neutraal|Eens"}\nWat vind jij?\n\n- Inwoners weten het.\n:::',
  ),
  'exact number': sampled(':::number{#a answer=-0.25}\nHoeveel is het?\n:::'),
}

/** An answer to a question, as the player tells it. */
export function givenTo(
  { author, learner, activity, context }: Sampled,
  answer: Answer,
  change: Partial<GivenAnswer> = {},
): GivenAnswer {
  const data = author.forLearner(activity.data, context)
  const { verdict, score: share } = learner.grade(data, answer)
  const kept = learner.kept?.(data, answer) ?? answer
  return {
    serial: 0,
    module: 'm1',
    activity: context.key,
    attempt: 1,
    interaction: author.interaction(activity.data, context),
    prompt: 'Welke trede is dit?',
    answer: learner.told?.(data, answer) ?? kept,
    ...{ verdict, share, points: activity.points },
    at: Date.UTC(2026, 10, 27, 9, 30, 5, 678),
    latency: 65.5,
    ...change,
  }
}

/** Values of the form, in any number and order, among typed text and rubbish. */
export function anyAnswerTo({ author, activity, context }: Sampled): fc.Arbitrary<Answer> {
  const {
    choices = [],
    source = [],
    target = [],
    correct,
  } = author.interaction(activity.data, context)
  const keys = [...choices, ...source, ...target].map(([key]) => key)
  const key = keys.length === 0 ? fc.constantFrom('t', 'f', 'true') : fc.constantFrom(...keys)
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom('[', ',', '.', ':', ']', '{', '}', '=', ' ', '\n', 'a') }),
    fc.constantFrom(
      '{lang=nl}',
      '{case_matters=true}a',
      'a[,]b',
      '1e30',
      '5,5',
      '-1.500,25',
      '€ 175',
    ),
    fc.double().map(String),
  )
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(
        fc.oneof(
          key,
          fc.tuple(key, key).map((pair) => pair.join('')),
        ),
      ),
    },
    { weight: 2, arbitrary: fc.array(fc.oneof(key, typed), { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.constantFrom<Answer>([], [''], ...correct) },
  )
}

/** What the learner's machine and the course may make of the rest. */
export const anyChange: fc.Arbitrary<Partial<GivenAnswer>> = fc.record(
  {
    attempt: fc.integer({ min: 1, max: 36 ** 4 }),
    points: fc.integer({ min: 0, max: 100 }),
    at: fc.oneof(fc.double(), fc.integer({ min: -1e12, max: 5e12 })),
    latency: fc.oneof(fc.double(), fc.double({ min: 0, max: 1e5, noNaN: true })),
    prompt: fc.string({ unit: 'binary', maxLength: 600 }),
    verdict: fc.constantFrom('right', 'partly', 'wrong', 'none'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
)
