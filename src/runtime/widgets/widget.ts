import type { Answer } from '../../model/activity.ts'
import type { PlayerWords } from '../../model/player-words.ts'

/** What brings controls to life that are more than plain form fields. */
export interface Widget {
  enliven(controls: HTMLElement, context: WidgetContext): void
  /** Shows an earlier answer. */
  restore(controls: HTMLElement, answer: Answer): void
}

export interface WidgetContext {
  readonly words: PlayerWords
  /** Says what changed to who cannot see it. */
  readonly announce: (text: string) => void
}
