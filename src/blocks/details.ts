import type { ContentBlock } from '../model/content-block.ts'

/** Text that opens on request; the label is what a reader clicks on. */
export const details: ContentBlock = {
  name: 'details',
  options: [],
  showsLabel: true,
  holds: 'text',
  rules: [],
  build: ({ label, body, words, make }) =>
    make('details', { class: 'block block-details' }, [
      make('summary', {}, label.length > 0 ? label : [words.more]),
      ...body,
    ]),
}
