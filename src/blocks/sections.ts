import type { BlockParts, Piece } from '../model/content-block.ts'

/** What stands above the parts of a block: its title, and the text before the first heading. */
export function beforeParts({ label, body, make }: BlockParts): readonly Piece[] {
  return [...(label.length > 0 ? [make('p', { class: 'block-title' }, label)] : []), ...body]
}
