import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
import { launchBrowser } from '../support/browser.ts'
import { courseFiles } from '../support/course-files.ts'
import { serve, type Served } from '../support/serve.ts'
import { watch } from './open.ts'

let browser: Browser
let served: Served
let files: readonly PackageFile[]

beforeAll(async () => {
  files = await courseFiles('course', 'web')
  ;[browser, served] = await Promise.all([launchBrowser(), serve(files)])
})

afterAll(async () => {
  await Promise.all([browser.close(), served.close()])
})

/** Each page as the player shows it: its name in the address bar, and what must be there first. */
function views(): readonly (readonly [string, string])[] {
  const ids = files.flatMap(({ path }) => /^lessons\/lesson-(.*)\.html$/.exec(path)?.[1] ?? [])
  return [
    ['', '.launch'],
    ['#/glossary', '.glossary'],
    ['#/about', '.about'],
    ...ids.map((id): readonly [string, string] => [`#${id}`, '.lesson']),
  ]
}

test('every page of the bundled course fits 320 px, with all answers and notes open', async () => {
  const viewport = { width: 320, height: 640 }
  for (const [hash, ready] of views()) {
    const { page, complaints } = await watch(browser, `${served.address}/index.html${hash}`, {
      viewport,
    })
    await page.locator(ready).waitFor()
    await page.evaluate(
      "document.querySelectorAll('main details').forEach((box) => box.open = true)",
    )
    expect(await page.evaluate('document.documentElement.scrollWidth'), hash).toBeLessThan(321)
    expect(complaints).toEqual([])
    await page.context().close()
  }
})
