import type { Locale } from './diagnostic.ts'

/** The caller's mistake, or the machine's: shown as a message without a stack, exit code 2. */
export class UsageError extends Error {
  readonly text: Readonly<Record<Locale, string>>

  constructor(text: Readonly<Record<Locale, string>>, options?: ErrorOptions) {
    super(text.en, options)
    this.name = 'UsageError'
    this.text = text
  }
}
