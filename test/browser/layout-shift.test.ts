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

const right = { answer: ['y'], attempts: 1, best: 1 }
const launches = {
  new: launch({}),
  'half-way': launch({ place: 'l2', done: ['l1'], answers: { a1: right } }),
  done: launch({ place: 'l3', done: ['l1', 'l2', 'l3'], answers: { a1: right } }),
}

function launch(snapshot: object): Launch {
  const state = encode(
    { ...emptySnapshot, revision: 2, version: '1.2.0', ...snapshot },
    sampleKeys.course,
  )
  const learnerName = 'Ångström-van den Berg, Zoë'
  return { mode: 'normal', state, learnerId: '1', learnerName, standing: 'incomplete' }
}

/** What has jumped since a moment without a learner having touched anything just before. */
function shifts(page: Page, since: number): Promise<readonly unknown[]> {
  return page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      found.push(...list.getEntries()
        .filter(({ hadRecentInput, startTime }) => !hadRecentInput && startTime > ${since})
        .map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 90))]))
    }).observe({ type: 'layout-shift', buffered: true })
    const found = []
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(found))))
  })`)
}

/** The moment at which the page as it is has been painted. */
function painted(page: Page): Promise<number> {
  return page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))',
  )
}

const widths = [320, 768, 1280]

test.each(widths.flatMap((width) => Object.keys(launches).map((kind) => [width, kind] as const)))(
  'at %d px nothing jumps when the record is there of a learner who is %s',
  async (width, kind) => {
    const viewport = { width, height: 900 }
    const { page } = await watch(stage.browser, `${stage.address}/index.html`, { viewport })
    await page.locator('.launch progress').waitFor()
    const start = await painted(page)
    // The name of each kind is a key of the table.
    await meet(page, launches[kind as keyof typeof launches])
    await page.locator('.notice[data-notice=saved]').waitFor()
    expect(await shifts(page, start)).toEqual([])
  },
)

test.each([768, 1280])(
  'at %d px nothing jumps when the player starts long after the page was painted',
  async (width) => {
    const viewport = { width, height: 900 }
    const { page } = await watch(stage.browser, 'about:blank', { viewport })
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/runtime/player.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${stage.address}/index.html`, { waitUntil: 'commit' })
    await page.locator('.start a').waitFor()
    await painted(page)
    release()
    await page.locator('.launch progress').waitFor()
    expect(await shifts(page, 0)).toEqual([])
  },
)

test.each(widths)('at %d px nothing jumps when an answer is saved', async (width) => {
  const viewport = { width, height: 900 }
  const address = `${stage.address}/index.html#ladder`
  const { page } = await watch(stage.browser, address, { viewport })
  await page.locator('.lesson').waitFor()
  await meet(page, launches.new)
  await page.locator('.notice[data-notice=saved]').waitFor()
  await page.waitForFunction("document.querySelector('figure img').complete")
  const start = await painted(page)
  await page.locator('#q-a1 [value=y]').check()
  await page.locator('#q-a1 .actions button').click()
  await page.locator('.notice[data-notice=saving]').waitFor()
  await page.locator('.notice[data-notice=saved]').waitFor()
  expect(await shifts(page, start)).toEqual([])
})
