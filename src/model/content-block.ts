import type { PlayerWords } from './player-words.ts'

/**
 * A directive that holds text: how it becomes an element, as data, so that the one compiler
 * makes the HTML and the one sanitiser sees it.
 */
export interface ContentBlock {
  readonly name: string
  /** Names of the options it knows. */
  readonly options: readonly string[]
  readonly element: 'aside' | 'details' | 'figure'
  /** The word that stands for a title when the author gives none. */
  readonly title?: keyof PlayerWords
}
