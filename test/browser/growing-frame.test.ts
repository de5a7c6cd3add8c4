import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { samplePackage } from '../support/sample-package.ts'
import { serve, type Served } from '../support/serve.ts'
import { watch } from './open.ts'

let browser: Browser
let served: Served

/** As many an LMS does it: the frame is as high as what is in it. */
const host = `const frame = document.querySelector('iframe')
self.heights = []
frame.addEventListener('load', () => {
  const root = frame.contentDocument.documentElement
  const grow = () => {
    const height = Math.ceil(root.getBoundingClientRect().height)
    if (self.heights.at(-1) === height) return
    self.heights.push(height)
    frame.style.height = height + 'px'
  }
  new frame.contentWindow.ResizeObserver(grow).observe(root)
})
`

beforeAll(async () => {
  const page = (address: string): string =>
    `<!doctype html><title>LMS</title><iframe width="1200" height="300" src="${address}"></iframe><script src="host.js"></script>`
  const files = [
    ...samplePackage(),
    { path: 'host.js', contents: host },
    { path: 'host-course.html', contents: page('index.html') },
    { path: 'host-lesson.html', contents: page('index.html#ladder') },
    { path: 'host-welcome.html', contents: page('index.html#welkom') },
  ]
  ;[browser, served] = await Promise.all([launchBrowser(), serve(files)])
})

afterAll(async () => {
  await Promise.all([browser.close(), served.close()])
})

test.each(['course', 'lesson', 'welcome'])(
  'in a frame that grows with it, the page of a %s comes to rest and is not cut',
  async (name) => {
    const { page } = await watch(browser, `${served.address}/host-${name}.html`)
    const inside = page.frameLocator('iframe')
    await inside.locator(name === 'course' ? '.launch progress' : '.lesson-end').waitFor()
    await page.evaluate(`new Promise((done) => {
      let frames = 30
      const next = () => (frames-- > 0 ? requestAnimationFrame(next) : done())
      next()
    })`)
    const heights = await page.evaluate<readonly number[]>('self.heights')
    // Once for the page as it came, and when the player, a lesson or a picture is there.
    expect(heights.length).toBeLessThan(8)
    const hidden = await page.evaluate(
      `(() => { const { documentElement: root } = document.querySelector('iframe').contentDocument
        return root.scrollHeight - root.clientHeight })()`,
    )
    expect(hidden).toBeLessThanOrEqual(1)
  },
)

test('no style depends on the height of the window', () => {
  const folder = join(import.meta.dirname, '../../src/runtime/styles')
  const found = readdirSync(folder).filter((name) =>
    /\d(?:vh|dvh|svh|lvh|vb|vmin|vmax)\b/.test(readFileSync(join(folder, name), 'utf8')),
  )
  expect(found).toEqual([])
})
