import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { launchLesson } from './launched-lesson.ts'

const sample = readFileSync(new URL('../activities/samples/scenario.md', import.meta.url), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function press(page: Page, activity: Locator, name: string): Promise<void> {
  await activity.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

const focused = (activity: Locator): Locator => activity.locator(':focus')

test('a dilemma is walked by keyboard, half-way back after a new launch, and walked again', async () => {
  const lesson = await launchLesson(browser, sample)
  const { page, activity } = await lesson.launch()
  expect(await activity.getByText('Je hebt twee weken gewonnen.').count()).toBe(1)
  expect(await activity.getByText('Je hebt twee weken gewonnen.').isVisible()).toBe(false)
  await press(page, activity, 'Stel uit')
  expect(await focused(activity).innerText()).toBe('Jouw keuze: Stel uit')
  const trail = activity.locator('.trail')
  expect(await trail.innerText()).toContain('De wethouder kijkt zuinig, maar luistert.')
  expect(await trail.innerText()).toContain('Je hebt twee weken gewonnen.')
  expect(await trail.getByRole('button').allInnerTexts()).toEqual([
    'Nodig inwoners uit',
    'Wacht af',
  ])
  const spoken = page.frameLocator('iframe').locator('body > [role=status]')
  expect(await spoken.innerText()).toBe(
    'De wethouder kijkt zuinig, maar luistert. Twee weken extra Je hebt twee weken gewonnen.',
  )
  await lesson.saved(['a'])
  await page.close()

  const { page: later, activity: again } = await lesson.launch()
  await again.getByText('Jouw keuze: Stel uit').waitFor()
  await press(later, again, 'Wacht af')
  expect(await again.locator('.trail').innerText()).toContain('Einde: Niemand weet het')
  expect(await again.getByText('Uitkomst: 25 procent.').last().isVisible()).toBe(true)
  expect(await again.locator('.verdict').count()).toBe(0)
  await lesson.saved(['a', 'd'])

  await press(later, again, 'Kies een andere weg')
  expect(await focused(again).innerText()).toContain('Het eerste gesprek')
  expect(await again.locator('.chosen').count()).toBe(0)
  await lesson.saved([])
  await press(later, again, 'Ga door')
  expect(await again.getByText('Uitkomst: 100 procent.').last().isVisible()).toBe(true)
  await lesson.saved(['b'])
  expect(lesson.best()).toBe(1)
  await press(later, again, 'Kies een andere weg')
  await press(later, again, 'Stel uit')
  await press(later, again, 'Wacht af')
  await lesson.saved(['a', 'd'])
  expect(lesson.best()).toBe(1)
})

test('the readable scenes behind the walk take no choice', async () => {
  const { activity } = await (await launchLesson(browser, sample)).launch()
  await activity.locator('.scenes .way').first().dispatchEvent('click')
  expect(await activity.locator('.chosen').count()).toBe(0)
})

test('what comes of a choice is in view, however long the scene is', async () => {
  const long = sample.replace('Je hebt twee weken gewonnen.', 'Een zin van de scène. '.repeat(200))
  const { page, activity } = await (await launchLesson(browser, long)).launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await press(page, activity, 'Stel uit')
  const frame = await page.locator('iframe').boundingBox()
  const line = await activity.locator('.chosen').boundingBox()
  if (!frame || !line) throw new Error('Nothing is on the screen.')
  expect(line.y).toBeGreaterThanOrEqual(frame.y)
  expect(line.y + line.height).toBeLessThanOrEqual(frame.y + frame.height)
})

test('attempts are runs to an ending, and without any left nothing begins again', async () => {
  const limited = sample.replace('{#sample}', '{#sample attempts=2}')
  const { page, activity } = await (await launchLesson(browser, limited)).launch()
  await press(page, activity, 'Stel uit')
  await press(page, activity, 'Opnieuw beginnen')
  await press(page, activity, 'Ga door')
  expect(await activity.getByText('Je kunt nog 1 keer antwoorden.').isVisible()).toBe(true)
  await press(page, activity, 'Kies een andere weg')
  await press(page, activity, 'Ga door')
  expect(await activity.getByText('Je hebt geen pogingen meer.').isVisible()).toBe(true)
  expect(await activity.getByRole('button').count()).toBe(0)
  await page.emulateMedia({ media: 'print' })
  expect(await activity.getByText('Je hebt twee weken gewonnen.').isVisible()).toBe(true)
})

test('without script every scene is read in order, with links from choice to scene', async () => {
  const lesson = await launchLesson(browser, sample)
  const page = await lesson.read()
  const id = await page.locator('.scene').nth(3).getAttribute('id')
  const link = page.getByRole('link', { name: 'Wacht af' })
  await link.click()
  expect(new URL(page.url()).hash).toBe(`#${id ?? ''}`)
  expect(await page.getByText('Er gebeurt niets.').isVisible()).toBe(true)
})
