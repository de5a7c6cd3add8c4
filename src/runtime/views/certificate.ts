import { longDay } from '../../model/day.ts'
import { fill } from '../../model/fill.ts'
import { lessonsOf, type LearnerCourse } from '../../model/learner-course.ts'
import { resultNote } from '../course-view.ts'
import { element } from '../dom.ts'
import type { Learner } from '../learner.ts'
import { personName } from '../person-name.ts'
import { printButton } from '../print-button.ts'
import { progressLine } from '../progress.ts'
import type { PageView } from './view.ts'

/** The certificate, once the course is done; before that, what is left to do. */
export const certificate: PageView = (main, { loaded: { course }, learner }) => {
  const open = main.querySelector<HTMLElement>('.certificate-open')
  const sheet = main.querySelector<HTMLElement>('.certificate')
  if (!open || !sheet) return () => undefined
  const later = [...open.childNodes]
  sheet.after(printButton(course.words.printCertificate))
  return () => {
    const isDone = learner.isDone()
    main.querySelector('.certificate-page')?.classList.toggle('is-done', isDone)
    open.hidden = isDone
    sheet.hidden = !isDone
    if (isDone) fillIn(sheet, course, learner)
    else open.replaceChildren(...later, ...whatIsLeft(course, learner))
  }
}

function fillIn(sheet: HTMLElement, { words }: LearnerCourse, learner: Learner): void {
  const { completedOn } = learner.snapshot()
  const { score } = learner.assessment()
  const facts = {
    name: personName(learner.launch()?.learnerName ?? ''),
    day: completedOn === '' ? '' : longDay(completedOn, words),
    score: score === null ? '' : fill(words.percentage, { n: score }),
  }
  for (const [part, fact] of Object.entries(facts)) {
    const place = sheet.querySelector<HTMLElement>(`[data-part="${part}"]`)
    if (!place) continue
    place.textContent = fact
    // A name can be written on paper; a day or a score that nobody knows is left out.
    const isBlank = fact === '' && part === 'name'
    if (isBlank) place.append(element('span', { class: 'visually-hidden' }, words.writeYourself))
    place.classList.toggle('blank-line', isBlank)
    if (place.parentElement) place.parentElement.hidden = fact === '' && !isBlank
  }
}

function whatIsLeft(course: LearnerCourse, learner: Learner): readonly Node[] {
  const assessment = learner.assessment()
  const links = lessonsOf(course)
    .filter(({ key }) => assessment.openLessons.includes(key))
    .map(({ path, number, title }) =>
      element('li', {}, element('a', { href: `${path}.html` }, `${number} ${title}`)),
    )
  const list = links.length > 0 ? [element('ul', { class: 'open-lessons' }, ...links)] : []
  return [...resultNote(course, learner), ...progressLine(assessment, course.words), ...list]
}
