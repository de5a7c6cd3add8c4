import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { CourseScripts } from '../../src/model/learner-course.ts'
import { renderSite } from '../../src/render/site.ts'
import { attributesOf } from '../support/attributes.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'

const site = renderSite(sampleCourse, sampleKeys, sampleMedia, 'body{margin:0}')
const files = new Map(site.files.map(({ path, contents }) => [path, contents]))
const pages = [...files].filter(([path]) => path.endsWith('.html'))
const media = 'media/01-fenomeen-media-ladder.svg'

function textOf(path: string): string {
  const contents = files.get(path)
  return typeof contents === 'string' ? contents : ''
}

/** What the scripts leave behind when a browser runs them. */
function loaded(...paths: readonly string[]): CourseScripts {
  const self: { lespakket?: CourseScripts } = {}
  const scope = Object.assign(self, { self })
  for (const path of paths) runInNewContext(textOf(path), scope)
  if (!scope.lespakket) throw new Error('course.js left nothing')
  return scope.lespakket
}

test('a course becomes a launch page, two files a lesson, and what stands beside them', () => {
  expect([...files.keys()].toSorted()).toEqual(
    [
      ...['index.html', 'about.html', 'about.js', 'glossary.html', 'glossary.js', 'course.js'],
      ...['certificate.html', 'certificate.js', 'print.html', 'print.js'],
      ...['search.html', 'search.js'],
      ...['welkom', 'ladder', 'vergunning'].flatMap((id) => [
        `lessons/lesson-${id}.html`,
        `lessons/lesson-${id}.js`,
      ]),
      ...[media, 'runtime/icon.svg', 'runtime/player.css'],
    ].toSorted(),
  )
})

test('a course without terms has no glossary, and no link to one', () => {
  const { files: few } = renderSite({ ...sampleCourse, terms: [] }, sampleKeys, sampleMedia, 'x')
  expect(few.filter(({ path }) => path.startsWith('glossary'))).toEqual([])
  expect(few.filter(({ contents }) => String(contents).includes('glossary.html'))).toEqual([])
})

test('the same course gives the same files', () => {
  expect(renderSite(sampleCourse, sampleKeys, sampleMedia, 'body{margin:0}')).toEqual(site)
})

test('no file is empty', () => {
  expect(site.files.filter(({ contents }) => contents.length === 0)).toEqual([])
})

test.each(pages)('every address on %s leads to a file and a place that exist', (_, contents) => {
  const html = String(contents)
  const addresses = [...attributesOf(html, 'href'), ...attributesOf(html, 'src')].filter(
    (address) => !/^(https?:|mailto:)/.test(address) && address !== '../',
  )
  const late = new Set(['runtime/player.js'])
  const broken = addresses.filter((address) => {
    const [path = '', anchor] = address.split('#')
    if (late.has(path)) return false
    const ids = attributesOf(textOf(path), 'id')
    return !files.has(path) || (anchor !== undefined && !ids.includes(decodeURIComponent(anchor)))
  })
  expect(addresses.length).toBeGreaterThan(3)
  expect(broken).toEqual([])
})

test.each(pages)('ids on %s are unique and shadow no name of the window', (_, contents) => {
  const ids = attributesOf(String(contents), 'id')
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => /^[\w$]+$/.test(id))).toEqual([])
})

test.each(pages)('%s has one h1 and skips no level of heading', (_, contents) => {
  const levels = [...String(contents).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
  const steps = levels.map((level, index) => level - (levels[index - 1] ?? 0))
  expect(levels.filter((level) => level === 1)).toEqual([1])
  expect(levels[0]).toBe(1)
  expect(steps.filter((step) => step > 1)).toEqual([])
})

test.each(pages)('%s holds nothing that a strict policy refuses', (_, contents) => {
  const html = String(contents)
  expect(html).not.toMatch(/<style|<script(?! src=)| style=| on\w+=|javascript:|data:|http-equiv/)
  expect(attributesOf(html, 'src').filter((address) => /^(\w+:|\/\/)/.test(address))).toEqual([])
})

test('only the launch page starts the player', () => {
  expect(
    pages.filter(([, html]) => String(html).includes('<script')).map(([path]) => path),
  ).toEqual(['index.html'])
})

test('a page and its script hold the same fragment', () => {
  for (const path of ['lessons/lesson-ladder', 'glossary', 'about']) {
    const page = loaded('course.js', `${path}.js`).loaded[path]
    expect(page?.html.length).toBeGreaterThan(100)
    expect(textOf(`${path}.html`)).toContain(page?.html)
  }
})

test('a lesson script brings what its questions are graded with, by key', () => {
  const page = loaded('course.js', 'lessons/lesson-ladder.js').loaded['lessons/lesson-ladder']
  expect(page?.activities).toEqual({
    a1: { right: ['y'], wrong: ['x', 'z'] },
    a2: { right: ['x', 'y'], wrong: ['z'] },
    a3: { order: ['x', 'y', 'z'] },
  })
})

test('the player knows modules, lessons and questions before it loads one', () => {
  const { course, pages: beside } = loaded('course.js')
  expect(course).toMatchObject({ key: 'cmeedoen', id: 'meedoen', version: '1.2.0', passing: 70 })
  expect(course.modules.map(({ key, kind }) => [key, kind])).toEqual([
    ['m1', 'core'],
    ['m2', 'bonus'],
  ])
  expect(course.modules[0]?.lessons[1]).toEqual({
    key: 'l2',
    number: '1.2',
    title: 'De ladder: van “horen” tot <meebeslissen>',
    minutes: 6,
    path: 'lessons/lesson-ladder',
    activities: [
      { key: 'a1', type: 'choice', points: 1, attempts: 0, required: false },
      { key: 'a2', type: 'choice', points: 1, attempts: 2, required: false },
      { key: 'a3', type: 'order', points: 1, attempts: 0, required: false },
    ],
  })
  expect(beside.map(({ path }) => path)).toEqual([
    'search',
    'glossary',
    'about',
    'print',
    'certificate',
  ])
  expect(beside.at(-1)).toMatchObject({ view: 'certificate', offered: 'done' })
})

test('without script no page leads to the search, which needs one', () => {
  const leading = pages.filter(([, html]) => String(html).includes('search.html"'))
  expect(leading).toEqual([])
})

test('no script can end the element or the line that it stands in', () => {
  const title = 'A</script><!--\u2028\u2029B'
  const { files: odd } = renderSite({ ...sampleCourse, title }, sampleKeys, sampleMedia, 'x')
  const script = String(odd.find(({ path }) => path === 'course.js')?.contents)
  expect(script).not.toMatch(/[<\u2028\u2029]/)
  const scope: { self?: object; lespakket?: CourseScripts } = {}
  scope.self = scope
  runInNewContext(script, scope)
  expect(scope.lespakket?.course.title).toBe(title)
})

test("an author's title is text on every page", () => {
  expect(textOf('index.html')).toContain('tot &lt;meebeslissen&gt;')
  expect(pages.filter(([, html]) => String(html).includes('<meebeslissen>'))).toEqual([])
})
