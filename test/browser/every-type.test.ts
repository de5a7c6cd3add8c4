import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everySample } from '../activities/sample.ts'
import { markdownPackage } from '../support/markdown-package.ts'
import { axeFaults } from './axe.ts'
import { openStage, watch, type Stage } from './open.ts'

/** A lesson with a question of every type. */
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ files: markdownPackage(everySample) })
})

afterAll(async () => {
  await stage.close()
})

async function open(options: NonNullable<Parameters<typeof watch>[2]>): Promise<Page> {
  const { page } = await watch(stage.browser, `${stage.address}/index.html#les`, options)
  await page.locator('.lesson .actions:not([hidden])').first().waitFor()
  return page
}

/** Opens all that opens, and answers what can be answered with a first choice or a number. */
async function answerAll(page: Page): Promise<void> {
  for (const field of await page.locator('main [type=text]:visible').all()) await field.fill('12')
  for (const group of await page.locator('main [role=radiogroup]').all()) {
    await group.locator('[type=radio]').first().check()
  }
  for (const button of await page.locator('.actions button:visible').all()) await button.click()
  for (const closed of await page.locator('main summary:visible').all()) await closed.click()
}

const schemes = ['light', 'dark'] as const

test.each(schemes)('in %s no type has a fault that axe can see', async (colorScheme) => {
  const page = await open({ colorScheme, bypassCSP: true })
  expect(await axeFaults(page)).toEqual([])
  await answerAll(page)
  expect(await axeFaults(page)).toEqual([])
})

test('every type fits a width of 320 px without sideways scrolling', async () => {
  const page = await open({ viewport: { width: 320, height: 480 } })
  const width = 'document.documentElement.scrollWidth'
  expect(await page.evaluate(width)).toBeLessThanOrEqual(320)
  await answerAll(page)
  expect(await page.evaluate(width)).toBeLessThanOrEqual(320)
})

test('a field to type in is big enough to hit', async () => {
  const page = await open({ viewport: { width: 320, height: 480 } })
  const fields = page.locator('main [type=text]:visible')
  expect(await fields.count()).toBeGreaterThan(1)
  for (const field of await fields.all()) {
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
})
