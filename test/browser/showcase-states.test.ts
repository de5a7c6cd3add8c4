import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatNames } from '../../src/export/registry.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { launchBrowser } from '../support/browser.ts'
import { courseFiles } from '../support/course-files.ts'
import { serve, type Served } from '../support/serve.ts'
import { axeFaults } from './axe.ts'
import { watch } from './open.ts'

let browser: Browser
let served: Served
const files: readonly PackageFile[] = await courseFiles('templates/showcase', 'web')

beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchBrowser(), serve(files)])
})

afterAll(async () => {
  await Promise.all([browser.close(), served.close()])
})

/** Every page of the showcase by its place in the address bar. */
const places: readonly string[] = [
  '',
  ...['/glossary', '/about', '/search', '/certificate', '/print'].map((name) => `#${name}`),
  ...files.flatMap(({ path }) => {
    const id = /^lessons\/lesson-(.*)\.html$/.exec(path)?.[1]
    return id === undefined ? [] : [`#${id}`]
  }),
]

async function open(place: string, options: BrowserContextOptions): Promise<Page> {
  // Axe is put into the page, which the policy of the package rightly refuses.
  const { page } = await watch(browser, `${served.address}/index.html${place}`, {
    bypassCSP: true,
    reducedMotion: 'reduce',
    ...options,
  })
  await page.locator('main h1').first().waitFor()
  return page
}

/** Gives some answer to everything, so that verdicts, profiles and endings are on the screen. */
async function answerEverything(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    for (const group of document.querySelectorAll('main [role=radiogroup], main .option-group'))
      group.querySelector('[type=radio]')?.click()
    for (const box of document.querySelectorAll('main [type=checkbox]:not(:disabled)')) box.click()
    for (const list of document.querySelectorAll('main select')) list.selectedIndex = 1
    for (const field of document.querySelectorAll('main .activity input:not([type=radio]):not([type=checkbox]), main textarea')) {
      field.value = '7'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    for (const button of document.querySelectorAll('main .way, main .actions button:not(:disabled)')) button.click()
    for (const closed of document.querySelectorAll('main details')) closed.open = true
  })()`)
}

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 320, height: 568 } }],
  ['forced colours', { forcedColors: 'active' }],
]

describe.each(looks)('in %s', (_, options) => {
  test.each(places)(
    'the showcase at "%s" has no fault that axe sees, fresh and answered, and every control is 24 px or more',
    { timeout: 60_000 },
    async (place) => {
      const page = await open(place, options)
      expect(await axeFaults(page)).toEqual([])
      await answerEverything(page)
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
      expect(await smallControls(page)).toEqual([])
      await page.context().close()
    },
  )
})

/** WCAG 2.2, 2.5.8, without its exceptions but that of a link in running text. */
function smallControls(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const inText = 'p a, li a, dd a, td a, sup a, .notes a, p .term, li .term'
    const targets = [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
    return targets.flatMap((node) => {
      const target = node.closest('label') ?? node
      const { width, height } = target.getBoundingClientRect()
      const isShown = node.checkVisibility() && width > 0 && !target.matches('.skip-link')
      const isLink = node.matches(inText) && !node.closest('nav')
      return isShown && !isLink && (width < 24 || height < 24)
        ? [node.outerHTML.slice(0, 80) + ' ' + width + 'x' + height] : []
    })
  })()`)
}

test.each([
  ['runtime/player.js', 38_000],
  ['runtime/player.css', 10_000],
])('%s takes at most %i bytes on its way to a learner', async (path, most) => {
  for (const format of formatNames) {
    const all = await courseFiles('templates/showcase', format)
    const file = all.find((each) => each.path === path)
    expect(gzipSync(file?.contents ?? '', { level: 9 }).length).toBeLessThan(most)
    expect(file?.contents.length).toBeGreaterThan(5_000)
  }
})
