import type { Report } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import { startOf, type Position } from '../model/position.ts'
import { contrastOf, opaque, pairs } from './contrast.ts'
import { lowContrast, unknownToken, withoutDark, wrongToken } from './findings.ts'
import type { Theme, Token, Tokens } from './read.ts'

/** A theme laid over the usual one, in both schemes. */
export interface LaidTheme {
  readonly light: Tokens
  readonly dark: Tokens
}

/**
 * Checks a theme against the usual one, `base`, and lays it over: every property known, every
 * value one that can be shown, every pair of colours far enough apart in the light and in the dark.
 */
export function checkTheme(theme: Theme, base: Theme, report: Report): LaidTheme {
  const names = [...base.light.keys()]
  const known = (tokens: Tokens): Tokens =>
    new Map(
      [...tokens].filter(([name, token]) => {
        if (names.includes(name)) return isPossible(name, token, report)
        report(unknownToken, token.position, { name, near: nearest(name, names) })
        return false
      }),
    )
  const own = { file: theme.file, light: known(theme.light), dark: known(theme.dark) }
  const light = new Map([...base.light, ...own.light])
  // What is light only does not reach into the dark, where it would meet colours made for there.
  const dark = new Map([...light, ...base.dark, ...own.dark])
  reportMissingDark(own, base, report)
  for (const [scheme, tokens] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    reportContrasts(tokens, own, scheme, report)
  }
  return { light, dark }
}

/** A property that is a colour, by its name. */
export function isColor(name: string): boolean {
  return name.startsWith('--color-')
}

function isPossible(name: string, { value, position }: Token, report: Report): boolean {
  const fine = isColor(name) ? opaque(value) !== undefined : /^[\w\s.,'"()%+*/#-]+$/.test(value)
  const isLocal = !/\b(url|src|image|image-set|attr|env|var)\s*\(/i.test(value)
  if (fine && isLocal) return true
  report(wrongToken, position, { name, value, isColor: isColor(name) })
  return false
}

function reportMissingDark(own: Theme, base: Theme, report: Report): void {
  const missing = [...own.light].filter(([name]) => base.dark.has(name) && !own.dark.has(name))
  const first = missing[0]?.[1]
  if (first) report(withoutDark, first.position, { names: missing.map(([name]) => name) })
}

function reportContrasts(
  tokens: Tokens,
  own: Theme,
  scheme: 'light' | 'dark',
  report: Report,
): void {
  for (const { front, back, least } of pairs) {
    const contrast = contrastOf(valueOf(tokens, front), valueOf(tokens, back))
    if (contrast === undefined || contrast >= least) continue
    report(lowContrast, placeOf([front, back], own, scheme), {
      ...{ front, back, least, scheme },
      // Rounded down: 4.49 is not 4.5.
      found: (Math.floor(contrast * 100) / 100).toFixed(2),
    })
  }
}

/** Of the first of the two that the theme sets itself: the author can mend it there. */
function placeOf(names: readonly string[], own: Theme, scheme: 'light' | 'dark'): Position {
  const tokens = names.flatMap((name) => own[scheme].get(name) ?? [])
  return tokens[0]?.position ?? startOf(own.file)
}

function valueOf(tokens: Tokens, name: string): string {
  return tokens.get(name)?.value ?? ''
}
