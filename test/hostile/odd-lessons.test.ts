import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exporterFor } from '../../src/export/registry.ts'
import { checkFolder, type CheckedCourse } from '../../src/pipeline/check-course.ts'
import { packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import { watch, type Watched } from '../browser/open.ts'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/command.ts'
import { serve } from '../support/serve.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

/** A course with one more lesson, called "vreemd". */
async function withLesson(body: string, head = ''): Promise<CheckedCourse> {
  const lesson = `---\nid: vreemd\ntitle: Een vreemde les\nminutes: 9\n${head}---\n\n${body}\n`
  return checkFolder(
    writeCourse(temporaryFolder(), { ...smallCourse, '01-begin/03-vreemd.md': lesson }),
  )
}

function errorsOf({ diagnostics }: CheckedCourse): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
}

/** The lesson as a learner meets it, on a small screen. */
async function play(checked: CheckedCourse, act: (seen: Watched) => Promise<void>): Promise<void> {
  const exporter = exporterFor('web')
  if (!exporter) throw new Error('There is no web format.')
  const served = await serve(packFormat(exporter, renderCourse(checked)))
  try {
    const viewport = { width: 320, height: 640 }
    const seen = await watch(browser, `${served.address}/index.html#vreemd`, { viewport })
    await seen.page.locator('.lesson').waitFor()
    await act(seen)
    expect(await seen.page.evaluate('document.documentElement.scrollWidth')).toBeLessThan(321)
    expect(seen.complaints).toEqual([])
  } finally {
    await served.close()
  }
}

const choice = (id: string, right: string, wrong: string): string =>
  `:::choice{#${id}}\nWat kies je?\n\n- [x] ${right}\n- [ ] ${wrong}\n:::\n`

test('a lesson with 500 questions plays, and is refused only where an LMS has no room', async () => {
  const body = Array.from({ length: 500 }, (_, n) => choice(`q-${n}`, 'Ja', 'Nee')).join('\n')
  const checked = await withLesson(body)
  expect(errorsOf(checked)).toEqual(['scorm12/suspend-data'])
  await play(checked, async ({ page }) => {
    expect(await page.locator('.activity').count()).toBe(500)
    const last = page.locator('.activity').last()
    await last.locator('input').first().check()
    await last.locator('.actions button').click()
    expect(await last.locator('.verdict').getAttribute('data-verdict')).toBe('right')
  })
})

test('an answer of 10,000 characters is read whole and chosen', async () => {
  const long = 'woord '.repeat(1667).trim()
  const checked = await withLesson(choice('lang', long, 'Kort'))
  expect(errorsOf(checked)).toEqual([])
  await play(checked, async ({ page }) => {
    const option = page.locator('.option').filter({ hasText: 'woord' })
    expect((await option.innerText()).trim()).toBe(long)
    await option.locator('input').check()
    await page.locator('.actions button').first().click()
    expect(await page.locator('.verdict').first().getAttribute('data-verdict')).toBe('right')
  })
})

test('a word without an end breaks instead of pushing the page aside', async () => {
  const endless = 'wet'.repeat(700)
  const checked = await withLesson(`## ${endless}\n\n${endless}\n\n${choice('w', endless, 'Nee')}`)
  expect(errorsOf(checked)).toEqual([])
  await play(checked, () => Promise.resolve())
})

test('right-to-left text and emoji stand as they were written, and are answered', async () => {
  const checked = await withLesson(
    `## مشاركة المواطنين 🏘️\n\nمرحبا بكم في الدرس 👋🏽.\n\n${choice('rtl', 'نعم 👍', 'לא 👎')}`,
  )
  expect(errorsOf(checked)).toEqual([])
  await play(checked, async ({ page }) => {
    expect(await page.locator('.lesson h2').first().innerText()).toBe('مشاركة المواطنين 🏘️')
    await page.locator('.option').filter({ hasText: 'نعم 👍' }).locator('input').check()
    await page.locator('.actions button').first().click()
    expect(await page.locator('.verdict').first().getAttribute('data-verdict')).toBe('right')
  })
})

test('a course in a right-to-left language is read from the right', async () => {
  const checked = await checkFolder(
    writeCourse(temporaryFolder(), {
      ...smallCourse,
      'course.md': smallCourse['course.md'].replace('language: nl', 'language: ar'),
      '01-begin/03-vreemd.md': '---\nid: vreemd\ntitle: درس\nminutes: 1\n---\n\nمرحبا.\n',
    }),
  )
  expect(errorsOf(checked)).toEqual([])
  await play(checked, async ({ page }) => {
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  })
})

test('a lesson without any question is done when the learner says so', async () => {
  const checked = await withLesson('Alleen tekst.')
  expect(errorsOf(checked)).toEqual([])
  await play(checked, async ({ page }) => {
    await page.locator('.lesson-end button').click()
    await page.locator('.lesson-end .verdict').waitFor()
  })
})
