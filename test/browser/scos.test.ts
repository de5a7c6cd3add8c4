import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { ScoUnit } from '../../src/model/sco.ts'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { serveLms, type Lms, type StoredRecord } from '../support/lms.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

/** A module of two lessons with a question each, and one of a lesson without. */
const twoModules = {
  ...smallCourse,
  '02-slot/module.md': `---
id: slot
title: Slot
kind: bonus
summary: Waar het eindigt.
---
`,
  '02-slot/01-einde.md': `---
id: einde
title: Einde
minutes: 1
after: [hallo]
---

Dit was het, na [de eerste les](lesson:hallo).
`,
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

let lms: Lms
const complaints: string[] = []
beforeEach(() => {
  complaints.length = 0
})

interface Launched {
  readonly page: Page
  readonly course: FrameLocator
}

/** A page of an LMS that has the course in its menu, part by part. */
async function launch(): Promise<Launched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  await page.goto(lms.address)
  return { page, course: page.frameLocator('iframe') }
}

async function startLms(sco: ScoUnit): Promise<Launched> {
  const folder = writeCourse(temporaryFolder(), twoModules)
  lms = await serveLms(await courseFiles(folder, 'scorm12', { sco }))
  onTestFinished(async () => {
    expect(lms.breaches).toEqual([])
    expect(complaints).toEqual([])
    await lms.close()
  })
  return launch()
}

async function choose({ page, course }: Launched, entry: string, heading: string): Promise<void> {
  await page.getByRole('button', { name: entry }).click()
  await course.getByRole('heading', { level: 1, name: heading }).waitFor()
  await course.getByText('Je voortgang is bewaard.').first().waitFor({ state: 'attached' })
}

async function answerGreen({ course }: Launched): Promise<void> {
  await course.getByLabel('Groen').check()
  await course.getByRole('button', { name: 'Controleer' }).click()
}

function itemOf(title: string): string {
  const entry = lms.menu.find((each) => each.title === title)
  if (!entry) throw new Error(`Nothing is called "${title}" in the menu.`)
  return entry.item
}

const isDone = (record: StoredRecord): boolean => record['cmi.core.lesson_status'] === 'completed'

/** The calls that open and close, in order. */
function openAndClose(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { lmsLog: { calls: readonly { name: string }[] } }).lmsLog.calls
      .map(({ name }) => name)
      .filter((name) => name === 'LMSInitialize' || name === 'LMSFinish'),
  )
}

test('two lessons one after the other, in one page of the LMS, each have their own record', async () => {
  const launched = await startLms('lesson')
  const { page, course } = launched
  expect(lms.menu.map(({ title }) => title)).toEqual(['1.1 Hallo', '1.2 Verder', '2.1 Einde'])

  await choose(launched, '1.1 Hallo', 'Hallo')
  await answerGreen(launched)
  await course
    .getByText('Je hebt deze les afgerond. Kies in het menu van je leersysteem waar je verdergaat.')
    .first()
    .waitFor()
  const first = await lms.stored(isDone, itemOf('1.1 Hallo'))
  expect(first['cmi.core.score.raw']).toBe('100')

  await choose(launched, '2.1 Einde', 'Einde')
  await course.getByText('Dit was het, na de eerste les.').waitFor()
  expect(await course.getByRole('link', { name: 'de eerste les' }).count()).toBe(0)
  expect(lms.record(itemOf('2.1 Einde'))['cmi.core.lesson_status']).toBe('incomplete')
  expect(lms.record(itemOf('1.2 Verder'))).toEqual({})
  await course.getByRole('button', { name: 'Les afronden' }).focus()
  await course.getByRole('button', { name: 'Les afronden' }).press('Enter')
  const last = await lms.stored(isDone, itemOf('2.1 Einde'))
  expect(last['cmi.core.score.raw']).toBeUndefined()
  expect(await course.locator(':focus').textContent()).toContain('Je hebt deze les afgerond.')

  await choose(launched, '1.1 Hallo', 'Hallo')
  expect(await course.getByLabel('Groen').isChecked()).toBe(true)
  expect(isDone(lms.record(itemOf('1.1 Hallo')))).toBe(true)
  expect(await openAndClose(page)).toEqual([
    ...['LMSInitialize', 'LMSFinish', 'LMSInitialize', 'LMSFinish', 'LMSInitialize'],
  ])
  await page.context().close()
})

test('a module opens at its overview, and is done when its own lessons are', async () => {
  const launched = await startLms('module')
  const { page, course } = launched
  await choose(launched, '1. Begin', 'Begin – Kleine cursus')
  await course.getByRole('link', { name: 'Begin met deze module' }).click()
  await answerGreen(launched)
  await lms.stored((record) => record['cmi.core.score.raw'] === '50', itemOf('1. Begin'))
  expect(await course.getByRole('link', { name: 'Einde' }).count()).toBe(0)

  await choose(launched, '2. Slot', 'Slot – Kleine cursus')
  await course.getByRole('link', { name: 'Begin met deze module' }).click()
  await course.getByRole('button', { name: 'Les afronden' }).click()
  await lms.stored(isDone, itemOf('2. Slot'))
  expect(await course.getByRole('link', { name: /certificaat/i }).count()).toBe(0)
  expect(lms.record(itemOf('1. Begin'))['cmi.core.lesson_status']).toBe('incomplete')
  await page.context().close()

  const later = await launch()
  await choose(later, '1. Begin', 'Begin – Kleine cursus')
  await later.course.getByRole('link', { name: 'Verder waar je was' }).click()
  expect(await later.course.getByLabel('Groen').isChecked()).toBe(true)
  await later.page.context().close()
})

test('the exit button of a part says that the menu leads on', async () => {
  const launched = await startLms('lesson')
  const { page, course } = launched
  await choose(launched, '1.1 Hallo', 'Hallo')
  await answerGreen(launched)
  await course.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  await course.getByRole('heading', { name: /Kies in het menu van je leersysteem/ }).waitFor()
  await choose(launched, '1.2 Verder', 'Verder')
  expect(await openAndClose(page)).toEqual(['LMSInitialize', 'LMSFinish', 'LMSInitialize'])
  await page.context().close()
})

test('a lesson by itself adds no step to go back over: its own overview is not in between', async () => {
  const launched = await startLms('lesson')
  const { page } = launched
  const steps = (): Promise<number> => page.evaluate(() => history.length)
  await choose(launched, '1.1 Hallo', 'Hallo')
  const before = await steps()
  await choose(launched, '1.2 Verder', 'Verder')
  expect(await steps()).toBe(before + 1)
  await page.context().close()
})
