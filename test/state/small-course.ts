import { wordsFor } from '../../src/i18n/words.ts'
import type {
  LearnerActivity,
  LearnerCourse,
  LearnerLesson,
} from '../../src/model/learner-course.ts'

export function activity(key: string, change: Partial<LearnerActivity> = {}): LearnerActivity {
  return { key, type: 'choice', points: 1, attempts: 0, required: false, ...change }
}

export function lesson(key: string, activities: readonly LearnerActivity[] = []): LearnerLesson {
  return { key, number: '1.1', title: key, minutes: 5, path: key, activities }
}

/** It reports a pass at 80 %, unless `change` says otherwise. */
export function course(
  core: readonly LearnerLesson[],
  change: Partial<LearnerCourse> = {},
  bonus: readonly LearnerLesson[] = [],
): LearnerCourse {
  return {
    key: 'c1',
    id: 'cursus',
    title: 'Cursus',
    language: 'nl',
    version: '1.0.0',
    completion: { of: 'core', report: 'passed' },
    passing: 80,
    words: wordsFor('nl'),
    modules: [
      { key: 'm1', number: 1, title: 'Kern', kind: 'core', lessons: core },
      { key: 'm2', number: 2, title: 'Extra', kind: 'bonus', lessons: bonus },
    ],
    ...change,
  }
}
