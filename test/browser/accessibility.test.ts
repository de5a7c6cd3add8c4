import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './axe.ts'
import { openStage, watch, type Stage } from './open.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage.close()
})

async function answerAll(page: Page): Promise<void> {
  await page.locator('#q-a1 [value=x]').check()
  await page.locator('#q-a2 [value=y]').check()
  for (const button of await page.locator('.actions button').all()) await button.click()
  for (const closed of await page.locator('main summary:visible').all()) await closed.click()
}

const nothing = () => Promise.resolve()

/** Name, address, what must be there first, what is done before looking. */
const views: readonly (readonly [string, string, string, (page: Page) => Promise<void>])[] = [
  ['the course page', 'index.html', '.launch', nothing],
  ['a lesson', 'index.html#ladder', '.lesson', nothing],
  ['an answered question', 'index.html#ladder', '.lesson', answerAll],
  ['a lesson without questions', 'index.html#welkom', '.lesson', nothing],
  ['a lesson that comes after others', 'index.html#vergunning', '.first-note', nothing],
  ['the glossary', 'index.html#/glossary', '.glossary', nothing],
  ['the search', 'index.html#/search', '#search-field', nothing],
  ['what was found', 'index.html#/search/de', '.results li:first-child', nothing],
  ['nothing found', 'index.html#/search/xyz', '.count', nothing],
  ['the page about the course', 'index.html#/about', '.about', nothing],
  ['all lessons to be printed', 'index.html#/print', '.print-tools .print-button', nothing],
  ['what is left before the certificate', 'index.html#/certificate', '.open-lessons', nothing],
  ['the reading copy', 'lessons/lesson-ladder.html', '.lesson', nothing],
]

const schemes = ['light', 'dark'] as const

test.each(schemes.flatMap((scheme) => views.map((view) => [scheme, ...view] as const)))(
  'in %s, %s has no fault that axe can see',
  async (colorScheme, _, path, ready, prepare) => {
    const options = { colorScheme, bypassCSP: true }
    const { page } = await watch(stage.browser, `${stage.address}/${path}`, options)
    await page.locator(ready).waitFor()
    await prepare(page)
    expect(await axeFaults(page)).toEqual([])
  },
)

test.each(views)('%s fits a width of 320 px without sideways scrolling', async (...view) => {
  const [, path, ready, prepare] = view
  const viewport = { width: 320, height: 480 }
  const { page } = await watch(stage.browser, `${stage.address}/${path}`, { viewport })
  await page.locator(ready).waitFor()
  await prepare(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
})

test('a title without a place to break fits a width of 320 px', async () => {
  const viewport = { width: 320, height: 480 }
  const { page } = await watch(stage.browser, `${stage.address}/index.html#ladder`, { viewport })
  await page.locator('.lesson').waitFor()
  await page.evaluate(
    "document.querySelectorAll('h1, .bar-title a, .step strong, .option p, .option span').forEach((e) => e.textContent = 'w'.repeat(300))",
  )
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
})

test.each(views)('all that can be clicked on %s is big enough to hit', async (...view) => {
  const [, path, ready, prepare] = view
  const viewport = { width: 320, height: 480 }
  const { page } = await watch(stage.browser, `${stage.address}/${path}`, { viewport })
  await page.locator(ready).waitFor()
  await prepare(page)
  const small = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.button, .button-quiet, .option, .lessons a, .step, .results a, .moves button, summary')]
      .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => element.className + ' ' + element.textContent)`,
  )
  expect(small).toEqual([])
})

test('a table that is wider than the screen can be scrolled by keyboard', async () => {
  const viewport = { width: 320, height: 480 }
  const { page } = await watch(stage.browser, `${stage.address}/index.html#ladder`, { viewport })
  const table = page.locator('.table')
  await page.locator('.table[tabindex="0"]').waitFor()
  await page.setViewportSize({ width: 1000, height: 480 })
  await expect.poll(() => table.getAttribute('tabindex')).toBe(null)
})

test('on paper everything is open and nothing is there to click', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/lessons/lesson-ladder.html`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Meer over de ladder.').isVisible()).toBe(true)
  expect(await page.locator('#q-a1 .answer-key').isVisible()).toBe(true)
  expect(await page.locator('.steps').isVisible()).toBe(false)
})

test('in forced colours a verdict keeps its sign', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/index.html#ladder`, {
    forcedColors: 'active',
  })
  await page.locator('.lesson').waitFor()
  await answerAll(page)
  const sign = await page.evaluate<string>(
    "getComputedStyle(document.querySelector('#q-a1 .verdict'), '::before').content",
  )
  expect(sign).toContain('✕')
})
