import { fill } from '../model/fill.ts'
import type {
  LearnerActivity,
  LearnerCourse,
  LearnerLesson,
  PageScript,
} from '../model/learner-course.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { hasResult, isQuiz } from '../state/quiz.ts'
import { answerTo, type Snapshot } from '../state/snapshot.ts'
import { isAnswered } from '../state/standing.ts'
import { resultNote, type Refresh } from './course-view.ts'
import type { DeviceStore } from './device-store.ts'
import { element } from './dom.ts'
import type { Learner } from './learner.ts'
import { showFirst, shutLesson } from './first-lessons.ts'
import { printButton } from './print-button.ts'
import { enlivenQuestion, type Surroundings } from './question.ts'
import { enlivenQuiz } from './quiz.ts'

interface LessonContext {
  readonly course: LearnerCourse
  readonly learner: Learner
  readonly device: DeviceStore
  readonly announce: (text: string) => void
}

/** A lesson that waits for others: which, and nothing of the lesson itself. */
export function shutView(
  main: HTMLElement,
  lesson: LearnerLesson,
  { course, learner }: LessonContext,
): Refresh {
  shutLesson(main)
  return () => {
    showFirst(main, learner.first(lesson), course.words)
  }
}

/** A lesson: its questions can be answered, and at its end stands what is left to do. */
export function lessonView(
  main: HTMLElement,
  lesson: LearnerLesson,
  page: PageScript,
  context: LessonContext,
): Refresh {
  const { course, learner, device, announce } = context
  const { words } = course
  const around: Surroundings = {
    ...{ words, announce, device, interactions: page.interactions ?? {} },
    titles: { course: course.title, lesson: lesson.title },
    isRecorded: () => (learner.launch()?.mode ?? 'browse') !== 'browse',
  }
  const questions = lesson.activities.flatMap((activity) => {
    const section = main.querySelector<HTMLElement>(`[data-activity="${activity.key}"]`)
    const data = page.activities[activity.key]
    if (!section || data === undefined) return []
    if (isQuiz(activity)) {
      return [enlivenQuiz(section, activity, { around, learner, data: page.activities })]
    }
    return [
      enlivenQuestion(section, activity, data, {
        ...around,
        earlier: ({ key }) => answerTo(learner.snapshot(), key),
        record: learner.answer,
      }),
    ]
  })
  const end = element('div', { class: 'lesson-end' })
  const print = element('p', { class: 'lesson-print' }, printButton(words.printLesson))
  const steps = main.querySelector('.steps')
  if (steps) steps.before(print, end)
  else main.querySelector('.closing')?.append(print, end)
  // Where no step follows, it takes the focus of the button that goes.
  if (!steps) end.tabIndex = -1
  let wasDone = isDone(lesson, learner)
  return () => {
    for (const question of questions) question.restore()
    showFirst(main, learner.first(lesson), words)
    const done = isDone(lesson, learner)
    const hadFocus = end.contains(document.activeElement)
    end.replaceChildren(...endOf(lesson, context))
    // Without its button, the next step is where a learner goes on.
    if (hadFocus) (end.querySelector('button') ?? nextStep(main) ?? end).focus()
    if (done && !wasDone) announce(spoken(end))
    wasDone = done
  }
}

function endOf(lesson: LearnerLesson, { course, learner }: LessonContext): readonly Node[] {
  const { words } = course
  if (isDone(lesson, learner)) {
    const note = element('p', { class: 'verdict', 'data-verdict': 'right' }, words.lessonDone)
    return [note, ...resultNote(course, learner)]
  }
  const asked = lesson.activities.filter(({ points, required }) => points > 0 || required)
  if (asked.length > 0) {
    return leftToDo(asked, learner.snapshot(), words).map((text) => element('p', {}, text))
  }
  const button = element('button', { type: 'button', class: 'button' }, words.finishLesson)
  button.addEventListener('click', () => {
    learner.finish(lesson)
  })
  return [button]
}

/** A quiz is more than one question, and may have been done but not passed. */
function leftToDo(
  asked: readonly LearnerActivity[],
  snapshot: Snapshot,
  words: PlayerWords,
): readonly string[] {
  const left = asked.filter((activity) => !isAnswered(snapshot, activity))
  const quizzes = left.filter(isQuiz)
  const n = left.length - quizzes.length
  const lines = [
    ...(n > 0 ? [n === 1 ? words.oneOpenQuestion : fill(words.openQuestions, { n })] : []),
    ...quizzes.map((quiz) => (hasResult(snapshot, quiz) ? words.quizToPass : words.openQuiz)),
  ]
  return [...new Set(lines)]
}

/** The paragraphs apart: run together, the last word of one becomes part of the next. */
function spoken(end: HTMLElement): string {
  return [...end.children].map(({ textContent }) => textContent).join('. ')
}

function nextStep(main: HTMLElement): HTMLElement | null {
  return main.querySelector('.step-next')
}

function isDone({ key }: LearnerLesson, learner: Learner): boolean {
  return learner.snapshot().done.includes(key)
}
