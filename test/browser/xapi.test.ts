import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import {
  servePackage,
  isTold,
  toldTo,
  verbsTo,
  xapiBed,
  type Packed,
  type XapiBed,
} from './beds.ts'
import { answerGrass, answerTo, says } from './enrolled.ts'
import { openLesson, putInOrder, reportsPassed } from './play-small-course.ts'

const iri = 'https://example.org/kleine-cursus'

let browser: Browser
let packed: Packed
beforeAll(async () => {
  ;[browser, packed] = await Promise.all([launchBrowser(), servePackage(reportsPassed, 'xapi')])
})
afterAll(async () => {
  await browser.close()
  await packed.close()
})

/** Opens the course as the learner left it, in a browser that remembers nothing. */
async function openElsewhere(bed: XapiBed, url = bed.launchUrl()): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  return page
}

const launches = {
  'as it is now': [{}, {}],
  'of the oldest kind': [{ actorAs: 'old' }, { isReversed: true, hasPlus: true }],
} satisfies Readonly<Record<string, Parameters<XapiBed['launchUrl']>>>

test.each(Object.entries<Parameters<XapiBed['launchUrl']>>(launches))(
  'launched by an address %s, all that is done is told, and is there at the next launch',
  async (_, launch) => {
    const bed = await xapiBed(browser, packed, iri)
    const page = await bed.open(bed.launchUrl(...launch))
    await says(page, 'saved')
    await openLesson(page, 'Hallo')
    await bed.until(isTold(bed, 'experienced'))
    await answerGrass(page, 'Groen')
    await bed.until(isTold(bed, 'progressed'))
    await openLesson(page, 'Verder')
    await bed.until(isTold(bed, 'experienced', 2))
    await putInOrder(page, ['Een', 'Twee', 'Drie'])
    await bed.until(isTold(bed, 'passed'))
    await says(page, 'saved')
    await page.close()
    await bed.until(isTold(bed, 'terminated'))
    expect(toldTo(bed)).toEqual([
      ...['initialized', 'experienced', 'answered a', 'progressed'],
      ...['experienced', 'answered a[,]b[,]c', 'completed', 'passed', 'terminated'],
    ])

    const again = await openElsewhere(bed, bed.launchUrl(...launch))
    await again.getByText('Je hebt de training afgerond.').waitFor()
    await again.getByRole('link', { name: 'Verder waar je was' }).click()
    await again.getByRole('heading', { level: 1, name: 'Verder' }).waitFor()
    await answerTo(again, 'right')
    await bed.until(isTold(bed, 'experienced', 3))
    await again.close()
    await bed.until(isTold(bed, 'terminated', 2))
    await again.context().close()
    expect(verbsTo(bed).slice(9)).toEqual(['initialized', 'experienced', 'terminated'])
  },
)

test('loaded again by the keyboard in the middle, it goes on with its session', async () => {
  const bed = await xapiBed(browser, packed, iri)
  const page = await bed.open(bed.launchUrl())
  await says(page, 'saved')
  await openLesson(page, 'Hallo')
  await answerGrass(page, 'Groen')
  await page.keyboard.press('F5')
  await page.reload()
  await answerTo(page, 'right')
  await page.getByRole('heading', { level: 1, name: 'Hallo' }).waitFor()
  await bed.until(isTold(bed, 'initialized', 2))
  await says(page, 'saved')
  expect(isTold(bed, 'answered')()).toBe(true)
  expect(verbsTo(bed)).not.toContain('terminated')
})

test('a tab that is closed right after an answer has told it', async () => {
  const bed = await xapiBed(browser, packed, iri)
  const page = await bed.open(`${bed.launchUrl()}#hallo`)
  await says(page, 'saved')
  await page.clock.pauseAt(Date.now() + 60_000)
  await answerGrass(page, 'Groen')
  expect(verbsTo(bed)).not.toContain('answered')
  await page.close()
  await bed.until(isTold(bed, 'terminated'))
  expect(verbsTo(bed).filter((verb) => verb === 'answered')).toHaveLength(1)
  // Nobody heard whether the progress got through: it is told once more under its id, and is there.
  bed.forgive(/409 .*another one has this id|status of 409/)
  const again = await openElsewhere(bed, `${bed.launchUrl()}#hallo`)
  await answerTo(again, 'right')
  await says(again, 'saved')
  expect(verbsTo(bed).filter((verb) => verb === 'progressed')).toHaveLength(1)
  await again.context().close()
})

test('what a closing tab could not tell is told at the next launch', async () => {
  const bed = await xapiBed(browser, packed, iri)
  const page = await bed.open(`${bed.launchUrl()}#hallo`)
  await says(page, 'saved')
  bed.turn({ network: { refusesOrigin: true } })
  await answerGrass(page, 'Groen')
  await page.close()
  bed.turn({})
  const again = await bed.open(`${bed.launchUrl()}#hallo`)
  await answerTo(again, 'right')
  await bed.until(isTold(bed, 'answered'))
  await says(again, 'saved')
  expect(verbsTo(bed).filter((verb) => verb === 'answered')).toHaveLength(1)
})

test('the exit button tells the end, and says that all is kept', async () => {
  const bed = await xapiBed(browser, packed, iri)
  const page = await bed.open(`${bed.launchUrl()}#hallo`)
  await says(page, 'saved')
  await answerGrass(page, 'Groen')
  await page.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  await page.getByText('Je kunt dit venster sluiten.').waitFor()
  await bed.until(isTold(bed, 'terminated'))
  await page.close()
  expect(verbsTo(bed).at(-1)).toBe('terminated')
})

test('without a store it runs, and says that nothing is recorded', async () => {
  const bed = await xapiBed(browser, packed, iri)
  const page = await bed.open(`${packed.address}/index.html#hallo`)
  await says(page, 'not-recorded')
  await answerGrass(page, 'Groen')
  expect(await page.locator('.notice').innerText()).toBe('Voortgang wordt hier niet bijgehouden.')
  expect(await page.getByRole('button', { name: 'Bewaren en stoppen' }).isVisible()).toBe(false)
  await page.close()
  expect(bed.asked).toEqual([])
})
