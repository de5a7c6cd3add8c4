import { fill } from '../model/fill.ts'
import type { PlayerWords } from '../model/player-words.ts'
import type { Assessment } from '../state/standing.ts'
import { element } from './dom.ts'

/** "3 of 27 lessons done", as a bar too. */
export function progressLine({ done, total }: Assessment, words: PlayerWords): HTMLElement {
  const bar = element('progress', {
    max: String(total),
    value: String(done),
    'aria-hidden': 'true',
  })
  return element('p', { class: 'progress' }, bar, fill(words.progress, { done, total }))
}
