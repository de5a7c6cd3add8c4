import type { Answer, Outcome } from '../model/activity.ts'
import type {
  LearnerActivity,
  LearnerCourse,
  LearnerLesson,
  LearnerModule,
} from '../model/learner-course.ts'
import type { ModuleRecord, Standing, Success } from '../model/tracking.ts'
import { attainableShare, hasResult, isQuiz, isThrough } from './quiz.ts'
import { asFraction, thousandths, tolerance } from './share.ts'
import { attemptsOf, bestOf, changed, type Snapshot } from './snapshot.ts'
import { keptText } from './text-code.ts'

/** What a learner's record amounts to in this version of the course. */
export interface Assessment {
  readonly standing: Standing
  /** All lessons that count are done. */
  readonly isCompleted: boolean
  readonly success: Success
  /** Percentage in whole points, rounded down; `null` before anything scored was answered. */
  readonly score: number | null
  /** The same as an exact share of the points, 0 to 1. */
  readonly share: number | null
  readonly modules: readonly ModuleRecord[]
  /** Lessons that count and are done. */
  readonly done: number
  /** Lessons that count. */
  readonly total: number
  /** Keys of the lessons that count and are not done, in the order of the course. */
  readonly openLessons: readonly string[]
}

/** From low to high; a record only ever moves up. */
const order: readonly Standing[] = ['new', 'incomplete', 'failed', 'completed', 'passed']

const successes: readonly Success[] = ['unknown', 'failed', 'passed']

/** Judges a record by the course alone. What the course does not know is ignored. */
export function assess(course: LearnerCourse, snapshot: Snapshot): Assessment {
  const lessons = countedLessons(course)
  const openLessons = lessons.map(({ key }) => key).filter((key) => !snapshot.done.includes(key))
  const items = lessons.flatMap(({ activities }) => activities).filter(({ points }) => points > 0)
  const isCompleted = lessons.length > 0 && openLessons.length === 0
  const success = isCompleted ? successOf(course, items, snapshot) : 'unknown'
  const share = shareOfAll(items, snapshot)
  return {
    standing: isCompleted ? finalStanding(course, success) : 'incomplete',
    isCompleted,
    success,
    score: share === null ? null : Math.floor(share * 100 + tolerance),
    share,
    modules: course.modules.map((module) => moduleRecord(course, module, snapshot)),
    done: lessons.length - openLessons.length,
    total: lessons.length,
    openLessons,
  }
}

/** Whether the learner has done all that a lesson asks. A lesson that asks nothing is done when they say so. */
export function lessonIsDone(
  lesson: Pick<LearnerLesson, 'key' | 'activities'>,
  snapshot: Snapshot,
): boolean {
  const asked = lesson.activities.filter(({ points, required }) => points > 0 || required)
  if (snapshot.done.includes(lesson.key)) return true
  return asked.length > 0 && asked.every((activity) => isAnswered(snapshot, activity))
}

/** Whether the learner has answered, rather than only begun; a quiz with a pass mark asks for more. */
export function isAnswered(snapshot: Snapshot, activity: LearnerActivity): boolean {
  return isQuiz(activity) ? isThrough(snapshot, activity) : isGraded(snapshot, activity)
}

/** The higher of two standings. */
export function raise(a: Standing, b: Standing): Standing {
  return order.indexOf(a) >= order.indexOf(b) ? a : b
}

/** The higher of two. */
export function raiseSuccess(a: Success, b: Success): Success {
  return successes.indexOf(a) >= successes.indexOf(b) ? a : b
}

/** Whether another attempt is allowed. */
export function mayAnswer(snapshot: Snapshot, { key, attempts }: LearnerActivity): boolean {
  return attempts === 0 || attemptsOf(snapshot, key) < attempts
}

/** The learner answered. What is kept is what a later session reads back: nothing changes by reloading. */
export function answered(
  snapshot: Snapshot,
  activity: LearnerActivity,
  answer: Answer,
  outcome: Outcome,
): Snapshot {
  if (!mayAnswer(snapshot, activity)) return snapshot
  const best = bestOf(snapshot, activity.key)
  const state = {
    answer: answer.map((text) => keptText(text, activity.keeps)),
    attempts: attemptsOf(snapshot, activity.key) + (outcome.isOpen ? 0 : 1),
    best: outcome.isOpen ? best : Math.max(best, thousandths(outcome.score) / 1000),
  }
  return changed(snapshot, { answers: { ...snapshot.answers, [activity.key]: state } })
}

/** The learner opened a lesson, or the course page with an empty key. */
export function visited(snapshot: Snapshot, lessonKey: string): Snapshot {
  return snapshot.place === lessonKey ? snapshot : changed(snapshot, { place: lessonKey })
}

/** A lesson is done, for good. */
export function finished(snapshot: Snapshot, lessonKey: string): Snapshot {
  if (snapshot.done.includes(lessonKey)) return snapshot
  return changed(snapshot, { done: [...snapshot.done, lessonKey].sort() })
}

/** The course is done for the first time. Its day is never changed again. */
export function completed(snapshot: Snapshot, day: string): Snapshot {
  return snapshot.completedOn === '' ? changed(snapshot, { completedOn: day }) : snapshot
}

/** Whether a standing says that the course is done. */
export function isComplete(standing: Standing): boolean {
  return standing === 'completed' || standing === 'passed'
}

/** This version of the course goes on with the record. Nothing was done, so it is no newer. */
export function continuedIn(snapshot: Snapshot, version: string): Snapshot {
  return snapshot.version === version ? snapshot : { ...snapshot, version }
}

function countedLessons({ modules, completion }: LearnerCourse): readonly LearnerLesson[] {
  return modules
    .filter(({ kind }) => completion.of === 'all' || kind === 'core')
    .flatMap(({ lessons }) => lessons)
}

function finalStanding({ completion }: LearnerCourse, success: Success): Standing {
  if (completion.report === 'completed') return 'completed'
  return success === 'unknown' ? 'incomplete' : success
}

/** Where the author wants to know who has done it, nobody fails. */
function successOf(
  { completion, passing }: LearnerCourse,
  items: readonly LearnerActivity[],
  snapshot: Snapshot,
): Success {
  const isWanted = completion.report === 'passed'
  const needed = (passing * total(items)) / 100
  if (items.length === 0) return isWanted ? 'passed' : 'unknown'
  if (earned(items, snapshot) >= needed - tolerance) return 'passed'
  return isWanted && attainable(items, snapshot) < needed - tolerance ? 'failed' : 'unknown'
}

/** The share of the points of these, 0 to 1; `null` before anything of them was answered. */
export function shareOfAll(items: readonly LearnerActivity[], snapshot: Snapshot): number | null {
  if (!items.some((item) => isGraded(snapshot, item))) return null
  return earned(items, snapshot) / total(items)
}

function moduleRecord(
  course: LearnerCourse,
  { key, title, lessons }: LearnerModule,
  snapshot: Snapshot,
): ModuleRecord {
  const items = lessons.flatMap(({ activities }) => activities).filter(({ points }) => points > 0)
  const done = lessons.filter((lesson) => snapshot.done.includes(lesson.key))
  const progress = lessons.length === 0 ? 0 : done.length / lessons.length
  const success = progress === 1 ? successOf(course, items, snapshot) : 'unknown'
  return { key, title, progress, share: shareOfAll(items, snapshot), success }
}

function total(items: readonly LearnerActivity[]): number {
  return items.reduce((sum, { points }) => sum + points, 0)
}

function earned(items: readonly LearnerActivity[], snapshot: Snapshot): number {
  return items.reduce((sum, item) => sum + item.points * shareOf(item, snapshot), 0)
}

/** What can still be reached: all points where an attempt is left, the best so far where none is. */
function attainable(items: readonly LearnerActivity[], snapshot: Snapshot): number {
  return items.reduce((sum, item) => sum + item.points * mostOf(item, snapshot), 0)
}

function mostOf(item: LearnerActivity, snapshot: Snapshot): number {
  if (isQuiz(item)) return asFraction(attainableShare(snapshot, item))
  return mayAnswer(snapshot, item) ? 1 : shareOf(item, snapshot)
}

function shareOf({ key }: LearnerActivity, snapshot: Snapshot): number {
  return asFraction(bestOf(snapshot, key))
}

function isGraded(snapshot: Snapshot, activity: LearnerActivity): boolean {
  if (isQuiz(activity)) return hasResult(snapshot, activity)
  return attemptsOf(snapshot, activity.key) > 0
}
