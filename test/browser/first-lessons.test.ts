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

/** The lesson about permits comes after the other two. */
const permit = 'De vergunning'
const note = '.first-note'

function launch(done: readonly string[], rest: Partial<Launch> = {}): Launch {
  const snapshot = { ...emptySnapshot, revision: 3, version: '1.2.0', done }
  const state = encode(snapshot, sampleKeys.course)
  return {
    ...{ mode: 'normal', state, learnerId: '1', learnerName: '', standing: 'incomplete' },
    ...rest,
  }
}

async function open(found: Launch | null, hash = '#vergunning'): Promise<Page> {
  const { page } = await watch(stage.browser, `${stage.address}/index.html${hash}`)
  await page.locator('main h1').waitFor()
  await meet(page, found)
  if (hash !== '') await page.locator('.lesson').waitFor()
  return page
}

test('a lesson stays shut until what comes first is done, and says what that is', async () => {
  const page = await open(launch([]))
  expect(await page.locator('h1').innerText()).toBe(permit)
  expect(await page.locator(note).innerText()).toBe(
    'Doe eerst les 1.1 Welkom en les 1.2 De ladder: van “horen” tot <meebeslissen>.',
  )
  expect(await page.getByText('Artikel 150').count()).toBe(0)
  expect(await page.locator('.lesson-end').count()).toBe(0)
  expect(await page.locator('.step-prev').isVisible()).toBe(true)
  expect(await page.evaluate('self.lmsSaved?.place ?? ""')).toBe('')
})

test('its note leads to what is left, by keyboard, and then the lesson opens', async () => {
  const page = await open(launch(['l2']))
  const link = page.locator(`${note} a`)
  expect(await link.allInnerTexts()).toEqual(['les 1.1 Welkom'])
  await page.keyboard.press('Tab')
  await link.and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('h1:focus', { hasText: 'Welkom' }).waitFor()
  const mark = page.locator('.contents .lessons a', { hasText: permit })
  expect(await mark.innerText()).toContain('eerst les 1.1')
  expect(await mark.getAttribute('data-state')).toBe('locked')
  await page.locator('.lesson-end button').click()
  await page.locator('.step-next:focus').waitFor()
  expect(await mark.innerText()).toContain('na les 1.1 en 1.2')
  expect(await mark.getAttribute('data-state')).toBe('open')
  await mark.click()
  await page.getByText('Artikel 150').waitFor()
  expect(await page.locator(note).isVisible()).toBe(false)
})

test('a lesson that may be shut is not shown before the record is there', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/index.html#vergunning`)
  await page.locator('main[aria-busy=true]').waitFor()
  expect(await page.locator('.lesson').count()).toBe(0)
  await meet(page, launch(['l1', 'l2']))
  await page.getByText('Artikel 150').waitFor()
})

test('going on and coming back never lead to a lesson that is shut', async () => {
  const page = await open(launch(['l1']), '')
  const start = page.locator('.start a')
  await expect.poll(() => start.getAttribute('href')).toBe('lessons/lesson-ladder.html')
  await page.locator('main .lessons a', { hasText: permit }).click()
  await page.locator(note).waitFor()
  await page.locator('.bar-title a').click()
  await expect.poll(() => start.getAttribute('href')).toBe('lessons/lesson-ladder.html')
})

test.each([
  ['in review', launch([], { mode: 'review' }), false],
  ['when looking around', launch([], { mode: 'browse' }), false],
  ['once the course is done', launch([], { standing: 'completed' }), false],
  ['without an LMS, where it is advice', null, true],
] as const)('nothing is shut %s', async (_, found, isAdvised) => {
  const page = await open(found)
  expect(await page.getByText('Artikel 150').isVisible()).toBe(true)
  expect(await page.locator(note).isVisible()).toBe(isAdvised)
  expect(await page.locator('[data-state=locked]').count()).toBe(0)
})

test('without script the note stands above the text', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/lessons/lesson-vergunning.html`, {
    javaScriptEnabled: false,
  })
  expect(await page.locator(`${note} a`).count()).toBe(2)
  expect(await page.getByText('Artikel 150').isVisible()).toBe(true)
})
