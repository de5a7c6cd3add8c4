import type { PlayerWords } from '../model/player-words.ts'
import { element } from './dom.ts'
import type { Places } from './places.ts'

/**
 * Lets every link that is no page of the course open beside it, and says so: in the same window
 * it would end the learner's session.
 */
export function openOutside(main: ParentNode, places: Places, words: PlayerWords): void {
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (places.ofLink(href) || /^(mailto|tel):/.test(href) || link.target !== '') continue
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
    // What is kept as a file opens no window, but where a browser cannot keep it.
    if (link.hasAttribute('download')) continue
    link.append(element('span', { class: 'visually-hidden' }, ` (${words.newWindow})`))
  }
}
