import type { Surroundings, Terminal } from './terminal.ts'
import type { Words } from './words.ts'

/** 0 clean, 1 findings at error level, 2 wrong use or the work could not be done, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

/** What a command gets besides its own options. */
export interface CommandContext {
  readonly surroundings: Surroundings
  readonly screen: Terminal
  readonly words: Words
  /** Says how the command ended. */
  readonly finish: (code: ExitCode) => void
}
