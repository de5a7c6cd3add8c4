import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { withinLimits } from '../../src/load/markdown-limits.ts'
import { collected, type Found } from './collected.ts'
import { lesson } from './lessons.ts'
import { shapes } from './pathological.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

function findings(body: string): readonly Found[] {
  const { result, found } = collected((report) => withinLimits('a.md', body, report))
  expect(result).toBe(found.length === 0)
  return found
}

describe('a text made to break the parser is refused, or parses', () => {
  const sizes = [512, 128, 32, 8, 2].map((kilobytes) => kilobytes * 1024)

  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const passing = sizes.map((size) => shape(size)).find((text) => findings(text).length === 0)
    if (passing !== undefined) expect(parser.parse(passing).type).toBe('root')
  })
})

describe('what is refused is told where it is', () => {
  const filler = 'Een regel.\n\n'

  test.each([
    ['a long line', `${filler}${'a'.repeat(20_001)}`, 'line-length', '3:1'],
    ['deep quotes on a line', `${filler}${'> '.repeat(33)}a`, 'nesting', '3:1'],
    ['deep lists over lines', lists(33), 'nesting', '33:1'],
    ['deep lists by tabs', lists(34, '\t'), 'nesting', '33:1'],
    ['blocks that do not end', ':::tip\n'.repeat(9), 'nesting', '9:1'],
    ['brackets that do not close', `${filler}${'[a '.repeat(51)}`, 'nesting', '3:1'],
    ['a run of stars', `${filler}a ${'*'.repeat(201)}`, 'delimiters', '3:3'],
    ['a run in a quote', `> > ${'_'.repeat(201)} a`, 'delimiters', '1:5'],
    ['a paragraph of marks', 'a_b *c*\n'.repeat(400), 'delimiters', '334:1'],
    ['a paragraph of tags', '<a <b\n'.repeat(101), 'delimiters', '101:1'],
    ['many lines', '\n'.repeat(10_000), 'size', '10001:1'],
    ['many quotes that stop', '> a\n\n'.repeat(1_001), 'size', '2002:1'],
    ['many headings with a line', 'a\n=\n'.repeat(1_001), 'size', '2002:1'],
    ['many list items', `${'- '.repeat(20)}a\n`.repeat(600), 'size', '501:1'],
    ['many lines in quotes', `${'> '.repeat(30)}a\n`.repeat(2_000), 'size', '1334:1'],
    ['many cells', table(100, 250), 'size', '202:1'],
    ['many marks', '`a` `b` `c`\n\n'.repeat(3_400), 'size', '6667:1'],
  ])('%s', (_, text, rule, at) => {
    expect(findings(text)).toMatchObject([{ rule: `markdown/${rule}`, at: `a.md:${at}` }])
  })

  test.each([
    ['a long line', 'a'.repeat(20_000)],
    ['deep quotes', `${'> '.repeat(32)}a`],
    ['deep lists', lists(32)],
    ['blocks in blocks', `${':::tip\n'.repeat(8)}a`],
    ['brackets', '[a '.repeat(50)],
    ['a run', '*'.repeat(200)],
    ['marks', 'a_b *c*\n'.repeat(333)],
    ['tags', '<a <b\n'.repeat(100)],
    ['lines', '\n'.repeat(9_999)],
    ['quotes that stop', '> a\n\n'.repeat(1_000)],
    ['cells', table(100, 199)],
  ])('%s up to the limit pass', (_, text) => {
    expect(findings(text)).toEqual([])
  })
})

describe('what a lesson may hold passes', () => {
  test.each(Object.entries(lesson))('%s', (_, text) => {
    expect(findings(text)).toEqual([])
  })

  test('code is not counted', () => {
    const stars = `${'*a_ ['.repeat(100)}${'`'.repeat(300)}${'> '.repeat(50)}\n`
    for (const text of [
      `~~~\n${stars.repeat(20)}~~~\n`,
      `${'`'.repeat(400)}\n${stars.repeat(20)}${'`'.repeat(400)}\n`,
      `    ${stars}`.repeat(20),
      `- a\n\n  ~~~\n${`  ${stars}`.repeat(20)}  ~~~\n`,
      `> ~~~\n${`> ${stars}`.repeat(20)}`,
      `> a\n~~~\n${stars.repeat(20)}~~~\n`,
      `~~~\n${stars.repeat(20)}`,
    ]) {
      expect(findings(text)).toEqual([])
    }
  })

  test('what looks like the end of code is counted when it is not code', () => {
    const stars = `${'*a_ '.repeat(600)}\n`
    for (const text of [
      `~~~\ncode\n~~~\n${stars}`,
      `> ~~~\n> code\n\n${stars}`,
      `- ~~~\n  code\n\n${stars}`,
      `a\n    ${stars}`,
      `\`\`\`a\`b\n${stars}`,
    ]) {
      expect(findings(text)).toMatchObject([{ rule: 'markdown/delimiters' }])
    }
  })

  test('lines that only look like rows or items stay one paragraph', () => {
    for (const line of ['|*a_ |', '2. *a_', '-*a_', '    - *a_', '-|-|-\n*a_']) {
      expect(findings(`a\n${`${line}\n`.repeat(600)}`)).toMatchObject([
        { rule: 'markdown/delimiters' },
      ])
    }
  })
})

function lists(depth: number, indent = '  '): string {
  return Array.from({ length: depth }, (_, level) => `${indent.repeat(level)}- a\n`).join('')
}

function table(columns: number, rows: number): string {
  const row = `|${'a|'.repeat(columns)}\n`
  return `${row}|${'-|'.repeat(columns)}\n${row.repeat(rows)}`
}
