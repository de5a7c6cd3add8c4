import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lessonsOf } from '../src/model/course.ts'
import { walk } from '../src/model/tree.ts'
import { parse } from '../src/parse/markdown.ts'
import { checkFolder } from '../src/pipeline/check-course.ts'
import { temporaryFolder } from './support/command.ts'

const script = join(import.meta.dirname, 'bench/make-course.mjs')

/** Makes a course in a folder of the running test's own, as a person would. */
function makeCourse(...options: readonly string[]): string {
  const folder = temporaryFolder()
  const { status, stderr } = spawnSync(process.execPath, [script, folder, ...options], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  return folder
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|png)$/.test(path))
    .toSorted()
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const path of filesIn(folder)) hash.update(path).update(readFileSync(join(folder, path)))
  return hash.digest('hex')
}

test('the course of the benchmark checks clean and holds what it should', async () => {
  const { course, diagnostics } = await checkFolder(makeCourse('--lessons', '27'))
  expect(diagnostics).toEqual([])
  expect(course.modules.map(({ lessons }) => lessons.length)).toEqual(Array(9).fill(3))
  expect(course.assets).toHaveLength(12)
  for (const lesson of lessonsOf(course)) {
    expect(lesson.activities.map(({ type }) => type)).toEqual(['choice', 'order'])
  }
})

test('a last module with room left checks clean', async () => {
  const { course, diagnostics } = await checkFolder(makeCourse('--lessons', '13'))
  expect(diagnostics).toEqual([])
  expect(course.modules.map(({ lessons }) => lessons.length)).toEqual([3, 3, 3, 3, 1])
})

test('a large course has the modules, titles and sizes that the figures are about', () => {
  const folder = makeCourse('--lessons', '1000')
  const lessons = filesIn(folder)
    .filter((path) => path.endsWith('-les.md'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
  const titles = lessons.map((text) => /^title: (.+)$/m.exec(text)?.[1])
  expect(new Set(titles).size).toBe(1000)
  expect(filesIn(folder).filter((path) => path.endsWith('module.md'))).toHaveLength(50)
  const bytes = lessons.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  expect(bytes / lessons.length).toBeGreaterThan(6000)
  expect(bytes / lessons.length).toBeLessThan(6500)
})

test('its lessons hold every kind of text', () => {
  const folder = makeCourse('--lessons', '27')
  const nodes = filesIn(folder)
    .filter((path) => path.endsWith('-les.md'))
    .flatMap((path) => [...walk(parse(readFileSync(join(folder, path), 'utf8')))])
  const kinds = new Set(nodes.map(({ type, name }) => name ?? type))
  for (const kind of [
    ...['heading', 'list', 'table', 'blockquote', 'code', 'inlineCode', 'link', 'image'],
    ...['strong', 'emphasis', 'tip', 'example', 'details', 'figure', 'choice', 'order', 'hint'],
  ]) {
    expect(kinds).toContain(kind)
  }
})

test('the same seed gives the same course, another seed another', () => {
  const first = fingerprint(makeCourse('--lessons', '27', '--seed', '5'))
  expect(fingerprint(makeCourse('--lessons', '27', '--seed', '5'))).toBe(first)
  expect(fingerprint(makeCourse('--lessons', '27', '--seed', '6'))).not.toBe(first)
})

test('a size that is no number is refused', () => {
  const folder = temporaryFolder()
  const { status } = spawnSync(process.execPath, [script, folder, '--lessons', 'veel'])
  expect(status).toBe(2)
  expect(readdirSync(folder)).toEqual([])
})
