import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { courseFiles } from '../support/course-files.ts'
import { serve, type Served } from '../support/serve.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import { watch } from './open.ts'

const long = Array.from({ length: 40 }, (_, n) => `## Kopje ${n + 1}\n\nOver appels.`).join('\n\n')

let browser: Browser
let served: Served
let folder: string

beforeAll(async () => {
  folder = writeCourse(mkdtempSync(join(tmpdir(), 'lespakket-search-')), {
    ...smallCourse,
    '01-begin/03-fruit.md': `---\nid: fruit\ntitle: Fruit & groente <kort>\nminutes: 3\n---\n\n${long}\n`,
    'glossary.md': '## Klaproos | klaprozen\n\nEen rode bloem.\n',
  })
  const files = await courseFiles(folder, 'web')
  ;[browser, served] = await Promise.all([launchBrowser(), serve(files)])
})

afterAll(async () => {
  await Promise.all([browser.close(), served.close()])
  rmSync(folder, { recursive: true })
})

async function open(hash = '') {
  const { page, complaints, requests } = await watch(browser, `${served.address}/index.html${hash}`)
  const links = page.locator('.results a')
  const count = page.locator('.count')
  return { page, complaints, requests, links, count, focused: page.locator(':focus') }
}

test('from every page the search is one step away, with the focus in its field', async () => {
  for (const hash of ['', '#hallo', '#/about']) {
    const { page, focused } = await open(hash)
    await page.locator('.bar a', { hasText: 'Zoeken' }).click()
    await page.getByRole('searchbox', { name: 'Zoek in de hele training' }).and(focused).waitFor()
    expect(await page.title()).toBe('Zoeken – Kleine cursus')
    await page.context().close()
  }
})

test('the index is loaded when the search is opened, not before', async () => {
  const { page, requests } = await open()
  const scripts = () => requests.filter((url) => url.endsWith('search.js')).length
  expect(scripts()).toBe(0)
  await page.locator('.bar a', { hasText: 'Zoeken' }).click()
  await page.locator('#search-field').waitFor()
  expect(scripts()).toBe(1)
})

test('typing shows places, marks what was found and says how many there are', async () => {
  const { page, links, count, complaints } = await open('#/search')
  await page.keyboard.type('gras')
  await expect.poll(() => count.innerText()).toBe('1 plaats gevonden')
  expect(await links.first().innerText()).toContain('1.1 Hallo')
  expect(await links.first().innerText()).toContain('Vraag')
  expect(await page.locator('.results mark').allInnerTexts()).toEqual(['gras'])
  await page
    .locator('[role=status]', { hasText: '1 plaats gevonden' })
    .waitFor({ state: 'attached' })
  expect(complaints).toEqual([])
})

test('a result leads to its place, and back leads to the results', async () => {
  const { page, links, focused } = await open('#/search')
  await page.keyboard.type('gras')
  await links.first().click()
  await page.locator('.activity').and(focused).waitFor()
  await page.goBack()
  await links.first().and(focused).waitFor()
  expect(await page.locator('#search-field').inputValue()).toBe('gras')
  await page.reload()
  await links.first().waitFor()
})

test('searching anew starts with an empty field', async () => {
  const { page, links, focused } = await open('#/search/gras')
  await links.first().waitFor()
  await page.locator('.bar a', { hasText: 'Zoeken' }).click()
  await page.locator('#search-field').and(focused).waitFor()
  expect(await page.locator('#search-field').inputValue()).toBe('')
  expect(await links.count()).toBe(0)
})

test('enter brings the focus to the results, and without any it says what to do', async () => {
  const { page, count, focused } = await open('#/search')
  await page.keyboard.type('klapro')
  await page.keyboard.press('Enter')
  await count.and(focused).waitFor()
  await page.keyboard.press('Tab')
  expect(await focused.getAttribute('href')).toBe('glossary.html#s-klaproos')
  await page.locator('#search-field').fill('zwembad')
  await page.keyboard.press('Enter')
  await page.locator('[role=status]', { hasText: 'Niets gevonden' }).waitFor({ state: 'attached' })
  expect(await count.innerText()).toContain('Probeer minder woorden')
})

test('more results come on request, with the focus on the first of them', async () => {
  const { page, links, count, focused } = await open('#/search/appels')
  await links.nth(29).waitFor()
  expect(await links.count()).toBe(30)
  expect(await count.innerText()).toBe('40 plaatsen gevonden')
  await page.getByRole('button', { name: 'Toon meer' }).click()
  await links.nth(30).and(focused).waitFor()
  expect(await links.count()).toBe(40)
})

test('what a learner types stays text', async () => {
  const { page, complaints } = await open('#/search')
  await page.keyboard.type('"<kort>" <img src=x onerror=alert(1)> %')
  expect(await page.locator('main img').count()).toBe(0)
  await page.locator('#search-field').fill('groente')
  expect(await page.locator('.results strong').innerText()).toBe('1.3 Fruit & groente <kort>')
  expect(complaints).toEqual([])
})

test('the right answer cannot be searched for', async () => {
  const { page, count } = await open('#/search')
  await page.keyboard.type('klopt')
  await expect.poll(() => count.innerText()).toContain('Niets gevonden')
})

test('in a frame that forbids forms, enter does its work', async () => {
  const { page, complaints } = await open()
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe sandbox="allow-scripts" src="index.html#/search" width="600" height="400"></iframe>',
    }),
  )
  await page.goto(`${served.address}/frame.html`)
  const frame = page.frameLocator('iframe')
  await frame.locator('#search-field').fill('gras')
  await frame.locator('#search-field').press('Enter')
  await frame.locator('.count:focus').waitFor()
  expect(complaints).toEqual([])
})

test('without script there is a page that says where to search, and nothing leads to it', async () => {
  const { page } = await watch(browser, `${served.address}/search.html`, {
    javaScriptEnabled: false,
  })
  await page.locator('.note a').click()
  expect(page.url()).toBe(`${served.address}/index.html`)
  expect(await page.locator('a', { hasText: 'Zoeken' }).count()).toBe(0)
})
