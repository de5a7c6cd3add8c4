import { element } from './dom.ts'
import { rememberPage, type PageMemory } from './page-memory.ts'
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

/** Milliseconds in which a page can become what it was. */
const settles = 2000

/** What who reads scrolls with. */
const byHand = ['wheel', 'touchmove', 'pointerdown', 'keydown']

/** Milliseconds that a page gets to go. */
const goes = 1000

const blank = 'about:blank'

export function createStage(title: string): Stage {
  const frame = element('iframe', { title, allow: 'fullscreen' })
  const box = element('div', { class: 'stage' }, frame)
  /** What the page that is opened now has to be put back to; absent once it is. */
  let wanted: PageMemory | undefined
  /** The place in a page that is on its way; absent once it is there. */
  let coming: string | undefined
  /** What beside the course has the focus while it is opened again: its page takes it when it is shown. */
  let held: Element | null = null
  let attempts = 0
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

  function pageIn(): Document | undefined {
    return inFrame(({ document, location }) => {
      return location.href === blank ? undefined : document
    }, undefined)
  }

  /** The course is not there at once when its page is, nor has it the height that it had. */
  function putBack(): void {
    const memory = wanted
    if (!memory) return
    attempts += 1
    const own = attempts
    const until = performance.now() + settles
    let { top } = memory
    // Once it was there, or as soon as who reads lays a hand on it, it is for them to say where it goes.
    const letGo = (): void => {
      top = undefined
      if (own === attempts) wanted = { ...memory, top }
    }
    const hands = new AbortController()
    const lay = (): void => {
      held = null
      letGo()
    }
    inFrame((inside) => {
      for (const type of byHand) inside.addEventListener(type, lay, { signal: hands.signal })
    }, undefined)
    const attempt = (): void => {
      const isBack = inFrame((inside) => {
        const isWhole = memory.putBack(inside.document)
        if (top !== undefined) inside.scrollTo({ top, behavior: 'instant' })
        if (top !== undefined && Math.abs(inside.scrollY - top) < 2) letGo()
        return isFocusBack() && isWhole && top === undefined
      }, true)
      if (!isBack && performance.now() < until) {
        requestAnimationFrame(() => {
          if (own === attempts) attempt()
          else hands.abort()
        })
        return
      }
      hands.abort()
      wanted = undefined
      held = null
    }
    attempt()
  }

  /** Once, and not to what was left since for something else. */
  function isFocusBack(): boolean {
    const { activeElement } = document
    if (activeElement === held) return false
    if (activeElement === frame) giveFocus(held)
    held = null
    return true
  }

  function giveFocus(to: Element | null): void {
    if (to === document.body) frame.blur()
    else if (to instanceof HTMLElement) to.focus({ preventScroll: true })
  }

  frame.addEventListener('load', () => {
    const isBlank = inFrame((inside) => inside.location.href === 'about:blank', false)
    if (isBlank) return
    coming = undefined
    putBack()
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
      const memory = inFrame((inside) => rememberPage(inside, wanted), wanted)
      const focused = document.activeElement
      const isShown = await showAnew(page, updates)
      if (isShown && own === turn) {
        wanted = memory
        putBack()
      }
      // The page takes it when it is shown, also from who is typing beside it.
      if (focused === frame) memory?.focus(page)
      else giveFocus(focused)
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
      // What is still put back into this page is put back into the next one.
      attempts += 1
      if (document.activeElement !== frame) held = document.activeElement
      if (coming === undefined) wanted = inFrame((inside) => rememberPage(inside, wanted), wanted)
    },
  }
}

/** An address without the place in its page. */
function pageOf(address: string): string {
  return address.replace(/#.*$/, '')
}
