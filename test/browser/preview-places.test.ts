import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse } from '../support/write-course.ts'
import { axeFaults } from './axe.ts'
import { answerGrass, answerTo } from './enrolled.ts'
import { openPreviewed } from './previewed.ts'

/** Two modules, so that a lesson by itself is not in the first SCO, however it is divided. */
const twoModules = {
  ...smallCourse,
  '02-einde/module.md': `---
id: einde
title: Einde
kind: core
summary: Waar het ophoudt.
---
`,
  '02-einde/01-slot.md': `---
id: slot
title: Slot
minutes: 1
---

Dit was het.
`,
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(['scorm12', 'scorm2004', 'cmi5'])('of a course for %s', (format) => {
  test.each([undefined, 'lesson', 'module'] as const)(
    'divided by %s, a lesson that is asked for is what opens first',
    async (sco) => {
      const { page, course } = await openPreviewed(browser, twoModules, {
        ...{ format, sco, lesson: 'slot' },
      })
      await course.getByText('Dit was het.').waitFor()
      await page.locator('.lessons').getByRole('button', { name: '1.2 Verder' }).click()
      await course.getByRole('heading', { level: 1, name: 'Verder' }).waitFor()
    },
  )
})

test('a lesson that is asked for opens as soon as there is a course', async () => {
  const broken = { ...smallCourse, '01-begin/02-verder.md': 'geen kop' }
  const { folder, course } = await openPreviewed(browser, broken, { lesson: 'hallo' })
  writeFileSync(join(folder, '01-begin/02-verder.md'), smallCourse['01-begin/02-verder.md'])
  await course.getByRole('heading', { level: 1, name: 'Hallo' }).waitFor()
})

test('another title changes nothing of what the LMS has, also when the page is opened again', async () => {
  const { folder, page, course } = await openPreviewed(browser, smallCourse, { lesson: 'hallo' })
  await answerGrass(course, 'Groen')
  await page.getByText(/^suspend_data: [1-9]/).waitFor()
  const file = join(folder, 'course.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Kleine cursus', 'Andere naam'))
  await page.getByRole('heading', { level: 1, name: 'Andere naam' }).waitFor()
  await page.reload()
  await answerTo(course, 'right')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Andere naam')
})

test('a lesson that gets another id stays open; of one that is taken away the page tells', async () => {
  const { folder, page, course } = await openPreviewed(browser, twoModules, { lesson: 'slot' })
  await course.getByText('Dit was het.').waitFor()
  const [file, moved] = [join(folder, '02-einde/01-slot.md'), join(folder, '02-einde/02-slot.md')]
  writeFileSync(file, twoModules['02-einde/01-slot.md'].replace('id: slot', 'id: einde-goed'))
  await course.getByText('Dit was het.').waitFor()
  const hash = (): Promise<string | undefined> =>
    page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      return frame.contentWindow?.location.hash
    })
  await expect.poll(hash).toBe('#einde-goed')
  renameSync(file, moved)
  writeFileSync(join(folder, '02-einde/01-begin.md'), lessonCalled('Een les ervoor'))
  await page.locator('.lessons').getByRole('button', { name: '2.1 Een les ervoor' }).waitFor()
  await expect.poll(hash).toBe('#einde-goed')
  rmSync(moved)
  const told = page.locator('.contents').getByRole('status')
  await told.getByText('De les “Slot” is er niet meer; zij stond in 02-einde/02-slot.md.').waitFor()
  await course.getByRole('heading', { level: 1, name: 'Kleine cursus' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.locator('.lessons').getByRole('button', { name: '1.1 Hallo' }).click()
  await expect.poll(() => told.textContent()).toBe('')
})

const lessonCalled = (title: string): string =>
  `---\nid: ervoor\ntitle: ${title}\nminutes: 1\n---\n\nNog iets.\n`
