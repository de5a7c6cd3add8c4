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

describe('a code for a character that no page can hold', () => {
  test.each([
    ['a: "x\\u0001y"', 'U+0001', 1, '3:4'],
    ['a: 1\nb:\n  - c\n  - "\\0 \\a"', 'U+0000', 2, '6:5'],
    ['a: [{ b: "\\e[2J" }]', 'U+001B', 1, '3:10'],
    ['"\\x07a": 1', 'U+0007', 1, '3:1'],
    ['a: "\\uFFFF"', 'U+FFFF', 1, '3:4'],
    ['a: "\\N"', 'U+0085', 1, '3:4'],
    ['a: "\\ud800 \\ud83d\\ude00"', 'U+D800', 1, '3:4'],
    ['a: "\\r"\nb: "\\uFFFE"', 'U+000D', 2, '3:4'],
  ])('in %j is refused as the character itself is', (keys, code, count, at) => {
    expect(splitKeys(keys)).toMatchObject({
      result: undefined,
      found: [{ rule: 'file/control-character', at: `a.md:${at}`, data: { code, count } }],
    })
  })

  test('is told to be a code', () => {
    expect(splitKeys('a: "\\u0001"').found[0]?.data).toMatchObject({ isEscaped: true })
  })

  test.each(['a: "\\n\\t\\u00e9\\ud83d\\ude00 \\\\u0001"', "a: '\\u0001'", 'a: \\u0001'])(
    '%j holds none',
    (keys) => {
      const { result, found } = splitKeys(keys)
      expect(found).toEqual([])
      expect(result?.data['a']).toBeTypeOf('string')
    },
  )
})

describe('a code for a character that nobody sees', () => {
  test('is told once for each kind, and the text stays', () => {
    const { result, found } = splitKeys('a: "x\\u200by"\nb: ["\\u202e", "\\u200b"]')
    expect(result?.data).toMatchObject({ a: 'x\u200By' })
    expect(found).toMatchObject([
      { at: 'a.md:3:4', data: { code: 'U+200B', count: 2, turnsText: false } },
      { at: 'a.md:4:5', data: { code: 'U+202E', count: 1, turnsText: true } },
    ])
    expect(found.map(({ rule }) => rule)).toEqual(Array(2).fill('file/hidden-character'))
  })

  test('is not told again where the character itself stands in the text', () => {
    expect(splitKeys('a: "x\u200By"').found).toEqual([])
  })
})
