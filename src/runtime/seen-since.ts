/** How long an element has been there for the learner to see. */
export interface SeenSince {
  /** Seconds, by a clock that never goes back. */
  seconds(): number
  /** From now on again. */
  restart(): void
}

/** From the moment that the element came on the screen; before that from now. */
export function seenSince(element: Element): SeenSince {
  let since = performance.now()
  const restart = (): void => {
    since = performance.now()
  }
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    restart()
    observer.disconnect()
  }).observe(element)
  return { seconds: () => Math.max(0, performance.now() - since) / 1000, restart }
}
