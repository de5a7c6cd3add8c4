import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { serveLms, type Lms, type StoredRecord } from '../support/lms.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import { callsOn, choose, openLesson, putInOrder, reportsPassed } from './play-small-course.ts'

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

async function startLms(
  edition: string,
  course: Readonly<Record<string, string>> = reportsPassed,
): Promise<void> {
  const folder = writeCourse(temporaryFolder(), course)
  lms = await serveLms(await courseFiles(folder, 'scorm2004', { edition }))
  onTestFinished(async () => {
    expect(lms.breaches).toEqual([])
    expect(complaints).toEqual([])
    await lms.close()
  })
}

interface Launched {
  readonly page: Page
  readonly course: FrameLocator
}

/** A new launch: a new page of the LMS, in a browser that remembers nothing. */
async function launch(): Promise<Launched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(lms.address)) complaints.push(request.url())
  })
  await page.goto(lms.address)
  return { page, course: page.frameLocator('iframe') }
}

/** Everything an LMS judges a learner by. */
function results(record: StoredRecord): Readonly<Record<string, string | undefined>> {
  return {
    completion: record['cmi.completion_status'],
    success: record['cmi.success_status'],
    scaled: record['cmi.score.scaled'],
    raw: record['cmi.score.raw'],
    progress: record['cmi.progress_measure'],
  }
}

describe.each(['3rd', '4th'])('in the %s edition', (edition) => {
  test('opened and closed, it is incomplete, unknown and without a score', async () => {
    await startLms(edition)
    const { page, course } = await launch()
    await course.getByRole('heading', { level: 1 }).waitFor()
    await lms.stored((record) => record['cmi.completion_status'] === 'incomplete')
    await page.context().close()
    const record = await lms.stored((stored) => stored['cmi.session_time'] !== undefined)
    expect(results(record)).toEqual({ completion: 'incomplete', progress: '0' })
    expect(record['cmi.exit']).toBe('suspend')
    expect(record['adl.nav.request']).toBeUndefined()
  })

  test('all right, it is completed and passed, with score, progress and objectives', async () => {
    await startLms(edition)
    const { page, course } = await launch()
    await openLesson(course, 'Hallo')
    await choose(course, 'Groen')
    await openLesson(course, 'Verder')
    await putInOrder(course, ['Een', 'Twee', 'Drie'])
    const record = await lms.stored((stored) => stored['cmi.success_status'] === 'passed')
    expect(results(record)).toEqual({
      ...{ completion: 'completed', success: 'passed', scaled: '1', raw: '100', progress: '1' },
    })
    expect(record['cmi.objectives.0.id']).toMatch(/^module_[a-z][a-z0-9]*$/)
    expect(record).toMatchObject({
      'cmi.objectives.0.description': 'Begin',
      'cmi.objectives.0.completion_status': 'completed',
      'cmi.objectives.0.success_status': 'passed',
      'cmi.objectives.0.score.scaled': '1',
      'cmi.objectives.0.progress_measure': '1',
    })
    await page.context().close()

    const again = await launch()
    await again.course.getByRole('heading', { level: 1 }).waitFor()
    await again.page.context().close()
    expect(results(lms.record())).toEqual(results(record))
    expect(lms.record()['adl.nav.request']).toBeUndefined()
  })
})

test('half-way and closed, the next launch has the place, the answers and the verdict', async () => {
  await startLms('4th')
  const first = await launch()
  await openLesson(first.course, 'Hallo')
  await choose(first.course, 'Groen')
  await first.course.getByRole('status').filter({ hasText: 'Goed' }).waitFor()
  await lms.stored((record) => record['cmi.score.scaled'] === '0.5')
  await first.page.context().close()

  const second = await launch()
  await second.course.getByRole('link', { name: 'Verder waar je was' }).click()
  await second.course.getByRole('heading', { level: 1, name: 'Hallo' }).waitFor()
  expect(await second.course.getByLabel('Groen').isChecked()).toBe(true)
  await second.course.getByRole('status').filter({ hasText: 'Goed' }).waitFor()
  await second.page.context().close()
  expect(results(lms.record())).toEqual({
    ...{ completion: 'incomplete', scaled: '0.5', raw: '50', progress: '0.5' },
  })
})

test('the exit button asks the LMS to suspend, and ends the session before the page is left', async () => {
  await startLms('4th')
  const { page, course } = await launch()
  await openLesson(course, 'Hallo')
  await choose(course, 'Groen')
  await lms.stored((record) => record['cmi.score.scaled'] === '0.5')
  expect(lms.record()['adl.nav.request']).toBeUndefined()
  await course.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  await lms.stored((record) => record['adl.nav.request'] === 'suspendAll')
  const calls = await callsOn(page)
  expect(calls.filter((name) => name === 'Terminate')).toHaveLength(1)
  expect(calls.at(-1)).toBe('Terminate')
  await page.context().close()
})

test('where the course reports completed, too little is completed and not failed', async () => {
  await startLms('4th', smallCourse)
  const { page, course } = await launch()
  await openLesson(course, 'Hallo')
  await choose(course, 'Rood')
  await openLesson(course, 'Verder')
  await putInOrder(course, ['Een', 'Twee', 'Drie'])
  const record = await lms.stored((stored) => stored['cmi.completion_status'] === 'completed')
  expect(results(record)).toEqual({
    ...{ completion: 'completed', scaled: '0.5', raw: '50', progress: '1' },
  })
  await page.context().close()
})
