import { lessonsOf, type LearnerCourse, type LearnerLesson } from '../model/learner-course.ts'
import { answerTo, type Snapshot } from './snapshot.ts'

/**
 * The lessons to do first that are not done. A lesson that the learner has done or begun waits for
 * nothing: an update of the course closes no door that was open.
 */
export function openPrerequisites(
  course: LearnerCourse,
  { key, after = [], activities }: LearnerLesson,
  snapshot: Snapshot,
): readonly LearnerLesson[] {
  const isBegun = activities.some((activity) => answerTo(snapshot, activity.key) !== undefined)
  if (isBegun || snapshot.done.includes(key)) return []
  return lessonsOf(course).filter(
    (lesson) => after.includes(lesson.key) && !snapshot.done.includes(lesson.key),
  )
}
