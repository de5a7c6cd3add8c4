import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse } from '../support/write-course.ts'
import { answerGrass, answerTo } from './enrolled.ts'
import { openPreviewed } from './previewed.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const file = '01-begin/01-hallo.md'

test('an answer stays what it was when its author puts another before it', async () => {
  const { folder, course } = await openPreviewed(browser, smallCourse, { lesson: 'hallo' })
  await answerGrass(course, 'Groen')
  await answerTo(course, 'right')
  const first = /^- \[/m
  writeFileSync(join(folder, file), smallCourse[file].replace(first, '- [ ] Paars\n- ['))
  await course.getByLabel('Paars').waitFor()
  await answerTo(course, 'right')
  expect(await course.getByLabel('Groen').isChecked()).toBe(true)
})
