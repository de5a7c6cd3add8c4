import type { ContentBlock } from '../model/content-block.ts'
import { beforeParts } from './sections.ts'

/** What happens one after the other; the heading of a part is its moment. */
export const timeline: ContentBlock = {
  name: 'timeline',
  options: [],
  showsLabel: true,
  holds: 'sections',
  rules: [],
  build(parts) {
    const { sections, make } = parts
    return make('div', { class: 'block block-timeline' }, [
      ...beforeParts(parts),
      make(
        'ol',
        { class: 'timeline' },
        sections.map(({ heading, body }) => make('li', {}, [heading, ...body])),
      ),
    ])
  },
}
