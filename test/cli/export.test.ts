import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

function courseIn(files: Readonly<Record<string, string>> = smallCourse): string {
  const cwd = temporaryFolder()
  writeCourse(join(cwd, 'course'), files)
  return cwd
}

interface Result {
  readonly packages: readonly {
    readonly format: string
    readonly edition?: string
    readonly file: string
    readonly bytes: number
    readonly files: number
    readonly sha256: string
    readonly contentSha256: string
  }[]
}

test('export makes a SCORM 1.2 package and says what it is and what to do with it', async () => {
  const cwd = courseIn()
  const { code, stdout, stderr } = await command('export course', { cwd })
  expect(code).toBe(0)
  const [file] = readdirSync(join(cwd, 'dist/packages'))
  expect(file).toMatch(/^kleine-cursus-1\.0\.0-concept-[0-9a-f]{8}-scorm12\.zip$/)
  const sha256 = createHash('sha256')
    .update(readFileSync(join(cwd, 'dist/packages', file ?? '')))
    .digest('hex')
  expect(stdout).toContain(sha256)
  expect(stdout).toContain(`dist/packages/${file}`)
  expect(stdout).toContain('LMS')
  expect(stderr).toContain('Geen fouten')
})

test('all formats are made at once, or the ones that are named', async () => {
  const cwd = courseIn()
  const all = await command('export --format all --json', { cwd })
  expect((JSON.parse(all.stdout) as Result).packages.map(({ format }) => format)).toEqual([
    'scorm12',
    'scorm2004',
    'cmi5',
    'xapi',
    'web',
  ])
  const one = await command('export --format web --json --out pakketten', { cwd })
  const [made] = (JSON.parse(one.stdout) as Result).packages
  expect(Object.keys(made ?? {})).toEqual([
    'format',
    'file',
    'bytes',
    'files',
    'sha256',
    'contentSha256',
  ])
  expect(made?.file).toMatch(/^pakketten\/kleine-cursus-1\.0\.0-concept-[0-9a-f]{8}-web\.zip$/)
  expect(made?.file).toContain(made?.contentSha256.slice(0, 8) ?? '-')
})

test('who gets packages for several LMSs hears that one is enough', async () => {
  const cwd = courseIn()
  const said = async (options: string): Promise<string> =>
    (await command(`export ${options}`, { cwd })).stdout
  expect(await said('--format all')).toMatch(/één van deze pakketten.*LMS.*SCORM 1\.2\.\n$/)
  expect(await said('--format all --lang en')).toMatch(/only one of these.*LMS.*SCORM 1\.2\.\n$/)
  for (const options of ['--format scorm12 --format web', '--format cmi5 --format xapi']) {
    expect(await said(options)).not.toContain('één van deze')
  }
})

test('another division of a cmi5 package is told: its units are others to an LMS', async () => {
  const cwd = courseIn()
  const said = async (options: string) => command(`export --format cmi5 ${options}`, { cwd })
  expect((await said('')).stderr).not.toContain('division')
  const divided = await said('--sco lesson')
  expect([divided.code, divided.stderr]).toEqual([
    0,
    expect.stringContaining('lock/division-changed'),
  ])
  expect((await said('--sco lesson')).stderr).not.toContain('division')
  const frozen = await said('--frozen')
  expect([frozen.code, frozen.stderr]).toEqual([1, expect.stringContaining('lock/division-frozen')])
})

test('a SCORM 2004 package is of the edition that is asked for, and tells it', async () => {
  const cwd = courseIn()
  const edition = async (options: string): Promise<string | undefined> => {
    const { stdout } = await command(`export --json ${options}`, { cwd })
    const made = (JSON.parse(stdout) as Result).packages.find(
      ({ format }) => format === 'scorm2004',
    )
    expect(made?.file).toMatch(new RegExp(`-scorm2004-${made?.edition ?? ''}\\.zip$`))
    return made?.edition
  }
  expect(await edition('--format scorm2004')).toBe('4th')
  expect(await edition('--format scorm2004 --edition 3rd')).toBe('3rd')
  expect(await edition('--format all --edition 3rd')).toBe('3rd')
  const { stdout } = await command('export --format scorm2004 --edition 3rd', { cwd })
  expect(stdout).toContain('SCORM 2004 3rd Edition')
})

test.each([
  ['--format scorm2004 --edition 3e', '4th, 3rd'],
  ['--edition 3rd', 'scorm2004'],
  ['--format web --format scorm12 --edition 4th', 'scorm2004'],
])('export %s is wrong use, told in Dutch and in English', async (options, named) => {
  const cwd = courseIn()
  for (const lang of ['nl', 'en']) {
    const { code, stdout, stderr } = await command(`export ${options} --lang ${lang}`, { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(named)
  }
  expect(readdirSync(cwd)).toEqual(['course'])
})

test('nothing is made of a course with errors', async () => {
  const cwd = courseIn({ ...smallCourse, '01-begin/02-verder.md': 'Geen kop' })
  const { code, stdout, stderr } = await command('export', { cwd })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('front-matter/missing')
  expect(readdirSync(cwd)).toEqual(['course'])
  expect(readdirSync(join(cwd, 'course'))).not.toContain('course.lock.json')
})

test('the same course gives the same bytes in another folder, and twice in the same one', async () => {
  const places = [courseIn(), courseIn()]
  const results: unknown[] = []
  for (const cwd of [...places, places[0] ?? '']) {
    results.push(JSON.parse((await command('export --format all --json', { cwd })).stdout))
  }
  expect(results[1]).toEqual(results[0])
  expect(results[2]).toEqual(results[0])
})

test('line ends and a byte order mark change no byte of a package', async () => {
  const plain = await command('export --json', { cwd: courseIn() })
  const windows = Object.fromEntries(
    Object.entries(smallCourse).map(([path, text]) => [
      path,
      `\ufeff${text.replaceAll('\n', '\r\n')}`,
    ]),
  )
  const other = await command('export --json', { cwd: courseIn(windows) })
  expect(JSON.parse(other.stdout)).toEqual(JSON.parse(plain.stdout))
})

test('only what is referenced is packed', async () => {
  const cwd = courseIn()
  const plain = await command('export --json', { cwd })
  writeCourse(join(cwd, 'course'), {
    '.env': 'SECRET=1',
    'geheim.txt': 'x',
    '01-begin/los.png': 'x',
  })
  const again = await command('export --json', { cwd })
  expect(JSON.parse(again.stdout)).toEqual(JSON.parse(plain.stdout))
})

test('the lock file is written once and then left alone', async () => {
  const cwd = courseIn()
  await command('export', { cwd })
  const file = join(cwd, 'course/course.lock.json')
  const first = readFileSync(file, 'utf8')
  expect(first.split('\n').filter((line) => line.includes('"kind"'))).toHaveLength(5)
  await command('export', { cwd })
  expect(readFileSync(file, 'utf8')).toBe(first)
})

test('a lock file that git left in conflict stops the export', async () => {
  const cwd = courseIn()
  writeFileSync(join(cwd, 'course/course.lock.json'), '<<<<<<< HEAD\n{}\n')
  const { code, stderr } = await command('export', { cwd })
  expect(code).toBe(1)
  expect(stderr).toContain('lock/unreadable')
  expect(readFileSync(join(cwd, 'course/course.lock.json'), 'utf8')).toBe('<<<<<<< HEAD\n{}\n')
})

test('a folder in the way of a package is named, without a stack', async () => {
  const cwd = courseIn()
  writeFileSync(join(cwd, 'dist'), 'a file where the folder should be')
  const { code, stderr } = await command('export', { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('dist')
  expect(stderr).not.toMatch(/^\s+at /m)
  mkdirSync(join(cwd, 'elders'))
  expect((await command('export --out elders', { cwd })).code).toBe(0)
})

const twoModules = {
  ...smallCourse,
  '02-slot/module.md': smallCourse['01-begin/module.md'].replaceAll('begin', 'slot'),
  '02-slot/01-einde.md': '---\nid: einde\ntitle: Einde\nminutes: 1\n---\n\nKlaar.\n',
}

test.each(['module', 'lesson'])(
  'with --sco %s the package says so, and so do the findings',
  async (unit) => {
    const cwd = courseIn(twoModules)
    const { code, stderr } = await command(`export --sco ${unit}`, { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain('sco/whole-course')
    const [file] = readdirSync(join(cwd, 'dist/packages'))
    expect(file).toMatch(new RegExp(`-per-${unit}-scorm12\\.zip$`))
    const trainer = await command(`export --sco ${unit} --trainer --theme warm --json`, { cwd })
    const [made] = (JSON.parse(trainer.stdout) as Result).packages
    expect(made?.file).toMatch(new RegExp(`-trainer-per-${unit}-scorm12\\.zip$`))
  },
)

test.each([
  ['web', '--sco module kan niet bij het formaat web'],
  ['all', '--sco module kan niet bij het formaat xapi'],
])('--sco with --format %s is refused, and nothing is made', async (format, words) => {
  const cwd = courseIn(twoModules)
  const { code, stderr } = await command(`export --sco module --format ${format}`, { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain(words)
  expect(stderr).toContain('--format')
  expect(readdirSync(cwd)).toEqual(['course'])
  expect(readdirSync(join(cwd, 'course'))).not.toContain('course.lock.json')
})

test('an unknown part is refused with the ones there are', async () => {
  const { code, stderr } = await command('export --sco scene', { cwd: courseIn(twoModules) })
  expect(code).toBe(2)
  expect(stderr).toContain('"scene"')
  expect(stderr).toContain('module, lesson')
})

test('only a SCORM 2004 package with several SCOs comes with the warning about Moodle', async () => {
  const cwd = courseIn(twoModules)
  const several = await command('export --format scorm2004 --sco module', { cwd })
  expect(several.code).toBe(0)
  expect(several.stderr).toContain('scorm2004/several-scos')
  expect(several.stderr).toContain('Moodle')
  const others = ['--format scorm2004', '--sco module', '--format scorm2004 --sco module alleen']
  writeCourse(join(cwd, 'alleen'), smallCourse)
  for (const line of others) {
    const { code, stderr } = await command(`export ${line}`, { cwd })
    expect(code).toBe(0)
    expect(stderr).not.toContain('several-scos')
  }
})
