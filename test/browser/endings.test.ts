import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { LaunchPlan } from '../support/lms.ts'
import { answerGrass, enrol, says, targets, type Enrolled, type Launched } from './enrolled.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

type Ending = (launched: Launched, learner: Enrolled) => Promise<unknown>

const elsewhere = '/frames?left=1&course=about:blank'

/** How a page goes. */
const endings = {
  'to another page': ({ page }) => page.goto('about:blank'),
  'to itself': ({ page }) => page.reload(),
  'by something else in the frame': ({ page }) =>
    page.evaluate(`document.querySelector('iframe').src = '${elsewhere}'`),
  'with its frame': ({ page }) => page.evaluate("document.querySelector('iframe').remove()"),
  'with its tab': ({ page }) => page.close(),
  'with its tab, which asks first': ({ page }) =>
    Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]),
} as const satisfies Readonly<Record<string, Ending>>

/** Both editions of SCORM 2004 have the same script. */
const standards = {
  'SCORM 1.2': targets['SCORM 1.2'],
  'SCORM 2004': targets['SCORM 2004 4th edition'],
} as const

const lmss = {
  'SCORM 1.2, by beacon': { target: standards['SCORM 1.2'], saves: 'beacon' },
  'SCORM 1.2, kept alive': { target: standards['SCORM 1.2'], saves: 'keepalive' },
  'SCORM 2004, as Moodle': { target: standards['SCORM 2004'], saves: 'moodle' },
} as const

/** Answers; the clock stands still, so that nothing but the end of the page can save it. */
async function answer(
  learner: Enrolled,
  plan: LaunchPlan,
  color: 'Groen' | 'Rood' = 'Groen',
): Promise<Launched> {
  const launched = await learner.launch({ place: '#hallo', ...plan })
  await says(launched.course, 'saved')
  await launched.page.clock.pauseAt(Date.now() + 60_000)
  await answerGrass(launched.course, color)
  expect(learner.answers()).toEqual([])
  return launched
}

/** The next launch shows the answer, and the LMS has it from then on. */
async function expectRestored(learner: Enrolled, plan: LaunchPlan = {}): Promise<void> {
  await learner.context.clock.resume()
  const { course } = await learner.launch({ place: '#hallo', ...plan })
  await course.locator('.activity .verdict[data-verdict=right]').waitFor()
  expect(await course.getByLabel('Groen').isChecked()).toBe(true)
  await learner.answered('a')
}

function pairs<A extends string, B extends string>(
  first: Readonly<Record<A, unknown>>,
  second: Readonly<Record<B, unknown>>,
): readonly (readonly [A, B])[] {
  // What Object.keys gives are the keys of the tables.
  return Object.keys(first).flatMap((a) =>
    Object.keys(second).map((b) => [a as A, b as B] as const),
  )
}

test.each(pairs(lmss, endings))('%s: a page that goes %s has saved all', async (lms, ending) => {
  const { target, saves } = lmss[lms]
  const learner = await enrol(browser, target)
  const launched = await answer(learner, { saves })
  await endings[ending](launched)
  await learner.answered('a')
  await learner.lms.stored(() => learner.lms.ends() === 1)
})

test.each(pairs(standards, endings))(
  '%s: an LMS that cannot save any more when the page goes %s has all at the next launch',
  async (standard, ending) => {
    const learner = await enrol(browser, standards[standard])
    await endings[ending](await answer(learner, { saves: 'wait' }))
    await expectRestored(learner, { saves: 'wait' })
  },
)

test.each(pairs(standards, { wait: 1, beacon: 1 }))(
  '%s: without network when its tab is closed, all is there at the next launch (%s)',
  async (standard, saves) => {
    const learner = await enrol(browser, standards[standard])
    const { page } = await answer(learner, { saves })
    await learner.context.setOffline(true)
    await page.close()
    await learner.context.setOffline(false)
    await expectRestored(learner, { saves })
  },
)

describe.each(Object.entries(standards))('%s', (_, target) => {
  test('the one window of a course is closed: its opener has saved all', async () => {
    const learner = await enrol(browser, target)
    const { page } = await learner.launch({ place: '#hallo', isWindow: true })
    const [window] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button').click(),
    ])
    await says(window, 'saved')
    await window.clock.pauseAt(Date.now() + 60_000)
    await answerGrass(window, 'Groen')
    await window.evaluate('close()')
    await learner.answered('a')
    await learner.lms.stored(() => learner.lms.ends() === 1)
  })

  // The browser in the tests has no back/forward cache, so it is told what one would tell.
  test('a page that the browser puts by and brings back has saved all, and goes on', async () => {
    const learner = await enrol(browser, target)
    const { page, course } = await answer(learner, {}, 'Rood')
    const tell = (type: string): Promise<void> =>
      course
        .locator('html')
        .evaluate(
          (_, name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
          type,
        )
    await tell('pagehide')
    await learner.answered('b')
    await tell('pageshow')
    await page.clock.resume()
    await course.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await answerGrass(course, 'Groen')
    await learner.answered('a')
    expect(learner.lms.ends()).toBe(0)
  })

  test('a learner who goes on and comes back is where they were', async () => {
    const learner = await enrol(browser, target)
    const { page, course } = await answer(learner, {})
    await page.goto('about:blank')
    await learner.answered('a')
    await page.clock.resume()
    await page.goBack()
    await course.locator('.activity .verdict[data-verdict=right]').waitFor()
    await says(course, 'saved')
    expect(learner.lms.ends()).toBe(1)
  })

  test('no page of the course listens to unload', async () => {
    const learner = await enrol(browser, target)
    await learner.context.addInitScript({
      content: `self.listening = []
      EventTarget.prototype.addEventListener = new Proxy(EventTarget.prototype.addEventListener, {
        apply(add, target, given) {
          listening.push(given[0])
          Reflect.apply(add, target, given)
        },
      })`,
    })
    const { page, course } = await learner.launch({ place: '#hallo', allowsUnload: true })
    await says(course, 'saved')
    await answerGrass(course, 'Groen')
    const listening = await page
      .frames()[1]
      ?.evaluate(() => [
        ...(window as unknown as { readonly listening: readonly string[] }).listening,
        ...(['onunload', 'onbeforeunload'] as const).filter((name) => window[name] !== null),
      ])
    expect(listening).toContain('pagehide')
    expect(listening?.filter((name) => name.includes('unload'))).toEqual([])
  })
})
