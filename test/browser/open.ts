import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { PackageFile } from '../../src/model/site.ts'
import { launchBrowser } from '../support/browser.ts'
import { samplePackage } from '../support/sample-package.ts'
import { serve, type Served } from '../support/serve.ts'

/** A browser with a package behind it, as a strict server gives it. */
export interface Stage {
  readonly browser: Browser
  readonly files: readonly PackageFile[]
  readonly address: string
  close(): Promise<void>
}

/** A page, with everything that a learner's console and network would show. */
export interface Watched {
  readonly page: Page
  /** Errors, warnings and refusals of the policy. */
  readonly complaints: readonly string[]
  /** Where requests went. */
  readonly requests: readonly string[]
}

/** With the sample course and the player of the web format, or others. */
export async function openStage(
  parts: { readonly player?: string; readonly files?: readonly PackageFile[] } = {},
): Promise<Stage> {
  const files = parts.files ?? samplePackage(parts.player)
  const [browser, served]: readonly [Browser, Served] = await Promise.all([
    launchBrowser(),
    serve(files),
  ])
  return {
    browser,
    files,
    address: served.address,
    async close() {
      await Promise.all([browser.close(), served.close()])
    },
  }
}

/** Opens a page in a profile of its own. */
export async function watch(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(address)
  return { page, complaints, requests }
}
