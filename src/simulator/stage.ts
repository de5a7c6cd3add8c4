import { element } from './dom.ts'
import { createPageKeeper } from './put-back.ts'
import { showAnew } from './show-anew.ts'

/** The frame in which the course is shown. */
export interface Stage {
  readonly element: HTMLElement
  open(address: string): void
  /** Goes to a place in the page that is open. */
  go(place: string): void
  /**
   * Shows pages that changed, in the course that is open: `updates` has the build that each script is
   * of, by its address. False where that cannot be, and it has to be opened again.
   */
  renew(updates: ReadonlyMap<string, number>): Promise<boolean>
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
  /** What is opened next is put back to how this is now: how far it is scrolled, what is typed in it. */
  keepPage(): void
}

/** Milliseconds that a page gets to go. */
const goes = 1000

const blank = 'about:blank'

export function createStage(title: string): Stage {
  const frame = element('iframe', { title, allow: 'fullscreen' })
  const box = element('div', { class: 'stage' }, frame)
  /** The place in a page that is on its way; absent once it is there. */
  let coming: string | undefined
  let turn = 0
  let gone = Promise.resolve()
  const listeners: ((page: Document) => void)[] = []

  /** Content of other makers may be of another place, and then it is not for us to see. */
  function inFrame<Found>(look: (window: Window) => Found, otherwise: Found): Found {
    try {
      return frame.contentWindow ? look(frame.contentWindow) : otherwise
    } catch {
      return otherwise
    }
  }

  const keeper = createPageKeeper(frame, inFrame)

  function pageIn(): Document | undefined {
    return inFrame(({ document, location }) => {
      return location.href === blank ? undefined : document
    }, undefined)
  }

  frame.addEventListener('load', () => {
    const isBlank = inFrame((inside) => inside.location.href === 'about:blank', false)
    if (isBlank) return
    coming = undefined
    keeper.putBack()
    const page = pageIn()
    if (page) for (const listener of listeners) listener(page)
  })
  return {
    element: box,
    open(address) {
      coming = /#.*$/.exec(address)?.[0] ?? ''
      turn += 1
      const own = turn
      const isSame = inFrame(({ location }) => pageOf(location.href) === pageOf(address), false)
      if (!isSame || coming === '') frame.src = address
      // While that page is there a browser would only go to the place in it.
      else void gone.then(() => own === turn && (frame.src = address))
    },
    go(place) {
      inFrame((inside) => {
        inside.location.hash = place
      }, undefined)
    },
    async renew(updates) {
      const page = coming === undefined ? pageIn() : undefined
      if (page?.readyState !== 'complete') return false
      const own = turn
      keeper.keep()
      const isShown = await showAnew(page, updates)
      if (isShown && own === turn) keeper.putBack()
      return isShown
    },
    clear() {
      turn += 1
      if (inFrame(({ location }) => location.href === blank, true)) return Promise.resolve()
      gone = new Promise<void>((resolve) => {
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
    keepPage() {
      if (coming === undefined) keeper.keep()
    },
  }
}

/** An address without the place in its page. */
function pageOf(address: string): string {
  return address.replace(/#.*$/, '')
}
