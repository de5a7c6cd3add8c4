import type { Content, Make, Piece } from '../model/content-block.ts'

/**
 * Something beside the text, with a name. A note (WAI-ARIA 1.2) and no landmark: a lesson has many,
 * and several of one name. By its words and not by the id of its title, because the player shows
 * copies of it, and the page of the whole course holds all of them.
 */
export function noteOf(name: string, title: string, make: Make, content: Content): Piece {
  return make('aside', { class: `block block-${name}`, role: 'note', ariaLabel: title }, content)
}
