import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../src/load/front-matter.ts'
import { collected } from './collected.ts'

function split(text: string) {
  return collected((report) => splitFrontMatter('a.md', text, report))
}

function splitKeys(keys: string) {
  return split(`---\nid: a\n${keys}\n---\nbody\n`)
}

test.each([
  ['a: &x 1\nb: *x', 'alias', '3:4'],
  ['a: *punt', 'alias', '3:4'],
  ['a:\n  - *punt', 'alias', '4:5'],
  ['a: [*punt]', 'alias', '3:5'],
  ['a: !belangrijk x', 'alias', '3:4'],
  ['a: !!str 1', 'alias', '3:4'],
  ['<<: {a: 1}', 'alias', '3:1'],
  ['a:\n\tb: 1', 'tab', '4:1'],
  ['a:\n  \t- b', 'tab', '4:3'],
  ['b:\n  -\t- a', 'tab', '4:4'],
  ['a: b: c', 'syntax', '3:4'],
  ['a: "open\nb: 1', 'syntax', '3:4'],
  ["a: 'it's'", 'syntax', '3:8'],
  ['a: [1, 2\nb: 3', 'syntax', '3:4'],
  ['a: `x`', 'syntax', '3:4'],
  ['a: @x', 'syntax', '3:4'],
  ['title zonder dubbele punt\nb: 1', 'syntax', '3:1'],
  ['a: 1\n...\nb: 2', 'syntax', '5:1'],
  ['{a: 1}: 2', 'syntax', '3:1'],
  ['a: {b: [[[[[[[[c]]]]]]]]}', 'too-deep', '3:15'],
  ['a:\n - - - - - - - - - b', 'too-deep', '4:18'],
])('%j is one finding, the same each time', (keys, rule, at) => {
  const expected = {
    result: undefined,
    found: [{ rule: `front-matter/${rule}`, at: `a.md:${at}` }],
  }
  for (let time = 0; time < 3; time++) expect(splitKeys(keys)).toMatchObject(expected)
})

test.each([
  ['tekst', '2:1'],
  ['- a\n- b', '2:1'],
  ['\n"tekst"', '3:1'],
  ['[a, b]', '2:1'],
])('%j is not a mapping', (keys, at) => {
  expect(split(`---\n${keys}\n---\n`)).toMatchObject({
    result: undefined,
    found: [{ rule: 'front-matter/mapping', at: `a.md:${at}` }],
  })
})

test('each key that is there twice is told at the second, with the first', () => {
  const { result, found } = splitKeys('b: 1\nb: 2\n"id": c\no:\n  - d: 1\n    d: 2')
  expect(result).toBeUndefined()
  expect(found.map(({ at, related }) => [at, ...related])).toEqual([
    ['a.md:4:1', 'a.md:3:1'],
    ['a.md:5:1', 'a.md:2:1'],
    ['a.md:8:5', 'a.md:7:5'],
  ])
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['front-matter/duplicate-key']))
})

describe('front matter as a weapon', () => {
  const bomb = (level: number) =>
    Array.from({ length: level }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`)

  test.each([1, 3, 5, 7, 9])(
    'an alias bomb of level %i is refused at its first anchor',
    (level) => {
      const { result, found } = splitKeys(['a0: &a0 [lol]', ...bomb(level)].join('\n'))
      expect(result).toBeUndefined()
      expect(found).toMatchObject([{ rule: 'front-matter/alias', at: 'a.md:3:5' }])
    },
  )

  const deep: Readonly<Record<string, (depth: number) => string>> = {
    'square brackets': (depth) => `a: ${'['.repeat(depth)}`,
    'closed brackets': (depth) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`,
    braces: (depth) => `a: ${'{b: '.repeat(depth)}`,
    dashes: (depth) => `a:\n ${'- '.repeat(depth)}b`,
    'question marks': (depth) => '? '.repeat(depth),
    colons: (depth) => 'a: '.repeat(depth),
    indentation: (depth) =>
      Array.from({ length: Math.min(depth, 300) }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    'brackets over lines': (depth) => `a:\n${' [\n'.repeat(Math.min(depth, 1_500))}`,
  }

  test.each(Object.keys(deep))('%s of any depth never reach the parser', (name) => {
    for (let time = 0; time < 20; time++) {
      for (const depth of [100, 2_000, 10_000]) {
        const { result, found } = split(`---\n${deep[name]?.(depth) ?? ''}\n---\n`)
        expect(result).toBeUndefined()
        expect(found.map(({ rule }) => rule)).toEqual(['front-matter/too-deep'])
      }
    }
  })

  test('more than 64 KB, or more lines than anyone writes, is refused', () => {
    for (const keys of [`a: ${'b'.repeat(65_536)}`, '\n'.repeat(60_000), 'b\n'.repeat(2_001)]) {
      expect(split(`---\n${keys}\n---\n`)).toMatchObject({
        result: undefined,
        found: [{ rule: 'front-matter/too-large', at: 'a.md:1:1' }],
      })
    }
    const full = Array.from({ length: 1_900 }, (_, n) => `key-${n}: waarde`).join('\n')
    expect(split(`---\n${full}\n---\n`).found).toEqual([])
  })
})
