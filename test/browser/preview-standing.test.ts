import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse } from '../support/write-course.ts'
import { answerGrass } from './enrolled.ts'
import { putInOrder } from './play-small-course.ts'
import { openPreviewed } from './previewed.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

function lessonIn(page: Page, title: string): Locator {
  return page.locator('.lessons li').filter({ hasText: title })
}

async function says(page: Page, title: string, words: string): Promise<void> {
  await lessonIn(page, title).getByText(words, { exact: true }).waitFor()
}

describe.each([
  { format: 'scorm12' },
  { format: 'scorm2004' },
  { format: 'xapi' },
  { format: 'cmi5' },
  { format: 'scorm12', sco: 'lesson' },
  { format: 'scorm2004', sco: 'module' },
  { format: 'cmi5', sco: 'lesson' },
] as const)('in $format by $sco', (options) => {
  test('each lesson tells how far the learner is, while they are at it', async () => {
    const { page, course } = await openPreviewed(browser, smallCourse, {
      ...options,
      lesson: 'hallo',
    })
    await says(page, 'Verder', 'nog niets gedaan')
    await answerGrass(course, 'Rood')
    await says(page, 'Hallo', 'afgerond, score: 0%')
    await says(page, 'Verder', 'nog niets gedaan')
    await lessonIn(page, 'Verder').getByRole('button').click()
    await course.getByRole('heading', { level: 1, name: 'Verder' }).waitFor()
    await says(page, 'Verder', 'bezig')
    await putInOrder(course, ['Een', 'Twee', 'Drie'])
    await says(page, 'Verder', 'afgerond, score: 100%')
    await says(page, 'Hallo', 'afgerond, score: 0%')
    await page.locator('#tab-learner').click()
    await page.getByRole('button', { name: 'Nieuwe cursist' }).click()
    await says(page, 'Hallo', 'nog niets gedaan')
  })
})

test('without an LMS nothing is said of it', async () => {
  const { page, course } = await openPreviewed(browser, smallCourse, {
    ...{ format: 'web', lesson: 'hallo' },
  })
  await answerGrass(course, 'Groen')
  expect(await lessonIn(page, 'Hallo').locator('.standing').isVisible()).toBe(false)
})
