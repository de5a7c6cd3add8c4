import type { ContentBlock } from '../model/content-block.ts'

/** An image with its caption: the last paragraph. `decorative` says that it needs no alt text. */
export const figure: ContentBlock = {
  name: 'figure',
  element: 'figure',
  options: ['credit', 'decorative'],
}
