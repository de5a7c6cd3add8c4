import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
import { blocksCourse } from '../support/blocks-course.ts'
import { launchBrowser } from '../support/browser.ts'
import { courseFiles } from '../support/course-files.ts'
import { htmlFaults } from '../support/html-faults.ts'
import { serve, type Served } from '../support/serve.ts'
import { writeCourse } from '../support/write-course.ts'
import { watch } from './open.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'lespakket-blocks-'))
let browser: Browser
let served: Served
let files: readonly PackageFile[]

beforeAll(async () => {
  files = await courseFiles(writeCourse(folder, blocksCourse), 'web')
  ;[browser, served] = await Promise.all([launchBrowser(), serve(files)])
})

afterAll(async () => {
  await Promise.all([browser.close(), served.close()])
  rmSync(folder, { recursive: true })
})

async function open(options: BrowserContextOptions = {}, path = 'index.html#les') {
  const watched = await watch(browser, `${served.address}/${path}`, options)
  await watched.page.locator('.lesson').waitFor()
  return watched
}

const chosen = (page: Page) => page.locator('[role=tab][aria-selected=true]').textContent()

test('every page with blocks is valid and accessible HTML', async () => {
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  for (const { contents } of pages) expect(await htmlFaults(String(contents))).toEqual([])
})

test.each([
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['at 320 px', { viewport: { width: 320, height: 480 } }],
] as const)('%s the blocks have no fault that axe can see', async (_, options) => {
  // Axe is put into the page, which the policy of the package rightly refuses.
  const { page } = await open({ ...options, bypassCSP: true })
  for (const closed of await page.locator('main summary:visible').all()) await closed.click()
  await page.addScriptTag({ content: axe })
  const found = await page.evaluate<readonly string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)))`,
  )
  expect(found).toEqual([])
  const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  expect(await page.evaluate(excess)).toBe(0)
})

test('one tab is shown at a time, and all of them without script and on paper', async () => {
  const { page, complaints } = await open()
  expect(await page.getByText('Verslag').isVisible()).toBe(false)
  await page.getByRole('tab', { name: 'Een avond' }).click()
  expect(await page.getByText('Verslag').isVisible()).toBe(true)
  expect(await page.getByText('Schrijf kort.').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Schrijf kort.').isVisible()).toBe(true)
  expect(await page.locator('[role=tablist]').isVisible()).toBe(false)
  expect(complaints).toEqual([])
  const reading = await open({}, 'lessons/lesson-les.html')
  expect(await reading.page.getByText('Schrijf kort.').isVisible()).toBe(true)
  expect(await reading.page.getByText('Verslag').isVisible()).toBe(true)
})

test('the arrows, Home and End go from tab to tab, and Tab goes into the part', async () => {
  const { page } = await open()
  await page.getByRole('tab').first().focus()
  const stops: (string | null)[] = []
  for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
    await page.keyboard.press(key)
    expect(await page.evaluate('document.activeElement.textContent')).toBe(await chosen(page))
    stops.push(await chosen(page))
  }
  const [first, second, third] = await page.getByRole('tab').allTextContents()
  expect(stops).toEqual([second, third, first, third, first])
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('tabpanel')
  expect(await page.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(
    await page.getByRole('tab', { selected: true }).getAttribute('id'),
  )
})

test('a link to a heading in a hidden tab opens that tab, also from outside the page', async () => {
  const { page } = await open()
  await page.getByRole('link', { name: 'de avond' }).click()
  await expect.poll(() => chosen(page)).toBe('Een avond')
  const direct = await open({}, 'index.html#les/een-website')
  await expect.poll(() => chosen(direct.page)).toBe('Een website')
})

test('a question in a tab can be answered', async () => {
  const { page } = await open()
  await page.getByRole('tab', { name: 'Een website' }).click()
  const question = page.locator('[role=tabpanel] .activity')
  await question.getByLabel('Het plan').check()
  await question.getByRole('button', { name: 'Controleer' }).click()
  expect(await question.locator('.verdict').first().textContent()).toContain('Goed')
})

test('a file to keep opens no window of which a learner must be told', async () => {
  const { page } = await open()
  const link = page.getByRole('link', { name: 'Het stappenplan', exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('01-begin-media-stappenplan.pdf')
})
