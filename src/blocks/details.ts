import type { ContentBlock } from '../model/content-block.ts'

/** Text that opens on request; the label is what a reader clicks on. */
export const details: ContentBlock = {
  name: 'details',
  element: 'details',
  options: [],
  title: 'more',
}
