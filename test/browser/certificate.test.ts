import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Launch } from '../../src/model/tracking.ts'
import { encode } from '../../src/state/codec.ts'
import { emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { sampleKeys } from '../support/sample-course.ts'
import { openStage, watch, type Stage } from './open.ts'
import { meet, waitingPlayer } from './waiting-player.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ player: await waitingPlayer() })
})

afterAll(async () => {
  await stage.close()
})

const all = {
  done: ['l1', 'l2'],
  answers: { a1: { answer: ['y'], attempts: 1, best: 1 } },
  completedOn: '2026-03-09',
}

function launch(snapshot: Partial<Snapshot>, rest: Partial<Launch> = {}): Launch {
  const whole = { ...emptySnapshot, revision: 3, version: '1.2.0', ...snapshot }
  return {
    ...{ mode: 'normal', state: encode(whole, sampleKeys.course), learnerId: '1' },
    ...{ learnerName: 'Jong, Piet de', standing: 'incomplete', ...rest },
  }
}

async function open(
  hash: string,
  found: Launch | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { page } = await watch(stage.browser, `${stage.address}/index.html${hash}`, options)
  await page.locator('main h1').waitFor()
  await meet(page, found)
  return page
}

/** The rows of the certificate as they are read. */
function rows(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    `[...document.querySelectorAll('.certificate .facts-list > div')]
      .filter((row) => row.checkVisibility())
      .map((row) => [...row.children].map((part) => part.textContent.trim()).join(': '))`,
  )
}

test('who has completed the course finds a certificate from the course page, by keyboard', async () => {
  const page = await open('', launch(all, { standing: 'completed' }))
  const link = page.getByRole('link', { name: 'Bekijk je certificaat' })
  await link.focus()
  await page.keyboard.press('Enter')
  await page.locator('h1:focus', { hasText: 'Certificaat' }).waitFor()
  expect(await rows(page)).toEqual([
    'Naam: Piet de Jong',
    'Training: Meedoen & meepraten',
    'Versie: 1.2.0',
    'Afgerond op: 9 maart 2026',
    'Score: 33 procent',
    'Uitgegeven door: Gemeente Ergens',
  ])
  expect(await page.locator('.certificate').innerText()).toContain('telt wat in het leersysteem')
  await page.evaluate('self.print = () => { self.hasPrinted = true }')
  await page.getByRole('button', { name: 'Certificaat afdrukken' }).focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate('self.hasPrinted')).toBe(true)
})

test('what nobody knows is left out, and a name can be written', async () => {
  const done = { ...all, answers: {}, completedOn: '' }
  const page = await open('#/certificate', launch(done, { learnerName: '', standing: 'completed' }))
  await page.locator('.certificate').waitFor()
  expect(await rows(page)).toEqual([
    'Naam: zelf in te vullen',
    'Training: Meedoen & meepraten',
    'Versie: 1.2.0',
    'Uitgegeven door: Gemeente Ergens',
  ])
  expect(await page.locator('.blank-line').count()).toBe(1)
})

test('before that the page says what is left, and no list leads to it', async () => {
  const page = await open('#/certificate', launch({ done: ['l2'] }))
  const left = page.locator('.open-lessons a')
  await expect.poll(() => left.allInnerTexts()).toEqual(['1.1 Welkom'])
  expect(await page.locator('.certificate').isVisible()).toBe(false)
  expect(await page.locator('.print-button').isVisible()).toBe(false)
  const offer = page.locator('.contents a[href="certificate.html"]')
  expect(await offer.isVisible()).toBe(false)
  await left.click()
  await page.locator('.lesson-end button').click()
  await page.locator('.lesson-end a', { hasText: 'Bekijk je certificaat' }).click()
  await page.locator('.certificate').waitFor()
  expect(await offer.isVisible()).toBe(true)
  const today = await page.evaluate<number>('new Date().getFullYear()')
  expect((await rows(page)).find((row) => row.startsWith('Afgerond'))).toContain(String(today))
})

test('the certificate is one sheet of paper', async () => {
  const page = await open('#/certificate', launch(all))
  await page.locator('.certificate').waitFor()
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test.each(['light', 'dark'] as const)('in %s axe finds no fault in it', async (colorScheme) => {
  const page = await open('#/certificate', launch(all), { colorScheme, bypassCSP: true })
  await page.locator('.certificate').waitFor()
  await page.addScriptTag({ content: axe })
  const found = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
  )
  expect(found).toEqual([])
})

test('a name from the LMS is text on the certificate, whatever it holds', async () => {
  const learnerName = '<img src=x onerror="document.title=1">, Piet'
  const page = await open('#/certificate', launch(all, { learnerName }))
  await page.locator('.certificate').waitFor()
  expect((await rows(page))[0]).toContain('Piet <img')
  expect(await page.locator('.certificate img').count()).toBe(0)
})
