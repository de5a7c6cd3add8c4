import type { LaidTheme } from './check.ts'
import type { Theme, Token, Tokens } from './read.ts'

/**
 * The style sheet of a theme, to stand behind the usual one: only what differs from `base`. Both
 * stand in one cascade, where a colour for the light reaches into the dark unless the dark says
 * otherwise.
 */
export function writeTheme(laid: LaidTheme, base: Theme): string {
  const changed = differing(laid.light, base.light)
  const inTheDark = new Map([...base.light, ...base.dark, ...changed])
  const dark = differing(laid.dark, inTheDark)
  return (
    (changed.size > 0 ? `:root{${declarations(changed)}}` : '') +
    (dark.size > 0 ? `@media (prefers-color-scheme:dark){:root{${declarations(dark)}}}` : '')
  )
}

function differing(tokens: Tokens, from: Tokens): Tokens {
  const all = [...tokens]
  return new Map(
    all.filter(([name, { value }]: [string, Token]) => from.get(name)?.value !== value),
  )
}

function declarations(tokens: Tokens): string {
  return [...tokens].map(([name, { value }]) => `${name}:${value}`).join(';')
}
