import { fill } from '../model/fill.ts'
import type { PlayerWords } from '../model/player-words.ts'
import type { Assessment } from '../state/standing.ts'
import { element } from './dom.ts'

/** "3 of 27 lessons done", as a bar too; nothing where no lesson counts. */
export function progressLine(
  { done, total }: Assessment,
  words: PlayerWords,
): readonly HTMLElement[] {
  if (total === 0) return []

  const bar = element('progress', {
    max: String(total),
    value: String(done),
    'aria-hidden': 'true',
  })
  return [element('p', { class: 'progress' }, bar, progressWords(done, total, words))]
}

/** "3 of 27 lessons done". */
export function progressWords(done: number, total: number, words: PlayerWords): string {
  return fill(total === 1 ? words.progressOfOne : words.progress, { done, total })
}
