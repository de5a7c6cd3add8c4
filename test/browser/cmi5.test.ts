import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cmi5LaunchOptions } from '../../src/lms/cmi5/cmi5-lms.ts'
import { wholeIri } from '../../src/xapi/iris.ts'
import { launchBrowser } from '../support/browser.ts'
import {
  cmi5Bed,
  returnPath,
  servePackage,
  isTold,
  toldTo,
  verbsTo,
  type Cmi5Bed,
  type Packed,
} from './beds.ts'
import { answerGrass, answerTo, says } from './enrolled.ts'
import { openLesson, putInOrder, reportsPassed } from './play-small-course.ts'

const unit = wholeIri('https://example.org/kleine-cursus')

let browser: Browser
let packed: Packed
beforeAll(async () => {
  ;[browser, packed] = await Promise.all([launchBrowser(), servePackage(reportsPassed, 'cmi5')])
})
afterAll(async () => {
  await browser.close()
  await packed.close()
})

function launch(bed: Cmi5Bed, options?: Cmi5LaunchOptions, page?: Page): Promise<Page> {
  return bed.open(`${bed.lms.launch(unit, options).url}#hallo`, page)
}

async function leave(page: Page, bed: Cmi5Bed): Promise<void> {
  await page.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  await page.waitForURL(bed.address + returnPath)
}

test('launched, played and left by the button: the LMS calls it satisfied and has the learner back', async () => {
  const bed = await cmi5Bed(browser, packed)
  const page = await launch(bed)
  await says(page, 'saved')
  await answerGrass(page, 'Groen')
  await bed.until(isTold(bed, 'progressed'))
  expect(bed.lms.isSatisfied(unit)).toBe(false)
  await openLesson(page, 'Verder')
  await putInOrder(page, ['Een', 'Twee', 'Drie'])
  await bed.until(isTold(bed, 'passed'))
  await leave(page, bed)
  expect(toldTo(bed).at(-1)).toBe('terminated')
  expect(verbsTo(bed).filter((verb) => verb !== 'experienced')).toEqual([
    ...['initialized', 'answered', 'progressed', 'answered', 'completed', 'passed', 'terminated'],
  ])
  expect(bed.lms.isSatisfied(unit)).toBe(true)
  expect(bed.lms.satisfied()).toEqual(['https://example.org/kleine-cursus'])

  // In a browser that remembers nothing.
  const elsewhere = await browser.newContext()
  const again = await launch(bed, { style: { isReversed: true } }, await elsewhere.newPage())
  await answerTo(again, 'right')
  await says(again, 'saved')
  await bed.until(isTold(bed, 'initialized', 2))
  await leave(again, bed)
  expect(verbsTo(bed).slice(verbsTo(bed).indexOf('terminated') + 1)).toEqual([
    ...['initialized', 'experienced', 'terminated'],
  ])
  await elsewhere.close()
})

test('loaded again by the keyboard in the middle, it goes on with the token that it has', async () => {
  const bed = await cmi5Bed(browser, packed)
  const page = await launch(bed)
  await says(page, 'saved')
  await answerGrass(page, 'Groen')
  await page.keyboard.press('F5')
  await page.reload()
  await answerTo(page, 'right')
  await openLesson(page, 'Verder')
  await putInOrder(page, ['Een', 'Twee', 'Drie'])
  await bed.until(isTold(bed, 'passed'))
  expect(bed.asked.filter((each) => each.includes('/fetch/'))).toHaveLength(1)
  expect(verbsTo(bed).filter((verb) => verb === 'initialized')).toHaveLength(1)
  expect(verbsTo(bed)).not.toContain('terminated')
  await leave(page, bed)
})

test('a tab that is closed right after an answer has told it, and the end', async () => {
  const bed = await cmi5Bed(browser, packed)
  // The next launch sends it again under its id, and hears that it is there: of another session.
  bed.forgive(/\b409\b/)
  const page = await launch(bed)
  await says(page, 'saved')
  await page.clock.pauseAt(Date.now() + 60_000)
  await answerGrass(page, 'Groen')
  expect(verbsTo(bed)).not.toContain('answered')
  await page.close()
  await bed.until(isTold(bed, 'terminated'))
  expect(verbsTo(bed).filter((verb) => verb === 'answered')).toHaveLength(1)
  await bed.context.clock.resume()
  const again = await launch(bed)
  await answerTo(again, 'right')
  await says(again, 'saved')
  expect(verbsTo(bed)).toEqual([
    ...['initialized', 'experienced', 'answered', 'progressed', 'terminated'],
    ...['initialized', 'experienced'],
  ])
})

test('an address that is used again in another window says calmly that it is over', async () => {
  const bed = await cmi5Bed(browser, packed)
  const { url } = bed.lms.launch(unit)
  const first = await bed.open(`${url}#hallo`)
  await says(first, 'saved')
  const second = await bed.open(`${url}#hallo`)
  await says(second, 'over')
  await answerGrass(second, 'Rood')
  expect(await second.getByRole('button', { name: 'Bewaren en stoppen' }).isVisible()).toBe(false)
  await answerGrass(first, 'Groen')
  await bed.until(isTold(bed, 'answered'))
  await leave(first, bed)
  expect(toldTo(bed).filter((told) => told.startsWith('answered'))).toEqual(['answered a'])
})

test('a learner who goes back after the end is told to start again from the LMS', async () => {
  const bed = await cmi5Bed(browser, packed)
  const page = await launch(bed)
  await says(page, 'saved')
  await leave(page, bed)
  await page.goBack()
  await says(page, 'over')
})

test.each(['Review', 'Browse'] as const)(
  'in %s mode nothing counts, and the LMS hears that it began and ended',
  async (mode) => {
    const bed = await cmi5Bed(browser, packed)
    const before = await launch(bed)
    await says(before, 'saved')
    await answerGrass(before, 'Groen')
    await bed.until(isTold(bed, 'answered'))
    await leave(before, bed)
    const told = verbsTo(bed)
    const page = await launch(bed, { mode })
    await says(page, mode === 'Review' ? 'review' : 'not-recorded')
    await openLesson(page, 'Verder')
    await putInOrder(page, ['Een', 'Twee', 'Drie'])
    await answerTo(page, 'right')
    await leave(page, bed)
    expect(verbsTo(bed).slice(told.length)).toEqual(['initialized', 'terminated'])
    expect(bed.lms.isSatisfied(unit)).toBe(false)
  },
)

test('who wants no sound hears none', async () => {
  const preferences = { languagePreference: 'nl', audioPreference: 'off' }
  const bed = await cmi5Bed(browser, packed, { preferences })
  const page = await launch(bed)
  await says(page, 'saved')
  const isMuted = await page.evaluate(() => {
    const audio = document.createElement('audio')
    document.querySelector('main')?.append(audio)
    audio.dispatchEvent(new Event('play'))
    return audio.muted
  })
  expect(isMuted).toBe(true)
})

test('without an LMS it runs, and says that nothing is recorded', async () => {
  const bed = await cmi5Bed(browser, packed)
  const page = await bed.open(`${packed.address}/index.html#hallo`)
  await says(page, 'not-recorded')
  await answerGrass(page, 'Groen')
  await page.close()
  expect(bed.asked).toEqual([])
})
