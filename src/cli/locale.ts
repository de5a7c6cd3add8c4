import type { Locale } from '../model/diagnostic.ts'

/** The environment as a process has it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** `--lang` wins, then the locale of the system; Dutch where neither asks for English. */
export function chooseLocale(argv: readonly string[], env: Environment): Locale {
  const index = argv.indexOf('--lang')
  const asked =
    index < 0 ? argv.find((word) => word.startsWith('--lang='))?.slice(7) : argv[index + 1]
  if (asked === 'nl' || asked === 'en') return asked
  const system = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''
  return system.startsWith('en') ? 'en' : 'nl'
}
