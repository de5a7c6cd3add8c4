import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Launch } from '../../src/model/tracking.ts'
import { encode } from '../../src/state/codec.ts'
import { emptySnapshot } from '../../src/state/snapshot.ts'
import { sampleKeys } from '../support/sample-course.ts'
import { openStage, watch, type Stage } from './open.ts'
import { meet, waitingPlayer } from './waiting-player.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ player: await waitingPlayer() })
})

afterAll(async () => {
  await stage.close()
})

const name = 'Jansen, <img src=x onerror="document.title=1">'

const found: Launch = {
  mode: 'normal',
  state: encode(
    { ...emptySnapshot, revision: 3, version: '1.0.0', place: 'l3', done: ['l1'] },
    sampleKeys.course,
  ),
  learnerId: '1',
  learnerName: name,
  standing: 'incomplete',
}

async function open(hash = ''): Promise<Page> {
  const { page } = await watch(stage.browser, `${stage.address}/index.html${hash}`)
  await page.locator('main h1').waitFor()
  return page
}

async function answer(page: Page, key: string): Promise<void> {
  await page.locator(`#q-a1 [value=${key}]`).check()
  await page.locator('#q-a1 .actions button').click()
}

test('an LMS that is slow to find holds nobody up, and loses nothing of either side', async () => {
  const page = await open('#ladder')
  await answer(page, 'y')
  await page.locator('#q-a1 .verdict').waitFor()
  expect(await page.locator('.notice').isVisible()).toBe(false)
  await meet(page, found)
  await page.locator('.contents [data-state=done]', { hasText: 'Welkom' }).waitFor()
  expect(await page.locator('#q-a1 .verdict').getAttribute('data-verdict')).toBe('right')
  await page.locator('.notice[data-notice=saved]').waitFor()
  expect(await page.evaluate('lmsSaved.score')).toBe(33)
  expect(await page.evaluate('lmsSaved.place')).toBe('l2')
})

test('what was answered before is shown when the LMS is found, unless the learner is busy', async () => {
  const earlier = { answer: ['x'], attempts: 1, best: 0 }
  const state = encode(
    { ...emptySnapshot, revision: 2, answers: { a1: earlier, a2: earlier } },
    sampleKeys.course,
  )
  const page = await open('#ladder')
  await page.locator('#q-a2 [value=z]').check()
  await meet(page, { ...found, state })
  await page.locator('#q-a1 .verdict[data-verdict=wrong]').waitFor()
  expect(await page.locator('#q-a1 [value=x]').isChecked()).toBe(true)
  expect(await page.locator('#q-a2 .verdict').count()).toBe(0)
  expect(await page.locator('#q-a2 [value=z]').isChecked()).toBe(true)
})

test('an answer to a question that was changed since gives no verdict, and no attempts back', async () => {
  const answers = {
    a2: { answer: ['gone'], attempts: 2, best: 0.5 },
    a3: { answer: ['y', 'x'], attempts: 1, best: 1 },
  }
  const state = encode({ ...emptySnapshot, revision: 2, answers }, sampleKeys.course)
  const page = await open('#ladder')
  await meet(page, { ...found, state })
  await page.locator('#q-a2 .answers').waitFor()
  expect(await page.locator('#q-a2 input:enabled').count()).toBe(0)
  expect(await page.locator('#q-a2 .actions').isVisible()).toBe(false)
  expect(await page.locator('#q-a3 .verdict').count()).toBe(0)
  expect(await page.locator('#q-a3 .actions').isVisible()).toBe(true)
})

test("the learner's name is text, whatever it holds", async () => {
  const page = await open()
  await meet(page, found)
  await page.getByText('<img src=x onerror="document.title=1"> Jansen').waitFor()
  expect(await page.locator('.launch img').count()).toBe(0)
})

test('without an LMS it is told calmly that nothing is recorded, and reading goes on', async () => {
  const page = await open('#ladder')
  await meet(page, null)
  await page.locator('.notice[data-notice=not-recorded]').waitFor()
  await answer(page, 'y')
  await page.locator('#q-a1 .verdict').waitFor()
  expect(await page.getByRole('button', { name: 'Bewaren en stoppen' }).count()).toBe(0)
})

test('a finished course that is looked at again says so', async () => {
  const page = await open()
  await meet(page, { ...found, mode: 'review', standing: 'completed' })
  await page.locator('.notice[data-notice=review]').waitFor()
  await page.locator('.launch [data-verdict=right]').waitFor()
})

test('the exit button saves and ends, and leaves nothing to click', async () => {
  const page = await open('#ladder')
  await meet(page, found)
  await answer(page, 'y')
  await page.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  await page.locator('h1:focus').waitFor()
  expect(await page.evaluate('lmsClosed.score')).toBe(33)
  expect(await page.locator('a, button').count()).toBe(0)
})

test('an exit that cannot save stays, and says that it is not saved', async () => {
  const page = await open('#ladder')
  await meet(page, found)
  await page.evaluate('self.lmsRefuses = true')
  await answer(page, 'y')
  await page.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  await page.locator('.notice[data-notice=not-saved]').waitFor()
  expect(await page.evaluate('self.lmsClosed')).toBeUndefined()
  expect(await page.locator('#q-a1').isVisible()).toBe(true)
})

test('a lesson that arrives after the exit is not shown any more', async () => {
  const page = await open()
  await meet(page, found)
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/lesson-ladder.js', async (route) => {
    await held
    await route.continue()
  })
  const arrival = page.waitForResponse('**/lesson-ladder.js')
  await page.locator('main .lessons a').nth(1).click()
  await page.locator('main[aria-busy=true]').waitFor()
  await page.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  release()
  await arrival
  await page.waitForFunction("'lessons/lesson-ladder' in lespakket.loaded")
  expect(await page.locator('.lesson').count()).toBe(0)
})
