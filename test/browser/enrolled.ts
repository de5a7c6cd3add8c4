import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { ScoUnit } from '../../src/model/sco.ts'
import type { PackageFile, PackOptions } from '../../src/model/site.ts'
import { decode } from '../../src/state/codec.ts'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { serveLms, type LaunchPlan, type Lms, type StoredRecord } from '../support/lms.ts'
import { smallCourse, writeCourse, type CourseFiles } from '../support/write-course.ts'

/** What a package is made for. */
export interface Target extends PackOptions {
  readonly format: 'scorm12' | 'scorm2004'
  readonly sco?: ScoUnit
}

/**
 * Each format of an LMS, by the name that tests give it. The 3rd edition of SCORM 2004 differs in its
 * manifest only: it is played in `scorm2004.test.ts`.
 */
export const targets = {
  'SCORM 1.2': { format: 'scorm12' },
  'SCORM 2004 4th edition': { format: 'scorm2004', edition: '4th' },
} as const satisfies Readonly<Record<string, Target>>

/** Where a course is shown. */
export type Shown = Page | Frame | FrameLocator

/** The page of the LMS and the course in it. */
export interface Launched {
  readonly page: Page
  readonly course: FrameLocator
}

/** One learner in one course of an LMS, with one browser profile. */
export interface Enrolled {
  readonly lms: Lms
  readonly context: BrowserContext
  /** What a console or a look at the network shows that must not be there. */
  readonly complaints: readonly string[]
  /** Opens a page of the LMS that has the course in a frame. */
  launch(plan?: LaunchPlan, page?: Page): Promise<Launched>
  /** The answers that the LMS has: all that are in the state. */
  answers(record?: StoredRecord): readonly string[]
  /** Resolves when the LMS has this one. */
  answered(answer: string): Promise<StoredRecord>
}

const packages = new Map<string, Promise<readonly PackageFile[]>>()

function packageOf(course: CourseFiles | string, target: Target): Promise<readonly PackageFile[]> {
  const { format, ...options } = target
  const name = JSON.stringify([course, target])
  const folder = (): string =>
    typeof course === 'string' ? course : writeCourse(temporaryFolder(), course)
  const made = packages.get(name) ?? courseFiles(folder(), format, options)
  packages.set(name, made)
  return made
}

/**
 * Puts a course, or the one in a folder, in an LMS; a breach of the protocol or a complaint in the
 * browser fails the test.
 */
export async function enrol(
  browser: Browser,
  target: Target,
  course: CourseFiles | string = smallCourse,
): Promise<Enrolled> {
  const files = await packageOf(course, target)
  const script = files.find(({ path }) => path === 'course.js')
  const key = /"key":"(\w+)"/.exec(String(script?.contents))?.[1] ?? ''
  const lms = await serveLms(files)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(20_000)
  const complaints: string[] = []
  context.on('page', (page) => {
    watchPage(page, complaints)
  })
  onTestFinished(async () => {
    await context.close()
    await lms.close()
    expect(lms.breaches).toEqual([])
    expect(complaints).toEqual([])
  })

  function answers(record = lms.record()): readonly string[] {
    const { answers } = decode(record['cmi.suspend_data'] ?? '', key)
    return Object.values(answers).map(({ answer }) => answer.join())
  }

  return {
    ...{ lms, context, complaints, answers },
    async launch(plan = {}, given) {
      const page = given ?? (await context.newPage())
      await page.goto(lms.launchAddress(plan))
      return { page, course: page.frameLocator('iframe') }
    },
    answered: (answer) => lms.stored((record) => answers(record).includes(answer)),
  }
}

/** This machine goes by two names here; everything else is another host. */
function watchPage(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    // About the LMS, which chose to do so.
    if (text.includes('can escape its sandboxing')) return
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${text} ${message.location().url}`)
    }
  })
  page.on('request', (request) => {
    if (!/^http:\/\/(127\.0\.0\.1|localhost):/.test(request.url())) complaints.push(request.url())
  })
}

/** Answers the question of the first lesson of the small course. */
export async function answerGrass(course: Shown, color: 'Groen' | 'Rood'): Promise<void> {
  await course.getByLabel(color).check()
  await course.getByRole('button', { name: 'Controleer' }).click()
  await course.locator('.activity .verdict').waitFor()
}

/** Resolves when the question on the screen has this verdict. */
export async function answerTo(course: Shown, verdict: 'right' | 'wrong'): Promise<void> {
  await course.locator(`.activity .verdict[data-verdict=${verdict}]`).waitFor()
}

/** Resolves when the course says this of the learner's record. */
export async function says(course: Shown, notice: string): Promise<void> {
  await course.locator(`.notice[data-notice=${notice}]`).waitFor()
}
