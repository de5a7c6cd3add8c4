import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import {
  askingTheTop,
  byTinCan,
  framesWithin,
  oddCharacters,
  withInteractions,
} from '../support/other-makers.ts'
import { playPackage } from './play-package.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const stands = (page: Page, words: string): Promise<void> =>
  page.locator('.standing').getByText(words, { exact: true }).first().waitFor()

test('SCORM 1.2 from frames in frames: each character of a full state comes back', async () => {
  const { page, course, press, panel } = await playPackage(browser, framesWithin)
  const story = course.frameLocator('[name=outer]').frameLocator('[name=content]')
  await story.getByText('ab-initio not attempted 0 true').waitFor()
  for (let step = 0; step < 3; step += 1) await story.locator('#step').click()
  await stands(page, 'bezig')
  await panel('Gegevens')
  await page.getByText('suspend_data: 4096 van 4096 tekens, bijna vol').waitFor()
  const value = page.locator('#panel-data tr').filter({ hasText: 'cmi.suspend_data' }).locator('td')
  expect(await value.textContent()).toMatch(`3@${oddCharacters}`)

  await panel('Cursist')
  await press('Opnieuw openen')
  await story.getByText('resume incomplete 3 true').waitFor()
  await story.locator('#pass').click()
  await stands(page, 'geslaagd, score: 87.5')
  await page.reload()
  await story.getByText('resume passed 3 true').waitFor()
  await stands(page, 'geslaagd, score: 87.5')
})

test('SCORM 1.2 that asks the top window at each call: what it says last is of its own learner', async () => {
  const { page, course, press, panel } = await playPackage(browser, askingTheTop())
  const kept = course.locator('#kept')
  await kept.getByText('cursist-1 0').waitFor()
  await course.locator('#score').click()
  await panel('Cursist')
  await press('Opnieuw openen')
  await kept.getByText('cursist-1 1').waitFor()
  await stands(page, 'bezig, score: 10')

  await course.locator('#score').click()
  await press('Nieuwe cursist')
  await kept.getByText(/^cursist-2\S* 0$/).waitFor()
  await page.reload()
  await kept.getByText(/^cursist-2\S* 0$/).waitFor()
})

test('SCORM 1.2 in a window that the content opens: it finds the API by who opened it', async () => {
  const { page, course, press, panel } = await playPackage(browser, askingTheTop('?apart'))
  const open = async (): Promise<Page> => {
    const opened = page.context().waitForEvent('page')
    await course.locator('#apart').click()
    return opened
  }
  const first = await open()
  await first.getByText('cursist-1 0').waitFor()
  await first.locator('#score').click()
  await first.close({ runBeforeUnload: true })
  await stands(page, 'bezig, score: 10')
  await panel('Cursist')
  await press('Opnieuw openen')
  const second = await open()
  await second.getByText('cursist-1 1').waitFor()
})

test('SCORM 2004 in one SCO: tells of its questions and objectives, and is kept for later', async () => {
  const { page, course, press, panel } = await playPackage(browser, withInteractions)
  const kept = course.locator('#kept')
  await kept.getByText('ab-initio|||0|1|0.8|unknown', { exact: true }).waitFor()
  await course.locator('#answer').click()
  await course.getByText('opgeslagen').waitFor()
  await stands(page, 'bezig')
  await panel('Gegevens')
  await page.locator('#panel-data').getByText('A1Enone$nP0000').waitFor()
  await page.locator('#panel-data').getByText('a[,]b').first().waitFor()

  await panel('Cursist')
  await press('Opnieuw openen')
  await kept.getByText('resume|1|A1Enone$nP0000|1|2|0.8|unknown', { exact: true }).waitFor()
  await course.locator('#end').click()
  await stands(page, 'geslaagd, score: 9')
  await page.reload()
  await kept.getByText('resume|1|A1Enone$nP0000|1|2|0.8|passed', { exact: true }).waitFor()
})

test('tincan.xml: statements with a question, a status and a state that is no JSON', async () => {
  const { page, course, press, panel } = await playPackage(browser, byTinCan)
  await course.getByText('bewaard: niets').waitFor()
  await course.locator('#answer').click()
  await course.getByText('opgeslagen').waitFor()
  await panel('Statements')
  await page.locator('#panel-statements').getByText('Welke kleur?').first().waitFor()
  await panel('Documenten')
  await page.locator('#panel-documents').getByText('dia=2&vraag=1;é').waitFor()
  await course.locator('#pass').click()
  await stands(page, 'geslaagd, score: 90')

  await panel('Cursist')
  await press('Opnieuw openen')
  await course.getByText('bewaard: dia=2&vraag=1;é').waitFor()
  await press('Nieuwe cursist')
  await course.getByText('bewaard: niets').waitFor()
})
