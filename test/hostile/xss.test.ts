import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { exporters } from '../../src/export/registry.ts'
import { web } from '../../src/export/web.ts'
import { launchPage, type PackageFile } from '../../src/model/site.ts'
import { checkFolder, type CheckedCourse } from '../../src/pipeline/check-course.ts'
import { packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse, writeCourse, type CourseFiles } from '../support/write-course.ts'
import { vectors } from './xss-vectors.ts'

/** A course of one lesson for each attack: `03-v/07-v.md` holds the seventh of the third module. */
const course: CourseFiles = {
  ...smallCourse,
  'glossary.md': `## Tekst <img src=x onerror=alert(1)> | \`"><script>alert(1)</script>\`

Wat *na* de <svg onload=alert(1)> komt, of [elders](javascript:alert(1)).
`,
  'CHANGELOG.md': `## 1.0.0 <img src=x onerror=alert(1)>

- <script>alert(1)</script> [x](javascript:alert(1)) ![x](https://evil.test/x.png)
`,
  ...Object.fromEntries(['mp4', 'mp3', 'pdf', 'html'].map((end) => [`media/x.${end}`, 'x'])),
  'media/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
  ...Object.fromEntries(
    vectors.flatMap(({ markdown }, index) => [
      [fileOf(index), lessonOf(index, markdown)],
      [moduleOf(index), smallCourse['01-begin/module.md'].replace('id: begin', `id: m-${index}`)],
    ]),
  ),
}

function fileOf(index: number): string {
  return `${index + 10}-v/01-v.md`
}

function moduleOf(index: number): string {
  return `${index + 10}-v/module.md`
}

function lessonOf(index: number, markdown: string): string {
  const head = `---\nid: v-${index}\ntitle: Aanval ${index}\nminutes: 1\n---\n\n`
  return `${head}${markdown.replaceAll('{#%', `{#q-${index}`)}\n\nDe tekst na de aanval.\n`
}

let made: Promise<CheckedCourse> | undefined

/** Once for all tests: it is not changed. */
function checked(): Promise<CheckedCourse> {
  made ??= checkFolder(writeCourse(folder, course))
  return made
}

const folder = mkdtempSync(join(tmpdir(), 'lespakket-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('there are more than a hundred attacks', () => {
  expect(vectors.length).toBeGreaterThan(100)
})

test('whoever writes an attack hears what is left out, and is left alone where nothing is', async () => {
  const { diagnostics } = await checked()
  for (const [index, { markdown, finds }] of vectors.entries()) {
    const found = diagnostics.filter(({ position }) => position.file === fileOf(index))
    const rules = new Set(found.map(({ rule }) => rule))
    if (finds === undefined) expect([...rules], markdown).toEqual([])
    else expect([...rules], markdown).toContain(finds)
  }
})

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

const host = 'http://course.test'

test.each(exporters)(
  '$id: no attack runs or calls another host',
  { timeout: 240_000 },
  async (exporter) => {
    // What the checks refuse is rendered here all the same: the sanitiser stands by itself.
    const site = renderCourse(await checked())
    const files = packFormat(exporter, site)
    const pages = files.filter(({ path }) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(vectors.length)
    // A page that is the same to the byte does the same; only the first one has another player.
    const same = exporter.id === web.id ? [] : pagesAlike(pages, packFormat(web, site))
    const opened = pages.map(({ path }) => path).filter((path) => !same.includes(path))
    expect(opened).toContain(launchPage)
    expect(await openAll(files, opened)).toEqual([])
  },
)

function pagesAlike(
  pages: readonly PackageFile[],
  others: readonly PackageFile[],
): readonly string[] {
  const contents = new Map(others.map((file) => [file.path, file.contents]))
  return pages
    .filter((file) => file.path !== launchPage && contents.get(file.path) === file.contents)
    .map(({ path }) => path)
}

test('an attack that were let through would be seen', async () => {
  const contents = '<p onclick="x()">a<img src=x onerror=alert(1)><img src=https://evil.test/x.png>'
  const faults = await openAll([{ path: 'a.html', contents }], ['a.html'])
  expect(faults.map((fault) => fault.replace(/^\S+ /, ''))).toEqual(
    expect.arrayContaining(['asks for https://evil.test/x.png', 'runs 1', 'holds onclick']),
  )
})

const addressAttributes = [
  'href',
  'src',
  'srcset',
  'action',
  'formaction',
  'data',
  'poster',
  'xlink:href',
]

/** Our own pages in a folder name the one above as their base. */
const oddElements =
  'iframe, object, embed, style, form[action], main script, meta[http-equiv], link[href^="http"], base:not([href="../"]), #API, #API_1484_11'

/** Opens pages one after the other without a content security policy, and tells what happened. */
async function openAll(
  files: readonly PackageFile[],
  paths: readonly string[],
): Promise<readonly string[]> {
  const contents = new Map(files.map((file) => [`${host}/${file.path}`, file.contents]))
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()} runs ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.route('**/*', async (route) => {
    const url = route
      .request()
      .url()
      .replace(/[?#].*/, '')
    const body = contents.get(url)
    if (!url.startsWith(`${host}/`)) faults.push(`${page.url()} asks for ${url}`)
    await (body === undefined
      ? route.abort()
      : route.fulfill({ body: Buffer.from(body), contentType: typeOf(url) }))
  })
  for (const path of paths) {
    await page.goto(`${host}/${path}`)
    faults.push(
      ...(await page.evaluate<string[]>(findActiveParts)).map((fault) => `${path} holds ${fault}`),
    )
  }
  await page.close()
  return faults
}

function typeOf(url: string): string {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript',
    css: 'text/css',
  }
  return types[url.slice(url.lastIndexOf('.') + 1)] ?? 'image/svg+xml'
}

/** Runs in the page: handlers, addresses that run, and elements that no lesson needs. */
const findActiveParts = `(() => {
  const elements = [...document.querySelectorAll('*')]
  const handlers = elements
    .flatMap((element) => element.getAttributeNames())
    .filter((name) => name.startsWith('on') || name === 'style')
  const addresses = elements
    .flatMap((element) => ${JSON.stringify(addressAttributes)}.map((name) => element.getAttribute(name)))
    .filter((address) => address !== null)
    .filter((address) => !/^(?:https?|mailto):$/.test(new URL(address, location.href).protocol))
  const odd = document.querySelectorAll(${JSON.stringify(oddElements)})
  return [...handlers, ...addresses, ...[...odd].map(({ outerHTML }) => outerHTML)]
})()`
