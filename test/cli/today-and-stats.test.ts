import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localDay } from '../../src/cli/today.ts'
import { command, temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

const lesson = '01-begin/02-verder.md'
/** Past on whatever day this runs. */
const old = {
  ...smallCourse,
  [lesson]: smallCourse[lesson].replace('\nminutes:', "\nreviewBy: '2020-01-31'\nminutes:"),
}

function courseIn(files: typeof smallCourse): string {
  const cwd = temporaryFolder()
  writeCourse(join(cwd, 'course'), files)
  return cwd
}

test('a day that has passed is a notice, also under --strict', async () => {
  const cwd = courseIn(old)
  const before = await command('check --strict --today 2020-01-31', { cwd })
  expect(before).toMatchObject({ code: 0, stderr: '' })
  expect(before.stdout).not.toContain('freshness/')
  const after = await command('check --strict --today 2020-02-01', { cwd })
  expect(after.code).toBe(0)
  expect(after.stdout).toContain('freshness/review-due')
  expect(after.stdout).toMatch(/\n1 mededeling\.\n$/)
})

test('without --today it is today', async () => {
  const { code, stdout } = await command('check', { cwd: courseIn(old) })
  expect(code).toBe(0)
  expect(stdout).toContain('freshness/review-due')
})

test('an export tells it and goes on', async () => {
  const { code, stdout, stderr } = await command('export', { cwd: courseIn(old) })
  expect(code).toBe(0)
  expect(stdout).toContain('SHA-256')
  expect(stderr).toContain('freshness/review-due')
})

test.each(['2027-02-30', '31-01-2027', '2027-1-3', 'morgen', '2027-13-01', '+02027-01-01'])(
  '--today %s is refused in both languages',
  async (day) => {
    for (const [locale, told] of [
      ['nl', 'is geen dag'],
      ['en', 'is not a day'],
    ] as const) {
      const line = `check --today ${day} --lang ${locale}`
      const { code, stdout, stderr } = await command(line, { cwd: courseIn(smallCourse) })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`"${day}" ${told}`)
      expect(stderr).toContain('2027-01-31')
    }
  },
)

test('the day of a machine is the day where it stands', () => {
  expect(localDay(new Date(2027, 0, 2, 0, 30))).toBe('2027-01-02')
  expect(localDay(new Date(2027, 11, 31, 23, 30))).toBe('2027-12-31')
})

test('--stats comes behind the usual report, and changes no exit code', async () => {
  const cwd = courseIn(smallCourse)
  const usual = await command('check', { cwd })
  const { code, stdout } = await command('check --stats', { cwd })
  expect(code).toBe(usual.code)
  expect(stdout.startsWith(usual.stdout)).toBe(true)
  expect(stdout).toMatch(/\nNr +Les +Min +Woorden +Per zin +Flesch +LIX +Vragen\n1\.1 /)
})

test('--stats in JSON is an object, and in Markdown a table', async () => {
  const cwd = courseIn(smallCourse)
  const json = await command('check --stats --format json', { cwd })
  const stats = (JSON.parse(json.stdout) as { readonly stats: object }).stats
  expect(Object.keys(stats)).toEqual(['lessons', 'objectives', 'total'])
  const markdown = await command('check --stats --format markdown', { cwd })
  expect(markdown.stdout).toContain('| Nr | Les |')
  expect((await command('check --format json', { cwd })).stdout).not.toContain('"stats"')
})

test.each(['sarif', 'junit', 'github', 'gitlab'])('%s has no place for it', async (format) => {
  const cwd = courseIn(smallCourse)
  const { stdout } = await command(`check --stats --format ${format}`, { cwd })
  expect(stdout).toBe((await command(`check --format ${format}`, { cwd })).stdout)
})

test('--output gets the figures too', async () => {
  const cwd = courseIn(smallCourse)
  await command('check --stats --output verslag.txt', { cwd })
  expect(readFileSync(join(cwd, 'verslag.txt'), 'utf8')).toContain('Woorden')
})
