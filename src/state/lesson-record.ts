import type { LearnerLesson } from '../model/learner-course.ts'
import { answerTo, type Snapshot } from './snapshot.ts'
import { shareOfAll } from './standing.ts'

// Apart from `standing.ts`: the player asks none of this, and its script holds nothing that it does
// not ask. Even what is left out of a bundle takes part in how the names in it are shortened.

/** Of a lesson, what its record is judged by. */
type JudgedLesson = Pick<LearnerLesson, 'key' | 'activities'>

/** The share of the points of a lesson, 0 to 1; `null` before anything scored in it was answered. */
export function lessonShare({ activities }: JudgedLesson, snapshot: Snapshot): number | null {
  const items = activities.filter(({ points }) => points > 0)
  return shareOfAll(items, snapshot)
}

/** Whether anything is kept of a lesson: an answer, or that it was the last to be looked at. */
export function isBegun({ key, activities }: JudgedLesson, snapshot: Snapshot): boolean {
  const questions = activities.flatMap((activity) => activity.quiz?.questions ?? [])
  const kept = [...activities, ...questions]
  return snapshot.place === key || kept.some((each) => answerTo(snapshot, each.key) !== undefined)
}
