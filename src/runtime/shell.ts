import { fill } from '../model/fill.ts'
import type { CourseScripts, LearnerCourse } from '../model/learner-course.ts'
import type { Contents } from './contents.ts'
import { byId, element } from './dom.ts'
import type { Notice } from './session.ts'

/** The frame around every page: the list of contents, what is saved, the way out. */
export interface Shell {
  readonly main: HTMLElement
  /** For what changes without the focus going there. */
  readonly announce: (text: string) => void
  readonly showNotice: (notice: Notice) => void
  /** A session with an LMS can be ended by the learner. */
  offerExit(leave: () => Promise<boolean>): void
}

/** With an LMS to come, what it brings has its room from the start: nothing jumps when it is there. */
export function createShell(
  { course, pages }: CourseScripts,
  contents: Contents,
  isRecorded: boolean,
): Shell {
  const { words } = course
  const main = byId('page-main')
  const tools = byId('page-tools')
  const frame = byId('page-frame')
  const live = element('p', { role: 'status', class: 'visually-hidden' })
  const notice = element('p', { class: 'notice to-come' })
  const room = element('div', { class: 'notice-room' }, notice)
  const search = pages
    .filter(({ view }) => view === 'search')
    .map(({ path, title }) => element('a', { class: 'button-quiet', href: `${path}.html` }, title))
  const exit = element('button', { type: 'button', class: 'button-quiet to-come' })
  exit.textContent = words.saveAndExit
  const ofRecord = (part: HTMLElement) => (isRecorded ? [part] : [])
  tools.append(...ofRecord(room), ...search, contents.button, ...ofRecord(exit))
  frame.prepend(contents.nav)
  document.body.append(live)

  function announce(text: string): void {
    // The same words again are news only to a region that was empty.
    live.textContent = ''
    live.append(text)
  }

  let told: Notice | undefined

  function show(current: Notice): void {
    const { kind } = current
    notice.classList.remove('to-come')
    notice.dataset['notice'] = kind
    notice.textContent = noticeWords(current, course)
    // That all is well is there to be seen, and need not be said after every answer.
    if (kind !== 'saved' && kind !== 'saving') announce(notice.textContent)
  }

  /** Nothing is left to click that would need the session. */
  function close(): void {
    const isOver = told?.kind === 'over'
    const title = element('h1', { tabindex: '-1' }, isOver ? words.sessionOver : words.exited)
    main.className = 'exited'
    main.replaceChildren(title)
    document.body.replaceChildren(main)
    title.focus()
  }

  return {
    main,
    announce,
    showNotice(current) {
      told = current
      show(current)
    },
    offerExit(leave) {
      exit.classList.remove('to-come')
      exit.addEventListener('click', () => {
        if (exit.ariaDisabled === 'true') return
        exit.ariaDisabled = 'true'
        show({ kind: 'saving' })
        void leave().then((isLeft) => {
          exit.ariaDisabled = null
          if (isLeft) close()
          else show(told?.kind === 'over' ? told : { kind: 'not-saved' })
        })
      })
    },
  }
}

function noticeWords(
  { kind, since, isOnlyHere }: Notice,
  { words, language }: LearnerCourse,
): string {
  switch (kind) {
    case 'saved':
      return words.saved
    case 'saving':
      return words.saving
    case 'not-saved':
      return since === undefined
        ? words.notSaved
        : fill(isOnlyHere ? words.onlyHereSince : words.notSavedSince, {
            time: timeOf(since, language),
          })
    case 'over':
      return words.sessionOver
    case 'not-recorded':
      return words.notRecorded
    case 'review':
      return words.reviewMode
  }
}

function timeOf(moment: number, language: string): string {
  return new Date(moment).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' })
}
