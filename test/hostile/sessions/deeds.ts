import type { Answer, Outcome } from '../../../src/model/activity.ts'
import type { Component, Interaction } from '../../../src/model/interaction.ts'
import type { LearnerActivity } from '../../../src/model/learner-course.ts'
import type { Asked, Learner } from '../../../src/runtime/learner.ts'
import {
  answeredInRound,
  drawFor,
  drawn,
  isQuiz,
  roundOf,
  settled,
  type Grade,
  type Quiz,
} from '../../../src/state/quiz.ts'
import { answerTo, type Snapshot } from '../../../src/state/snapshot.ts'
import { answered, finished, visited } from '../../../src/state/standing.ts'
import { randomOf } from '../../../src/lms/random.ts'
import { activities } from './course.ts'
import type { Action, How } from './script.ts'

/** What the player makes of an action: a change of the record, and how the runtime is told. */
export interface Deed {
  readonly change: (before: Snapshot) => Snapshot
  readonly tell: (learner: Learner) => void
}

type LearnerAction = Extract<Action, { readonly do: 'visit' | 'finish' | 'answer' }>

const shares: Readonly<Record<How, number>> = { right: 1, partly: 0.5, wrong: 0 }
const verdicts = { right: 'right', partly: 'partly', wrong: 'wrong' } as const

/** As learners type them. */
const texts = [
  'Amsterdam',
  'héél "mooi" & <b>vet</b>',
  '',
  'a~b.c-d_e z0 zz',
  '🙂🙂'.repeat(30),
  "x'; DROP TABLE--\n\ttwee regels",
]

const choices: readonly Component[] = ['a', 'b', 'c'].map((key) => [key, `Keuze ${key}`])
const targets: readonly Component[] = ['b', 'd'].map((key) => [key, `Doel ${key}`])

const interactions: Readonly<Record<string, Interaction>> = {
  choice: { type: 'choice', choices, correct: [['b']] },
  'fill-in': { type: 'fill-in', correct: [['Amsterdam']], caseMatters: false },
  match: { type: 'matching', source: choices, target: targets, correct: [['ab', 'cd']] },
  reflection: { type: 'long-fill-in', correct: [] },
  scenario: { type: 'performance', choices, correct: [] },
}

/** Right is `y`, half right `h`. */
const grade: Grade = (_, [given]) => (given === 'y' ? 1 : given === 'h' ? 0.5 : 0)

/** The page as it is decides what an action comes to; nothing where it asks nothing more. */
export function deedOf(
  action: LearnerAction,
  snapshot: Snapshot,
  mayUndo: boolean,
  lessons: ReadonlyMap<string, Parameters<Learner['visit']>[0]>,
): Deed | undefined {
  if (action.do === 'answer') return answering(action, snapshot, mayUndo)
  const lesson = lessons.get(action.lesson)
  if (!lesson) return undefined
  if (action.do === 'visit') {
    return {
      change: (before) => visited(before, lesson.key),
      tell: ({ visit }) => {
        visit(lesson)
      },
    }
  }
  return {
    change: (before) => finished(before, lesson.key),
    tell: ({ finish }) => {
      finish(lesson)
    },
  }
}

function answering(
  action: Extract<LearnerAction, { readonly do: 'answer' }>,
  snapshot: Snapshot,
  mayUndo: boolean,
): Deed | undefined {
  const activity = activities.find(({ key }) => key === action.activity)
  if (!activity) return undefined
  if (isQuiz(activity)) return inQuiz(activity, action.how, action.with, snapshot)
  const before = answerTo(snapshot, activity.key)
  const [answer, outcome] = given(activity, action, before?.answer ?? [], mayUndo)
  return {
    change: (from) => answered(from, activity, answer, outcome),
    tell: (learner) => {
      learner.answer(activity, answer, outcome, askedOf(activity, answer))
    },
  }
}

function given(
  { type }: LearnerActivity,
  { how, with: number }: { readonly how: How; readonly with: number },
  before: Answer,
  mayUndo: boolean,
): readonly [Answer, Outcome] {
  const judged: Outcome = { verdict: verdicts[how], score: shares[how] }
  const none: Outcome = { verdict: 'none', score: 0 }
  const text = texts[number % texts.length] ?? ''
  switch (type) {
    case 'match':
      return [how === 'right' ? ['ab', 'cd'] : ['ad', number % 2 === 0 ? 'cb' : 'cd'], judged]
    case 'fill-in':
      return [[text], judged]
    case 'reflection':
      return [[text + text], none]
    case 'checklist': {
      const isUndone = how === 'wrong' && mayUndo
      const next = ['a', 'b', 'c'].find((task) => !before.includes(task))
      const ticked = isUndone ? before.slice(1) : [...before, ...(next ? [next] : [])]
      return [ticked, { ...none, isOpen: ticked.length < 3 }]
    }
    case 'scenario': {
      const steps =
        before.length >= 3 ? (mayUndo ? ['a'] : before) : [...before, 'abc'.charAt(number % 3)]
      return [steps, { ...judged, isOpen: steps.length < 3 }]
    }
    default:
      return [how === 'right' ? ['b'] : ['a', ...(number % 2 === 0 ? ['c'] : [])], judged]
  }
}

/** As the page tells it, for the standards that record each answer. */
function askedOf({ type }: LearnerActivity, answer: Answer): Asked {
  const isRevised = type === 'reflection'
  return { interaction: interactions[type], prompt: 'Wat?', answer, isRevised, latency: 2.5 }
}

/** Draws a round, or answers the next question of the one that was drawn. */
function inQuiz(activity: Quiz, how: How, number: number, snapshot: Snapshot): Deed {
  const round = roundOf(snapshot, activity)
  const question = round?.questions.find((each) => !round.answered.includes(each))
  if (!question) {
    const keys = drawFor(snapshot, activity, randomOf(number).next)
    const draw = (before: Snapshot): Snapshot => drawn(before, activity, keys)
    return {
      change: draw,
      tell: ({ apply }) => {
        apply(draw)
      },
    }
  }
  const answer = [{ right: 'y', partly: 'h', wrong: 'n' }[how]]
  const outcome: Outcome = { verdict: verdicts[how], score: shares[how] }
  const take = (before: Snapshot, ...rest: readonly [LearnerActivity, Answer, Outcome]): Snapshot =>
    settled(answeredInRound(before, activity, ...rest), activity, grade)
  return {
    change: (before) => take(before, question, answer, outcome),
    tell: (learner) => {
      learner.answer(question, answer, outcome, askedOf(question, answer), take)
    },
  }
}
