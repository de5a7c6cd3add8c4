import { fill } from '../model/fill.ts'
import type { LearnerCourse, LearnerLesson, PageScript } from '../model/learner-course.ts'
import { answerTo } from '../state/snapshot.ts'
import { isAnswered } from '../state/standing.ts'
import { resultNote, type Refresh } from './course-view.ts'
import { element } from './dom.ts'
import type { Learner } from './learner.ts'
import { showFirst, shutLesson } from './first-lessons.ts'
import { enlivenQuestion } from './question.ts'

interface LessonContext {
  readonly course: LearnerCourse
  readonly learner: Learner
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
  const { course, learner, announce } = context
  const { words } = course
  const questions = lesson.activities.flatMap((activity) => {
    const section = main.querySelector<HTMLElement>(`[data-activity="${activity.key}"]`)
    const data = page.activities[activity.key]
    if (!section || data === undefined) return []
    return [
      enlivenQuestion(section, activity, data, {
        words,
        announce,
        earlier: ({ key }) => answerTo(learner.snapshot(), key),
        record: learner.answer,
      }),
    ]
  })
  const end = element('div', { class: 'lesson-end' })
  main.querySelector('.steps')?.before(end)
  let wasDone = isDone(lesson, learner)
  return () => {
    for (const question of questions) question.restore()
    showFirst(main, learner.first(lesson), words)
    const done = isDone(lesson, learner)
    const hadFocus = end.contains(document.activeElement)
    end.replaceChildren(...endOf(lesson, context))
    // Without its button, the next step is where a learner goes on.
    if (hadFocus) (end.querySelector('button') ?? nextStep(main))?.focus()
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
  const open = asked.filter((activity) => !isAnswered(learner.snapshot(), activity)).length
  if (asked.length > 0) {
    const text = open === 1 ? words.oneOpenQuestion : fill(words.openQuestions, { n: open })
    return [element('p', {}, text)]
  }
  const button = element('button', { type: 'button', class: 'button' }, words.finishLesson)
  button.addEventListener('click', () => {
    learner.finish(lesson)
  })
  return [button]
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
