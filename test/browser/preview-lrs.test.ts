import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { answerGrass, answerTo, says } from './enrolled.ts'
import { axeFaults } from './axe.ts'
import { reportsPassed } from './play-small-course.ts'
import { openPreviewed, type Previewed, type Previewing } from './previewed.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

function open(format: string, some: Previewing = {}): Promise<Previewed> {
  return openPreviewed(browser, reportsPassed, { format, ...some })
}

async function panel(page: Page, id: string): Promise<void> {
  await page.locator(`#tab-${id}`).click()
}

/** Resolves when a statement with this verb stands in the panel so often. */
async function told(page: Page, verb: string, times = 1): Promise<void> {
  await panel(page, 'statements')
  const found = page
    .locator('.statements li')
    .filter({ has: page.getByText(verb, { exact: true }) })
  await found.nth(times - 1).waitFor()
}

async function registration(page: Page): Promise<string | null> {
  await panel(page, 'learner')
  return page.locator('.registration code').textContent()
}

describe.each(['xapi', 'cmi5'])('of a course for %s', (format) => {
  test('each statement is shown, answers outlive a new version and a return, and end with the learner', async () => {
    const { folder, page, course } = await open(format)
    await page.getByRole('button', { name: /Hallo/ }).click()
    await answerGrass(course, 'Groen')
    await told(page, 'begon')
    await told(page, 'beantwoordde')
    const first = await registration(page)

    const lesson = join(folder, '01-begin/01-hallo.md')
    writeFileSync(lesson, `${readFileSync(lesson, 'utf8')}\nEen nieuwe zin.\n`)
    await course.getByText('Een nieuwe zin.').waitFor()
    await answerTo(course, 'right')
    expect(await registration(page)).toBe(first)

    await page.getByRole('button', { name: 'Opnieuw openen' }).click()
    // The new text was shown in the attempt that was open.
    await told(page, 'begon', 2)
    await page.getByRole('button', { name: /Hallo/ }).click()
    await answerTo(course, 'right')
    expect(await registration(page)).toBe(first)

    await page.getByRole('button', { name: 'Nieuwe cursist' }).click()
    await page
      .locator('.registration code')
      .filter({ hasNotText: first ?? '' })
      .waitFor()
    await told(page, 'begon')
    await page.getByRole('button', { name: /Hallo/ }).click()
    await course.locator('.activity').first().waitFor()
    expect(await course.locator('.activity .verdict[data-verdict]').count()).toBe(0)
  })

  test('it says calmly that the LRS is gone, and that all is saved when it is back', async () => {
    const { page, course } = await open(format)
    await page.getByRole('button', { name: /Hallo/ }).click()
    await says(course, 'saved')
    await panel(page, 'faults')
    await page.getByLabel('De LRS antwoordt niet').check()
    await answerGrass(course, 'Groen')
    await says(course, 'not-saved')
    await panel(page, 'requests')
    await page.getByText('geen antwoord').first().waitFor()
    await panel(page, 'faults')
    await page.getByLabel('De LRS antwoordt niet').uncheck()
    await course.locator('.notice[data-notice=saved]').waitFor({ timeout: 60_000 })
    await told(page, 'beantwoordde')
  })

  test('a permission that runs out is a refusal in the list, and the course goes on', async () => {
    const { page, course } = await open(format)
    await page.getByRole('button', { name: /Hallo/ }).click()
    await says(course, 'saved')
    await panel(page, 'faults')
    await page.getByLabel('De toegang is verlopen (401)').check()
    await answerGrass(course, 'Groen')
    await panel(page, 'requests')
    await page.locator('.calls .is-wrong').filter({ hasText: '401' }).first().waitFor()
    await answerTo(course, 'right')
  })
})

test.each([
  ['review', 'Review'],
  ['browse', 'Browse'],
])('a cmi5 course is told that it is opened to %s', async (mode, told) => {
  const { page, course } = await open('cmi5')
  await course.locator('h1').first().waitFor()
  await panel(page, 'learner')
  await page.getByLabel('Manier van openen').selectOption(mode)
  await panel(page, 'documents')
  await page
    .locator('.documents pre')
    .filter({ hasText: `"launchMode": "${told}"` })
    .waitFor()
})

describe.each(['xapi', 'cmi5'])('all can use the panels of %s', (format) => {
  test.each([
    { locale: 'nl', width: 320, colorScheme: 'dark' },
    { locale: 'en', width: 1280, colorScheme: 'dark' },
  ] as const)('in $locale, $width px wide, $colorScheme', async (opening) => {
    const { page, course } = await open(format, opening)
    await course.locator('h1').first().waitFor()
    await panel(page, 'statements')
    await page.locator('.statements summary').first().click()
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      expect(await axeFaults(page)).toEqual([])
    }
  })
})
