import type { ContentBlock } from '../model/content-block.ts'
import { noteOf } from './note.ts'

/** Asides that differ in purpose, and so in title and look, alone. */
export const callouts: readonly ContentBlock[] = [
  callout('tip'),
  callout('example'),
  callout('pitfall'),
  callout('law'),
]

function callout(name: 'tip' | 'example' | 'pitfall' | 'law'): ContentBlock {
  return {
    name,
    options: [],
    showsLabel: true,
    holds: 'text',
    rules: [],
    build: ({ label, labelText, body, words, make }) =>
      noteOf(name, labelText === '' ? words[name] : labelText, make, [
        make('p', { class: 'block-title' }, label.length > 0 ? label : [words[name]]),
        ...body,
      ]),
  }
}
