import { duration, roughly } from '../model/duration.ts'
import { fill } from '../model/fill.ts'
import { lessonsOf, type LearnerCourse, type LearnerLesson } from '../model/learner-course.ts'
import type { Snapshot } from '../state/snapshot.ts'
import type { Assessment } from '../state/standing.ts'
import { certificatePath } from '../model/paths.ts'
import { element } from './dom.ts'
import type { Learner } from './learner.ts'
import { markLessons } from './marks.ts'
import { personName } from './person-name.ts'
import { progressLine, progressWords } from './progress.ts'

/** What a page shows of the learner; called again whenever that may have changed. */
export type Refresh = () => void

/** The course page: where to go on, how far it is, and what is done. */
export function courseView(main: HTMLElement, course: LearnerCourse, learner: Learner): Refresh {
  const panel = main.querySelector('.launch') ?? element('div', {})
  return () => {
    const focused = panel.contains(document.activeElement)
    panel.replaceChildren(...panelContent(course, learner))
    if (focused) panel.querySelector('a')?.focus()
    markLessons(main, course, learner)
    showModules(main, course, learner.snapshot())
  }
}

function showModules(main: ParentNode, { modules, words }: LearnerCourse, snapshot: Snapshot) {
  for (const { key, lessons } of modules) {
    const place = main.querySelector(`.module-progress[data-module="${key}"]`)
    const done = lessons.filter((lesson) => snapshot.done.includes(lesson.key)).length
    if (place) place.textContent = progressWords(done, lessons.length, words)
  }
}

/** Once all lessons are done: whether the course is, and with what score; empty before that. */
export function resultNote(
  { words, completion, part }: LearnerCourse,
  learner: Learner,
): readonly Node[] {
  const { score, total, openLessons } = learner.assessment()
  const facts: string[] = []
  if (score !== null) facts.push(`${fill(words.score, { n: score })}.`)
  if (completion.report === 'passed') facts.push(fill(words.passMark, { n: learner.passing() }))
  if (learner.isDone()) {
    const text = [words.courseDone, ...facts].join(' ')
    const verdict = element('p', { class: 'verdict', 'data-verdict': 'right' }, text)
    if (part) return [verdict]
    const certificate = element('a', { class: 'button', href: `${certificatePath}.html` })
    certificate.textContent = words.showCertificate
    return [verdict, element('p', {}, certificate)]
  }
  const isAllDone = total > 0 && openLessons.length === 0
  return isAllDone ? [element('p', { class: 'note' }, facts.join(' '))] : []
}

function panelContent(course: LearnerCourse, learner: Learner): readonly Node[] {
  const { words } = course
  const assessment = learner.assessment()
  const lesson = nextLesson(course, learner)
  const name = personName(learner.launch()?.learnerName ?? '')
  const resume = lesson ? startLink(lesson, course, learner) : []
  // Who is done has no need of how far it is.
  if (learner.isDone()) return [...resultNote(course, learner), ...resume]
  return [
    ...resultNote(course, learner),
    ...resume,
    ...progressLine(assessment, words),
    ...timeLeft(course, assessment),
    ...(name === '' ? [] : [element('p', { class: 'facts' }, fill(words.learner, { name }))]),
  ]
}

function timeLeft(course: LearnerCourse, { openLessons }: Assessment): readonly Node[] {
  const { words } = course
  const minutes = lessonsOf(course)
    .filter(({ key }) => openLessons.includes(key))
    .reduce((sum, lesson) => sum + lesson.minutes, 0)
  const time = duration(roughly(minutes), words)
  return minutes === 0 ? [] : [element('p', { class: 'facts' }, fill(words.timeLeft, { time }))]
}

function startLink(
  { path, number, title }: LearnerLesson,
  { words }: LearnerCourse,
  learner: Learner,
): readonly Node[] {
  const { place, done } = learner.snapshot()
  const isNew = place === '' && done.length === 0
  // Beside the certificate it is no longer the one thing to do.
  const look = learner.isDone() ? 'resume' : 'button'
  const link = element('a', { class: look, href: `${path}.html` })
  link.textContent = isNew ? words.start : words.resume
  return [element('p', { class: 'start' }, link, element('span', {}, `${number} ${title}`))]
}

/** The lesson that was open, done or not: a question may stand half-way. Else the first to do. */
function nextLesson(course: LearnerCourse, learner: Learner): LearnerLesson | undefined {
  const { place, done } = learner.snapshot()
  const lessons = lessonsOf(course).filter((lesson) => !learner.isLocked(lesson))
  return lessons.find(({ key }) => key === place) ?? lessons.find(({ key }) => !done.includes(key))
}
