import type { Answer, Outcome } from '../model/activity.ts'
import {
  lessonsOf,
  type LearnerActivity,
  type LearnerCourse,
  type LearnerLesson,
  type LearnerModule,
} from '../model/learner-course.ts'
import type { Interaction } from '../model/interaction.ts'
import type { Launch } from '../model/tracking.ts'
import { decode } from '../state/codec.ts'
import { merge } from '../state/merge.ts'
import { openPrerequisites } from '../state/prerequisites.ts'
import { answerTo, changed, emptySnapshot, type Snapshot } from '../state/snapshot.ts'
import {
  answered,
  assess,
  completed,
  continuedIn,
  finished,
  isComplete,
  lessonIsDone,
  raise,
  visited,
  type Assessment,
} from '../state/standing.ts'
import type { Urgency } from './saver.ts'
import type { Session } from './session.ts'

/** What a question was to who answered it: what an LMS is told of an answer beside its outcome. */
export interface Asked {
  readonly interaction: Interaction | undefined
  /** In plain words. */
  readonly prompt: string
  /** The answer as an LMS is told of it. */
  readonly answer: Answer
  /** It can be changed at any time, and takes the place of the answer before. */
  readonly isRevised: boolean
  /** Seconds since the question came on the screen. */
  readonly latency: number
}

/** What the learner has done, as the screen shows it and the session keeps it. */
export interface Learner {
  snapshot(): Snapshot
  assessment(): Assessment
  /** Percentage of the points. */
  passing(): number
  /** Course done, here or by what the LMS knows. */
  isDone(): boolean
  /** `null` until an LMS is found. */
  launch(): Launch | null
  /** Settles when it is known what the learner did before, or that nobody knows. */
  readonly opened: Promise<void>
  /** What is to be done before a lesson and is not; nothing in review, or once the course is done. */
  first(lesson: LearnerLesson): readonly LearnerLesson[]
  /** Whether a lesson stays shut until then: only where somebody keeps what was done. */
  isLocked(lesson: LearnerLesson): boolean
  /** `undefined` until it is known whether there is an LMS; empty when nobody tells. */
  readonly id: () => string | undefined
  readonly visit: (lesson: LearnerLesson) => void
  /** An answer of its own; in a quiz the round takes it into the record. */
  readonly answer: (
    activity: LearnerActivity,
    answer: Answer,
    outcome: Outcome,
    asked?: Asked,
    take?: typeof answered,
  ) => void
  /** Anything else that a reducer makes of the record. */
  readonly apply: (reduce: (before: Snapshot) => Snapshot) => void
  readonly finish: (lesson: LearnerLesson) => void
  onChange(listener: () => void): void
}

/** Starts without a record and goes on from the LMS's when it comes: reading never waits. */
export function createLearner(
  course: LearnerCourse,
  session: Session,
  today: () => string,
): Learner {
  const listeners: (() => void)[] = []
  let snapshot = continuedIn(emptySnapshot, course.version)
  let launch: Launch | null = null
  let isOpened = false
  /** The course as it is judged: an LMS may ask more or less of it. */
  let judged = course

  function tell(): void {
    for (const listener of listeners) listener()
  }

  /** For standards that record each answer. A page of an older package does not say what it asks. */
  function tellAnswer(
    next: Snapshot,
    { key, points }: LearnerActivity,
    { verdict, score: share }: Outcome,
    { interaction, answer, isRevised, prompt, latency }: Asked,
  ): void {
    const attempt = isRevised ? 1 : (answerTo(next, key)?.attempts ?? 1)
    const module = moduleOf(course, key)
    if (!interaction) return
    session.answered({
      ...{ module, activity: key, attempt, interaction, prompt, answer },
      ...{ verdict, points, share, latency },
    })
  }

  function change(next: Snapshot, urgency?: Urgency): void {
    if (next === snapshot) return
    snapshot = dated(snapshot, withDoneLessons(course, next))
    session.update(snapshot, assess(judged, snapshot), urgency)
    tell()
  }

  /** With the day on which the course is first done: only where that is seen to happen. */
  function dated(before: Snapshot, next: Snapshot): Snapshot {
    const { mode, standing } = launch ?? { mode: 'normal', standing: 'new' }
    const wasComplete = isComplete(raise(standing, assess(judged, before).standing))
    const isNews = !wasComplete && isComplete(assess(judged, next).standing)
    // Before the record is there, nobody knows whether it is the first time.
    return isNews && isOpened && mode === 'normal' ? completed(next, today()) : next
  }

  const opened = session.open().then((opening) => {
    launch = opening.launch
    isOpened = true
    judged = { ...course, passing: launch?.passing ?? course.passing }
    const restored = decode(launch?.state ?? '', course.key)
    const next = withDoneLessons(course, continuedIn(opening.snapshot, course.version))
    snapshot = dated(restored, next)
    session.update(snapshot, assess(judged, snapshot))
    tell()
  })

  session.onElsewhere((theirs) => {
    change(changed(merge(snapshot, theirs), {}))
  })

  let assessed:
    { readonly of: Snapshot; readonly by: LearnerCourse; readonly is: Assessment } | undefined

  /** Every line of a list of lessons asks for it. */
  function assessment(): Assessment {
    if (assessed?.of !== snapshot || assessed.by !== judged) {
      assessed = { of: snapshot, by: judged, is: assess(judged, snapshot) }
    }
    return assessed.is
  }

  function isDone(): boolean {
    return isComplete(raise(assessment().standing, launch?.standing ?? 'new'))
  }

  function first(lesson: LearnerLesson): readonly LearnerLesson[] {
    if (!lesson.after) return []
    const isFree = isDone() || (launch?.mode ?? 'normal') !== 'normal'
    return isFree ? [] : openPrerequisites(course, lesson, snapshot)
  }

  return {
    snapshot: () => snapshot,
    assessment,
    passing: () => judged.passing,
    isDone,
    launch: () => launch,
    opened,
    first,
    isLocked: (lesson) => launch !== null && first(lesson).length > 0,
    id: () => (isOpened ? (launch?.learnerId.trim() ?? '') : undefined),
    visit(lesson) {
      change(visited(snapshot, lesson.key))
    },
    answer(activity, answer, outcome, asked, take = answered) {
      const next = take(snapshot, activity, answer, outcome)
      if (next !== snapshot && asked && !outcome.isOpen) tellAnswer(next, activity, outcome, asked)
      change(next)
    },
    apply(reduce) {
      change(reduce(snapshot))
    },
    finish(lesson) {
      change(finished(snapshot, lesson.key), 'now')
    },
    onChange(listener) {
      listeners.push(listener)
    },
  }
}

/** The module of an activity, also of one in a quiz. */
function moduleOf({ modules }: LearnerCourse, activity: string): string {
  const isIn = ({ lessons }: LearnerModule): boolean =>
    lessons
      .flatMap(({ activities }) => activities)
      .some(({ key, quiz }) =>
        [key, ...(quiz?.questions ?? []).map((q) => q.key)].includes(activity),
      )
  return modules.find(isIn)?.key ?? ''
}

/** Also those that an update of the course made done, by taking a question away. */
function withDoneLessons(course: LearnerCourse, snapshot: Snapshot): Snapshot {
  return lessonsOf(course)
    .filter((lesson) => lessonIsDone(lesson, snapshot))
    .reduce((done, lesson) => finished(done, lesson.key), snapshot)
}
