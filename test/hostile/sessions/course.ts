import { wordsFor } from '../../../src/i18n/words.ts'
import {
  lessonsOf,
  type LearnerActivity,
  type LearnerCourse,
  type LearnerLesson,
} from '../../../src/model/learner-course.ts'
import type { Reported } from '../../../src/model/tracking.ts'
import { isQuiz } from '../../../src/state/quiz.ts'

function activity(key: string, type: string, change: Partial<LearnerActivity>): LearnerActivity {
  return { key, type, points: 1, attempts: 0, required: false, ...change }
}

function lesson(key: string, activities: readonly LearnerActivity[]): LearnerLesson {
  return { key, number: key, title: key, minutes: 5, path: key, activities }
}

const questions = ['a', 'b', 'c', 'd'].map((choice) => ({
  ...activity(`q${choice}`, 'choice', {}),
  choice,
}))

const quiz = { draw: 2, pass: 50, questions }

/** Two modules that count and one that does not, with every way in which an answer is given. */
export function courseThatReports(report: Reported): LearnerCourse {
  return {
    key: 'hostile',
    id: 'hostile',
    title: 'Hostile',
    language: 'nl',
    version: '1.0.0',
    completion: { of: 'core', report },
    passing: 60,
    words: wordsFor('nl'),
    modules: [
      {
        ...{ key: 'm1', number: 1, title: 'One', kind: 'core' },
        lessons: [
          lesson('l1', [activity('a1', 'choice', { attempts: 2 }), activity('a2', 'fill-in', {})]),
          lesson('l2', [
            activity('a3', 'match', { points: 2 }),
            activity('a4', 'checklist', { points: 0, required: true }),
          ]),
        ],
      },
      {
        ...{ key: 'm2', number: 2, title: 'Two', kind: 'core' },
        lessons: [
          lesson('l3', [activity('t1', 'quiz', { points: 2, attempts: 2, quiz })]),
          lesson('l4', [
            activity('a5', 'scenario', { points: 2 }),
            activity('a6', 'reflection', { points: 0, required: true, keeps: 100 }),
          ]),
          lesson('l5', []),
        ],
      },
      {
        ...{ key: 'm3', number: 3, title: 'Three', kind: 'bonus' },
        lessons: [lesson('l6', [activity('a7', 'choice', { attempts: 1 })])],
      },
    ],
  }
}

const sample = courseThatReports('passed')
export const lessonKeys = lessonsOf(sample).map(({ key }) => key)
export const activities = lessonsOf(sample).flatMap((each) => each.activities)
export const quizzes = activities.filter(isQuiz)
/** Of these each tick is kept by itself. */
export const growing = ['a4']
