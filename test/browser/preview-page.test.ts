import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Locale } from '../../src/model/diagnostic.ts'
import { openCourse } from '../../src/preview/course-source.ts'
import { openPreview, type Preview } from '../../src/preview/preview.ts'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import { axeFaults } from './axe.ts'

/** A finding, so that there is something to mend in the list. */
const course = {
  ...smallCourse,
  '01-begin/03-te-doen.md': '---\nid: te-doen\ntitle: Te doen\nminutes: 1\n---\n\nDoe iets.\n',
  '01-begin/los.md': 'Zonder nummer hoort het nergens.\n',
}

const folder = mkdtempSync(join(tmpdir(), 'lespakket-'))

let browser: Browser
const previews = new Map<string, Preview>()
beforeAll(async () => {
  writeCourse(folder, course)
  browser = await launchBrowser()
  for (const locale of ['nl', 'en'] as const) previews.set(locale, await previewIn(locale))
})
afterAll(async () => {
  await browser.close()
  await Promise.all([...previews.values()].map((preview) => preview.close()))
  rmSync(folder, { recursive: true, force: true })
})

async function previewIn(locale: Locale): Promise<Preview> {
  const source = await openCourse(folder, {
    ...{ format: 'scorm12', editor: 'vscode://file/{file}:{line}:{column}' },
    ...{ onBuilt: () => undefined, onFailed: () => undefined },
  })
  expect(source.show()).toMatchObject({ isStale: false, findings: [{ file: '01-begin/los.md' }] })
  return openPreview(source, { host: '127.0.0.1', port: 0, isFixed: true, locale })
}

async function open(
  locale: Locale = 'nl',
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const viewport = { width: 1280, height: 500 }
  const context = await browser.newContext({ viewport, bypassCSP: true, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(previews.get(locale)?.address ?? '')
  await page.frameLocator('iframe').locator('h1').first().waitFor()
  return { page, context }
}

/** What the course would call; resolves when the page shows it. */
async function call(page: Page, element: string, times = 1): Promise<void> {
  await page.evaluate(`for (let i = 0; i < ${times}; i++) API.LMSGetValue('${element}')`)
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

const scrolled = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((box) => box.scrollTop)

describe('while the course talks to the LMS', () => {
  test('who goes through the panels by keyboard keeps the focus', async () => {
    const { page } = await open()
    await page.getByRole('tab', { name: 'Gegevens' }).focus()
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe('Storingen')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toMatch(/^Aanroepen \(\d+\)$/)
    await call(page, 'cmi.core.lesson_mode', 20)
    expect(await focused(page)).toMatch(/^Aanroepen \(\d+\)$/)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-calls')
  })

  test('who reads an older call goes on reading it, and keeps what they selected', async () => {
    const { page } = await open()
    await page.getByRole('tab', { name: 'Aanroepen' }).click()
    await call(page, 'cmi.core.lesson_mode', 40)
    const read = await page.locator('.calls li').nth(20).elementHandle({ timeout: 5000 })
    const top = (): Promise<number> =>
      read.evaluate((row) => Math.round(row.getBoundingClientRect().top))
    await page.locator('#panel-calls').evaluate((panel) => {
      panel.scrollTop = 500
    })
    await read.evaluate((row) => getSelection()?.selectAllChildren(row))
    const before = await top()
    const selected = await page.evaluate('String(getSelection())')
    await call(page, 'cmi.core.lesson_status', 100)
    expect(await top()).toBe(before)
    expect(await page.evaluate('String(getSelection())')).toBe(selected)
  })

  test('the newest call is on top for who is there', async () => {
    const { page } = await open()
    await page.getByRole('tab', { name: 'Aanroepen' }).click()
    await call(page, 'cmi.core.lesson_mode', 60)
    expect(await scrolled(page, '#panel-calls')).toBe(0)
    expect(await page.locator('.calls li').first().textContent()).toContain('lesson_mode')
  })

  test('a lesson in the list has the focus after the list is made again', async () => {
    const { page } = await open()
    const lesson = page.getByRole('button', { name: '1.3 Te doen' })
    await lesson.focus()
    const old = await lesson.elementHandle()
    await page.evaluate(`API.LMSSetValue('cmi.core.score.raw', '55'); API.LMSCommit('')`)
    await page.getByText('score: 55').waitFor()
    expect(await old.evaluate((node) => node.isConnected)).toBe(false)
    expect(await focused(page)).toBe('1.3 Te doen')
  })

  test('nothing that is read out is said twice', async () => {
    const { page } = await open()
    await page.getByRole('tab', { name: 'Cursist' }).click()
    await page.evaluate(`globalThis.said = 0
      new MutationObserver((changes) => { said += changes.length })
        .observe(document.body, { subtree: true, childList: true, characterData: true })
      for (const each of document.querySelectorAll('[role=status]'))
        new MutationObserver(() => { said += 1000 }).observe(each, { childList: true })`)
    await call(page, 'cmi.core.lesson_mode', 10)
    // The number behind the name of a tab, and no more.
    expect(await page.evaluate('said')).toBe(1)
  })
})

test('an error stands there in words of the language of the page', async () => {
  const { page } = await open()
  await page.getByRole('tab', { name: 'Aanroepen' }).click()
  await page.evaluate(`API.LMSSetValue('cmi.core.student_name', 'Iemand')`)
  await page.getByText('fout 403: dit mag alleen worden gelezen').waitFor()
  const { page: english } = await open('en')
  await english.getByRole('tab', { name: 'Calls' }).click()
  await english.evaluate(`API.LMSSetValue('cmi.core.student_name', 'Somebody')`)
  await english.getByText('error 403: this may only be read').waitFor()
})

test('what is in the language of the course says so on a page in another', async () => {
  const { page } = await open('en')
  await page.getByRole('tab', { name: 'Findings' }).click()
  const texts = page.locator('[lang=nl]:not(html)')
  expect(await texts.allTextContents()).toEqual([
    ...['Kleine cursus', '1 Begin', '1.1 Hallo', '1.2 Verder', '1.3 Te doen', 'los.md'],
  ])
})

test('how full the suspend data is stands there in words too', async () => {
  const { page } = await open()
  await page.evaluate(`API.LMSSetValue('cmi.suspend_data', 'x'.repeat(3600))`)
  await page.getByText('suspend_data: 3600 van 4096 tekens, bijna vol').waitFor()
})

test('a course that is closed says so, and how to open it again', async () => {
  const { page } = await open()
  await page.getByRole('tab', { name: 'Cursist' }).click()
  await page.getByRole('button', { name: 'Sluit de cursus' }).click()
  await page.getByText('De cursus is gesloten.').waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: 'cursist-1 heeft de cursus niet open.' })
    .waitFor()
  await page.getByRole('button', { name: 'Opnieuw openen' }).click()
  await page.getByRole('status').filter({ hasText: 'cursist-1 doet de cursus' }).waitFor()
  expect(await page.locator('.closed').textContent()).toBe('')
})

test('a window is offered to nobody who did not ask for one', async () => {
  const { page } = await open()
  expect(await page.getByRole('button', { name: 'Open het venster' }).count()).toBe(0)
})

test('the longest words fit a telephone', async () => {
  const { page } = await open('nl', { viewport: { width: 320, height: 600 } })
  await page.evaluate(`for (const each of document.querySelectorAll('h1, .lessons button, h2'))
    each.textContent = 'arbeidsongeschiktheidsverzekeringsmaatschappijenoverleg'`)
  for (const part of ['html', '.contents']) {
    const box = page.locator(part)
    expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
  }
})

test('a course that goes back to the LMS finds a calm line there', async () => {
  const { page } = await open()
  await page.goto(`${previews.get('nl')?.address ?? ''}back`)
  await page.getByRole('heading', { name: 'Terug in het LMS' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
})

test('on paper the panel that is seen stands whole, without the course', async () => {
  const { page } = await open()
  await page.getByRole('tab', { name: 'Aanroepen' }).click()
  await call(page, 'cmi.core.lesson_mode', 40)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('iframe').isVisible()).toBe(false)
  expect(await page.getByRole('tab').count()).toBe(1)
  const panel = page.locator('#panel-calls')
  expect(await panel.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0)
})

test('who wants no motion sees a changed value by a line', async () => {
  const { page } = await open('nl', { reducedMotion: 'reduce' })
  const value = page.locator('td.changed').first()
  await value.waitFor()
  expect(await value.evaluate((cell) => getComputedStyle(cell).animationName)).toBe('none')
  expect(await value.evaluate((cell) => getComputedStyle(cell).borderInlineStartWidth)).toBe('3px')
})

describe.each([
  { locale: 'nl', width: 320, colorScheme: 'dark', forcedColors: 'none' },
  { locale: 'en', width: 320, colorScheme: 'light', forcedColors: 'none' },
  { locale: 'en', width: 1280, colorScheme: 'dark', forcedColors: 'none' },
  { locale: 'nl', width: 1280, colorScheme: 'light', forcedColors: 'none' },
  { locale: 'nl', width: 640, colorScheme: 'light', forcedColors: 'active' },
] as const)(
  'in $locale, $width px wide, $colorScheme, forced colours $forcedColors',
  ({ locale, width, ...options }) => {
    test('all can use each panel, and nothing is wider than the page', async () => {
      const { page } = await open(locale, { viewport: { width, height: 400 }, ...options })
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        expect(await axeFaults(page)).toEqual([])
        const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await page.evaluate(wider)).toBe(0)
      }
    })
  },
)
