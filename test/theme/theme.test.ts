import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { collector } from '../../src/model/finding.ts'
import { loadTheme, themeNames, usualTheme } from '../../src/pipeline/load-theme.ts'
import { checkTheme } from '../../src/theme/check.ts'
import { contrastOf, pairs } from '../../src/theme/contrast.ts'
import { readTheme } from '../../src/theme/read.ts'
import { writeTheme } from '../../src/theme/write.ts'

const base = usualTheme()

/** What a theme gives: its style sheet and what is wrong with it. */
function laid(css: string): { readonly css: string; readonly rules: readonly string[] } {
  const diagnostics: Diagnostic[] = []
  const report = collector(diagnostics)
  const theme = readTheme('theme.css', css, report)
  const written = theme ? writeTheme(checkTheme(theme, base, report), base) : ''
  return { css: written, rules: diagnostics.map(({ rule }) => rule) }
}

describe('the usual theme', () => {
  test.each(['light', 'dark'] as const)(
    'has every pair of colours far enough apart in the %s',
    (scheme) => {
      const tokens = new Map([...base.light, ...base[scheme]])
      const found = pairs.map(({ front, back, least }) => {
        const contrast = contrastOf(tokens.get(front)?.value ?? '', tokens.get(back)?.value ?? '')
        return contrast === undefined || contrast < least ? [front, back, contrast] : []
      })
      expect(found.flat()).toEqual([])
    },
  )

  test('knows every colour that a pair names, and every style reads only what it sets', () => {
    const names = [...base.light.keys()]
    expect(names).toEqual(expect.arrayContaining(pairs.flatMap(({ front, back }) => [front, back])))
    const styles = readFileSync(join(import.meta.dirname, '../../dist/player.css'), 'utf8')
    const read = [...styles.matchAll(/var\((--[a-z-]+)/g)].map(([, name]) => name ?? '')
    const set = [...styles.matchAll(/(?<![\w-])(--[a-z-]+):/g)].map(([, name]) => name ?? '')
    expect(read.filter((name) => !set.includes(name))).toEqual([])
    expect(names.filter((name) => !read.includes(name))).toEqual([])
  })
})

test.each(themeNames())('the theme "%s" that comes along has no fault', (name) => {
  const diagnostics: Diagnostic[] = []
  const css = loadTheme(name, '/', '/', collector(diagnostics))
  expect(diagnostics).toEqual([])
  expect(css).toContain(':root{')
})

test('only what differs is written, and the dark keeps its own colours', () => {
  const { css, rules } = laid(':root { --color-accent: #14566b; --color-page: #fff }')
  expect(rules).toEqual(['theme/without-dark'])
  const dark = base.dark.get('--color-accent')?.value ?? ''
  expect(css).toBe(
    `:root{--color-accent:#14566b}@media (prefers-color-scheme:dark){:root{--color-accent:${dark}}}`,
  )
})

test('a theme that changes nothing writes nothing', () => {
  expect(laid(':root {}')).toEqual({ css: '', rules: [] })
})

test.each([
  ['1', '1', undefined],
  ['#000', '#fff', 21],
  ['white', 'rgb(255 255 255)', 1],
  ['rgb(0 0 0 / 50%)', '#fff', undefined],
  ['#767676', '#fff', 4.54],
] as const)('the contrast of %s and %s is %s', (front, back, expected) => {
  const found = contrastOf(front, back)
  expect(found === undefined ? undefined : Math.floor(found * 100) / 100).toBe(expected)
})

test.each([
  '@import url(https://example.org/a.css);',
  '@font-face { src: url(a.woff2) }',
  ':root { background: url(//example.org) }',
  ':root { --font-body: image-set("a.png" 1x) }',
  ':root { --color-page: var(--color-text) }',
  'body { display: none }',
  ':root, body { --radius-s: 0 }',
  '@media (min-width: 1px) { :root { --radius-s: 0 } }',
  ':root { --radius-s: 0; } </style><script>alert(1)</script>',
])('%s does not get into a package', (css) => {
  const { css: written, rules } = laid(css)
  expect(rules.length).toBeGreaterThan(0)
  expect(written).toBe('')
})

test('whatever a theme holds, only known properties with plain values are written', () => {
  const value = fc.oneof(fc.constantFrom('#123456', '1rem', 'url(x)', '}', '</style>'), fc.string())
  const name = fc.oneof(fc.constantFrom(...base.light.keys()), fc.string())
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 5 }), (entries) => {
      const { css } = laid(`:root { ${entries.map((entry) => entry.join(': ')).join('; ')} }`)
      expect(css).not.toMatch(/url|[<>\\@](?!media \(prefers)/)
    }),
  )
})
