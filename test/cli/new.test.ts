import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { authors } from '../../src/activities/registry.ts'
import { main } from '../../src/cli/main.ts'
import { lessonsOf } from '../../src/model/course.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { temporaryFolder } from '../support/command.ts'

/** As a shell hands over words that hold blanks. */
async function run(cwd: string, ...argv: readonly string[]): Promise<[number, string]> {
  let stderr = ''
  const silent = { write: () => undefined }
  const talk = { write: (text: string) => (stderr += text) }
  return [await main({ argv, cwd, env: {}, stdout: silent, stderr: talk }), stderr]
}

async function begun(language: string): Promise<string> {
  const cwd = temporaryFolder()
  const iri = 'https://voorbeeld.example/cursus'
  const options = ['--no-input', '--language', language, '--template', 'empty', '--iri', iri]
  expect(await run(cwd, 'init', ...options)).toEqual([0, ''])
  return cwd
}

test.each(['nl', 'en'])(
  'a course in "%s" with a question of every type checks clean and is exported',
  { timeout: 120_000 },
  async (language) => {
    const cwd = await begun(language)
    expect(await run(cwd, 'new', 'module', '--no-input', '--title', 'Na de start')).toEqual([0, ''])
    for (const { type } of authors) {
      const line = ['new', 'question', '--no-input', '--type', type]
      expect(await run(cwd, ...line), type).toEqual([0, ''])
    }
    const { course, diagnostics } = await checkFolder(join(cwd, 'course'))
    expect(diagnostics).toEqual([])
    const types = lessonsOf(course).flatMap(({ activities }) => activities.map(({ type }) => type))
    expect([...new Set(types)].toSorted()).toEqual(authors.map(({ type }) => type).toSorted())
    expect((await run(cwd, 'export', '--format', 'all'))[0]).toBe(0)
  },
)

test('a lesson in the middle moves those after it, and no id or link', async () => {
  const cwd = await begun('nl')
  const folder = join(cwd, 'course')
  for (const title of ['Een', 'Twee', 'Drie']) {
    expect((await run(cwd, 'new', 'lesson', '--no-input', '--title', title))[0]).toBe(0)
  }
  const before = (await checkFolder(folder)).course
  const [first] = lessonsOf(before)
  expect(
    await run(
      cwd,
      'new',
      'lesson',
      '--no-input',
      '--title',
      'Ertussen',
      '--after',
      first?.id ?? '',
    ),
  ).toEqual([0, ''])
  const { course, diagnostics } = await checkFolder(folder)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const ids = lessonsOf(before).map(({ id }) => id)
  expect(lessonsOf(course).map(({ id }) => id)).toEqual([ids[0], 'ertussen', ...ids.slice(1)])
})

test('of one title several lessons can be made: none is written over', async () => {
  const cwd = await begun('nl')
  for (let times = 0; times < 3; times++) {
    expect((await run(cwd, 'new', 'lesson', '--no-input', '--title', 'Zelfde'))[0]).toBe(0)
  }
  const { course, diagnostics } = await checkFolder(join(cwd, 'course'))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(lessonsOf(course).filter(({ title }) => title === 'Zelfde')).toHaveLength(3)
})

test.each([
  ['new lesson --no-input --module weg', /weg/],
  ['new lesson --no-input --after weg', /weg/],
  ['new question --no-input --lesson weg', /weg/],
  ['new question --no-input --type quizz', /quizz/],
  ['new lesson --no-input elders', /map van de cursus; een titel geef je met --title "elders"/],
  ['new question --no-input elders', /map van de cursus\.$/m],
  ['new lesson --no-input Een titel', /aanhalingstekens/],
  ['new lesson --no-input --minutes lang', /Kies uit: 1-600\. Zie lespakket new lesson --help/],
])('%s is refused in one line, and changes nothing', async (line, told) => {
  const cwd = await begun('nl')
  const before = contentsOf(cwd)
  const [code, stderr] = await run(cwd, ...line.split(' '))
  expect(code).toBe(2)
  expect(stderr).toMatch(told)
  expect(stderr).not.toMatch(/^ {4}at /m)
  expect(contentsOf(cwd)).toEqual(before)
})

function contentsOf(cwd: string): readonly string[] {
  const entries = readdirSync(cwd, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => name + readFileSync(join(parentPath, name), 'utf8'))
    .toSorted()
}
