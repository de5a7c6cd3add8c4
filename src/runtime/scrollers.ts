import type { PlayerWords } from '../model/player-words.ts'

/** What scrolls by itself when it is wider than the page, with what it is called. */
const frames = { '.table': 'table', '.formula': 'formula', pre: 'code' } as const

/** Makes what is wider than its frame reachable by keyboard, for as long as it is. */
export function watchWide(main: ParentNode, words: PlayerWords): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) setReachable(target, words)
  })
  for (const frame of main.querySelectorAll(Object.keys(frames).join())) observer.observe(frame)
}

function setReachable(frame: Element, words: PlayerWords): void {
  const isWide = frame.scrollWidth > frame.clientWidth
  const [, name = 'table'] =
    Object.entries(frames).find(([selector]) => frame.matches(selector)) ?? []
  const attributes = { tabindex: '0', role: 'group', 'aria-label': words[name] }
  for (const [attribute, value] of Object.entries(attributes)) {
    if (isWide) frame.setAttribute(attribute, value)
    else frame.removeAttribute(attribute)
  }
}
