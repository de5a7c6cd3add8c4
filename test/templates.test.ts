import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { authors } from '../src/activities/registry.ts'
import { contentBlocks } from '../src/blocks/registry.ts'
import { formatNames } from '../src/export/registry.ts'
import { commonOptions } from '../src/model/activity.ts'
import { partNames } from '../src/model/block.ts'
import { command, temporaryFolder } from './support/command.ts'

const templates = join(import.meta.dirname, '../templates')
const courses = [
  ...['start', 'empty'].flatMap((name) =>
    readdirSync(join(templates, name)).map((language) => `${name}/${language}`),
  ),
  'showcase',
]

test.each(courses)('the course in "%s" checks clean and exports', async (template) => {
  const cwd = temporaryFolder()
  cpSync(join(templates, template), join(cwd, 'my-course'), { recursive: true })
  const checked = await command('check my-course --strict', { cwd })
  expect(checked).toMatchObject({ code: 0, stderr: '' })
  // What only an author can fill in: an address that is theirs.
  const file = join(cwd, 'my-course/course.md')
  const text = readFileSync(file, 'utf8').replace(/^iri: .*\n/m, '')
  writeFileSync(file, text.replace(/^id: .*$/m, '$&\niri: https://example.org/my-course'))
  const exported = await command('export my-course --format all --json', { cwd })
  expect(exported.code).toBe(0)
  expect(readdirSync(join(cwd, 'dist/packages'))).toHaveLength(formatNames.length)
})

/** Every directive of the showcase that is alive, as `:::name` with the options behind it. */
function directives(): ReadonlyMap<string, string> {
  const folder = join(templates, 'showcase')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const found = new Map<string, string>()
  for (const file of files.filter((path) => path.endsWith('.md'))) {
    // What stands in a block of code is an example of how it is written.
    const alive = readFileSync(join(folder, file), 'utf8').replace(/^(`{3,})[^]*?^\1$/gm, '')
    for (const [, name = '', options = ''] of alive.matchAll(/^:{3,}([a-z-]+)(.*)$/gm)) {
      found.set(name, `${found.get(name) ?? ''} ${options}`)
    }
  }
  return found
}

test('the showcase shows every activity, every block and every option', () => {
  const shown = directives()
  const ownParts = authors.flatMap(({ parts = {} }) => Object.entries(parts))
  const wanted: readonly (readonly [string, readonly string[]])[] = [
    ...authors.map(({ type, options }) => [type, options] as const),
    ...contentBlocks.map(({ name, options }) => [name, options] as const),
    ...partNames.map((name) => [name, []] as const),
    ...ownParts,
  ]
  const missing = wanted.flatMap(([name, options]) => {
    const written = shown.get(name)
    if (written === undefined) return [name]
    return options
      .filter((option) => !new RegExp(`[{ ]${option}[=} ]`).test(written))
      .map((option) => `${name} ${option}`)
  })
  const all = [...shown.values()].join(' ')
  const common = commonOptions.filter((option) => !new RegExp(`[{ ]${option}[=} ]`).test(all))
  expect([...missing, ...common]).toEqual([])
})
