import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { launchLesson } from './launched-lesson.ts'

const sample = readFileSync(new URL('../activities/samples/scale.md', import.meta.url), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('statements are rated by keyboard, changed at any time and back after a new launch', async () => {
  const lesson = await launchLesson(browser, sample)
  const { page, activity } = await lesson.launch()
  const outcome = activity.getByRole('status')
  const save = activity.getByRole('button', { name: 'Bewaar' })

  const first = activity.getByRole('radiogroup', { name: 'Inwoners weten wat er speelt.' })
  await first.getByLabel('Oneens').focus()
  await page.keyboard.press('Space')
  await save.focus()
  await page.keyboard.press('Enter')
  expect(await outcome.innerText()).toBe('Geef eerst bij elke stelling een antwoord.')

  for (const group of await activity.getByRole('radiogroup').all()) {
    await group.getByLabel('Oneens').focus()
    await page.keyboard.press('Space')
  }
  await save.focus()
  await page.keyboard.press('Enter')
  expect(await outcome.innerText()).toContain('Gemiddeld kies je “Oneens”.')
  expect(await outcome.innerText()).toContain('voorzichtig')
  expect(await activity.locator('.verdict').count()).toBe(0)
  await lesson.saved(['a1', 'b1', 'c1'])

  for (const group of await activity.getByRole('radiogroup').all()) {
    await group.getByLabel('Oneens').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
  }
  await save.focus()
  await page.keyboard.press('Enter')
  expect(await outcome.innerText()).toContain('Je ziet er veel in.')
  await lesson.saved(['a3', 'b3', 'c3'])
  await page.close()

  const { activity: again } = await lesson.launch()
  await again.getByText('Gemiddeld kies je “Eens”.').waitFor()
  expect(
    await again.getByLabel('Eens', { exact: true }).and(again.locator(':checked')).count(),
  ).toBe(3)
  expect(await again.getByRole('button', { name: 'Bewaar' }).isEnabled()).toBe(true)
})
