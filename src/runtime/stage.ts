import {
  lessonsOf,
  type LearnerLesson,
  type CourseScripts,
  type PageScript,
} from '../model/learner-course.ts'
import { enlivenTabs } from './blocks/tabs.ts'
import type { Contents } from './contents.ts'
import { courseView, type Refresh } from './course-view.ts'
import { createDeviceStore } from './device-store.ts'
import { element, fragmentOf } from './dom.ts'
import type { Learner } from './learner.ts'
import { lessonView, shutView } from './lesson-view.ts'
import { moveTo } from './navigation.ts'
import { openOutside } from './outward-links.ts'
import type { PageLoader } from './page-loader.ts'
import { coursePath, type Place, type Places } from './places.ts'
import { watchWide } from './scrollers.ts'
import type { Shell } from './shell.ts'
import { createTerms } from './terms.ts'
import { views } from './views/registry.ts'
import type { PageView } from './views/view.ts'

interface Parts {
  readonly loaded: CourseScripts
  readonly places: Places
  readonly loader: PageLoader
  readonly contents: Contents
  readonly shell: Shell
  readonly learner: Learner
}

/** What is on the screen. */
export interface Stage {
  readonly show: (place: Place) => void
  /** Something that a page shows of the learner may have changed. */
  readonly refresh: Refresh
  /** The learner has left: what is still on its way comes too late. */
  readonly leave: () => void
}

/** The course page stands in the document already; other pages take its place and give it back. */
export function createStage({ loaded, places, loader, contents, shell, learner }: Parts): Stage {
  const { course, pages } = loaded
  const { words } = course
  const { main } = shell
  const lessons = lessonsOf(course)
  const device = createDeviceStore(course.key, learner.id, window)
  const titles = new Map([...pages, ...lessons].map(({ path, title }) => [path, title]))
  let shown = coursePath
  /** What its script handed over; absent for the course page, and for one that could not be loaded. */
  let shownPage: PageScript | undefined
  let here: Place = { path: coursePath, anchor: '' }
  let wanted: Place = { path: coursePath, anchor: '' }
  const enlivenTerms = createTerms(main, {
    ...{ loader, words, announce: shell.announce },
    prepare: (panel) => {
      openOutside(panel, places, words)
    },
  })
  openOutside(main, places, words)
  enlivenTabs(main, words)
  const refreshCourse = courseView(main, course, learner)
  const courseNodes = [...main.childNodes]
  let refreshPage = refreshCourse
  const seen = { loaded, learner, loader, announce: shell.announce, place: () => here, keep }
  refresh()

  function refresh(): void {
    contents.refresh(learner)
    refreshPage()
  }

  function show(place: Place): void {
    wanted = place
    main.removeAttribute('aria-busy')
    // One that came again since has another text: its author sees it without opening the course anew.
    if (place.path === shown && loaded.loaded[place.path] === shownPage) {
      here = place
      refreshPage()
      moveTo(main, place)
    } else if (place.path === coursePath) put(place, courseNodes, () => refreshCourse)
    else void bring(place)
  }

  /** Stays on the old page until the new one is there. */
  async function bring(place: Place): Promise<void> {
    const slow = setTimeout(() => {
      if (wanted !== place) return
      shell.announce(words.loading)
      main.setAttribute('aria-busy', 'true')
    }, 500)
    try {
      const page = await loader.load(place.path)
      const lesson = lessons.find(({ path }) => path === place.path)
      // Only the record can tell whether the lesson may be opened.
      if (lesson && learner.first(lesson).length > 0) await learner.opened
      if (wanted !== place) return
      put(place, [fragmentOf(page.html)], () => enliven(place, page, lesson))
      shownPage = page
      if (lesson && !learner.isLocked(lesson)) enter(lesson)
    } catch {
      if (wanted === place) showMissing(place)
    } finally {
      clearTimeout(slow)
      if (wanted === place) main.removeAttribute('aria-busy')
    }
  }

  function enliven(place: Place, page: PageScript, lesson: LearnerLesson | undefined): Refresh {
    const { announce } = shell
    const context = { course, learner, device, announce }
    if (!lesson) {
      return viewOf(place)?.(main, { ...seen, page }) ?? (() => undefined)
    }
    return learner.isLocked(lesson)
      ? shutView(main, lesson, context)
      : lessonView(main, lesson, page, context)
  }

  function viewOf({ path }: Place): PageView | undefined {
    const view = pages.find((page) => page.path === path)?.view
    return view === undefined ? undefined : views[view]
  }

  /** Only while the learner stays: an address that is on its way elsewhere is no longer ours. */
  function keep(anchor: string): void {
    if (wanted.path !== here.path) return
    here = { path: here.path, anchor }
    try {
      history.replaceState(history.state, '', places.toHash(here))
    } catch {
      // Refused in some frames, and after many in a row: then "back" finds an older address.
    }
  }

  function put(place: Place, nodes: readonly Node[], enliven: () => Refresh): void {
    shown = place.path
    shownPage = undefined
    here = place
    main.replaceChildren(...nodes)
    if (place.path !== coursePath) openOutside(main, places, words)
    watchWide(main, words)
    enlivenTerms()
    refreshPage = enliven()
    // Only now: a quiz keeps its questions as they were made, and shows copies of them.
    enlivenTabs(main, words)
    const title = titles.get(place.path)
    document.title = title === undefined ? course.title : `${title} – ${course.title}`
    contents.showPlace(place.path)
    refresh()
    moveTo(main, place)
  }

  function enter(lesson: LearnerLesson): void {
    learner.visit(lesson)
    const next = lessons[lessons.indexOf(lesson) + 1]
    // Only to have it at hand: a file that is missing is told when the learner goes there.
    if (next) loader.load(next.path).catch(() => undefined)
  }

  function showMissing(place: Place): void {
    const title = element('h1', { tabindex: '-1' }, titles.get(place.path) ?? course.title)
    const again = element('button', { type: 'button', class: 'button' }, words.loadAgain)
    again.addEventListener('click', () => {
      show(place)
    })
    const note = element('p', { class: 'note' }, words.lessonMissing)
    put(place, [title, note, again], () => () => undefined)
    // The page itself was never shown: going there again loads it.
    shown = ''
  }

  function leave(): void {
    wanted = { path: coursePath, anchor: '' }
  }

  return { show, refresh, leave }
}
