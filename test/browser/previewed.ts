import type { Browser, FrameLocator, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Locale } from '../../src/model/diagnostic.ts'
import { openCourse, type CourseSourceOptions } from '../../src/preview/course-source.ts'
import { openPreview } from '../../src/preview/preview.ts'
import { temporaryFolder } from '../support/command.ts'
import { writeCourse, type CourseFiles } from '../support/write-course.ts'

/** A course as its author sees it, in the preview. */
export interface Previewed {
  readonly folder: string
  readonly page: Page
  readonly course: FrameLocator
}

export interface Previewing extends Partial<CourseSourceOptions> {
  readonly locale?: Locale
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** Opens a course, or the one in a folder, in the preview until the test ends; what goes wrong in its pages fails the test. */
export async function openPreviewed(
  browser: Browser,
  course: CourseFiles | string,
  { locale = 'nl', width = 1280, colorScheme = 'light', ...options }: Previewing = {},
): Promise<Previewed> {
  const folder = typeof course === 'string' ? course : writeCourse(temporaryFolder(), course)
  const source = await openCourse(folder, {
    ...{ format: 'scorm12', editor: '', onBuilt: () => undefined, onFailed: () => undefined },
    ...options,
  })
  const preview = await openPreview(source, {
    ...{ host: '127.0.0.1', port: 0, isFixed: true, locale },
  })
  const context = await browser.newContext({
    ...{ viewport: { width, height: 800 }, colorScheme, bypassCSP: true },
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  onTestFinished(async () => {
    await context.close()
    await preview.close()
    expect(problems).toEqual([])
  })
  await page.goto(preview.address)
  return { folder, page, course: page.frameLocator('iframe') }
}
