import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, watch, type Stage } from './open.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage.close()
})

test('the course page tells how much there is, by module and in total, also without script', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/index.html`, {
    javaScriptEnabled: false,
  })
  expect(await page.locator('.opening .facts').innerText()).toBe(
    '2 modules · 3 lessen · ongeveer 20 minuten',
  )
  expect(await page.locator('.module .facts:not(.module-progress)').allInnerTexts()).toEqual([
    '2 lessen · ongeveer 10 minuten',
    '1 les · ongeveer 6 minuten',
  ])
  expect(await page.locator('.module .badge').count()).toBe(1)
  await page.locator('.launch .button').click()
  await page.locator('h1', { hasText: 'Welkom' }).waitFor()
})

test('the course page tells how far the learner is and how long is left', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/index.html`)
  const panel = page.locator('.launch')
  const modules = page.locator('.module-progress')
  await panel.locator('progress').waitFor()
  expect(await panel.innerText()).toContain('0 van 2 lessen afgerond')
  expect(await panel.innerText()).toContain('Nog ongeveer 10 minuten')
  expect(await modules.allInnerTexts()).toEqual(['0 van 2 lessen afgerond', '0 van 1 les afgerond'])
  await panel.locator('.start a').click()
  await page.locator('.lesson-end button').click()
  await page.locator('.bar-title a').click()
  await expect.poll(() => panel.innerText()).toContain('Nog ongeveer 6 minuten')
  expect(await panel.innerText()).toContain('1 van 2 lessen afgerond')
  expect((await modules.allInnerTexts())[0]).toBe('1 van 2 lessen afgerond')
})
