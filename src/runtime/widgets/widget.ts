import type { Answer, Json } from '../../model/activity.ts'
import type { PlayerWords } from '../../model/player-words.ts'

/** What brings controls to life that are more than plain form fields. */
export interface Widget {
  enliven(controls: HTMLElement, context: WidgetContext): void
  /** Shows an earlier answer. */
  restore(controls: HTMLElement, answer: Answer): void
}

export interface WidgetContext {
  readonly words: PlayerWords
  /** Frozen key of the activity. */
  readonly key: string
  /** What the learner's part of the type grades with. */
  readonly data: Json
  /** Says what changed to who cannot see it. */
  readonly announce: (text: string) => void
  /** Judges and keeps an answer, for a widget that decides itself when there is one. */
  readonly submit: (answer: Answer) => void
}
