import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/zip/check-files.ts'

const contents = 'x'

describe('the files of a package', () => {
  it.each([
    'index.html',
    'imsmanifest.xml',
    'imscp_rootv1p1p2.xsd',
    'XMLSchema.dtd',
    'lessons/l1.html',
    'media/een-foto.min.2.png',
    'a/b/c/d/e/f.js',
    'console.html',
    `${'a'.repeat(64)}/${'b'.repeat(64)}/c.html`,
  ])('may be called %s', (path) => {
    expect(() => {
      checkFiles([{ path, contents }])
    }).not.toThrow()
  })

  it.each([
    '',
    '/index.html',
    '../index.html',
    'a/../b.html',
    './a.html',
    'a//b.html',
    'a/',
    'a\\b.html',
    'Index.html',
    'XMLSchema.xsd',
    'media/XMLSchema.dtd',
    'één.html',
    'e\u0301.html',
    'a b.html',
    'a?b.html',
    'a#b.html',
    'a%20b.html',
    'a:b.html',
    "a'b.html",
    'a\u0000b.html',
    'a\n.html',
    'index.html\n',
    '.hidden',
    'a.',
    'con',
    'media/aux.png',
    'nul/a.html',
    'lpt1.tar.gz',
    `${'a'.repeat(65)}.html`,
    'a/'.repeat(75) + 'b',
  ])('may not be called %j', (path) => {
    expect(() => {
      checkFiles([{ path, contents }])
    }).toThrow()
  })

  it.each([
    ['none', []],
    ['an empty text', [{ path: 'a.html', contents: '' }]],
    ['an empty file', [{ path: 'a.html', contents: new Uint8Array() }]],
    [
      'a name twice',
      [
        { path: 'a.html', contents: 'x' },
        { path: 'a.html', contents: 'y' },
      ],
    ],
    [
      'names that some disks take for one',
      [
        { path: 'XMLSchema.dtd', contents: 'x' },
        { path: 'xmlschema.dtd', contents: 'y' },
      ],
    ],
    [
      'a name for a file and a folder',
      [
        { path: 'a/b', contents: 'x' },
        { path: 'a/b/c.html', contents: 'y' },
      ],
    ],
  ])('may not be: %s', (_, files) => {
    expect(() => {
      checkFiles(files)
    }).toThrow()
  })
})
