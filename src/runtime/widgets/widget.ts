import type { Answer, Json } from '../../model/activity.ts'
import type { PlayerWords } from '../../model/player-words.ts'
import type { AnswerState } from '../../state/snapshot.ts'
import type { DeviceStore } from '../device-store.ts'

/** What brings controls to life that are more than plain form fields. */
export interface Widget {
  enliven(controls: HTMLElement, context: WidgetContext): void
  /** Shows an earlier answer. */
  restore(controls: HTMLElement, answer: Answer): void
  /** What is known of the learner may have changed; also when nothing was answered yet. */
  refresh?(controls: HTMLElement, context: WidgetContext): void
  /** An answer is kept: what the learner reads about it. */
  kept?(controls: HTMLElement, context: WidgetContext): string
}

export interface WidgetContext {
  readonly words: PlayerWords
  /** Frozen key of the activity. */
  readonly key: string
  /** What the learner's part of the type grades with. */
  readonly data: Json
  /** What the page is called, for what leaves it: a print, a download. */
  readonly titles: Titles
  /** The row under the controls that holds the button. */
  readonly actions: HTMLElement
  /** For what is nobody's business but the learner's. */
  readonly device: DeviceStore
  /** Whether an LMS keeps the record, as far as is known. */
  readonly isRecorded: () => boolean
  /** What the record holds of the activity. */
  readonly earlier: () => AnswerState | undefined
  /** Says what changed to who cannot see it. */
  readonly announce: (text: string) => void
  /** Judges and keeps an answer, for a widget that decides itself when there is one. */
  readonly submit: (answer: Answer) => void
  /** How often the learner may still answer; `Infinity` without a limit. */
  readonly attemptsLeft: () => number
}

export interface Titles {
  readonly course: string
  readonly lesson: string
}
