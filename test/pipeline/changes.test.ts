import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { renderCourse } from '../../src/pipeline/export-course.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lespakket-changes-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function checkWith(changes: string | Uint8Array) {
  const checked = await checkFolder(
    writeCourse(folder, { ...smallCourse, 'CHANGELOG.md': changes }),
  )
  const found = checked.diagnostics.map(({ rule, position }) => [rule, position.file])
  const pages = renderCourse(checked).files
  const about = String(pages.find(({ path }) => path === 'about.html')?.contents)
  return { found, about, changes: checked.course.changes }
}

test('a list of changes is read with or without a title, one level down', async () => {
  const { found, about } = await checkWith(
    '# Changelog\n\n## 1.1.0\n\nNieuw: [de les](lesson:verder).\n\n### Voor HR\n\nNiets.\n\n## 1.0.0\n\nEerste.\n',
  )
  expect(found).toEqual([])
  expect(about).toContain('<h3 id="s-110">1.1.0</h3>')
  expect(about).toContain('<h4 id="s-voor-hr">Voor HR</h4>')
  expect(about).toContain('<a href="lessons/lesson-verder.html">de les</a>')
  expect(about).not.toContain('Changelog')
})

test.each([
  ['a link to nowhere', '## 1.0.0\n\n[x](lesson:weg)\n', 'link/unknown-lesson'],
  ['a question', '## 1.0.0\n\n:::choice{#x}\nVraag?\n\n- [x] A\n- [ ] B\n:::\n', 'block/misplaced'],
  ['an image from elsewhere', '## 1.0.0\n\n![x](https://example.org/x.png)\n', 'asset/remote'],
  ['raw HTML', '## 1.0.0\n\n<script>alert(1)</script>\n', 'html/raw'],
])('%s in it is told where it is', async (_, text, rule) => {
  const { found } = await checkWith(text)
  expect(found).toContainEqual([rule, 'CHANGELOG.md'])
})

test('one that cannot be read is one finding, and the page goes without', async () => {
  const { found, about, changes } = await checkWith(Uint8Array.from([0x23, 0x20, 0xe9, 0xe8, 0x0a]))
  expect(found).toEqual([['file/encoding', 'CHANGELOG.md']])
  expect(changes).toBeUndefined()
  expect(about).not.toContain('Wat er veranderd is')
})

test('an empty one is no section', async () => {
  const { found, about } = await checkWith('\n')
  expect(found).toEqual([])
  expect(about).not.toContain('Wat er veranderd is')
})
