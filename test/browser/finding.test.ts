import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { LaunchPlan } from '../support/lms.ts'
import { answerGrass, enrol, says, targets, type Enrolled } from './enrolled.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Both editions of SCORM 2004 have the same script. */
const standards = [targets['SCORM 1.2'], targets['SCORM 2004 4th edition']]

/** Plays one answer through. */
async function expectRecorded(learner: Enrolled, plan: LaunchPlan): Promise<void> {
  const { page } = await learner.launch({ place: '#hallo', ...plan })
  const course = await courseIn(page)
  // Within fifty frames a browser takes long to tell what a mouse would hit.
  await course.getByLabel('Groen').dispatchEvent('click')
  await course.getByRole('button', { name: 'Controleer' }).dispatchEvent('click')
  await learner.answered('a')
  await says(course, 'saved')
}

/** However deep it lies. */
async function courseIn(page: Page): Promise<Frame> {
  const find = (): Frame | undefined => page.frames().find((each) => each.url().endsWith('#hallo'))
  for (;;) {
    const frame = find()
    if (frame) return frame
    await page.waitForEvent('framenavigated')
  }
}

const layouts: Readonly<Record<string, LaunchPlan>> = {
  'right above the course': {},
  '1 frame further': { frames: 1 },
  '7 frames further': { frames: 7 },
  '8 frames further': { frames: 8 },
  '50 frames further': { frames: 50 },
  'above a frame of another host': { frames: 1, foreign: 'between' },
  'where pages may listen to "unload"': { allowsUnload: true },
  'around a sandbox that is of the same host': { sandbox: 'allow-scripts allow-same-origin' },
}

/** Reads a lesson and answers, with a clock that the ten seconds of looking take no time of. */
async function expectReadable(learner: Enrolled, plan: LaunchPlan): Promise<void> {
  const page = await learner.context.newPage()
  await page.clock.install({ time: 0 })
  // Until all is loaded: it may take longer than what an LMS that is late is late.
  await page.clock.pauseAt(60_000)
  const { course } = await learner.launch({ place: '#hallo', ...plan }, page)
  await answerGrass(course, 'Groen')
  await page.clock.runFor(10_500)
  await says(course, 'not-recorded')
  expect(await course.getByText('Voortgang wordt hier niet bijgehouden.').count()).toBe(2)
  await course.getByRole('link', { name: 'verder', exact: true }).first().click()
  await course.getByRole('heading', { level: 1, name: 'Verder' }).waitFor()
  expect(await course.getByRole('button', { name: 'Bewaren en stoppen' }).count()).toBe(0)
  expect(learner.lms.record()).toEqual({})
}

async function openWindow(learner: Enrolled, plan: LaunchPlan): Promise<Page> {
  const { page } = await learner.launch({ place: '#hallo', isWindow: true, ...plan })
  const [window] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()])
  return window
}

describe.each(standards)('$format', (target) => {
  // A browser takes its time for fifty frames.
  test.each(Object.keys(layouts))('an LMS %s is found', { timeout: 120_000 }, async (layout) => {
    const learner = await enrol(browser, target)
    await expectRecorded(learner, layouts[layout] ?? {})
  })

  test('beside an API of the other standard its own is used', async () => {
    await expectRecorded(await enrol(browser, target), { both: true })
  })

  test('an API of the other standard only is none', async () => {
    const learner = await enrol(browser, target)
    await expectReadable(learner, { offers: false, both: true })
  })

  test.each<readonly [string, LaunchPlan]>([
    ['nothing that is an LMS', { offers: false }],
    ['an LMS of another host', { foreign: 'lms' }],
    ['a sandbox', { sandbox: 'allow-scripts' }],
  ])('in %s the course can be read, and says that nothing is recorded', async (_, plan) => {
    await expectReadable(await enrol(browser, target), plan)
  })

  test('an LMS that opened the window of the course is found', async () => {
    const learner = await enrol(browser, target)
    const window = await openWindow(learner, {})
    await answerGrass(window, 'Groen')
    await learner.answered('a')
  })

  test('an LMS that opened the window around the course is found', async () => {
    const learner = await enrol(browser, target)
    const window = await openWindow(learner, { frames: 2 })
    await answerGrass(await courseIn(window), 'Groen')
    await learner.answered('a')
  })

  test.each([200, 2000, 9000])(
    'an LMS that is there after %d ms has what was answered meanwhile',
    async (after) => {
      const learner = await enrol(browser, target)
      const page = await learner.context.newPage()
      await page.clock.install({ time: 0 })
      await page.clock.pauseAt(60_000)
      const { course } = await learner.launch({ place: '#hallo', after }, page)
      await answerGrass(course, 'Groen')
      await page.clock.runFor(after + 600)
      await learner.answered('a')
      await page.clock.resume()
      await says(course, 'saved')
    },
  )

  test('an LMS that is there after 11 seconds is too late, and is left alone', async () => {
    const learner = await enrol(browser, target)
    await expectReadable(learner, { after: 11_000 })
  })
})
