import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../src')

/** Which folders of `src` each folder may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: ['model'],
  activities: ['model', 'i18n'],
  blocks: ['model', 'i18n'],
  load: ['model'],
  reading: ['model'],
  parse: ['model', 'i18n', 'activities', 'blocks', 'reading'],
  check: ['model', 'i18n', 'activities', 'blocks', 'state', 'reading'],
  xml: [],
  report: ['model', 'i18n', 'xml'],
  render: ['model', 'i18n', 'activities', 'blocks'],
  export: ['model', 'i18n', 'xml', 'xapi'],
  zip: ['model'],
  theme: ['model'],
  state: ['model'],
  identity: ['model'],
  xapi: ['model'],
  lms: ['model', 'state', 'xapi'],
  runtime: ['model', 'i18n', 'activities', 'state', 'xapi'],
  scaffold: ['model', 'check'],
  pipeline: [
    ...['model', 'i18n', 'activities', 'blocks', 'load', 'parse', 'check', 'render', 'export'],
    ...['zip', 'state', 'identity', 'theme', 'scaffold'],
  ],
  package: ['model', 'xml', 'zip'],
  preview: [
    ...['model', 'i18n', 'load', 'check', 'report', 'render', 'export', 'xapi', 'lms', 'package'],
    'pipeline',
  ],
  simulator: ['model', 'lms', 'state'],
  cli: [
    ...['model', 'i18n', 'load', 'check', 'report', 'export', 'zip', 'scaffold', 'pipeline'],
    'preview',
    'lms',
  ],
}

/** Folders that also run in a browser, or that must not depend on anything at all. */
const withoutNode = [
  'model',
  'i18n',
  'activities',
  'blocks',
  'state',
  'runtime',
  'render',
  'reading',
  'parse',
  'check',
  'lms',
  'xapi',
  'simulator',
  'scaffold',
]

interface Import {
  readonly from: string
  readonly to: string
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(
    /^(?:import|export)[^'"]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
  )
  return [...found].map((match) => ({ from: file, to: match[1] ?? match[2] ?? match[3] ?? '' }))
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join(source, path))
const imports = files.flatMap(importsOf)

function folderOf(file: string): string {
  const path = relative(source, file).split('/')
  return path.length > 1 ? (path[0] ?? '') : ''
}

function breaches(found: readonly Import[]): readonly string[] {
  return found.flatMap(({ from, to }) => {
    const folder = folderOf(from)
    if (!to.startsWith('.') || folder === '') return []
    const target = folderOf(join(dirname(from), to))
    const fine = target === folder || (allowed[folder] ?? []).includes(target)
    return fine || to.endsWith('package.json') ? [] : [`${relative(source, from)} -> ${to}`]
  })
}

test('each folder imports only what the table allows', () => {
  expect(imports.length).toBeGreaterThan(100)
  expect(breaches(imports)).toEqual([])
})

test('a breach is seen', () => {
  const planted = { from: join(source, 'model/course.ts'), to: '../cli/main.ts' }
  expect(breaches([planted])).toHaveLength(1)
})

test('every folder is in the table', () => {
  const folders = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'build')
    .map((entry) => entry.name)
  expect(folders.toSorted()).toEqual(Object.keys(allowed).toSorted())
})

test('what runs in a browser, and the model, know no node', () => {
  const found = imports.filter(
    ({ from, to }) => withoutNode.includes(folderOf(from)) && to.startsWith('node:'),
  )
  expect(found).toEqual([])
})

test('each package is imported in one folder', () => {
  const folders = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    if (to.startsWith('.') || to.startsWith('node:')) continue
    folders.set(to, (folders.get(to) ?? new Set()).add(folderOf(from)))
  }
  const shared = [...folders].filter(([, used]) => used.size > 1).map(([name]) => name)
  // The lock file and the front matter are both read with the same schema library.
  expect(shared.toSorted()).toEqual(['zod'])
})

test('only the command line knows a process or a console', () => {
  const speakers = files.filter(
    (file) =>
      folderOf(file) !== 'cli' &&
      // A tracker is handed the page that it warns on.
      /\bprocess\.(exit|env|argv)|(?<!page\.)\bconsole\./.test(readFileSync(file, 'utf8')),
  )
  expect(speakers.map((file) => relative(source, file))).toEqual([])
})
