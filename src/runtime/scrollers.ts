import type { PlayerWords } from '../model/player-words.ts'

/** Makes a table that is wider than its frame reachable by keyboard, for as long as it is. */
export function watchTables(main: ParentNode, { table }: PlayerWords): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) setReachable(target, table)
  })
  for (const frame of main.querySelectorAll('.table')) observer.observe(frame)
}

function setReachable(frame: Element, name: string): void {
  const isWide = frame.scrollWidth > frame.clientWidth
  const attributes = { tabindex: '0', role: 'group', 'aria-label': name }
  for (const [attribute, value] of Object.entries(attributes)) {
    if (isWide) frame.setAttribute(attribute, value)
    else frame.removeAttribute(attribute)
  }
}
