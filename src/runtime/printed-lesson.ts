import { lessonsOf, type LearnerCourse, type LearnerLesson } from '../model/learner-course.ts'
import { printPath } from '../model/paths.ts'
import { element } from './dom.ts'
import { shutLesson } from './first-lessons.ts'

/** A lesson as it stands among the others on paper, with its answers apart. */
export interface PrintedLesson {
  readonly lesson: HTMLElement
  readonly answers: readonly HTMLElement[]
}

/** What is there to click, or to say what the screen does. */
const onlyOnScreen = '.steps, .feedback-link, .actions, .moves, .outcome, .lesson-end'

/** Makes it of the fragment of a lesson's page: all open, one level down, every id its own. */
export function printedLesson(
  fragment: DocumentFragment,
  of: LearnerLesson,
  course: LearnerCourse,
  isShut: boolean,
): PrintedLesson {
  const lesson = element('section', { class: 'print-lesson', id: idOf(of) }, fragment)
  if (isShut) shutLesson(lesson)
  else lesson.querySelector('.first-note')?.remove()
  for (const part of lesson.querySelectorAll(onlyOnScreen)) part.remove()
  setIds(lesson, of, course)
  lowerHeadings(lesson)
  const answers = [...lesson.querySelectorAll('.answers')].map((key) => answerOf(key, of))
  for (const box of lesson.querySelectorAll('details')) box.open = true
  return { lesson, answers }
}

/** Where a lesson begins on the page with all of them. */
export function printedPlace(lesson: LearnerLesson): string {
  return `${printPath}.html#${idOf(lesson)}`
}

function idOf({ key }: LearnerLesson): string {
  return `p-${key}`
}

/** Each lesson has a first note and a first question: on one page their ids need the lesson's. */
function setIds(lesson: HTMLElement, of: LearnerLesson, course: LearnerCourse): void {
  const owned = (id: string): string => `${idOf(of)}-${id}`
  for (const each of lesson.querySelectorAll('*')) {
    if (each.id !== '') each.id = owned(each.id)
    for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
      const ids = each.getAttribute(name)
      if (ids !== null) each.setAttribute(name, ids.trim().split(/\s+/).map(owned).join(' '))
    }
    // "Question 1 of 3" is in every lesson: as a landmark it would say nothing here.
    if (each.matches('.activity')) each.removeAttribute('aria-labelledby')
  }
  const lessons = new Map(lessonsOf(course).map((each) => [`${each.path}.html`, each]))
  for (const link of lesson.querySelectorAll('a[href]')) {
    const [page = '', id] = (link.getAttribute('href') ?? '').split('#')
    const target = lessons.get(page)
    if (!target) continue
    const place = printedPlace(target)
    link.setAttribute('href', id === undefined ? place : `${place}-${id}`)
  }
}

/** The title of a lesson stands under the title of the course. */
function lowerHeadings(lesson: HTMLElement): void {
  for (const heading of lesson.querySelectorAll('h1, h2, h3, h4, h5')) {
    const level = Number(heading.tagName.slice(1)) + 1
    const lower = document.createElement(`h${level}`)
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value)
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
}

/** Takes the answer to a question away from it: on paper it would stand beside what is asked. */
function answerOf(key: Element, { number }: LearnerLesson): HTMLElement {
  const label = key.closest('.activity')?.querySelector('.activity-label strong')?.textContent ?? ''
  const title = element('h3', {}, `${number} · ${label.trim()}`)
  const parts = [...key.children].filter((part) => !part.matches('summary'))
  key.remove()
  return element('section', { class: 'print-answer' }, title, ...parts)
}
