import type { Browser, Locator, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Answer } from '../../src/model/activity.ts'
import { decode } from '../../src/state/codec.ts'
import type { AnswerState } from '../../src/state/snapshot.ts'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { serveLms, type StoredRecord } from '../support/lms.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

/** A course with one lesson in an LMS that keeps what it is told. */
export interface LaunchedLesson {
  /** A new launch, in a browser that remembers nothing; gives the lesson's first activity. */
  launch(): Promise<{ readonly page: Page; readonly activity: Locator }>
  /** Resolves when the LMS holds this answer to the activity. */
  saved(answer: Answer): Promise<void>
  /** The best score of the activity that the LMS holds, 0 to 1. */
  best(): number
  /** The readable page of the lesson, without script. */
  read(): Promise<Page>
}

/** Puts a lesson of this text in an LMS; anything that complains meanwhile fails the test. */
export async function launchLesson(browser: Browser, text: string): Promise<LaunchedLesson> {
  const lesson = `---\nid: hallo\ntitle: Hallo\nminutes: 1\n---\n\n${text}`
  const course = {
    'course.md': smallCourse['course.md'],
    '01-begin/module.md': smallCourse['01-begin/module.md'],
    '01-begin/01-hallo.md': lesson,
  }
  const files = await courseFiles(writeCourse(temporaryFolder(), course), 'scorm12')
  const script = files.find(({ path }) => path === 'course.js')
  const courseKey = /"key":"(\w+)"/.exec(String(script?.contents))?.[1] ?? ''
  const lms = await serveLms(files)
  const complaints: string[] = []
  onTestFinished(async () => {
    expect(lms.breaches).toEqual([])
    expect(complaints).toEqual([])
    await lms.close()
  })
  const answerIn = (record: StoredRecord): AnswerState | undefined =>
    Object.values(decode(record['cmi.suspend_data'] ?? '', courseKey).answers)[0]

  return {
    async launch() {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto(lms.address)
      const frame = page.frameLocator('iframe')
      await frame.getByRole('main').getByRole('link', { name: 'Hallo' }).first().click()
      const activity = frame.locator('.activity').first()
      await activity.waitFor()
      return { page, activity }
    },
    async saved(answer) {
      await lms.stored((record) => {
        return answerIn(record)?.answer.join() === answer.join()
      })
    },
    best: () => answerIn(lms.record())?.best ?? 0,
    async read() {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      await page.goto(`${lms.address}course/lessons/lesson-hallo.html`)
      return page
    },
  }
}
