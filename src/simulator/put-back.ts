import { rememberPage, type PageMemory } from './page-memory.ts'

/** Keeps what somebody did on the page in a frame, and puts the page that comes in its place back to it. */
export interface PageKeeper {
  /** Remembers the page as it is, with what of an earlier one it did not become yet. */
  keep(): void
  /** The course is not there at once when its page is, nor has it the height that it had: it is tried for a while. */
  putBack(): void
}

/** Looks into the page of a frame, where it is for us to see. */
export type LookInside = <Found>(look: (window: Window) => Found, otherwise: Found) => Found

/** Milliseconds in which a page can become what it was. */
const settles = 2000

/** What who reads scrolls with. */
const byHand = ['wheel', 'touchmove', 'pointerdown', 'keydown']

export function createPageKeeper(frame: HTMLIFrameElement, inFrame: LookInside): PageKeeper {
  /** What the page has to be put back to; absent once it is. */
  let wanted: PageMemory | undefined
  /** What beside the course has the focus: the page takes it when it is shown. */
  let held: Element | null = null
  /** Ends what an earlier page is still put back with. */
  let stop: () => void = () => undefined

  /** Scrolls to where it was, until it is there, or who reads lays a hand on it. */
  function scrollBack(inside: Window): boolean {
    if (wanted?.top === undefined) return true
    inside.scrollTo({ top: wanted.top, behavior: 'instant' })
    if (Math.abs(inside.scrollY - wanted.top) >= 2) return false
    wanted = { ...wanted, top: undefined }
    return true
  }

  /** Once, and not to what was left since for something else. */
  function focusBack(): boolean {
    const { activeElement } = document
    if (activeElement === held) return false
    if (activeElement === frame) {
      if (held === document.body) frame.blur()
      else if (held instanceof HTMLElement) held.focus({ preventScroll: true })
    }
    held = null
    return true
  }

  function attempt(): boolean {
    return inFrame((inside) => {
      const isWhole = wanted?.putBack(inside.document) ?? true
      // All three each time: one is there before another.
      return [scrollBack(inside), focusBack(), isWhole].every(Boolean)
    }, true)
  }

  return {
    keep() {
      stop()
      const { activeElement } = document
      const isInside = activeElement === frame
      if (!isInside) held = activeElement
      wanted = inFrame((inside) => rememberPage(inside, isInside, wanted), wanted)
    },
    putBack() {
      stop()
      if (!wanted) return
      const until = performance.now() + settles
      const hands = new AbortController()
      let next = 0
      stop = () => {
        hands.abort()
        cancelAnimationFrame(next)
      }
      const letGo = (): void => {
        held = null
        wanted = wanted?.letGo()
      }
      inFrame((inside) => {
        for (const type of byHand) inside.addEventListener(type, letGo, { signal: hands.signal })
      }, undefined)
      const step = (): void => {
        if (!attempt() && performance.now() < until) {
          next = requestAnimationFrame(step)
          return
        }
        stop()
        wanted = undefined
        held = null
      }
      step()
    },
  }
}
