import { fill } from '../model/fill.ts'
import { lessonsOf, type LearnerCourse, type LearnerLesson } from '../model/learner-course.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { certificatePath } from '../model/paths.ts'
import { element } from './dom.ts'
import type { Learner } from './learner.ts'
import { markLessons } from './marks.ts'
import { progressLine } from './progress.ts'

/** What a page shows of the learner; called again whenever that may have changed. */
export type Refresh = () => void

/** The course page: where to go on, how far it is, and what is done. */
export function courseView(main: HTMLElement, course: LearnerCourse, learner: Learner): Refresh {
  const panel = element('div', { class: 'launch' })
  main.querySelector('.opening')?.after(panel)
  return () => {
    const focused = panel.contains(document.activeElement)
    panel.replaceChildren(...panelContent(course, learner))
    if (focused) panel.querySelector('a')?.focus()
    markLessons(main, course, learner)
  }
}

/** Once all lessons are done: whether the course is, and with what score; empty before that. */
export function resultNote(
  { words, completion, passing }: LearnerCourse,
  learner: Learner,
): readonly Node[] {
  const { score, total, openLessons } = learner.assessment()
  const facts: string[] = []
  if (score !== null) facts.push(`${fill(words.score, { n: score })}.`)
  if (completion.report === 'passed') facts.push(fill(words.passMark, { n: passing }))
  if (learner.isDone()) {
    const text = [words.courseDone, ...facts].join(' ')
    const certificate = element('a', { href: `${certificatePath}.html` }, words.showCertificate)
    return [
      element('p', { class: 'verdict', 'data-verdict': 'right' }, text),
      element('p', { class: 'to-certificate' }, certificate),
    ]
  }
  const isAllDone = total > 0 && openLessons.length === 0
  return isAllDone ? [element('p', { class: 'note' }, facts.join(' '))] : []
}

function panelContent(course: LearnerCourse, learner: Learner): readonly Node[] {
  const { words } = course
  const assessment = learner.assessment()
  const lesson = nextLesson(course, learner)
  const name = learner.launch()?.learnerName.trim() ?? ''
  return [
    ...resultNote(course, learner),
    ...(lesson ? [startLink(lesson, course, learner.snapshot())] : []),
    ...progressLine(assessment, words),
    ...(name === '' ? [] : [element('p', { class: 'facts' }, fill(words.learner, { name }))]),
  ]
}

function startLink(
  { path, number, title }: LearnerLesson,
  { words }: LearnerCourse,
  snapshot: Snapshot,
) {
  const isNew = snapshot.place === '' && snapshot.done.length === 0
  return element(
    'p',
    { class: 'start' },
    element('a', { class: 'button', href: `${path}.html` }, isNew ? words.start : words.resume),
    element('span', {}, `${number} ${title}`),
  )
}

/** The lesson that was open, done or not: a question may stand half-way. Else the first to do. */
function nextLesson(course: LearnerCourse, learner: Learner): LearnerLesson | undefined {
  const { place, done } = learner.snapshot()
  const lessons = lessonsOf(course).filter((lesson) => !learner.isLocked(lesson))
  return lessons.find(({ key }) => key === place) ?? lessons.find(({ key }) => !done.includes(key))
}
