import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
import { zipFiles } from '../../src/zip/zip.ts'
import { attributesOf } from '../support/attributes.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { courseFiles } from '../support/course-files.ts'

let files: readonly PackageFile[]
beforeAll(async () => {
  files = await courseFiles('course', 'scorm12')
})

/** Pages, each with its text. */
function pages(): readonly (readonly [string, string])[] {
  return files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, contents }) => [path, String(contents)])
}

function textOf(path: string): string {
  return String(files.find((file) => file.path === path)?.contents ?? '')
}

function addressesOn(html: string): readonly string[] {
  return [...attributesOf(html, 'href'), ...attributesOf(html, 'src')]
}

test('every link, picture and note of the bundled course leads somewhere', () => {
  const paths = new Set(files.map(({ path }) => path))
  const inside = pages().flatMap(([page, html]) =>
    addressesOn(html)
      .filter((address) => !/^(https?|mailto):|^\.\.\/$/.test(address))
      .map((address) => ({ page, address })),
  )
  const broken = inside.filter(({ address }) => {
    const [path = '', anchor] = address.split('#')
    const ids = attributesOf(textOf(path), 'id')
    return !paths.has(path) || (anchor !== undefined && !ids.includes(decodeURIComponent(anchor)))
  })
  expect(inside.length).toBeGreaterThan(50)
  expect(broken).toEqual([])
})

test('every file of the bundled course is reached from a page, a script or the manifest', () => {
  const named = pages().flatMap(([, html]) => addressesOn(html).map((each) => each.split('#')[0]))
  const manifest = attributesOf(textOf('imsmanifest.xml'), 'href')
  const media = files.map(({ path }) => path).filter((path) => path.startsWith('media/'))
  expect(media.length).toBeGreaterThan(2)
  expect(media.filter((path) => !named.includes(path))).toEqual([])
  expect(media.filter((path) => !manifest.includes(path))).toEqual([])
})

test('ids of the bundled course are unique on every page', () => {
  for (const [page, html] of pages()) {
    const ids = attributesOf(html, 'id')
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      page,
    ).toEqual([])
  }
})

test('the first page with style sheet and script is under 46 kB compressed', () => {
  const first = ['index.html', 'runtime/player.css', 'runtime/player.js', 'course.js']
  const bytes = first.map((path) => gzipSync(textOf(path)).length)
  expect(Math.min(...bytes)).toBeGreaterThan(100)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(46_000)
})

test('the package of the bundled course is under 300 kB', async () => {
  expect((await zipFiles(files)).length).toBeLessThan(300_000)
})

test('whatever a learner answers in the bundled course takes less than 1,024 characters', async () => {
  const { size, stateLimits } = await checkFolder('course')
  expect(size.characters).toBeLessThan(1024)
  expect(size.characters).toBeGreaterThan(size.frame)
  expect(stateLimits).toContainEqual({ format: 'scorm12', title: 'SCORM 1.2', limit: 4096 })
})
