import type { Browser, FrameLocator, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { openPreview } from '../../src/preview/preview.ts'
import { openPackage } from '../../src/preview/zip-source.ts'
import type { HandMade } from '../support/hand-made-zip.ts'
import { madeZip } from '../support/made-zip.ts'

/** A package of another maker as the preview plays it. */
export interface PlayedPackage {
  readonly page: Page
  readonly course: FrameLocator
  readonly press: (name: string) => Promise<void>
  /** Opens a panel beside the course. */
  readonly panel: (name: string) => Promise<void>
}

export interface Playing {
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly bypassCSP?: boolean
}

/** Plays a package until the test ends; what goes wrong in its pages, and what the page says to the console, fails the test. */
export async function playPackage(
  browser: Browser,
  files: readonly HandMade[],
  { width = 1280, ...options }: Playing = {},
): Promise<PlayedPackage> {
  const problems: unknown[] = []
  const source = await openPackage(madeZip(files), { onFailed: (error) => problems.push(error) })
  const preview = await openPreview(source, {
    ...{ host: '127.0.0.1', port: 0, isFixed: true, locale: 'nl' },
  })
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  context.on('weberror', (error) => problems.push(String(error.error())))
  context.on('console', (message) => {
    // A state that is not there yet is a 404, and the browser says so itself.
    if (!message.text().startsWith('Failed to load resource')) problems.push(message.text())
  })
  onTestFinished(async () => {
    await context.close()
    await preview.close()
    expect(problems).toEqual([])
  })
  await page.goto(preview.address)
  return {
    ...{ page, course: page.frameLocator('iframe') },
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    panel: (name) => page.getByRole('tab', { name }).click(),
  }
}
