import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, watch, type Stage } from './open.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage.close()
})

async function openLadder(): Promise<Page> {
  const { page } = await watch(stage.browser, `${stage.address}/index.html#ladder`)
  await page.locator('.lesson').waitFor()
  return page
}

function verdict(page: Page, question: string) {
  return page.locator(`#q-${question} .verdict`)
}

async function choose(page: Page, question: string, ...keys: readonly string[]): Promise<void> {
  for (const box of await page.locator(`#q-${question} [type=checkbox]`).all()) await box.uncheck()
  for (const key of keys) await page.locator(`#q-${question} [value=${key}]`).check()
  await page.locator(`#q-${question} .actions button`).click()
}

async function moveToTop(page: Page, item: string): Promise<void> {
  const button = page.getByRole('button', { name: `${item} omhoog` })
  while ((await button.getAttribute('aria-disabled')) !== 'true') await button.click()
}

async function orderRight(page: Page): Promise<void> {
  for (const item of ['Adviseren', 'Raadplegen', 'Informeren']) await moveToTop(page, item)
  await page.locator('#q-a3 .actions button').click()
}

test('a question is answered wrong, tried again and answered right by keyboard alone', async () => {
  const page = await openLadder()
  const focused = page.locator(':focus')
  const question = page.locator('#q-a1')
  const button = question.locator('.actions button')
  for (let step = 0; !(await question.locator('[value=x]').and(focused).count()); step++) {
    expect(step).toBeLessThan(40)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  expect(await verdict(page, 'a1').getAttribute('data-verdict')).toBe('wrong')
  const status = question.getByRole('status')
  expect(await status.innerText()).toContain('Dan stelt de gemeente de vragen.')

  await button.focus()
  await page.keyboard.press('Enter')
  await question.locator('[value=x]').and(focused).waitFor()
  expect(await status.innerText()).toBe('')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await button.and(focused).waitFor()
  await page.keyboard.press('Enter')
  await verdict(page, 'a1').and(focused).waitFor()
  expect(await verdict(page, 'a1').getAttribute('data-verdict')).toBe('right')
  expect(await status.innerText()).toContain('Precies: zij dragen aan.')
  expect(await status.innerText()).toContain('Klopt: de inbreng komt van hen.')
  expect(await button.isVisible()).toBe(false)
})

test('nothing is judged before something is chosen', async () => {
  const page = await openLadder()
  await page.locator('#q-a1 .actions button').click()
  expect(await page.locator('#q-a1').getByRole('status').innerText()).not.toBe('')
  expect(await verdict(page, 'a1').count()).toBe(0)
  await choose(page, 'a1', 'y')
  expect(await verdict(page, 'a1').getAttribute('data-verdict')).toBe('right')
})

test('with several answers each chosen one gets its own feedback and mark', async () => {
  const page = await openLadder()
  await choose(page, 'a2', 'y', 'z')
  const question = page.locator('#q-a2')
  const marks = await page.evaluate(
    "[...document.querySelectorAll('#q-a2 .option')].map(({ dataset }) => dataset.verdict ?? 'none')",
  )
  expect(marks).toEqual(['none', 'right', 'wrong'])
  const feedback = await question.getByRole('status').innerText()
  expect(feedback).toContain('Er luistert niemand.')
  expect(feedback).toContain('Dit is informeren.')
  expect(feedback).toContain('Je kunt nog 1 keer antwoorden.')
})

test('after the last attempt the answer is shown and nothing can be changed', async () => {
  const page = await openLadder()
  await choose(page, 'a2', 'z')
  await page.locator('#q-a2 .actions button').click()
  expect(await page.locator('#q-a2 .answers').isVisible()).toBe(false)
  await choose(page, 'a2', 'x')
  expect(await verdict(page, 'a2').getAttribute('data-verdict')).toBe('partly')
  expect(await page.locator('#q-a2 .answers').isVisible()).toBe(true)
  expect(await page.locator('#q-a2 .actions').isVisible()).toBe(false)
  expect(await page.locator('#q-a2 input:enabled').count()).toBe(0)
})

test('items are put in order with buttons that keep the focus and tell the new place', async () => {
  const page = await openLadder()
  const items = page.locator('#q-a3 .item')
  const before = await items.allInnerTexts()
  const [first = '', second = ''] = before
  const button = page.getByRole('button', { name: `${first} omlaag` })
  await button.focus()
  await page.keyboard.press('Enter')
  expect(await items.allInnerTexts()).toEqual([second, first, ...before.slice(2)])
  await button.and(page.locator(':focus')).waitFor()
  expect(await page.locator('body > [role=status]').innerText()).toBe(`${first}, plaats 2 van 3.`)
  await orderRight(page)
  expect(await verdict(page, 'a3').getAttribute('data-verdict')).toBe('right')
})

test('answers and their verdicts are back when a lesson is opened again', async () => {
  const page = await openLadder()
  await choose(page, 'a1', 'x')
  await orderRight(page)
  await page.locator('.step-prev').click()
  await page.locator('h1', { hasText: 'Welkom' }).waitFor()
  await page.locator('.step-next').click()
  await page.locator('#q-a1').waitFor()
  expect(await page.locator('#q-a1 [value=x]').isChecked()).toBe(true)
  expect(await verdict(page, 'a1').getAttribute('data-verdict')).toBe('wrong')
  expect(await page.locator('#q-a3 .item').allInnerTexts()).toEqual([
    ...['Informeren', 'Raadplegen', 'Adviseren'],
  ])
  expect(await verdict(page, 'a3').getAttribute('data-verdict')).toBe('right')
  expect(await page.locator('#q-a2 .verdict').count()).toBe(0)
})

test('the course page leads back to the lesson that was open', async () => {
  const page = await openLadder()
  await page.locator('.bar-title a').click()
  const link = page.locator('.start a')
  await link.waitFor()
  expect(await link.getAttribute('href')).toBe('lessons/lesson-ladder.html')
  expect(await link.innerText()).toBe('Verder waar je was')
})

test('lessons are done by answering or by finishing them, never by looking', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/index.html#welkom`)
  const done = page.locator('.contents [data-state=done]')
  const end = page.locator('.lesson-end')
  await page.locator('.step-next').click()
  await page.locator('#q-a1').waitFor()
  expect(await done.count()).toBe(0)
  await choose(page, 'a1', 'x')
  await choose(page, 'a2', 'z')
  expect(await end.innerText()).toBe('Nog 1 vraag te beantwoorden in deze les.')
  await orderRight(page)
  expect(await done.count()).toBe(1)
  expect(await end.locator('[data-verdict=right]').count()).toBe(1)
  await page.locator('.step-prev').click()
  await page.locator('h1', { hasText: 'Welkom' }).waitFor()
  await end.getByRole('button').click()
  await page.locator('.step-next').and(page.locator(':focus')).waitFor()
  expect(await done.count()).toBe(2)
  expect(await page.locator('.contents .progress').innerText()).toBe('2 van 2 lessen afgerond')
  // One of the three questions is right; the bonus module does not count.
  expect(await end.innerText()).toContain('Score: 33 procent')
})
