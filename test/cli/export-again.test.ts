import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse, type CourseFiles } from '../support/write-course.ts'

function courseIn(files: CourseFiles): string {
  const cwd = temporaryFolder()
  writeCourse(join(cwd, 'course'), files)
  return cwd
}

function lesson(id: string): string {
  return `---\nid: ${id}\ntitle: Les ${id}\nminutes: 1\n---\n\nEen tekst.\n\n`
}

const twoModules = {
  ...smallCourse,
  '02-slot/module.md': smallCourse['01-begin/module.md'].replaceAll('begin', 'slot'),
  '02-slot/01-einde.md': lesson('einde'),
}

test('what an LMS would erase is told before the package is replaced', async () => {
  const cwd = courseIn(twoModules)
  expect((await command('export --sco lesson', { cwd })).stderr).not.toContain('lock/')
  rmSync(join(cwd, 'course/01-begin/02-verder.md'))
  writeFileSync(join(cwd, 'course/01-begin/01-hallo.md'), lesson('hallo'))
  const { code, stderr } = await command('export --sco lesson', { cwd })
  expect(code).toBe(0)
  expect(stderr).toContain('lock/sco-retired')
  expect(stderr).toContain('"verder"')
  expect((await command('export', { cwd })).stderr).toContain('lock/division-changed')
}, 60_000)

describe('a course that SCORM 1.2 has no room for', () => {
  const body = Array.from(
    { length: 12 },
    (_, n) => `:::reflection{#tekst-${n} save=lms max=400}\nWat neem je mee?\n:::\n`,
  ).join('\n')
  const large = (formats: string) => ({
    ...smallCourse,
    'course.md': smallCourse['course.md'].replace('\n---\n', `\n${formats}---\n`),
    '01-begin/01-hallo.md': lesson('hallo') + body,
    '01-begin/02-verder.md': lesson('verder'),
  })

  test('is refused for that format only, with what helps here', async () => {
    const cwd = courseIn(large(''))
    const refused = await command('export', { cwd })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('scorm12/suspend-data')
    expect(refused.stderr).toContain(':::reflection (max=)')
    expect(refused.stderr).toContain('SCORM 2004 (--format scorm2004)')
    expect(refused.stderr).not.toMatch(/:::quiz|:::fill-in|--sco module/)
    for (const format of ['scorm2004', 'web']) {
      const made = await command(`export --format ${format}`, { cwd })
      expect(made.stderr).not.toContain('suspend-data')
      expect(made.code).toBe(0)
    }
    expect((await command('check --for scorm2004', { cwd })).code).toBe(0)
  }, 60_000)

  test('hears of every format it names from check', async () => {
    const cwd = courseIn(large('formats: [scorm12, scorm2004]\n'))
    expect((await command('check --for scorm2004', { cwd })).code).toBe(1)
    expect((await command('export --format scorm2004', { cwd })).code).toBe(0)
  })
})
