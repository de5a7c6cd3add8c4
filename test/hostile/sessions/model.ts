import { lessonsOf, type LearnerCourse } from '../../../src/model/learner-course.ts'
import type { Launch, Standing } from '../../../src/model/tracking.ts'
import { follow } from '../../../src/state/merge.ts'
import { emptySnapshot, type Snapshot } from '../../../src/state/snapshot.ts'
import {
  completed,
  continuedIn,
  finished,
  isComplete,
  lessonIsDone,
  raise,
} from '../../../src/state/standing.ts'
import { growing, quizzes } from './course.ts'
import { assessed } from './remembered.ts'

/** Where and when a learner is: what decides on the day of completion. */
export interface Moment {
  /** `undefined` before it is known whether there is an LMS. */
  readonly launch: Launch | null | undefined
  readonly today: string
}

/** What a page starts from, before anybody tells what was done earlier. */
export function fresh(course: LearnerCourse): Snapshot {
  return continuedIn(emptySnapshot, course.version)
}

/** The record after something was done. */
export function after(
  course: LearnerCourse,
  before: Snapshot,
  change: (before: Snapshot) => Snapshot,
  moment: Moment,
): Snapshot {
  const next = change(before)
  return next === before ? before : settle(course, before, next, moment)
}

/** The record of a page that opened: what was there, and on top of it what was done meanwhile. */
export function opened(
  course: LearnerCourse,
  { shown, found, since }: Readonly<Record<'shown' | 'found' | 'since', Snapshot>>,
  moment: Moment,
): Snapshot {
  const both = since.revision > 0 ? follow(found, since, quizzes, growing) : found
  return settle(course, shown, continuedIn(both, course.version), moment)
}

/** What is done makes lessons done, and the course, on the day that it happens. */
export function settle(
  course: LearnerCourse,
  before: Snapshot,
  next: Snapshot,
  { launch, today }: Moment,
): Snapshot {
  const whole = lessonsOf(course)
    .filter((lesson) => lessonIsDone(lesson, next))
    .reduce((done, { key }) => finished(done, key), next)
  const standing = raise(launch?.standing ?? 'new', assessed(course, before).standing)
  const isFirst = !isComplete(standing) && isComplete(assessed(course, whole).standing)
  const isSeen = launch !== undefined && (launch?.mode ?? 'normal') === 'normal'
  return isFirst && isSeen ? completed(whole, today) : whole
}

/** What an LMS must be told of a record, in the one word of SCORM 1.2. */
export function resultOf(
  course: LearnerCourse,
  snapshot: Snapshot,
  earlier: Standing,
): { readonly standing: Standing; readonly score: number | null } {
  const { standing, score } = assessed(course, snapshot)
  return { standing: raise(raise(earlier, 'incomplete'), standing), score }
}

/** A snapshot never changes, and is looked at often. */
const texts = new WeakMap<Snapshot, string>()

/** All that a learner would miss, in one text: equal texts are equal records. */
export function contents(snapshot: Snapshot): string {
  const known = texts.get(snapshot)
  if (known !== undefined) return known
  const { done, answers, completedOn } = snapshot
  const given = Object.keys(answers)
    .sort()
    .map((key) => [key, answers[key]?.answer, answers[key]?.attempts, answers[key]?.best])
  const text = JSON.stringify([[...done].sort(), given, completedOn])
  texts.set(snapshot, text)
  return text
}

/** Whether nothing that was earned is missing. What is half-way may be undone by the learner. */
export function atLeast(all: Snapshot, more: Snapshot): boolean {
  const hasDone = more.done.every((key) => all.done.includes(key))
  const hasAnswers = Object.entries(more.answers).every(([key, state]) => {
    const { attempts = 0, best = 0 } = all.answers[key] ?? {}
    return attempts >= state.attempts && best >= state.best
  })
  return hasDone && hasAnswers && (more.completedOn === '' || all.completedOn !== '')
}
