import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markdownPackage } from '../support/markdown-package.ts'
import { axeFaults } from './axe.ts'
import { openStage, watch, type Stage } from './open.ts'

const sample = (type: string): string =>
  readFileSync(new URL(`../activities/samples/${type}.md`, import.meta.url), 'utf8').replace(
    '#sample',
    `#${type}`,
  )

let stage: Stage

beforeAll(async () => {
  stage = await openStage({
    files: markdownPackage(['scenario', 'scale'].map(sample).join('\n')),
  })
})

afterAll(async () => {
  await stage.close()
})

/** In the middle of the scenario, and before all statements of the scale are rated. */
async function halfWay(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stel uit' }).click()
  await page.getByLabel('Eens', { exact: true }).first().check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByText('Geef eerst bij elke stelling een antwoord.').waitFor()
}

async function toTheEnd(page: Page): Promise<void> {
  await halfWay(page)
  await page.getByRole('button', { name: 'Wacht af' }).click()
  for (const label of await page.getByLabel('Eens', { exact: true }).all()) await label.check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByText('Gemiddeld kies je “Eens”.').waitFor()
}

const states = [
  ['half-way', halfWay],
  ['at the end', toTheEnd],
] as const

const schemes = ['light', 'dark'] as const

test.each(schemes.flatMap((scheme) => states.map((state) => [scheme, ...state] as const)))(
  'in %s, a scenario and a scale %s have no fault that axe can see',
  async (colorScheme, _, go) => {
    const address = `${stage.address}/index.html#les`
    const { page } = await watch(stage.browser, address, { colorScheme, bypassCSP: true })
    await go(page)
    expect(await axeFaults(page)).toEqual([])
  },
)

test.each(states)('%s, they fit 320 px and are big enough to hit', async (_, go) => {
  const viewport = { width: 320, height: 480 }
  const { page } = await watch(stage.browser, `${stage.address}/index.html#les`, { viewport })
  await go(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  const targets = page.locator('.activity button:visible, .rating:visible')
  expect(await targets.count()).toBeGreaterThan(9)
  for (const target of await targets.all()) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
})
