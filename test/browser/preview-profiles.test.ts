import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profileWords } from '../../src/lms/profile-words.ts'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse } from '../support/write-course.ts'
import { openPreviewed } from './previewed.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each([
  ['scorm12', 'nl', 'docebo', 'Storingen', 'Bekend LMS'],
  ['xapi', 'en', 'busy-cloud', 'Faults', 'Known LMS'],
] as const)('a known LMS says in a line what it does (%s, %s)', async (...each) => {
  const [format, locale, name, tab, label] = each
  const { page } = await openPreviewed(browser, smallCourse, { format, locale })
  await page.getByRole('tab', { name: tab }).click()
  const choice = page.getByLabel(label)
  await choice.selectOption(name)
  const told = profileWords[name][locale]
  await page.getByRole('tabpanel').getByRole('paragraph').getByText(told).waitFor()
  expect(await choice.locator('option:checked').textContent()).toBe(`${name}: ${told}`)
  const fits = await choice.evaluate((list) => {
    const panel = list.closest('[role=tabpanel]')
    return panel !== null && panel.scrollWidth <= panel.clientWidth
  })
  expect(fits).toBe(true)
})
