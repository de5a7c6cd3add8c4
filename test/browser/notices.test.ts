import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { LaunchPlan } from '../support/lms.ts'
import { smallCourse } from '../support/write-course.ts'
import { enrol, says, targets, type Enrolled, type Launched } from './enrolled.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const inEnglish = {
  ...smallCourse,
  'course.md': smallCourse['course.md'].replace('language: nl', 'language: en'),
}

const afternoon = new Date(2026, 10, 27, 14, 5)

/** Opens the lesson, with a clock that stands still: the LMS is not there yet. */
async function open(learner: Enrolled, width: number, plan: LaunchPlan): Promise<Launched> {
  const page = await learner.context.newPage()
  await page.setViewportSize({ width, height: 640 })
  // It runs until it stands still, and a busy machine takes its time for that.
  await page.clock.install({ time: afternoon.getTime() - 60_000 })
  await page.clock.pauseAt(afternoon)
  const all: LaunchPlan = { place: '#hallo', saves: 'wait', after: 1000, ...plan }
  const launched = await learner.launch(all, page)
  await launched.course.locator('.activity').waitFor()
  return launched
}

/** Where things are that a learner has in sight, and whether something sticks out. */
async function placesIn({ course }: Launched): Promise<unknown> {
  const box = (found: Locator): Promise<unknown> => found.boundingBox()
  const root = course.locator('html')
  return {
    title: await box(course.locator('h1')),
    exit: await box(course.locator('.bar-tools button').last()),
    sticksOut: await root.evaluate((html) => html.scrollWidth > html.clientWidth),
  }
}

const screens = [
  ['Dutch', 320],
  ['Dutch', 768],
  ['Dutch', 1280],
  ['English', 320],
  ['English', 768],
] as const

test.each(screens)('in %s, %d px wide, no words of the record move anything', async (...screen) => {
  const [language, width] = screen
  const course = language === 'Dutch' ? smallCourse : inEnglish
  const learner = await enrol(browser, targets['SCORM 1.2'], course)

  for (const [kind, plan] of [
    ['review', { mode: 'review' }],
    ['not-recorded', { offers: false }],
    ['saved', {}],
  ] as const) {
    const launched = await open(learner, width, plan)
    const before = await placesIn(launched)
    // In steps, because the server answers by another clock.
    const notice = launched.course.locator('.notice[data-notice]')
    while (!(await notice.isVisible())) await launched.page.clock.runFor(1500)
    await says(launched.course, kind)
    expect(await placesIn(launched)).toEqual(before)
    if (kind === 'saved') await expectCalm(learner, launched)
    await launched.page.close()
  }
})

/** While nothing can be saved, and when it can again. */
async function expectCalm(learner: Enrolled, launched: Launched): Promise<void> {
  const { page, course } = launched
  const before = await placesIn(launched)
  learner.lms.isLoggedOut = true
  const answer = course.locator('.activity')
  await answer.locator('input').first().check()
  await answer.locator('.actions button').click()
  await answer.locator('.verdict').waitFor()
  const scroll = (to: number): Promise<unknown> =>
    course.locator('html').evaluate((_, top) => {
      scrollTo(0, top)
    }, to)
  await scroll(0)
  expect(await placesIn(launched)).toEqual(before)
  await page.clock.runFor(9000)
  await says(course, 'not-saved')
  expect(await placesIn(launched)).toEqual(before)

  const notice = course.locator('.notice')
  expect(await notice.innerText()).toMatch(/14:05|2:05/)
  await scroll(9999)
  const { height = 0 } = page.viewportSize() ?? {}
  const { y = height, height: high = 0 } = (await notice.boundingBox()) ?? {}
  expect(y + high).toBeLessThanOrEqual(height)
  // The end of the lesson can be read beside it.
  const end = await course.locator('main').boundingBox()
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(y)
}

test.each([320, 1280])('%d px wide, what is said at the end keeps off the edges', async (width) => {
  const learner = await enrol(browser, targets['SCORM 1.2'])
  const page = await learner.context.newPage()
  await page.setViewportSize({ width, height: 640 })
  const { course } = await learner.launch({ place: '#hallo' }, page)
  const heading = course.locator('h1')
  await says(course, 'saved')
  await course.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  await course.getByText('Je kunt dit venster sluiten.').waitFor()
  const { x = 0, y = 0, width: wide = width } = (await heading.boundingBox()) ?? {}
  expect(x).toBeGreaterThanOrEqual(16)
  expect(x + wide).toBeLessThanOrEqual(width - 16)
  expect(y).toBeGreaterThanOrEqual(16)
})
