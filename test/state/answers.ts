import fc from 'fast-check'
import { authorOf } from '../../src/render/activity.ts'
import { wordsFor } from '../../src/i18n/words.ts'
import type {
  Activity,
  ActivityContext,
  ActivityLearner,
  Answer,
  Json,
} from '../../src/model/activity.ts'
import { activitiesOf } from '../../src/model/course.ts'
import { trusted } from '../../src/model/html.ts'
import { lessonsOf, type LearnerActivity } from '../../src/model/learner-course.ts'
import { learnerFor } from '../../src/runtime/question.ts'
import {
  answeredInRound,
  drawn,
  isQuiz,
  settled,
  type Grade,
  type Quiz,
} from '../../src/state/quiz.ts'
import type { Snapshot } from '../../src/state/snapshot.ts'
import { answered } from '../../src/state/standing.ts'
import type { KnownCourse } from '../support/planned-course.ts'

/** An activity as it is played: in a quiz when it is one of its questions. */
export interface Playable {
  readonly activity: LearnerActivity
  readonly within: Quiz | undefined
  readonly learner: ActivityLearner
  readonly data: Json
  /** Any answer that the form of its type can give. */
  readonly answers: fc.Arbitrary<Answer>
  /** The answer that takes most room in the record. */
  readonly longest: Answer
  /** As learners give it: right, a word, some lines. */
  readonly usual: Answer
}

/** Everything in a course that a learner can answer by itself. */
export function playablesOf(known: KnownCourse): readonly Playable[] {
  const { course, keys, learnerCourse } = known
  const activities = new Map(
    activitiesOf(course).map((activity) => [keys.activities[activity.id]?.key, activity]),
  )
  const playable = (activity: LearnerActivity, within?: Quiz): Playable => {
    const { key } = activity
    const source = activities.get(key)
    if (!source) throw new Error(`The course has no activity ${key}.`)
    const context = contextOf(source, known)
    const author = authorOf(source)
    const data = author.forLearner(source.data, context)
    return {
      ...{ activity, within, learner: learnerFor(activity), data },
      ...{ answers: answersTo(source, context), longest: longestAnswer(source, context) },
      usual: usualAnswer(source, context),
    }
  }
  return lessonsOf(learnerCourse)
    .flatMap((lesson) => lesson.activities)
    .flatMap((activity) =>
      isQuiz(activity)
        ? activity.quiz.questions.map((question) => playable(question, activity))
        : [playable(activity)],
    )
}

/** What the player makes of an answer. A question of a quiz is drawn first, with others. */
export function give(
  before: Snapshot,
  playable: Playable,
  answer: Answer,
  all: readonly Playable[],
): Snapshot {
  const { activity, within, learner, data } = playable
  const outcome = learner.grade(data, answer)
  const kept = learner.kept?.(data, answer) ?? answer
  if (!within) return answered(before, activity, kept, outcome)
  const grade: Grade = ({ key }, given) => {
    const asked = all.find((each) => each.activity.key === key)
    return asked?.learner.grade(asked.data, given).score ?? 0
  }
  const choices = within.quiz.questions.map(({ key, choice }) => ({ key, choice }))
  const others = choices.filter(({ key }) => key !== activity.key)
  const own = choices.filter(({ key }) => key === activity.key)
  const draw = [...own, ...others].slice(0, within.quiz.draw).map(({ choice }) => choice)
  const round = drawn(before, within, draw)
  return settled(answeredInRound(round, within, activity, kept, outcome), within, grade)
}

function contextOf({ id }: Activity, { keys }: KnownCourse): ActivityContext {
  const { key, choices } = keys.activities[id] ?? { key: '', choices: [] }
  return {
    ...{ key, choiceKeys: choices, language: 'nl', words: wordsFor('nl') },
    ...{ promptId: '', outcomeId: '', rich: () => trusted(''), questions: [] },
  }
}

/** Takes as much room as a character can. */
const widest = '\u{10ffff}'

/** Cheap, dear and mixed texts, also longer than any that is kept. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('a', 'z', 'Z', ' ', 'é', '\uffff', widest), maxLength: 450 }),
)

function answersTo(activity: Activity, context: ActivityContext): fc.Arbitrary<Answer> {
  const keys = [...context.choiceKeys]
  const [lefts, rights] = sidesOf(activity, context)
  switch (activity.type) {
    case 'choice': {
      const { most } = authorOf(activity).longest(activity.data)
      return fc.subarray(keys, { minLength: 1, maxLength: most })
    }
    case 'true-false':
      return fc.constantFrom(['t'], ['f'])
    case 'order':
      return fc.shuffledSubarray(keys, { minLength: keys.length })
    case 'match':
    case 'sort':
    case 'scale':
      return fc.tuple(
        ...lefts.map((left) => fc.constantFrom(...rights).map((right) => left + right)),
      )
    case 'checklist':
      return fc.subarray(keys)
    case 'scenario':
      return fc.array(fc.constantFrom(...keys), { maxLength: 8 })
    case 'reflection':
      return typed.map((text) => (text.trim() === '' ? [] : [text]))
    default:
      return typed.map((text) => [text])
  }
}

function longestAnswer(activity: Activity, context: ActivityContext): Answer {
  const keys = context.choiceKeys
  const [lefts, rights] = sidesOf(activity, context)
  const { most } = authorOf(activity).longest(activity.data)
  switch (activity.type) {
    case 'true-false':
      return ['t']
    case 'match':
    case 'sort':
    case 'scale':
      return lefts.map((left) => left + (rights[0] ?? ''))
    case 'scenario':
      // Of the sample: off, and then on to the hall.
      return [keys[0] ?? '', keys[2] ?? '']
    case 'number':
      // All of it reads as a number.
      return [`${'\u3000'.repeat(18)}123456`]
    case 'fill-in':
    case 'reflection':
      return [widest.repeat(400)]
    default:
      return keys.slice(0, most)
  }
}

function usualAnswer(activity: Activity, context: ActivityContext): Answer {
  const [first] = authorOf(activity).interaction(activity.data, context).correct
  switch (activity.type) {
    case 'true-false':
      return ['f']
    case 'number':
      return ['€ 175,00']
    case 'fill-in':
      return ['Raadplegen']
    case 'reflection':
      return ['Dat ik eerst vertel wat al vaststaat.']
    default:
      return first ?? longestAnswer(activity, context)
  }
}

/** The keys of what is asked about, and of what can be said of it. */
function sidesOf(activity: Activity, context: ActivityContext): readonly [Answer, Answer] {
  const { choices = [], source, target } = authorOf(activity).interaction(activity.data, context)
  const keys = (list: typeof choices): Answer => list.map(([key]) => key)
  return [source ? keys(source) : context.choiceKeys, keys(target ?? choices)]
}
