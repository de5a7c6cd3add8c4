import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTree } from '../../src/load/tree.ts'
import { UsageError } from '../../src/model/usage-error.ts'
import { writeCourse } from '../support/write-course.ts'
import { asOrdinaryUser, collected, temporaryFolder } from './collected.ts'

/** Nothing in a file is read, so that empty ones will do. */
function courseOf(...paths: readonly string[]): string {
  const files = ['course.md', '01-a/module.md', '01-a/01-b.md', ...paths]
  return writeCourse(temporaryFolder(), Object.fromEntries(files.map((path) => [path, ''])))
}

function load(folder: string) {
  return collected((report) => loadTree(folder, report))
}

function found(folder: string): readonly string[] {
  return load(folder).found.map(({ rule, at, related }) => [rule, at, ...related].join(' '))
}

test('modules and lessons come in the order of their numbers, gaps and all', () => {
  const folder = courseOf(
    'glossary.md',
    '100-laatst/module.md',
    '100-laatst/01-x.md',
    '20-tien/module.md',
    '20-tien/010-c.md',
    '20-tien/9999-d.md',
    '20-tien/02-a.md',
    '20-tien/03-Één les.md',
  )
  expect(load(folder)).toEqual({
    result: {
      courseFile: 'course.md',
      glossaryFile: 'glossary.md',
      modules: [
        {
          folder: '01-a',
          order: 1,
          moduleFile: '01-a/module.md',
          lessons: [{ file: '01-a/01-b.md', order: 1 }],
        },
        {
          folder: '20-tien',
          order: 20,
          moduleFile: '20-tien/module.md',
          lessons: [
            { file: '20-tien/02-a.md', order: 2 },
            { file: '20-tien/03-Één les.md', order: 3 },
            { file: '20-tien/010-c.md', order: 10 },
            { file: '20-tien/9999-d.md', order: 9999 },
          ],
        },
        {
          folder: '100-laatst',
          order: 100,
          moduleFile: '100-laatst/module.md',
          lessons: [{ file: '100-laatst/01-x.md', order: 1 }],
        },
      ],
      counted: { modules: 3, lessons: 6 },
    },
    found: [],
  })
})

test('what is no part of a course is left out without a word', () => {
  const folder = courseOf(
    ...['README.md', 'CHANGELOG.md', 'course.lock.json', 'notes.md', '01-a/README.md', '02-file'],
    ...['01-a/media/a.png', '01-a/data.csv', 'media/README.md', '.env', '.git/01-a.md'],
    ...['node_modules/x/y.md', '01-a/.01-hidden.md', '.01-hidden/module.md'],
  )
  const { result, found: findings } = load(folder)
  expect(findings).toEqual([])
  expect(result.counted).toEqual({ modules: 1, lessons: 1 })
})

describe('text that is not in the course is a warning', () => {
  test.each([
    ['01-a/extra.md', '01-a/extra.md'],
    ['01-a/1-een.md', '01-a/1-een.md'],
    ['01-a/02-les.MD', '01-a/02-les.MD'],
    ['01-a/02-les.markdown', '01-a/02-les.markdown'],
    ['01-a/02.md', '01-a/02.md'],
    ['02-les.md', '02-les.md'],
    ['inleiding/les.md', 'inleiding'],
    ['1-begin/module.md', '1-begin'],
    ['01-a/02-diep/01-les.md', '01-a/02-diep'],
  ])('%s', (path, place) => {
    const { result, found: findings } = load(courseOf(path))
    expect(findings).toMatchObject([
      { rule: 'structure/unnumbered-file', severity: 'warning', at: `${place}:1:1` },
    ])
    expect(result.counted).toEqual({ modules: 1, lessons: 1 })
  })
})

describe('what a course must have', () => {
  test('an empty folder lacks a course and a module', () => {
    const { result, found: findings } = load(temporaryFolder())
    expect(findings).toMatchObject([
      { rule: 'course/required-file', at: 'course.md:1:1', data: { missing: 'course' } },
      { rule: 'course/required-file', at: 'course.md:1:1', data: { missing: 'module' } },
    ])
    expect(result).toEqual({ modules: [], counted: { modules: 0, lessons: 0 } })
  })

  test('a file whose name only differs in capitals is named', () => {
    const folder = writeCourse(temporaryFolder(), {
      'Course.md': '',
      '01-a/Module.md': '',
      '01-a/01-b.md': '',
    })
    expect(load(folder).found).toMatchObject([
      { rule: 'module/required-file', at: '01-a/module.md:1:1', data: { found: 'Module.md' } },
      { rule: 'course/required-file', at: 'course.md:1:1', data: { found: 'Course.md' } },
    ])
  })

  test('a module needs a module.md and a lesson', () => {
    const folder = courseOf('02-b/01-c.md', '03-c/module.md')
    expect(found(folder)).toEqual([
      'module/required-file 02-b/module.md:1:1',
      'module/empty 03-c/module.md:1:1',
    ])
    expect(load(folder).result.modules).toHaveLength(3)
  })
})

test('a number that is there twice is told at the second, with the first', () => {
  const folder = courseOf('001-b/module.md', '001-b/02-a.md', '001-b/02-b.md', '001-b/002-c.md')
  expect(found(folder)).toEqual([
    'structure/double-number 01-a:1:1 001-b:1:1',
    'structure/double-number 001-b/02-a.md:1:1 001-b/002-c.md:1:1',
    'structure/double-number 001-b/02-b.md:1:1 001-b/02-a.md:1:1',
  ])
})

test('names that are one name on other systems are told, wherever they are', () => {
  const nfc = 'é.png'
  const nfd = nfc.normalize('NFD')
  const folder = courseOf('media/A.png', 'media/a.png', `01-a/media/${nfc}`, `01-a/media/${nfd}`)
  expect(found(folder)).toEqual([
    'structure/name-collision media/a.png:1:1 media/A.png:1:1',
    `structure/name-collision 01-a/media/${nfc}:1:1 01-a/media/${nfd}:1:1`,
  ])
})

test('names that Windows does not know are told', () => {
  const names = ['aux.png', 'CON', 'nul.tar.gz', 'com1', 'a.', 'b ', 'c:d', 'e?', 'f\\g', 'h|i']
  const fine = ['console.png', 'auxiliary', 'com10', '.hidden:', 'a b.png', 'één.png']
  const folder = courseOf(...[...names, ...fine].map((name) => `media/${name}`))
  const { found: findings } = load(folder)
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual(
    names.map(() => ['structure/portable-name', 'warning']),
  )
  expect(findings.map(({ data }) => data['name'])).toEqual(names.toSorted())
})

describe('links', () => {
  test('a module behind a link is read in the course, and refused outside it', () => {
    const outside = courseOf()
    const folder = courseOf()
    symlinkSync('01-a', join(folder, '02-inside'))
    symlinkSync(join(outside, '01-a'), join(folder, '03-outside'))
    symlinkSync(outside, join(folder, 'media'))
    const { result, found: findings } = load(folder)
    expect(findings).toMatchObject([{ rule: 'file/outside', at: '03-outside:1:1' }])
    expect(result.modules.map((module) => module.folder)).toEqual(['01-a', '02-inside'])
    expect(result.modules[1]?.lessons).toEqual([{ file: '02-inside/01-b.md', order: 1 }])
  })

  test('links in a circle end', () => {
    const folder = courseOf()
    symlinkSync('..', join(folder, '01-a/02-up'))
    symlinkSync('.', join(folder, '01-a/here'))
    symlinkSync('loop', join(folder, 'loop'))
    expect(found(folder)).toEqual([])
  })
})

describe('a folder that cannot be read', () => {
  test('a module gives a finding', () => {
    const folder = courseOf('02-b/module.md')
    chmodSync(folder, 0o755)
    chmodSync(join(folder, '02-b'), 0)
    const { result, found: findings } = asOrdinaryUser(() => load(folder))
    chmodSync(join(folder, '02-b'), 0o755)
    expect(findings).toMatchObject([
      { rule: 'file/unreadable', at: '02-b:1:1', data: { reason: 'denied' } },
    ])
    expect(result.modules).toHaveLength(2)
  })

  test('the course itself is a mistake of the caller', () => {
    const folder = courseOf()
    mkdirSync(join(folder, 'closed'), 0)
    chmodSync(folder, 0o755)
    const wrong = ['gone', 'course.md', 'course.md/a', 'closed']
    for (const name of wrong) {
      const path = join(folder, name)
      const error = asOrdinaryUser(() => thrownBy(() => load(path)))
      expect(error).toBeInstanceOf(UsageError)
      expect(error).toMatchObject({ text: { nl: expect.stringContaining(path) as string } })
      expect(error).toMatchObject({ text: { en: expect.stringContaining(path) as string } })
    }
  })
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
