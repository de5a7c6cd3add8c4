import { fill } from '../model/fill.ts'
import { lessonsOf, type LearnerCourse, type LearnerLesson } from '../model/learner-course.ts'
import { listed } from '../model/listed.ts'
import { element } from './dom.ts'
import type { Learner } from './learner.ts'

/** Marks every link to a lesson in a list as done, open or shut, for the eye and for the ear. */
export function markLessons(list: ParentNode, course: LearnerCourse, learner: Learner): void {
  const { words } = course
  const lessons = new Map(lessonsOf(course).map((lesson) => [`${lesson.path}.html`, lesson]))
  const done = new Set(learner.snapshot().done)
  for (const link of list.querySelectorAll<HTMLElement>('.lessons a')) {
    const lesson = lessons.get(link.getAttribute('href') ?? '')
    if (!lesson) continue
    const isDone = done.has(lesson.key)
    link.dataset['state'] = isDone ? 'done' : learner.isLocked(lesson) ? 'locked' : 'open'
    const spoken =
      link.querySelector('.state') ?? element('span', { class: 'state visually-hidden' })
    spoken.textContent = ` (${isDone ? words.lessonDone : words.lessonOpen})`
    link.append(spoken)
    const first = link.querySelector('.first')
    if (first) first.textContent = firstWords(lesson, course, learner)
  }
}

/** What is to be done first, and when it is, what was: the line stays, so that no list jumps. */
function firstWords(lesson: LearnerLesson, course: LearnerCourse, learner: Learner): string {
  const { words } = course
  const open = learner.first(lesson)
  const named = lessonsOf(course).filter(({ key }) => lesson.after?.includes(key))
  const numbers = (open.length > 0 ? open : named).map(({ number }) => number)
  const text = open.length > 0 ? words.firstDo : words.comesAfter
  return fill(text, { numbers: listed(numbers, words.and).join('') })
}
