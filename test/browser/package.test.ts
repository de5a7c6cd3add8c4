import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, watch, type Stage, type Watched } from './open.ts'

let stage: Stage
let folder: string

beforeAll(async () => {
  stage = await openStage()
  folder = mkdtempSync(join(tmpdir(), 'lespakket-browser-'))
  for (const { path, contents } of stage.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), contents)
  }
})

afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true })
})

/** Through the course as a reader goes: every lesson, the terms, the page about it, and back. */
async function readAll({ page }: Watched): Promise<readonly string[]> {
  const titles: string[] = []
  await page.locator('.start a').click()
  for (let lesson = 0; lesson < 3; lesson++) {
    await page.locator('.lesson').waitFor()
    const title = page.locator('h1')
    titles.push(await title.innerText())
    await page.locator('.step-next').click()
    await expect.poll(() => title.innerText()).not.toBe(titles.at(-1))
  }
  for (const address of ['glossary.html', 'about.html']) {
    await page.locator(`.also a[href="${address}"]:visible`).click()
    await page.locator(`.${address.replace('.html', '')}`).waitFor()
    titles.push(await page.locator('h1').innerText())
  }
  await page.locator('.bar-title a').click()
  await page.locator('.modules').waitFor()
  return titles
}

const titles = [
  ...['Welkom', 'De ladder: van “horen” tot <meebeslissen>', 'De vergunning'],
  ...['Begrippen', 'Over deze training'],
]

test.each(['http', 'file'])('the whole course can be read over %s', async (scheme) => {
  const home =
    scheme === 'http'
      ? `${stage.address}/index.html`
      : pathToFileURL(join(folder, 'index.html')).href
  const watched = await watch(stage.browser, home)
  expect(await readAll(watched)).toEqual(titles)
  expect(watched.complaints).toEqual([])
  expect(watched.requests.filter((url) => !url.startsWith(dirname(home)))).toEqual([])
  expect(watched.page.url().replace(/#.*$/, '')).toBe(home)
})

test('every file of the package is fetched once at most', async () => {
  const watched = await watch(stage.browser, `${stage.address}/index.html`)
  await readAll(watched)
  const scripts = watched.requests.filter((url) => url.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(5)
  expect(new Set(scripts).size).toBe(scripts.length)
})

test('without script the course, a lesson and its answers can be read', async () => {
  const { page, complaints } = await watch(stage.browser, `${stage.address}/index.html`, {
    javaScriptEnabled: false,
  })
  await page.locator('.lessons a').nth(1).click()
  expect(page.url()).toBe(`${stage.address}/lessons/lesson-ladder.html`)
  await page.locator('.answers summary').first().click()
  expect(await page.locator('#q-a1 .answer-key').isVisible()).toBe(true)
  expect(await page.locator('#q-a1 .actions').isVisible()).toBe(false)
  const width = await page.evaluate("document.querySelector('figure img').naturalWidth")
  expect(width).toBeGreaterThan(0)
  await page.locator('sup a').click()
  expect(page.url()).toBe(`${stage.address}/lessons/lesson-ladder.html#s-note-1`)
  await page.locator('.step-next').click()
  expect(page.url()).toBe(`${stage.address}/lessons/lesson-vergunning.html`)
  expect(complaints).toEqual([])
})

test('what a learner loads before reading is light', () => {
  const first = ['index.html', 'course.js', 'runtime/player.js', 'runtime/player.css']
  const sizes = stage.files
    .filter(({ path }) => first.includes(path))
    .map(({ contents }) => gzipSync(contents).length)
  expect(sizes).toHaveLength(first.length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(42_000)
})
