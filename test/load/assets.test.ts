import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspectAsset, readAsset } from '../../src/load/assets.ts'
import { resolveInCourse } from '../../src/model/course-path.ts'
import type { Asset } from '../../src/model/course.ts'
import { UsageError } from '../../src/model/usage-error.ts'
import { writeCourse } from '../support/write-course.ts'
import { asOrdinaryUser, collected, temporaryFolder } from './collected.ts'

const position = { file: '01-a/01-b.md', line: 7, column: 3 }
const mebibyte = 1024 * 1024

function inspect(folder: string, path: string) {
  return collected((report) => inspectAsset(folder, { path, position }, report))
}

function courseWith(...paths: readonly string[]): string {
  return writeCourse(temporaryFolder(), Object.fromEntries(paths.map((path) => [path, 'x'])))
}

function expectFinding(folder: string, path: string, rule: string, data: object = {}): void {
  expect(inspect(folder, path)).toMatchObject({
    result: undefined,
    found: [{ rule: `asset/${rule}`, severity: 'error', at: '01-a/01-b.md:7:3', data }],
  })
}

test.each(['a.png', '01-a/media/Één café ñ 50% #1.png', 'd/e/f.pdf'])('%s is an asset', (path) => {
  const folder = courseWith(path)
  const { result, found } = inspect(folder, path)
  expect(found).toEqual([])
  expect(result).toEqual({ path, bytes: 1 })
  expect(readAsset(folder, { path, bytes: 1 })).toEqual(Buffer.from('x'))
})

test('a file that is not there is missing', () => {
  const folder = courseWith('media/a.png')
  symlinkSync('gone.png', join(folder, 'dangling.png'))
  for (const path of ['b.png', 'media/b.png', 'gone/a.png', 'media/a.png/b', 'dangling.png']) {
    expectFinding(folder, path, 'missing', { path })
  }
})

test('a name in other capitals or another form of accents is told with the right one', () => {
  const nfc = 'één.png'
  const nfd = nfc.normalize('NFD')
  const folder = courseWith('Media/Foto.PNG', `media-2/${nfd}`)
  const right = 'Media/Foto.PNG'
  for (const path of ['Media/foto.png', 'media/Foto.PNG', 'MEDIA/FOTO.png']) {
    expectFinding(folder, path, 'wrong-case', { path, right, differs: 'case' })
  }
  const form = { right: `media-2/${nfd}`, differs: 'form' }
  expectFinding(folder, `media-2/${nfc}`, 'wrong-case', form)
  expect(inspect(folder, `media-2/${nfd}`).found).toEqual([])
})

test('of two names that differ in capitals, each is found under its own', () => {
  const folder = courseWith('a.png', 'A.png')
  expect(inspect(folder, 'a.png').result?.path).toBe('a.png')
  expect(inspect(folder, 'A.png').result?.path).toBe('A.png')
})

describe('a file outside the course', () => {
  test.each([
    '../secret.txt',
    'media/../../secret.txt',
    '/etc/passwd',
    '//host/share',
    '..\\secret.txt',
    'media\\..\\..\\secret.txt',
    '\\\\host\\share',
    'C:\\secret.txt',
    'C:secret.txt',
    'c:/secret.txt',
    '.. /secret.txt',
    'a.png\0',
    '',
    '.',
  ])('%j is refused', (path) => {
    const folder = courseWith('secret.txt', 'course/media/a.png', 'course/a.png')
    expectFinding(join(folder, 'course'), path, 'outside', { path })
  })

  test('is refused behind a link, and followed behind a link that stays inside', () => {
    const folder = courseWith('secret.txt', 'course/media/a.png')
    const course = join(folder, 'course')
    symlinkSync('../secret.txt', join(course, 'link.txt'))
    symlinkSync('..', join(course, 'up'))
    symlinkSync('media', join(course, 'inside'))
    expectFinding(course, 'link.txt', 'outside')
    expectFinding(course, 'up/secret.txt', 'outside')
    expectFinding(course, 'up/SECRET.txt', 'missing')
    expect(inspect(course, 'inside/a.png')).toMatchObject({ result: { bytes: 1 }, found: [] })
  })

  test.each([
    '../../../secret',
    '%2e%2e/%2e%2e/%2e%2e/secret',
    '..\\..\\..\\secret',
    '..%5c..%5c..%5csecret',
    '/etc/passwd',
    '%2fetc/passwd',
    '//host/share/a',
    '\\\\host\\share',
    'C:\\windows',
    'C:secret',
    'file:///etc/passwd',
    'a.png%00.txt',
  ])('the address %j leads to no file, by the rules of POSIX and of Windows', (address) => {
    const resolved = resolveInCourse('01-a/01-b.md', address)
    if (!('path' in resolved)) {
      expect(['outside', 'malformed']).toContain(resolved.problem)
      return
    }
    for (const rules of [posix, win32]) {
      expect(rules.relative('/course', rules.resolve('/course', resolved.path))).not.toMatch(
        /^\.\./,
      )
    }
    expectFinding(courseWith('a'), resolved.path, 'missing')
  })
})

test('what is no regular file that may be read is told as what it is', () => {
  const folder = courseWith('closed.png', 'closed.svg')
  mkdirSync(join(folder, 'folder.png'))
  execFileSync('mkfifo', [join(folder, 'pipe.png')])
  symlinkSync('loop.png', join(folder, 'loop.png'))
  expectFinding(folder, 'folder.png', 'unreadable', { reason: 'folder' })
  expectFinding(folder, 'pipe.png', 'unreadable', { reason: 'special' })
  expectFinding(folder, 'loop.png', 'unreadable', { reason: 'loop' })
  chmodSync(folder, 0o755)
  for (const name of ['closed.png', 'closed.svg']) {
    chmodSync(join(folder, name), 0)
    asOrdinaryUser(() => {
      expectFinding(folder, name, 'unreadable', { reason: 'denied' })
    })
  }
})

describe('the size of a file', () => {
  function sized(name: string, bytes: number): string {
    const folder = courseWith(name)
    truncateSync(join(folder, name), bytes)
    return folder
  }

  test('nothing is an error', () => {
    expectFinding(sized('a.png', 0), 'a.png', 'empty')
  })

  test('above 50 MiB is a warning, above 200 MiB an error', () => {
    expect(inspect(sized('a.mp4', 50 * mebibyte), 'a.mp4').found).toEqual([])
    expect(inspect(sized('a.mp4', 50 * mebibyte + 1), 'a.mp4')).toMatchObject({
      result: { bytes: 50 * mebibyte + 1 },
      found: [{ rule: 'asset/large', severity: 'warning' }],
    })
    expect(inspect(sized('a.mp4', 200 * mebibyte), 'a.mp4').result).toBeDefined()
    expectFinding(sized('a.mp4', 200 * mebibyte + 1), 'a.mp4', 'too-large')
  })

  test('of an SVG is at most 5 MiB, as all of it is looked through', () => {
    expectFinding(sized('a.svg', 5 * mebibyte + 1), 'a.svg', 'too-large')
  })
})

describe('an SVG', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg">\n<rect fill="red"/></svg>'

  test('that only shows is an asset', () => {
    const folder = writeCourse(temporaryFolder(), { 'a.svg': svg })
    expect(inspect(folder, 'a.svg')).toEqual({
      result: { path: 'a.svg', bytes: svg.length },
      found: [],
    })
  })

  test('that can run is told at the line it runs in, with the place it is used', () => {
    const folder = writeCourse(temporaryFolder(), {
      'a.SVG': svg.replace('<rect', '<rect onload="x"/>\n  <script/><rect'),
    })
    expect(inspect(folder, 'a.SVG')).toMatchObject({
      result: undefined,
      found: [
        { rule: 'asset/active-svg', at: 'a.SVG:2:1', data: { kind: 'handler' } },
        { rule: 'asset/active-svg', at: 'a.SVG:3:3', related: ['01-a/01-b.md:7:3'] },
      ],
    })
  })

  test('that is not UTF-8 or that is compressed cannot be looked through', () => {
    const folder = writeCourse(temporaryFolder(), {
      'a.svg': Buffer.from(svg, 'utf16le'),
      'b.svgz': 'x',
    })
    expect(inspect(folder, 'a.svg').found).toMatchObject([
      { rule: 'file/encoding', at: 'a.svg:1:1' },
    ])
    expectFinding(folder, 'b.svgz', 'active-svg', { kind: 'compressed' })
  })
})

test('a file that changed since it was inspected is not read', () => {
  const folder = courseWith('a.png')
  const asset: Asset = { path: 'a.png', bytes: 1 }
  writeFileSync(join(folder, 'a.png'), 'xy')
  expect(() => readAsset(folder, asset)).toThrow(UsageError)
  expect(() => readAsset(folder, { path: 'gone.png', bytes: 1 })).toThrow(UsageError)
  expect(() => readAsset(folder, { path: '../a.png', bytes: 1 })).toThrow(UsageError)
})
