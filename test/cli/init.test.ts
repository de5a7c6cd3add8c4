import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { makeCourse } from '../../src/pipeline/make-course.ts'
import { templateNames } from '../../src/scaffold/course-folder.ts'
import { typedFault } from '../../src/scaffold/typed-text.ts'
import type { SyncDisk } from '../../src/zip/change-folder.ts'
import { command, temporaryFolder } from '../support/command.ts'
import { failingDisk } from '../support/failing-disk.ts'

/** As a shell hands over words that hold blanks. */
async function run(cwd: string, ...argv: readonly string[]): Promise<[number, string]> {
  let stderr = ''
  const silent = { write: () => undefined }
  const talk = { write: (text: string) => (stderr += text) }
  return [await main({ argv, cwd, env: {}, stdout: silent, stderr: talk }), stderr]
}

const languages = ['nl', 'en'] as const
const kinds = languages.flatMap((language) =>
  templateNames.map((template) => [language, template] as const),
)

test.each(kinds)('a course in "%s" of template "%s" checks clean', async (language, template) => {
  const cwd = temporaryFolder()
  const line = `init --no-input --language ${language} --template ${template} --modules 3`
  const made = await command(line, { cwd })
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect(made.stdout).toContain('lespakket check course')
  expect(await command('check --strict', { cwd })).toMatchObject({ code: 0, stderr: '' })
})

test('answers are data: whatever stands in them is read back as it was typed', async () => {
  const cwd = temporaryFolder()
  const title = '{{ \'L’été\' }}: "x" & $& # é 🎉 <b> - [ ] ${id}'
  const wanted = { '--title': title, '--organisation': 'A: "b" # c', '--modules': 'Wet & zo; "Nu"' }
  expect(await run(cwd, 'init', 'a/b', '--no-input', ...Object.entries(wanted).flat())).toEqual([
    0,
    '',
  ])
  const { course, diagnostics } = await checkFolder(join(cwd, 'a/b'))
  expect(diagnostics).toEqual([])
  expect(course).toMatchObject({ title, publishers: ['A: "b" # c'] })
  expect(course.modules.map((module) => module.title).slice(1)).toEqual(['Wet & zo', '"Nu"'])
})

test.each([
  ['', 'letter'],
  ['a\nb', 'regel'],
  ['a\u0007', 'besturingsteken'],
  ['a\u202Eb', 'onzichtbaar'],
  ['a'.repeat(201), '200'],
  ['TODO', 'geschreven'],
])('title %j is refused in one line that names the option', async (title, word) => {
  const cwd = temporaryFolder()
  const [code, stderr] = await run(cwd, 'init', '--no-input', '--title', title)
  expect(code).toBe(2)
  expect(stderr).toMatch(/^--title: .*\n$/)
  expect(stderr).toContain(word)
  expect(readdirSync(cwd)).toEqual([])
})

test('titles of any kind give a course without errors', { timeout: 120_000 }, async () => {
  const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  const odd = fc.constantFrom(
    '- a',
    '? b',
    '!!js/function x',
    '&a',
    '*a',
    '---',
    'null',
    '1e3',
    '~',
  )
  const title = fc.oneof(typed, odd).filter((text) => typedFault(text) === undefined)
  await fc.assert(
    fc.asyncProperty(title, title, async (one, other) => {
      const cwd = temporaryFolder()
      const answers = { title: one, organisation: other, modules: [other, one], iri: '' }
      makeCourse(join(cwd, 'c'), { ...answers, language: 'nl', template: 'empty' })
      const { course, diagnostics } = await checkFolder(join(cwd, 'c'))
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(course.title).toBe(one.trim())
      expect(course.modules.map(({ title: read }) => read)).toEqual([other.trim(), one.trim()])
    }),
    { numRuns: 15 },
  )
})

test.each([
  ['a course', 'course.md', 'al een cursus'],
  ['anything', 'boodschappen.txt', 'niet leeg'],
])('a folder that holds %s stays as it is', async (_, name, words) => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, name), 'x')
  const { code, stderr } = await command('init . --no-input', { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain(words)
  expect(readdirSync(cwd)).toEqual([name])
})

test('a folder with nothing but what git keeps is empty', async () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.git'))
  expect((await command('init . --no-input', { cwd })).code).toBe(0)
  expect(readdirSync(cwd).toSorted()).toEqual(['.git', '01-begin', 'course.md'])
})

test.each(['new/course', '.'])('a disk that fails anywhere leaves nothing in "%s"', (folder) => {
  const answers = { title: 'T', language: 'nl', organisation: '', iri: '', modules: [] } as const
  const make = (cwd: string, disk: SyncDisk) =>
    makeCourse(join(cwd, folder), { ...answers, template: 'examples' }, disk)
  const whole = failingDisk(0)
  make(temporaryFolder(), whole.disk)
  expect(whole.count()).toBeGreaterThan(8)
  for (let at = 1; at <= whole.count(); at += 1) {
    const cwd = temporaryFolder()
    expect(() => make(cwd, failingDisk(at).disk)).toThrow(/disk is full/)
    expect(readdirSync(cwd)).toEqual([])
  }
})

test('the help of the whole does not load the library of the questions', () => {
  const dist = join(import.meta.dirname, '../../dist')
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file) || !existsSync(join(dist, file))) return
    seen.add(file)
    const text = readFileSync(join(dist, file), 'utf8')
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) follow(next)
  }
  follow('main.js')
  expect(seen.size).toBeGreaterThan(1)
  expect(
    [...seen].filter((file) => readFileSync(join(dist, file), 'utf8').includes('keysHelpTip')),
  ).toEqual([])
})
