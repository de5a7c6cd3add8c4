import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, watch, type Stage } from './open.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage.close()
})

async function open(hash = '') {
  const { page } = await watch(stage.browser, `${stage.address}/index.html${hash}`)
  return { page, focused: page.locator(':focus') }
}

test('each step puts the focus on the title, at the top of the page', async () => {
  const { page, focused } = await open()
  for (const title of ['Welkom', 'De ladder: van “horen” tot <meebeslissen>', 'De vergunning']) {
    await page.locator(title === 'Welkom' ? '.start a' : '.step-next').click()
    await page.locator('h1', { hasText: title }).and(focused).waitFor()
    expect(await page.evaluate('scrollY')).toBe(0)
    expect(await page.title()).toBe(`${title} – Meedoen & meepraten`)
  }
})

test('opening the course leaves the focus where it is', async () => {
  const { page } = await open()
  await page.locator('.launch').waitFor()
  expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
})

test("the browser's back and forward go through the lessons", async () => {
  const { page } = await open()
  const title = page.locator('h1')
  await page.locator('.start a').click()
  await page.locator('h1', { hasText: 'Welkom' }).waitFor()
  await page.locator('.step-next').click()
  await page.locator('h1', { hasText: 'ladder' }).waitFor()
  await page.goBack()
  await page.locator('h1', { hasText: 'Welkom' }).waitFor()
  await page.goBack()
  await page.locator('h1', { hasText: 'Meedoen' }).waitFor()
  await page.goForward()
  await expect.poll(() => title.innerText()).toBe('Welkom')
})

test.each([
  ['#ladder', '.lesson h1'],
  ['#ladder/api', '#s-api'],
  ['#/glossary/raadplegen', '#s-raadplegen'],
  ['#/course/module-m2', '#module-m2'],
  ['#module-m2', '#module-m2'],
])('the address %s opens at its place', async (hash, place) => {
  const { page, focused } = await open(hash)
  await page.locator(place).and(focused).waitFor()
  await page.locator(place).and(page.locator('main *')).waitFor()
})

test('links between lessons, to modules and to notes stay in the course', async () => {
  const { page, focused } = await open()
  await page.locator('main .prose a').first().click()
  await page.locator('#s-api').and(focused).waitFor()
  await page.locator('sup a').click()
  await page.locator('#s-note-1').and(focused).waitFor()
  await page.locator('#s-note-1 a').click()
  await page.locator('#s-mark-1').and(focused).waitFor()
  expect(page.url()).toBe(`${stage.address}/index.html#ladder/mark-1`)
})

test('a link to elsewhere opens beside the course, and says so', async () => {
  const { page } = await open('#ladder')
  const link = page.locator('.sources a')
  await link.waitFor()
  expect(await link.getAttribute('target')).toBe('_blank')
  expect(await link.getAttribute('rel')).toContain('noopener')
  expect(await link.innerText()).toContain('opent in een nieuw venster')
  expect(await page.locator('.feedback-link a').getAttribute('target')).toBe(null)
})

test('the skip link leads past the list of contents', async () => {
  const { page, focused } = await open('#ladder')
  await page.locator('.lesson').waitFor()
  await page.locator('.skip-link').focus()
  await page.keyboard.press('Enter')
  await page.locator('main').and(focused).waitFor()
  expect(page.url()).toBe(`${stage.address}/index.html#ladder`)
})

test('the list of contents says where the learner is, and opens behind a button on a small screen', async () => {
  const { page } = await open('#ladder')
  await page.locator('.lesson').waitFor()
  const here = page.locator('.contents [aria-current=page]')
  expect(await here.getAttribute('href')).toBe('lessons/lesson-ladder.html')
  expect(await here.isVisible()).toBe(true)
  await page.setViewportSize({ width: 360, height: 640 })
  expect(await here.isVisible()).toBe(false)
  const button = page.locator('.contents-button')
  await button.click()
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  expect(await here.isVisible()).toBe(true)
  await page.locator('.contents a', { hasText: 'Welkom' }).click()
  await page.locator('h1', { hasText: 'Welkom' }).waitFor()
  expect(await button.getAttribute('aria-expanded')).toBe('false')
})

test('a lesson that cannot be loaded is told, and tried again on request', async () => {
  const { page, focused } = await open()
  let isBroken = true
  await page.route('**/lesson-ladder.js', (route) => (isBroken ? route.abort() : route.continue()))
  await page.locator('main .lessons a').nth(1).click()
  await page.locator('h1').and(focused).waitFor()
  isBroken = false
  await page.locator('main .button').click()
  await page.locator('.lesson h1').and(focused).waitFor()
})
