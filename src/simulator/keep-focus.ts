/** What can be reached by keyboard in a place, in order. */
const reachable = 'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]'

/**
 * Redraws a place without taking the keyboard out of the hands of whoever is in it: what had the focus
 * has it again, and where that is gone, what is there now in its stead.
 */
export function keepFocus(place: HTMLElement, redraw: () => void): void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !place.contains(focused)) {
    redraw()
    return
  }
  const before = reachableIn(place)
  const name = nameOf(focused)
  const index = before.indexOf(focused)
  const twin = before.filter((each) => nameOf(each) === name).indexOf(focused)
  redraw()
  if (place.contains(focused)) return
  const now = reachableIn(place)
  const likely = now.filter((each) => nameOf(each) === name)[twin] ?? now[index] ?? now.at(-1)
  likely?.focus({ preventScroll: true })
}

function reachableIn(place: HTMLElement): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(reachable)]
}

function nameOf({ tagName, textContent }: HTMLElement): string {
  return `${tagName} ${textContent}`
}
