import type { LearnerModule, CourseScripts } from '../model/learner-course.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { element } from './dom.ts'
import type { Learner } from './learner.ts'
import { markLessons } from './marks.ts'
import { coursePath } from './places.ts'
import { progressLine } from './progress.ts'

/** The list of contents beside a lesson; on a small screen, behind a button. */
export interface Contents {
  readonly nav: HTMLElement
  readonly button: HTMLButtonElement
  /** Shows where the learner is; on the course page, which has the list itself, nothing. */
  showPlace(path: string): void
  refresh(learner: Learner): void
}

export function createContents({ course, pages }: CourseScripts): Contents {
  const { words } = course
  const progress = element('div', {})
  const modules = course.modules.map((module) => moduleItem(module, words))
  const also = pages.map(({ path, title, offered }) => ({
    item: element('li', {}, link(path, title)),
    offered,
  }))
  const nav = element(
    'nav',
    { id: 'page-contents', class: 'contents', 'aria-label': words.contents },
    element('p', {}, link(coursePath, words.courseHome)),
    progress,
    ...modules.map(({ details }) => details),
    element('ul', { class: 'also' }, ...also.map(({ item }) => item)),
  )
  const button = element('button', { type: 'button', class: 'button-quiet contents-button' })
  button.textContent = words.contents
  button.setAttribute('aria-controls', nav.id)

  function setOpen(isOpen: boolean): void {
    nav.dataset['open'] = String(isOpen)
    button.setAttribute('aria-expanded', String(isOpen))
  }
  button.addEventListener('click', () => {
    setOpen(nav.dataset['open'] !== 'true')
  })
  setOpen(false)
  showPlace(coursePath)

  function showPlace(path: string): void {
    nav.hidden = button.hidden = path === coursePath
    setOpen(false)
    for (const each of nav.querySelectorAll('a')) {
      if (each.getAttribute('href') === `${path}.html`) each.setAttribute('aria-current', 'page')
      else each.removeAttribute('aria-current')
    }
    for (const { details, module } of modules) {
      if (module.lessons.some((lesson) => lesson.path === path)) details.open = true
    }
  }

  return {
    nav,
    button,
    showPlace,
    refresh(learner) {
      markLessons(nav, course, learner)
      const isDone = learner.isDone()
      for (const { item, offered } of also) item.hidden = offered === 'done' && !isDone
      progress.replaceChildren(...progressLine(learner.assessment(), words))
    },
  }
}

function moduleItem(module: LearnerModule, { bonus }: PlayerWords) {
  const items = module.lessons.map(({ path, number, title, after }) => {
    const name = element('span', { class: 'title' }, title)
    const first = after ? [' ', element('span', { class: 'first' })] : []
    const parts = [element('span', { class: 'number' }, number), ' ', name, ...first]
    return element('li', {}, link(path, ...parts))
  })
  const badge = module.kind === 'bonus' ? [element('span', { class: 'badge' }, bonus)] : []
  const details = element(
    'details',
    {},
    element('summary', {}, `${module.number}. ${module.title}`, ...badge),
    element('ol', { class: 'lessons' }, ...items),
  )
  return { details, module }
}

function link(path: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return element('a', { href: `${path}.html` }, ...children)
}
