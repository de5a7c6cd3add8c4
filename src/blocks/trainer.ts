import type { ContentBlock } from '../model/content-block.ts'
import { noteOf } from './note.ts'

/** A note for who gives the training; no byte of it is in a learner's package. */
export const trainer: ContentBlock = {
  name: 'trainer',
  options: [],
  showsLabel: true,
  holds: 'text',
  isForTrainer: true,
  rules: [],
  build: ({ label, labelText, body, words, make }) =>
    noteOf('trainer', [words.forTrainer, labelText].filter(Boolean).join(': '), make, [
      make('p', { class: 'block-title' }, [
        words.forTrainer,
        ...(label.length > 0 ? [': ', ...label] : []),
      ]),
      ...body,
    ]),
}
