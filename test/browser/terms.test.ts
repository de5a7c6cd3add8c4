import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { courseFiles } from '../support/course-files.ts'
import { serve, type Served } from '../support/serve.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import { watch } from './open.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const lesson = `---
id: planten
title: Planten
minutes: 1
---

In het veld staat een klaproos, en daarnaast groeit **koren** dat je kunt eten.

Dan komt er nog een alinea, om te zien of de tekst blijft staan waar hij stond.
`

const glossary = `## Klaproos | klaprozen

Een rode bloem. Lees [meer](https://example.org/klaproos) of ga [terug](lesson:hallo).

## Koren

Graan.
`

let browser: Browser
let served: Served
let folder: string

beforeAll(async () => {
  folder = writeCourse(mkdtempSync(join(tmpdir(), 'lespakket-terms-')), {
    ...smallCourse,
    '01-begin/03-planten.md': lesson,
    'glossary.md': glossary,
  })
  const files = await courseFiles(folder, 'web')
  ;[browser, served] = await Promise.all([launchBrowser(), serve(files)])
})

afterAll(async () => {
  await Promise.all([browser.close(), served.close()])
  rmSync(folder, { recursive: true })
})

async function open(options: BrowserContextOptions = {}) {
  const address = `${served.address}/index.html#planten`
  const { page, complaints } = await watch(browser, address, options)
  const poppy = page.locator('.term', { hasText: 'klaproos' })
  const corn = page.locator('.term', { hasText: 'koren' })
  const panel = page.locator('.term-panel')
  await page.locator('.term[role=button]').first().waitFor()
  return { page, complaints, poppy, corn, panel, focused: page.locator(':focus') }
}

test('a click explains the term and the next one puts it away', async () => {
  const { page, poppy, panel, complaints } = await open()
  await poppy.click()
  expect(await panel.innerText()).toMatch(/^Klaproos\s+Een rode bloem\./)
  expect(await poppy.getAttribute('aria-expanded')).toBe('true')
  await page.locator('[role=status]', { hasText: 'Een rode bloem' }).waitFor({ state: 'attached' })
  await poppy.click()
  await panel.waitFor({ state: 'detached' })
  expect(await poppy.getAttribute('aria-expanded')).toBe('false')
  expect(page.url()).toBe(`${served.address}/index.html#planten`)
  expect(complaints).toEqual([])
})

test('by keyboard a term explains itself on its focus; escape puts it away and the focus stays', async () => {
  const { page, poppy, panel, focused } = await open()
  await page.locator('h1').focus()
  await page.keyboard.press('Tab')
  await poppy.and(focused).waitFor()
  await panel.waitFor()
  await page.keyboard.press('Enter')
  expect(await panel.count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await panel.count()).toBe(0)
  await poppy.and(focused).waitFor()
  await page.keyboard.press('Space')
  await panel.waitFor()
  await page.keyboard.press('Space')
  expect(await panel.count()).toBe(0)
})

test('the focus goes on into the explanation, and escape brings it back', async () => {
  const { page, poppy, corn, panel, focused } = await open()
  await poppy.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await panel.waitFor()
  await page.keyboard.press('Tab')
  await panel.getByRole('link', { name: /meer/ }).and(focused).waitFor()
  await page.keyboard.press('Escape')
  await poppy.and(focused).waitFor()
  expect(await panel.count()).toBe(0)
  await page.keyboard.press('Tab')
  await corn.and(focused).waitFor()
  expect(await panel.innerText()).toContain('Graan')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await panel.count()).toBe(0)
})

test('one term is explained at a time, and a click elsewhere puts it away', async () => {
  const { page, poppy, corn, panel } = await open()
  await corn.click()
  await poppy.click()
  expect(await panel.count()).toBe(1)
  await panel.locator('div').click()
  expect(await panel.count()).toBe(1)
  await page.locator('h1').click()
  expect(await panel.count()).toBe(0)
})

test('a tap explains the term, in the width of a small screen', async () => {
  const viewport = { width: 320, height: 480 }
  const { page, poppy, panel } = await open({ hasTouch: true, isMobile: true, viewport })
  await poppy.tap()
  const box = await panel.boundingBox()
  expect(box?.x).toBeLessThanOrEqual(16)
  expect(box?.width).toBeGreaterThan(280)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await poppy.tap()
  expect(await panel.count()).toBe(0)
})

test('an explanation moves nothing and stands below the line of its term', async () => {
  const { page, poppy, panel } = await open()
  const after = page.locator('.prose > p').nth(1)
  const before = await after.boundingBox()
  await poppy.click()
  const [term, box] = [await poppy.boundingBox(), await panel.boundingBox()]
  expect(await after.boundingBox()).toEqual(before)
  expect(box?.y).toBeGreaterThanOrEqual((term?.y ?? 0) + (term?.height ?? 0) - 1)
  expect(box?.y).toBeLessThan((term?.y ?? 0) + 60)
})

test('links in an explanation stay in the course, or open beside it', async () => {
  const { page, poppy, panel } = await open()
  await poppy.click()
  expect(await panel.locator('a').first().getAttribute('target')).toBe('_blank')
  await panel.locator('a', { hasText: 'Alle begrippen' }).click()
  await page.locator('#s-klaproos:focus').waitFor()
  expect(page.url()).toContain('index.html#/glossary/klaproos')
})

test('with control, a term opens beside the lesson as any link', async () => {
  const { page, poppy, panel } = await open()
  await page.evaluate(`addEventListener('click', (event) => {
    document.title = event.defaultPrevented ? 'taken' : 'left to the browser'
    event.preventDefault()
  })`)
  await poppy.click({ modifiers: ['ControlOrMeta'] })
  expect(await page.title()).toBe('left to the browser')
  expect(await panel.count()).toBe(0)
})

test('where the glossary cannot be loaded a term is a link, and so it is without script', async () => {
  const address = `${served.address}/lessons/lesson-planten.html`
  const { page } = await watch(browser, address, { javaScriptEnabled: false })
  await page.locator('.term').first().click()
  expect(page.url()).toBe(`${served.address}/glossary.html#s-klaproos`)
  const { page: other } = await watch(browser, `${served.address}/index.html`)
  await other.route('**/glossary.js', (route) => route.abort())
  const failed = other.waitForEvent('requestfailed')
  await other.evaluate("location.hash = '#planten'")
  await failed
  await other.locator('.term').first().click()
  await other.waitForURL('**/index.html#/glossary/klaproos')
})

test.each(['light', 'dark'] as const)('in %s an explained term has no fault', async (scheme) => {
  const { page, corn, panel } = await open({ colorScheme: scheme, bypassCSP: true })
  await corn.click()
  await panel.waitFor()
  await page.addScriptTag({ content: axe })
  const found = await page.evaluate<readonly string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
  )
  expect(found).toEqual([])
  const weight = await page.evaluate(
    "getComputedStyle(document.querySelector('.term-panel div')).fontWeight",
  )
  expect(weight).toBe('400')
})

test('on paper a term is plain text', async () => {
  const { page, poppy, panel } = await open()
  await poppy.click()
  await page.emulateMedia({ media: 'print' })
  expect(await panel.isVisible()).toBe(false)
  const line = await page.evaluate(
    "getComputedStyle(document.querySelector('.term')).textDecorationLine",
  )
  expect(line).toBe('none')
})
