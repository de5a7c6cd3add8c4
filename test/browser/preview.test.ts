import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCourse } from '../../src/preview/course-source.ts'
import { openPreview, type Preview } from '../../src/preview/preview.ts'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Previewed {
  readonly folder: string
  readonly preview: Preview
  readonly page: Page
  readonly course: FrameLocator
  readonly problems: string[]
  readonly close: () => Promise<void>
}

async function open(): Promise<Previewed> {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const source = await openCourse(folder, {
    ...{ format: 'scorm12', editor: 'vscode://file/{file}:{line}:{column}' },
    onBuilt: () => undefined,
    onFailed: () => undefined,
  })
  const preview = await openPreview(source, {
    ...{ host: '127.0.0.1', port: 0, isFixed: true, locale: 'nl' },
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(preview.address)
  const course = page.frameLocator('iframe')
  await course.locator('h1').first().waitFor()
  return {
    ...{ folder, preview, page, course, problems },
    async close() {
      await context.close()
      await preview.close()
    },
  }
}

describe('a trainer', () => {
  test('sees what the LMS sees, mends a lesson, and keeps what was answered', async () => {
    const { folder, page, course, problems, close } = await open()
    await page.getByRole('button', { name: /Hallo/ }).click()
    await course.locator('.activity').first().waitFor()
    await course.locator('.activity input').first().check()
    await course.locator('.activity .actions button').first().click()
    await course.locator('.verdict').first().waitFor()
    const state = page.getByRole('row', { name: 'cmi.suspend_data' })
    await state.waitFor()
    const meter = await page.locator('.meter-words').textContent()
    expect(meter).toMatch(/^suspend_data: [1-9]\d* van 4096 tekens$/)

    const lesson = join(folder, '01-begin/01-hallo.md')
    writeFileSync(lesson, `${readFileSync(lesson, 'utf8')}\nEen nieuwe zin.\n`)
    await course.getByText('Een nieuwe zin.').waitFor()
    await course.locator('.verdict').first().waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('sees the course say calmly that it is not saved, and that it is', async () => {
    const { page, course, close } = await open()
    await page.getByRole('button', { name: /Hallo/ }).click()
    await course.locator('[data-notice="saved"]').waitFor()
    await page.getByRole('tab', { name: 'Storingen' }).click()
    await page.getByRole('checkbox', { name: 'Bewaren mislukt' }).check()
    await course.locator('.activity input').first().check()
    await course.locator('.activity .actions button').first().click()
    await course.locator('[data-notice="not-saved"]').waitFor()
    await page.getByRole('checkbox', { name: 'Bewaren mislukt' }).uncheck()
    await course.locator('[data-notice="saved"]').waitFor({ timeout: 60_000 })
    await close()
  })
})
