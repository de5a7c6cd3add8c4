import { element } from './dom.ts'

/** The frame in which the course is shown. */
export interface Stage {
  readonly element: HTMLElement
  open(address: string): void
  /** Goes to a place in the page that is open. */
  go(place: string): void
  /** Takes the course away; its page hears that it goes. Resolves when it is gone. */
  clear(): Promise<void>
  /** Pixels; 0 for all that there is. */
  setWidth(pixels: number): void
  /** The page that is open; `undefined` for none, and for one that is not for us to see. */
  page(): Document | undefined
  /** Hears of each page when it is there. */
  onPage(listener: (page: Document) => void): void
  /** Where in the course it is: `#hoe`; empty where that cannot be told. */
  place(): string
  /** What is opened next is scrolled to where this is now. */
  keepScroll(): void
}

/** Milliseconds in which a page can grow to the height that it had. */
const settles = 2000

/** Milliseconds that a page gets to go. */
const goes = 1000

const blank = 'about:blank'

export function createStage(title: string): Stage {
  const frame = element('iframe', { title, allow: 'fullscreen' })
  const box = element('div', { class: 'stage' }, frame)
  /** Where the page that is opened now has to come; until it is there this is where it is. */
  let wanted = 0
  /** The place in a page that is on its way; absent once it is there. */
  let coming: string | undefined
  let attempts = 0
  const listeners: ((page: Document) => void)[] = []

  /** Content of other makers may be of another place, and then it is not for us to see. */
  function inFrame<Found>(look: (window: Window) => Found, otherwise: Found): Found {
    try {
      return frame.contentWindow ? look(frame.contentWindow) : otherwise
    } catch {
      return otherwise
    }
  }

  function pageIn(): Document | undefined {
    return inFrame(({ document, location }) => {
      return location.href === blank ? undefined : document
    }, undefined)
  }

  function scroll(): void {
    // The empty page in between is not what is scrolled.
    if (inFrame(({ location }) => location.href === blank, false)) return
    const target = wanted
    if (target === 0) return
    attempts += 1
    const own = attempts
    const until = performance.now() + settles
    const attempt = (): void => {
      if (own !== attempts) return
      const isThere = inFrame((inside) => {
        inside.scrollTo({ top: target, behavior: 'instant' })
        return Math.abs(inside.scrollY - target) < 2
      }, true)
      if (!isThere && performance.now() < until) requestAnimationFrame(attempt)
      else wanted = 0
    }
    attempt()
  }

  frame.addEventListener('load', () => {
    const isBlank = inFrame((inside) => inside.location.href === 'about:blank', false)
    if (isBlank) return
    coming = undefined
    scroll()
    const page = pageIn()
    if (page) for (const listener of listeners) listener(page)
  })
  return {
    element: box,
    open(address) {
      coming = /#.*$/.exec(address)?.[0] ?? ''
      frame.src = address
    },
    go(place) {
      inFrame((inside) => {
        inside.location.hash = place
      }, undefined)
    },
    clear() {
      if (inFrame(({ location }) => location.href === blank, true)) return Promise.resolve()
      const gone = new Promise<void>((resolve) => {
        frame.addEventListener(
          'load',
          () => {
            resolve()
          },
          { once: true },
        )
        setTimeout(resolve, goes)
      })
      // At once, so that what the page says when it goes is said to the LMS it was opened in.
      inFrame((inside) => {
        inside.location.replace(blank)
      }, undefined)
      return gone
    },
    setWidth(pixels) {
      box.style.setProperty('--stage-width', pixels === 0 ? '100%' : `${pixels}px`)
    },
    page: pageIn,
    onPage: (listener) => listeners.push(listener),
    // Saved twice in a moment, the second build finds the page of the first still on its way.
    place: () => coming ?? inFrame((inside) => inside.location.hash, ''),
    keepScroll() {
      if (coming === undefined && wanted === 0) wanted = inFrame((inside) => inside.scrollY, 0)
    },
  }
}
