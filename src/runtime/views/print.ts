import { fill } from '../../model/fill.ts'
import { lessonsOf } from '../../model/learner-course.ts'
import { element, fragmentOf, part } from '../dom.ts'
import { openOutside } from '../outward-links.ts'
import { placesOf } from '../places.ts'
import { printButton } from '../print-button.ts'
import { printedLesson, printedPlace } from '../printed-lesson.ts'
import { watchWide } from '../scrollers.ts'
import type { PageView, ViewContext } from './view.ts'

/** All lessons below each other, to be printed; with the answers behind them for a trainer. */
export const print: PageView = (main, context) => {
  const { course } = context.loaded
  const links = part(main, '.print-contents').querySelectorAll('a')
  lessonsOf(course).forEach((lesson, index) => {
    links[index]?.setAttribute('href', printedPlace(lesson))
  })
  void gather(main, context)
  return () => undefined
}

async function gather(main: HTMLElement, context: ViewContext): Promise<void> {
  const { loaded, announce } = context
  const { words } = loaded.course
  const place = part(main, '.print-lessons')
  const tools = part(main, '.print-tools')
  place.replaceChildren()
  try {
    await bring(place, tools, context)
    await Promise.all([...place.querySelectorAll('img')].map(arrival))
  } catch {
    if (place.isConnected) tools.replaceChildren(...failure(main, context))
    return
  }
  if (!place.isConnected) return
  openOutside(place, placesOf(loaded), words)
  watchWide(place, words)
  tools.replaceChildren(element('p', {}, words.printReady), printButton(words.print))
  announce(words.printReady)
}

async function bring(
  place: HTMLElement,
  tools: HTMLElement,
  { loaded: { course }, learner, loader }: ViewContext,
): Promise<void> {
  const { words } = course
  const lessons = lessonsOf(course)
  const total = lessons.length
  const bar = element('progress', { max: String(total), 'aria-hidden': 'true' })
  const line = element('p', { class: 'progress' })
  tools.replaceChildren(bar, line)
  const key = element('section', { class: 'print-answers' })
  key.append(element('h2', {}, words.answers))
  // Only the record can tell which lessons are shut.
  await learner.opened
  for (const [index, lesson] of lessons.entries()) {
    bar.value = index
    line.textContent = fill(words.printLoading, { n: index + 1, total })
    const { html } = await loader.load(lesson.path)
    // The learner went elsewhere.
    if (!place.isConnected) return
    const isShut = learner.isLocked(lesson)
    const printed = printedLesson(fragmentOf(html), lesson, course, isShut)
    place.append(printed.lesson)
    key.append(...printed.answers)
  }
  if (course.edition === 'trainer' && key.children.length > 1) place.append(key)
}

/** A picture that cannot be had leaves a gap, not a course that cannot be printed. */
function arrival(image: HTMLImageElement): Promise<unknown> {
  image.loading = 'eager'
  return image.decode().catch(() => undefined)
}

function failure(main: HTMLElement, context: ViewContext): readonly Node[] {
  const { words } = context.loaded.course
  const again = element('button', { type: 'button', class: 'button' }, words.loadAgain)
  again.addEventListener('click', () => void gather(main, context))
  context.announce(words.lessonMissing)
  return [element('p', {}, words.lessonMissing), again]
}
