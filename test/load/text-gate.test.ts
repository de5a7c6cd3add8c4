import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeText, readText, textLimit } from '../../src/load/text-gate.ts'
import { writeCourse } from '../support/write-course.ts'
import { asOrdinaryUser, collected, places, temporaryFolder } from './collected.ts'

const text = 'één les\nmet “tekst” en 😀\n'

function decode(bytes: Uint8Array | string) {
  return collected((report) => decodeText('a.md', Buffer.from(bytes), report))
}

function read(folder: string, file: string) {
  return collected((report) => readText(folder, file, report))
}

test.each([
  ['with line feeds', text],
  ['with a byte order mark', `\uFEFF${text}`],
  ['with carriage returns and line feeds', text.replaceAll('\n', '\r\n')],
  ['with carriage returns', text.replaceAll('\n', '\r')],
])('the same text %s reads the same', (_, written) => {
  expect(decode(written)).toEqual({ result: text, found: [] })
})

test('mixed line ends become line feeds, one each', () => {
  expect(decode('a\r\nb\rc\n\r\nd').result).toBe('a\nb\nc\n\nd')
})

test('a text that holds U+FFFD itself is fine', () => {
  expect(decode('a \uFFFD b\n')).toEqual({ result: 'a \uFFFD b\n', found: [] })
})

describe('a text that is not UTF-8', () => {
  test.each([
    ['Latin-1', Buffer.from('goed\nEén les', 'latin1'), 'Windows-1252', 6, '2:2'],
    ['Windows-1252 quotes', Buffer.from([0x61, 0x93, 0x62]), 'Windows-1252', 1, '1:2'],
    ['a cut character', Buffer.from('a\n\nbé').subarray(0, 5), 'Windows-1252', 4, '3:2'],
    ['an overlong form', Buffer.from([0x61, 0xc0, 0xaf]), 'Windows-1252', 1, '1:2'],
    ['a lone surrogate', Buffer.from([0x0d, 0x0a, 0xed, 0xa0, 0x80]), 'Windows-1252', 2, '2:1'],
    ['U+FFFD first', Buffer.from([0xef, 0xbf, 0xbd, 0x0a, 0xff]), 'Windows-1252', 4, '2:1'],
    ['UTF-16 little-endian', Buffer.from('\uFEFFab', 'utf16le'), 'UTF-16', 0, '1:1'],
    ['UTF-16 big-endian', Buffer.from('\uFEFFab', 'utf16le').swap16(), 'UTF-16', 0, '1:1'],
    ['UTF-16 without a mark', Buffer.from('# een les\n', 'utf16le'), 'UTF-16', 0, '1:1'],
    ['the other UTF-16', Buffer.from('# een les\n', 'utf16le').swap16(), 'UTF-16', 0, '1:1'],
  ])('%s gives one finding where it goes wrong', (_, bytes, guess, offset, at) => {
    const { result, found } = decode(bytes)
    expect(result).toBeUndefined()
    expect(found).toMatchObject([
      { rule: 'file/encoding', at: `a.md:${at}`, data: { guess, offset } },
    ])
  })

  test('the finding quotes the words as they were meant', () => {
    const { found } = decode(Buffer.from('Kop\nEén gemeente\nslot', 'latin1'))
    expect(found[0]?.data).toMatchObject({ near: 'Eén gemeente' })
  })
})

describe('characters that do not show', () => {
  test.each([
    ['NUL', '\0', 'U+0000'],
    ['escape', '\u001B', 'U+001B'],
    ['form feed', '\f', 'U+000C'],
    ['delete', '\u007F', 'U+007F'],
    ['a C1 control', '\u0085', 'U+0085'],
    ['a noncharacter', '\uFFFE', 'U+FFFE'],
  ])('%s is an error at its place, and no text', (_, character, code) => {
    const { result, found } = decode(`goed\n\tab${character}c${character}`)
    expect(result).toBeUndefined()
    expect(found).toMatchObject([
      { rule: 'file/control-character', at: 'a.md:2:4', data: { code, count: 2 } },
    ])
  })

  test.each(['\u202A', '\u202E', '\u2066', '\u2069'])(
    'a character that turns the text is a warning (%j)',
    (character) => {
      const { result, found } = decode(`a\nb${character}c`)
      expect(result).toBe(`a\nb${character}c`)
      expect(found).toMatchObject([
        { rule: 'file/hidden-character', severity: 'warning', at: 'a.md:2:2' },
      ])
      expect(found[0]?.data).toMatchObject({ turnsText: true, count: 1 })
    },
  )

  test('each kind of character without width is told once, with its number', () => {
    const { found } = decode('a\u200Bb\u200B\nc\u2060 d\uFEFF')
    expect(found.map(({ at, data }) => [at, data['code'], data['count']])).toEqual([
      ['a.md:1:2', 'U+200B', 2],
      ['a.md:2:2', 'U+2060', 1],
      ['a.md:2:5', 'U+FEFF', 1],
    ])
  })

  test('tabs, joiners in emoji, non-breaking spaces and soft hyphens pass', () => {
    expect(decode('a\tb\u00A0c\u00ADd 👩\u200D💻\n').found).toEqual([])
  })
})

describe('a file on disk', () => {
  test('is read', () => {
    const folder = writeCourse(temporaryFolder(), { '01-a/01-b.md': text })
    expect(read(folder, '01-a/01-b.md')).toEqual({ result: text, found: [] })
  })

  test('of the largest size is read, one byte more is not', () => {
    const folder = writeCourse(temporaryFolder(), {
      'fits.md': 'a'.repeat(textLimit),
      'large.md': 'a'.repeat(textLimit + 1),
    })
    expect(read(folder, 'fits.md').result).toHaveLength(textLimit)
    expect(read(folder, 'large.md')).toMatchObject({
      result: undefined,
      found: [{ rule: 'file/too-large', at: 'large.md:1:1', data: { bytes: textLimit + 1 } }],
    })
  })

  test('of a terabyte is refused without reading it', () => {
    const folder = writeCourse(temporaryFolder(), { 'a.md': '' })
    truncateSync(join(folder, 'a.md'), 2 ** 40)
    expect(places((report) => readText(folder, 'a.md', report))).toEqual([
      'file/too-large a.md:1:1',
    ])
  })

  test('that is a folder, a pipe or not there is told as what it is', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'folder.md'))
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
    symlinkSync('loop.md', join(folder, 'loop.md'))
    symlinkSync('gone.md', join(folder, 'dangling.md'))
    writeFileSync(join(folder, 'file'), '')
    const reasons = {
      'folder.md': 'folder',
      'pipe.md': 'special',
      'loop.md': 'loop',
      'dangling.md': 'missing',
      'gone.md': 'missing',
      'file/a.md': 'missing',
      [`${'a'.repeat(300)}.md`]: 'unreadable',
    }
    for (const [file, reason] of Object.entries(reasons)) {
      expect(read(folder, file)).toMatchObject({
        result: undefined,
        found: [{ rule: 'file/unreadable', at: `${file}:1:1`, data: { reason } }],
      })
    }
  })

  test('that may not be read is told as such', () => {
    const folder = writeCourse(temporaryFolder(), { 'secret.md': text, 'closed/a.md': text })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'secret.md'), 0)
    chmodSync(join(folder, 'closed'), 0)
    const results = asOrdinaryUser(() => [read(folder, 'secret.md'), read(folder, 'closed/a.md')])
    chmodSync(join(folder, 'closed'), 0o755)
    for (const result of results) {
      expect(result).toMatchObject({
        result: undefined,
        found: [{ rule: 'file/unreadable', data: { reason: 'denied' } }],
      })
    }
  })

  test('behind a link is read when it lies in the course, and refused when it does not', () => {
    const folder = writeCourse(temporaryFolder(), { 'course/a.md': text, 'secret.md': text })
    const course = join(folder, 'course')
    symlinkSync('a.md', join(course, 'inside.md'))
    symlinkSync('../secret.md', join(course, 'outside.md'))
    symlinkSync('..', join(course, 'up'))
    expect(read(course, 'inside.md')).toEqual({ result: text, found: [] })
    for (const file of ['outside.md', 'up/secret.md', '../secret.md', join(folder, 'secret.md')]) {
      expect(read(course, file)).toMatchObject({
        result: undefined,
        found: [{ rule: 'file/outside', at: `${file}:1:1` }],
      })
    }
  })

  test('is found in a course folder that is a link itself', () => {
    const folder = writeCourse(temporaryFolder(), { 'course/a.md': text })
    symlinkSync('course', join(folder, 'link'))
    expect(read(join(folder, 'link'), 'a.md').result).toBe(text)
  })
})
