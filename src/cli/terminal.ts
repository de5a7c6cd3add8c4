import type { Locale } from '../model/diagnostic.ts'
import type { Environment } from './locale.ts'

/** What the outside world gives a command. */
export interface Surroundings {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Environment
  /** Absent where nothing can be typed. */
  readonly stdin?: Input
  readonly stdout: Output
  readonly stderr: Output
}

export interface Input {
  readonly isTTY?: boolean
}

export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Where a command speaks: results to stdout, talk to stderr. */
export interface Terminal {
  readonly locale: Locale
  /** Whether stdout shows colours. */
  readonly colour: boolean
  result(text: string): void
  talk(text: string): void
}

/** Colour only on a terminal, and never against `NO_COLOR`. */
export function terminal({ stdout, stderr, env }: Surroundings, locale: Locale): Terminal {
  const allowed = (env['NO_COLOR'] ?? '') === ''
  return {
    locale,
    colour: allowed && stdout.isTTY === true,
    result: (text) => void stdout.write(text),
    talk: (text) => void stderr.write(`${text}\n`),
  }
}
