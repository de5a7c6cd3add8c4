import { openTabs } from './blocks/tabs.ts'
import { elementAt, type Place, type Places } from './places.ts'

/** Follows links and the browser's back and forward without leaving the page. */
export interface Navigation {
  /** Shows where the address bar points, and from then on every place a learner goes to. */
  start(): void
  stop(): void
}

/**
 * `show` brings a place on the screen; going there twice is asked for twice. `first` is where an
 * address that names no place leads; without it, that is the course page.
 */
export function createNavigation(
  places: Places,
  show: (place: Place) => void,
  first?: Place,
): Navigation {
  function onHash(): void {
    show(places.ofHash(location.hash))
  }

  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || isForTheBrowser(event)) return
    if (link.matches('.skip-link')) {
      event.preventDefault()
      document.querySelector('main')?.focus()
      return
    }
    const place = places.ofLink(link.getAttribute('href') ?? '')
    if (!place) return
    event.preventDefault()
    const hash = places.toHash(place)
    if (hash === location.hash) show(place)
    else location.hash = hash
  }

  return {
    start() {
      addEventListener('hashchange', onHash)
      document.addEventListener('click', onClick)
      if (location.hash !== '') onHash()
      else if (first) location.replace(places.toHash(first))
    },
    stop() {
      removeEventListener('hashchange', onHash)
      document.removeEventListener('click', onClick)
    },
  }
}

/** Brings the place into view and the focus with it: for keyboard and screen reader that is a new page. */
export function moveTo(main: HTMLElement, place: Place): void {
  const target = elementAt(place)
  openTabs(target)
  for (let box = target?.closest('details'); box; box = box.parentElement?.closest('details')) {
    box.open = true
  }
  if (!target) scrollTo(0, 0)
  else if (!target.matches('a, button, input, [tabindex]')) target.tabIndex = -1
  const marked = main.querySelector<HTMLElement>('[data-focus]')
  const focused = target ?? marked ?? main.querySelector<HTMLElement>('h1') ?? main
  focused.focus()
  target?.scrollIntoView()
}

/** A link in a new tab, or with another mouse button, opens the readable page. */
function isForTheBrowser(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
}
