import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { command, temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse, type CourseFiles } from '../support/write-course.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

interface Made {
  readonly packages: readonly { readonly file: string; readonly sha256: string }[]
}

const zones = ['UTC', 'Asia/Tokyo', 'Australia/Lord_Howe']
const locales = ['C', 'nl_NL.UTF-8', 'tr_TR.UTF-8']
const umasks = ['022', '077', '000']
const places = zones.flatMap((zone, index) =>
  locales.map((locale, other) => [zone, locale, umasks[(index + other) % 3] ?? '022'] as const),
)

test.skipIf(process.platform === 'win32')(
  'the bundled course is the same bytes in any zone, locale and folder, under any umask',
  { timeout: 300_000 },
  async () => {
    const made: string[] = []
    for (const place of places) made.push(await exportElsewhere(...place))
    expect(made).toHaveLength(9)
    expect(new Set(made)).toEqual(new Set([made[0]]))
  },
)

/** The hashes that a process of its own prints for a copy of its own, having looked at the files. */
async function exportElsewhere(TZ: string, LC_ALL: string, umask: string): Promise<string> {
  const cwd = temporaryFolder()
  cpSync(join(root, 'course'), join(cwd, 'map met spaties', LC_ALL), { recursive: true })
  const words = [join(root, 'bin/lespakket.js'), join('map met spaties', LC_ALL)]
  const line = `umask ${umask} && exec "$0" "$1" export "$2" --format all --json --out uit`
  const { stdout } = await run('/bin/sh', ['-c', line, process.execPath, ...words], {
    cwd,
    env: { PATH: process.env['PATH'], TZ, LC_ALL },
  })
  const { packages } = JSON.parse(stdout) as Made
  const found = packages.map(({ file }) => sha256(readFileSync(join(cwd, file))))
  expect(found).toEqual(packages.map((made) => made.sha256))
  return found.join(' ')
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('line ends and byte order marks change no byte', () => {
  const spellings: readonly (readonly [string, (text: string) => string])[] = [
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR', (text) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['a byte order mark and CRLF', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['line ends by turns', (text) => text.replace(/\n([^\n]*)\n/g, '\r\n$1\r')],
  ]

  test.each(spellings)('%s', async (_, spell) => {
    const spelled = Object.entries(smallCourse).map(([path, text]) => [path, spell(text)])
    expect(await packagesOf(Object.fromEntries(spelled) as CourseFiles)).toEqual(
      await packagesOf(smallCourse),
    )
  })

  test('also in the lock file, which is then left alone', async () => {
    const cwd = courseIn(smallCourse)
    await command('export', { cwd })
    const file = join(cwd, 'course/course.lock.json')
    const windows = readFileSync(file, 'utf8').replaceAll('\n', '\r\n')
    writeCourse(join(cwd, 'course'), { 'course.lock.json': windows })
    expect((await command('export --frozen', { cwd })).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(windows)
  })
})

describe('a file may have any name', () => {
  const name = 'Één café ñ 50% #1.png'

  test.each(['NFC', 'NFD'])('%s', async (form) => {
    const written = name.normalize(form)
    const link = written.replaceAll('%', '%25').replaceAll('#', '%23')
    const cwd = courseIn({
      ...smallCourse,
      '01-begin/02-verder.md': `${smallCourse['01-begin/02-verder.md']}\n![Een kop koffie](<media/${link}>)\n`,
      [`01-begin/media/${written}`]: 'a picture',
    })
    const { code, stdout, stderr } = await command('export --format all --json', { cwd })
    expect(stderr).toContain('Geen fouten')
    expect(code).toBe(0)
    for (const { file } of (JSON.parse(stdout) as Made).packages) {
      const names = entryNames(readFileSync(join(cwd, file)))
      expect(names.filter((path) => path.endsWith('.png'))).toHaveLength(1)
      // The official schemas name this one so.
      const others = names.filter((path) => path !== 'XMLSchema.dtd')
      expect(others.filter((path) => !/^[a-z0-9_./-]{1,150}$/.test(path))).toEqual([])
    }
  })
})

function courseIn(files: CourseFiles): string {
  const cwd = temporaryFolder()
  writeCourse(join(cwd, 'course'), files)
  return cwd
}

async function packagesOf(files: CourseFiles): Promise<Made['packages']> {
  const { stdout } = await command('export --format all --json', { cwd: courseIn(files) })
  return (JSON.parse(stdout) as Made).packages
}

/** The names in the central directory of a zip: signature, 42 bytes, then the name. */
function entryNames(zip: Buffer): readonly string[] {
  const names: string[] = []
  let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1')
  while (at >= 0) {
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)))
    at = zip.indexOf('PK\u0001\u0002', at + 46, 'latin1')
  }
  return names
}
