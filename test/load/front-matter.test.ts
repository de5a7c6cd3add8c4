import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../src/load/front-matter.ts'
import { decodeText } from '../../src/load/text-gate.ts'
import { collected, places, temporaryFolder } from './collected.ts'

function split(text: string) {
  return collected((report) => splitFrontMatter('a.md', text, report))
}

function splitKeys(keys: string) {
  return split(`---\n${keys}\n---\n`)
}

describe('front matter that is fine', () => {
  test('gives its keys, and a body on the lines it stands on', () => {
    const { result, found } = split('---\nid: a\ntitle: Een les\n---\n\n## Kop\n')
    expect(found).toEqual([])
    expect(result?.data).toEqual({ id: 'a', title: 'Een les' })
    expect(result?.body).toBe('\n\n\n\n\n## Kop\n')
  })

  test.each([
    ['---yaml\nid: a\n---\nbody', '\n\n\nbody'],
    ['---  \nid: a\n---\t \nbody', '\n\n\t \nbody'],
    ['---\nid: a\n---', '\n\n'],
    ['\uFEFF---\nid: a\n---\nbody\n', '\n\n\nbody\n'],
    ['---\nid: a\n---\nbody\n---\n----\nmore', '\n\n\nbody\n---\n----\nmore'],
  ])('%j keeps its lines', (text, body) => {
    const { result, found } = split(text)
    expect(found).toEqual([])
    expect(result?.data).toEqual({ id: 'a' })
    expect(result?.body).toBe(body)
  })

  test.each(['---\n---\n', '---\n\n---\n', '---\n# only a comment\n---\n'])(
    '%j has no keys',
    (text) => {
      expect(split(text)).toMatchObject({ result: { data: {} }, found: [] })
    },
  )

  test.each([
    ['a: 12:30', '12:30'],
    ['a: 2026-11-23', '2026-11-23'],
    ['a: no', 'no'],
    ['a: ja', 'ja'],
    ['a: 010', 10],
    ['a: 1.10', 1.1],
    ["a: '1.10'", '1.10'],
    ['a: true', true],
    ['a: 1_000', '1_000'],
    ['a:', null],
    ['a: Q&A *met* sterren', 'Q&A *met* sterren'],
    ['a: wow! & meer', 'wow! & meer'],
    ['a: "*punt &x !y"', '*punt &x !y'],
    ["a: '<<'", '<<'],
    ['a: |\n  *punt\n  &x: [[[[[[[[[[\n', '*punt\n&x: [[[[[[[[[[\n'],
    ['a: >\n  een\n  twee\n', 'een twee\n'],
    ['a: een # *geen* tekst', 'een'],
    ['a: https://example.org/#deel', 'https://example.org/#deel'],
    ['a: [een, {b: [twee]}]', ['een', { b: ['twee'] }]],
    ['a:\n- een\n- twee', ['een', 'twee']],
    ['a: [[[[[[[[diep]]]]]]]]', [[[[[[[['diep']]]]]]]]],
  ])('%j has the value of YAML 1.2', (keys, value) => {
    const { result, found } = splitKeys(keys)
    expect(found).toEqual([])
    expect(result?.data).toEqual({ a: value })
  })

  test('keys that JavaScript knows are keys like any other', () => {
    const { result } = splitKeys('__proto__: {polluted: 1}\nconstructor: b\nc: {__proto__: 2}')
    expect(Object.keys(result?.data ?? {})).toEqual(['__proto__', 'constructor', 'c'])
    expect(Object.getPrototypeOf(result?.data)).toBeNull()
    expect({}).not.toHaveProperty('polluted')
  })

  test('a key that gray-matter knows is a key like any other', () => {
    const { result } = split('---\nexcerpt_separator: {a: 1}\n---\nbody')
    expect(result).toMatchObject({ data: { excerpt_separator: { a: 1 } }, body: '\n\n\nbody' })
  })
})

describe('where a key stands', () => {
  const text =
    '---\nid: a\nobjectives:\n  - id: een\n    text: x\n  - twee\nlist: [b, {c: d}]\n---\n'
  const { result } = split(text)

  test.each([
    [['id'], '2:1'],
    [['objectives'], '3:1'],
    [['objectives', 0], '4:5'],
    [['objectives', 0, 'text'], '5:5'],
    [['objectives', 0, 'missing'], '4:5'],
    [['objectives', 1], '6:5'],
    [['objectives', 7, 'id'], '3:1'],
    [['list', 1, 'c'], '7:12'],
    [['missing', 0], '1:1'],
    [[], '1:1'],
  ])('%j is at %s', (path, place) => {
    const { file, line, column } = result?.at(path) ?? {}
    expect(`${String(line)}:${String(column)}`).toBe(place)
    expect(file).toBe('a.md')
  })
})

describe('front matter in another language', () => {
  const names = ['js', ' js', 'JS', 'javascript', ' JavaScript', 'json', 'coffee', 'cson', 'toml']
  const spellings = [
    ...names.map((name) => `---${name}`),
    '\uFEFF---js',
    '---yml',
    '--- yaml',
    '---YAML',
    '---js\t',
    '--- # js',
  ]

  test.each(spellings)('%j is refused at line 1 and never runs', (start) => {
    const canary = join(temporaryFolder(), 'canary')
    const program = `{ run: (globalThis.canary = 1, process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(canary)}, '')) }`
    const text = `${start}\n${program}\n---\nbody\n`
    expect(places((report) => splitFrontMatter('a.md', text, report))).toEqual([
      'front-matter/language a.md:1:1',
    ])
    const decoded = decodeText('a.md', Buffer.from(text), () => undefined) ?? ''
    expect(split(decoded).result).toBeUndefined()
    expect(existsSync(canary)).toBe(false)
    expect(globalThis).not.toHaveProperty('canary')
  })
})

describe('front matter that is not there', () => {
  test.each([
    ['', 0],
    ['# Kop\n', 0],
    ['----\nid: a\n----\n', 0],
    [' ---\nid: a\n---\n', 0],
    ['tekst\n---\nid: a\n---\n', 0],
    ['\n---\nid: a\n---\n', 2],
    ['\n \n---\nid: a\n---\n', 3],
  ])('%j is told at line 1', (text, later) => {
    expect(split(text)).toMatchObject({
      result: undefined,
      found: [{ rule: 'front-matter/missing', at: 'a.md:1:1', data: { later } }],
    })
  })

  test.each([
    ['---\nid: a\n', '1:1', ''],
    ['---', '1:1', ''],
    ['---\nid: a\n ---\n', '1:1', ''],
    ['---\nid: a\n----\ntekst\n', '3:1', '----'],
    ['---\nid: a\n--- tekst\n', '3:1', '--- tekst'],
  ])('%j does not end', (text, at, found) => {
    expect(split(text)).toMatchObject({
      result: undefined,
      found: [{ rule: 'front-matter/unclosed', at: `a.md:${at}`, data: { found } }],
    })
  })
})
