import type { ContentBlock } from '../model/content-block.ts'
import { beforeParts } from './sections.ts'

/** Parts of which a reader sees one at a time; without script and on paper, one below the other. */
export const tabs: ContentBlock = {
  name: 'tabs',
  options: [],
  showsLabel: true,
  holds: 'sections',
  rules: [],
  build(parts) {
    const { sections, make } = parts
    return make('div', { class: 'block block-tabs' }, [
      ...beforeParts(parts),
      ...sections.map(({ heading, body }) => make('section', { class: 'tab' }, [heading, ...body])),
    ])
  },
}
