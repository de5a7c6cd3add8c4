import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScoUnit } from '../../src/model/sco.ts'
import { playerScript, type PackageFile } from '../../src/model/site.ts'
import { launchBrowser } from '../support/browser.ts'
import { courseFiles } from '../support/course-files.ts'
import { built } from '../support/sample-package.ts'
import { serve, type Served } from '../support/serve.ts'
import { axeFaults } from './axe.ts'
import { watch } from './open.ts'

let browser: Browser
let served: Readonly<Record<ScoUnit, Served>>
let launches: Readonly<Record<ScoUnit, readonly string[]>>

beforeAll(async () => {
  const files = { module: await filesOf('module'), lesson: await filesOf('lesson') }
  launches = { module: launchesIn(files.module), lesson: launchesIn(files.lesson) }
  browser = await launchBrowser()
  served = { module: await serve(files.module), lesson: await serve(files.lesson) }
})

afterAll(async () => {
  await Promise.all([browser.close(), served.module.close(), served.lesson.close()])
})

/** With the player that looks for no LMS: here the pages are looked at, not the record. */
async function filesOf(sco: ScoUnit): Promise<readonly PackageFile[]> {
  const files = await courseFiles('templates/showcase', 'scorm12', { sco })
  const player = { path: playerScript, contents: built('players/web.js') }
  return files.map((file) => (file.path === playerScript ? player : file))
}

function launchesIn(files: readonly PackageFile[]): readonly string[] {
  const record = String(files.find(({ path }) => path === 'lespakket.json')?.contents)
  const { scos } = JSON.parse(record) as { scos: readonly { launch: string }[] }
  return scos.map(({ launch }) => launch)
}

/** What is shown, which SCO by its place in the course, what is asked of it, what must be there first. */
const views: readonly (readonly [string, ScoUnit, number, string, string])[] = [
  ['the overview of a module', 'module', 0, 'index.html', '.launch .start'],
  ['a lesson of a module', 'module', 1, 'index.html#ordenen-en-koppelen', '.lesson .lesson-end'],
  ['a lesson by itself', 'lesson', 5, 'index.html', '.lesson .lesson-end'],
  ['the overview of a lesson', 'lesson', 0, 'index.html#/course', '.launch .start'],
  ['the search of a lesson', 'lesson', 0, 'index.html#/search', '#search-field'],
  ['the print of a module', 'module', 2, 'index.html#/print', '.print-tools .print-button'],
  ['the page about a lesson', 'lesson', 0, 'about.html', '.about'],
]

function addressOf([, unit, index, page]: (typeof views)[number]): string {
  const launch = launches[unit][index] ?? ''
  return `${served[unit].address}/${launch.replace('index.html', page)}`
}

test.each(views)(
  '%s has no fault that axe can see and asks for no missing file',
  async (...view) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, complaints } = await watch(browser, addressOf(view), {
        colorScheme,
        bypassCSP: true,
      })
      await page.locator(view[4]).waitFor()
      expect(await axeFaults(page), colorScheme).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    }
  },
)

test.each(views)('%s fits a width of 320 px', async (...view) => {
  const viewport = { width: 320, height: 640 }
  const { page, complaints } = await watch(browser, addressOf(view), { viewport })
  await page.locator(view[4]).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThan(321)
  expect(complaints).toEqual([])
  await page.context().close()
})
