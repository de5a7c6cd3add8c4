import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StateSize } from '../../src/model/state-size.ts'
import { command, temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

const faulty = {
  ...smallCourse,
  '01-begin/02-verder.md': smallCourse['01-begin/02-verder.md'].replace(
    '1. Een\n2. Twee\n3. Drie',
    '1. Een',
  ),
}

function courseIn(files: typeof smallCourse): string {
  const cwd = temporaryFolder()
  writeCourse(join(cwd, 'course'), files)
  return cwd
}

interface Report {
  readonly version: number
  readonly course: unknown
  readonly state: StateSize
  readonly summary: unknown
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[]
}

describe('check', () => {
  test('a clean course ends with 0 and says how large it is', async () => {
    const { code, stdout, stderr } = await command('check', { cwd: courseIn(smallCourse) })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      'Kleine cursus 1.0.0: 1 module, 2 lessen, 2 vragen, 2 minuten.\nSCORM 1.2: de voortgang van een cursist kan 119 tekens tellen; er passen er 4096.\nGeen fouten en geen waarschuwingen.\n',
    )
  })

  test('a finding names file, line, rule, cause and mend, and ends with 1', async () => {
    const { code, stdout } = await command('check course', { cwd: courseIn(faulty) })
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^course\/01-begin\/02-verder\.md:9:1 {2}fout {2}order\/items\n {2}\S.*\n {2}Tip: \S/,
    )
    expect(stdout).toMatch(/\n1 fout\.\n$/)
  })

  test('the report as JSON has the public shape', async () => {
    const { code, stdout } = await command('check course --format json', { cwd: courseIn(faulty) })
    const report = JSON.parse(stdout) as Report
    expect(code).toBe(1)
    expect(report).toMatchObject({
      version: 1,
      course: {
        id: 'kleine-cursus',
        title: 'Kleine cursus',
        version: '1.0.0',
        modules: 1,
        lessons: 2,
        activities: 2,
        scored: 2,
        minutes: 2,
      },
      state: { limits: [{ format: 'scorm12', limit: 4096 }] },
      summary: { errors: 1, warnings: 0, infos: 0 },
    })
    const { characters, frame, lessons } = report.state
    expect(lessons.map(({ id }) => id)).toEqual(['hallo', 'verder'])
    expect(lessons.reduce((sum, lesson) => sum + lesson.characters, frame)).toBe(characters)
    const [finding] = report.diagnostics
    expect(Object.keys(finding ?? {})).toEqual([
      'rule',
      'severity',
      'file',
      'line',
      'column',
      'message',
      'hint',
      'related',
    ])
    expect(finding).toMatchObject({
      rule: 'order/items',
      severity: 'error',
      file: '01-begin/02-verder.md',
      line: 9,
      column: 1,
      related: [],
    })
  })

  test('GitHub gets an annotation with the path from the repository', async () => {
    const { stdout } = await command('check course --format github', { cwd: courseIn(faulty) })
    expect(stdout).toMatch(
      /^::error file=course\/01-begin\/02-verder\.md,line=9,col=1,title=order\/items::/,
    )
  })

  test('messages come in English where asked, ids stay', async () => {
    const cwd = courseIn(faulty)
    const asked = await command('check course --lang en', { cwd })
    expect(asked.stdout).toContain('error  order/items')
    expect(asked.stdout).toContain('expected 2 or more')
    const system = await command('check course', { cwd, env: { LANG: 'en_GB.UTF-8' } })
    expect(system.stdout).toBe(asked.stdout)
  })

  test('a warning is no failure, unless strict', async () => {
    const cwd = courseIn({
      ...smallCourse,
      'course.md': smallCourse['course.md'].replace('language: nl', 'language: nl\nauteur: Piet'),
    })
    expect((await command('check', { cwd })).code).toBe(0)
    expect((await command('check --strict', { cwd })).code).toBe(1)
  })

  test('the report can go to a file', async () => {
    const cwd = courseIn(faulty)
    const { stdout, code } = await command('check --format json --output report/check.json', {
      cwd,
    })
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
    expect(JSON.parse(readFileSync(join(cwd, 'report/check.json'), 'utf8'))).toMatchObject({
      version: 1,
    })
  })

  test('a key that would be born fails when frozen, which CI is', async () => {
    const cwd = courseIn(smallCourse)
    expect((await command('check --frozen', { cwd })).code).toBe(1)
    expect((await command('check', { cwd, env: { CI: 'true' } })).code).toBe(1)
    expect((await command('check --no-frozen', { cwd, env: { CI: 'true' } })).code).toBe(0)
    await command('export', { cwd })
    expect((await command('check --frozen', { cwd })).code).toBe(0)
  })

  test('a course that was never exported is one finding when frozen', async () => {
    const cwd = courseIn(smallCourse)
    const { stdout } = await command('check --frozen --format json', { cwd })
    expect((JSON.parse(stdout) as Report).diagnostics).toMatchObject([
      { rule: 'lock/key-born', file: 'course.lock.json', line: 1 },
    ])
  })

  test.runIf(process.platform !== 'win32')(
    'control characters in the name of a file do not reach the terminal',
    async () => {
      const cwd = courseIn({
        ...smallCourse,
        '01-begin/\u001b]0;x\u0007.md': '',
      } as typeof smallCourse)
      for (const format of ['pretty', 'github', 'markdown', 'junit']) {
        const { code, stdout } = await command(`check --format ${format}`, { cwd })
        expect(code).toBe(0)
        expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
      }
    },
  )

  test('control characters in a title do not reach the terminal', async () => {
    const cwd = courseIn({
      ...smallCourse,
      'course.md': smallCourse['course.md'].replace('Kleine cursus', '"Kleine\\e]0;cursus\\a"'),
    })
    const { stdout } = await command('check', { cwd })
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  test('colours appear on a terminal only, and never against NO_COLOR', async () => {
    const cwd = courseIn(faulty)
    const escape = '\u001b['
    expect((await command('check', { cwd, isTTY: true })).stdout).toContain(escape)
    expect((await command('check', { cwd })).stdout).not.toContain(escape)
    expect(
      (await command('check', { cwd, isTTY: true, env: { NO_COLOR: '1' } })).stdout,
    ).not.toContain(escape)
  })
})

describe('a part of the findings', () => {
  test('what an earlier report has is left out, once for each', async () => {
    const cwd = courseIn(faulty)
    await command('check --format json --output known.json', { cwd })
    expect((await command('check --baseline known.json', { cwd })).code).toBe(0)
    writeCourse(join(cwd, 'course'), {
      '01-begin/01-hallo.md': smallCourse['01-begin/01-hallo.md'].replace('- [x]', '- [ ]'),
    })
    const { stdout, code } = await command('check --baseline known.json', { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('choice/right-answer')
    expect(stdout).not.toContain('order/items')
  })

  test('since a revision only the files that changed count', async () => {
    const cwd = courseIn(faulty)
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'first')
    expect((await command('check --since HEAD', { cwd })).code).toBe(0)
    const text = faulty['01-begin/02-verder.md']
    writeCourse(join(cwd, 'course'), { '01-begin/02-verder.md': `${text}\nMeer.\n` })
    expect((await command('check --since HEAD', { cwd })).code).toBe(1)
  })

  test.each([
    'check --baseline niets.json',
    'check --baseline course/course.md',
    'check --since --x',
    'check --since nergens',
  ])('"%s" is told calmly', async (line) => {
    const { code, stdout, stderr } = await command(line, { cwd: courseIn(smallCourse) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('wrong use', () => {
  test.each([
    ['check nergens', 'nergens'],
    ['chekc', 'Bedoel je check?'],
    ['check --formaat json', '--formaat'],
    ['check --format xml', 'pretty, json'],
    ['check --format', '--format'],
    ['check a b', 'te veel'],
    ['export --format scorm13', 'scorm12'],
    ['--lang fr', 'nl, en'],
  ])('"%s" ends with 2 and one line that says what to do', async (line, words) => {
    const { code, stdout, stderr } = await command(line, { cwd: temporaryFolder() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('a file is no course folder', async () => {
    const cwd = courseIn(smallCourse)
    const { code, stderr } = await command('check course/course.md', { cwd })
    expect(code).toBe(2)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('help', () => {
  test('speaks Dutch and English', async () => {
    const cwd = temporaryFolder()
    const dutch = await command('--help', { cwd })
    expect(dutch).toMatchObject({ code: 0, stderr: '' })
    expect(dutch.stdout).toContain('Gebruik:')
    expect((await command('check --help', { cwd })).stdout).toContain('--strict')
    expect((await command('--help --lang en', { cwd })).stdout).toContain('Usage:')
    expect((await command('--help', { cwd })).stdout).not.toContain('display help')
  })

  test('the version is the one of the package', async () => {
    const { stdout, code } = await command('--version', { cwd: temporaryFolder() })
    expect({ stdout, code }).toEqual({ stdout: '0.1.0\n', code: 0 })
  })
})
