import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
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

async function startLms(course: Readonly<Record<string, string>> = smallCourse): Promise<void> {
  const folder = writeCourse(temporaryFolder(), course)
  const files: readonly PackageFile[] = await courseFiles(folder, 'scorm12')
  lms = await serveLms(files)
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

const status = (record: StoredRecord): string | undefined => record['cmi.core.lesson_status']
const score = (record: StoredRecord): string | undefined => record['cmi.core.score.raw']

test('opened and closed, it is incomplete and has no score', async () => {
  await startLms()
  const { page, course } = await launch()
  await course.getByRole('heading', { level: 1 }).waitFor()
  await lms.stored((record) => status(record) === 'incomplete')
  await page.context().close()
  const record = await lms.stored((stored) => stored['cmi.core.session_time'] !== undefined)
  expect(status(record)).toBe('incomplete')
  expect(score(record)).toBeUndefined()
  expect(record['cmi.core.exit']).toBe('suspend')
})

test('half-way and closed, the next launch has the place, the answers and the verdict', async () => {
  await startLms()
  const first = await launch()
  await openLesson(first.course, 'Hallo')
  await choose(first.course, 'Groen')
  await first.course.getByRole('status').filter({ hasText: 'Goed' }).waitFor()
  await lms.stored((record) => score(record) === '50')
  await first.page.context().close()

  const second = await launch()
  await second.course.getByRole('link', { name: 'Verder waar je was' }).click()
  await second.course.getByRole('heading', { level: 1, name: 'Hallo' }).waitFor()
  expect(await second.course.getByLabel('Groen').isChecked()).toBe(true)
  await second.course.getByRole('status').filter({ hasText: 'Goed' }).waitFor()
  expect(status(lms.record())).toBe('incomplete')
  await second.page.context().close()
})

test('all done and right gives completed, with score and time, and stays so', async () => {
  await startLms()
  const { page, course } = await launch()
  await openLesson(course, 'Hallo')
  await choose(course, 'Groen')
  await openLesson(course, 'Verder')
  await putInOrder(course, ['Een', 'Twee', 'Drie'])
  const record = await lms.stored((stored) => status(stored) === 'completed')
  expect(score(record)).toBe('100')
  expect(record['cmi.core.score.max']).toBe('100')
  await page.context().close()
  await lms.stored((stored) =>
    /^\d{4}:\d{2}:\d{2}\.\d{2}$/.test(stored['cmi.core.session_time'] ?? ''),
  )

  const again = await launch()
  await again.course.getByRole('heading', { level: 1 }).waitFor()
  await again.page.context().close()
  expect(status(lms.record())).toBe('completed')
  expect(score(lms.record())).toBe('100')
})

test('where the course reports passed, all right gives passed and too little stays incomplete', async () => {
  await startLms(reportsPassed)
  const { page, course } = await launch()
  await openLesson(course, 'Hallo')
  await choose(course, 'Rood')
  await openLesson(course, 'Verder')
  await putInOrder(course, ['Een', 'Twee', 'Drie'])
  await lms.stored((record) => score(record) === '50')
  expect(status(lms.record())).toBe('incomplete')
  const result = 'Score: 50 procent. Je slaagt vanaf 100 procent.'
  await course.getByRole('main').getByText(result).waitFor()
  await course.getByText(`Afgerond. ${result}`).waitFor({ state: 'attached' })
  await openLesson(course, 'Hallo')
  await course.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await choose(course, 'Groen')
  const record = await lms.stored((stored) => status(stored) === 'passed')
  expect(score(record)).toBe('100')
  await page.context().close()
})

test('the exit button ends the session before the page is left', async () => {
  await startLms()
  const { page, course } = await launch()
  await openLesson(course, 'Hallo')
  await choose(course, 'Groen')
  await course.getByRole('button', { name: 'Bewaren en stoppen' }).click()
  await course.getByText('Je kunt dit venster sluiten.').first().waitFor()
  expect(score(lms.record())).toBe('50')
  const calls = await callsOn(page)
  expect(calls.filter((name) => name === 'LMSFinish')).toHaveLength(1)
  expect(calls.at(-1)).toBe('LMSFinish')
  await page.context().close()
})
