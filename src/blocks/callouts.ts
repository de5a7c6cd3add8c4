import type { ContentBlock } from '../model/content-block.ts'

/** Asides that differ in purpose, and so in title and look, alone. */
export const callouts: readonly ContentBlock[] = [
  { name: 'tip', element: 'aside', options: [], title: 'tip' },
  { name: 'example', element: 'aside', options: [], title: 'example' },
  { name: 'pitfall', element: 'aside', options: [], title: 'pitfall' },
  { name: 'law', element: 'aside', options: [], title: 'law' },
]
