import type { ContentBlock } from '../model/content-block.ts'
import { beforeParts } from './sections.ts'

/** Parts that stand beside each other where there is room. */
export const cards: ContentBlock = {
  name: 'cards',
  options: [],
  showsLabel: true,
  holds: 'sections',
  rules: [],
  build(parts) {
    const { sections, make } = parts
    return make('div', { class: 'block block-cards' }, [
      ...beforeParts(parts),
      make(
        'ul',
        { class: 'cards' },
        sections.map(({ heading, body }) => make('li', {}, [heading, ...body])),
      ),
    ])
  },
}
