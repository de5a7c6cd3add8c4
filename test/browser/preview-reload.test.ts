import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse } from '../support/write-course.ts'
import { openPreviewed } from './previewed.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const file = '01-begin/01-hallo.md'

const paragraphs = (from: number): string =>
  Array.from({ length: 30 }, (_, n) => `Alinea ${from + n}: er staat hier wat te lezen.\n`).join(
    '\n',
  )

const statement = (id: string): string =>
  `:::choice{#${id}}
Klopt stelling ${id}?

- [x] Ja
- [ ] Nee
:::
`

const longLesson = `---
id: hallo
title: Hallo
minutes: 5
---

${paragraphs(1)}

:::details[Meer weten]
Dit stond ingeklapt.
:::

:::fill-in{#woord}
Hoe heet een stuk van een les?

- [x] Alinea
:::

:::reflection{#eigen}
Wat neem je mee?
:::

::::quiz{#toets draw=2 pass=50 attempts=2}
Weet je het nog?

${statement('een')}
${statement('twee')}
${statement('drie')}
::::

${paragraphs(31)}
`

/** Saves the lesson with one more sentence, and waits until that can be read. */
async function save(folder: string, course: FrameLocator, sentence: string): Promise<void> {
  const path = join(folder, file)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${sentence}\n`)
  await course.getByText(sentence).waitFor()
}

function scrolled(page: Page): Promise<number> {
  return page
    .locator('iframe')
    .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.scrollY ?? 0)
}

/** Whether the course in the frame is the one that was marked, and was not opened again since. */
function goesOn(page: Page): Promise<boolean> {
  return page
    .locator('iframe')
    .evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.documentElement.id === 'merk')
}

async function mark(course: FrameLocator): Promise<void> {
  await course.locator('html').evaluate((root) => {
    root.id = 'merk'
  })
}

test('saving a lesson keeps the place, what is open, what is typed and a round of a quiz', async () => {
  const { folder, page, course } = await openPreviewed(
    browser,
    { ...smallCourse, [file]: longLesson },
    { lesson: 'hallo' },
  )
  await course.getByText('Meer weten').click()
  const typed = course.getByRole('textbox')
  await typed.first().fill('Alin')
  await typed.last().fill('Dat ik halverwege was')
  await course.getByRole('button', { name: 'Begin', exact: false }).click()
  const round = course.locator('.activity .activity')
  await round.first().getByLabel('Ja').check()
  await round.first().getByRole('button', { name: 'Controleer' }).click()
  await round.first().locator('.verdict').waitFor()
  await round.last().getByLabel('Nee').check()
  const asked = await round.locator('.prompt').allTextContents()
  const before = await scrolled(page)
  expect(before).toBeGreaterThan(500)
  await mark(course)

  for (const sentence of ['Een nieuwe zin.', 'En nog een zin.']) {
    await save(folder, course, sentence)
    await course.getByText('Dit stond ingeklapt.').waitFor()
    await round.first().locator('.verdict').waitFor()
    await expect.poll(() => round.last().getByLabel('Nee').isChecked()).toBe(true)
    expect(await round.locator('.prompt').allTextContents()).toEqual(asked)
    expect(await typed.first().inputValue()).toBe('Alin')
    expect(await typed.last().inputValue()).toBe('Dat ik halverwege was')
    await expect.poll(() => scrolled(page)).toBe(before)
    const isFocused = typed.last().evaluate((field) => field === document.activeElement)
    expect(await isFocused).toBe(sentence === 'En nog een zin.')
    await typed.last().evaluate((field: HTMLElement) => {
      field.focus({ preventScroll: true })
    })
  }
  expect(await goesOn(page)).toBe(true)
})

test('a lesson that is saved while another is read is new for who goes there, or prints it', async () => {
  const { folder, page, course } = await openPreviewed(browser, smallCourse, { lesson: 'hallo' })
  await course.getByLabel('Groen').waitFor()
  await mark(course)
  const other = '01-begin/02-verder.md'
  writeFileSync(join(folder, other), `${smallCourse[other]}\nEen zin meer.\n`)
  await course.getByRole('link', { name: 'verder', exact: true }).click()
  await course.getByText('Een zin meer.').waitFor()
  expect(await goesOn(page)).toBe(true)
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    if (frame.contentWindow) frame.contentWindow.location.hash = '#/print'
  })
  await course.locator('.print-lesson').getByText('Een zin meer.').waitFor()
  await save(folder, course, 'En op papier.')
})

test('a save that takes something away, and the next right after it, lose nothing that is typed', async () => {
  const [head = '', end = ''] = longLesson.split(':::reflection')
  const { folder, page, course } = await openPreviewed(
    browser,
    { ...smallCourse, [file]: `${head}:::fill-in${end.replace('?', '?\n\n- [x] Moed')}` },
    { lesson: 'hallo' },
  )
  const path = join(folder, file)
  const whole = readFileSync(path, 'utf8')
  const replace = async (text: string, sentence: string): Promise<void> => {
    writeFileSync(path, `${text}\n${sentence}\n`)
    await course.getByText(sentence).waitFor()
  }
  await course.getByText('Meer weten').click()
  const typed = course.getByRole('textbox')
  await typed.first().fill('Alin')
  await typed.last().fill('Moe')
  await course.locator('html').evaluate((root) => {
    root.ownerDocument.defaultView?.scrollTo(0, root.scrollHeight)
    if (root.ownerDocument.activeElement instanceof HTMLElement)
      root.ownerDocument.activeElement.blur()
  })
  await page.locator('iframe').evaluate((frame) => {
    frame.blur()
  })
  await mark(course)

  // The place that it was scrolled to is not there any more.
  const short = whole.replace(paragraphs(31), '')
  for (const sentence of ['Korter.', 'Nog korter.']) await replace(short, sentence)
  expect(await typed.first().inputValue()).toBe('Alin')
  await course.getByText('Dit stond ingeklapt.').waitFor()
  expect(await goesOn(page)).toBe(true)
  // Nobody was in the course: nothing there is read to who is elsewhere.
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)

  const bottom = await scrolled(page)
  await page.locator('iframe').hover()
  await page.mouse.wheel(0, -200)
  await expect.poll(() => scrolled(page)).toBeLessThan(bottom - 100)
  await replace(short, 'Het kortst.')
  expect(await scrolled(page)).toBeLessThan(bottom - 100)

  // Saved in two steps: in between a question is not there.
  await replace(head, 'Half.')
  await expect.poll(() => typed.first().inputValue()).toBe('Alin')
  await replace(whole, 'Weer heel.')
  await expect.poll(() => typed.last().inputValue()).toBe('Moe')
  expect(await typed.first().inputValue()).toBe('Alin')
})

test('of a page that is still on its way when it changes, the text of before is never shown', async () => {
  const { folder, page, course } = await openPreviewed(browser, smallCourse)
  const held: (() => Promise<void>)[] = []
  await page.route(/lesson-verder\.js$/, async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    held.push(() => route.fulfill({ response, body }))
  })
  await course.getByRole('link', { name: 'Hallo' }).first().click()
  await expect.poll(() => held.length).toBe(1)
  await mark(course)
  const other = '01-begin/02-verder.md'
  const brought = page.waitForResponse(/lesson-verder\.js\?/)
  writeFileSync(join(folder, other), `${smallCourse[other]}\nEen zin meer.\n`)
  await (await brought).finished()
  await held[0]?.()
  await course.getByRole('link', { name: 'verder', exact: true }).click()
  await course.getByText('Een zin meer.').waitFor()
  expect(await goesOn(page)).toBe(true)
})

test('what every page shows of a course opens it again', async () => {
  const { folder, page, course } = await openPreviewed(browser, smallCourse, { lesson: 'hallo' })
  await course.getByLabel('Groen').waitFor()
  await mark(course)
  const field = page.getByLabel('Formaat')
  await field.focus()
  const text = smallCourse[file].replace('title: Hallo', 'title: Dag')
  writeFileSync(join(folder, file), text)
  await course.getByRole('heading', { name: 'Dag' }).waitFor()
  expect(await goesOn(page)).toBe(false)
  await course.getByLabel('Groen').waitFor()
  // The page took the focus when it came, and who was beside the course is there again.
  await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true)
})

test('a lesson that breaks leaves the last good page, with what is wrong over it', async () => {
  const { folder, page, course } = await openPreviewed(browser, smallCourse, { lesson: 'hallo' })
  await course.getByLabel('Groen').check()
  const [path, stale] = [join(folder, file), page.locator('.stale')]
  writeFileSync(path, `${smallCourse[file]}\n[weg](lesson:weg)\n`)
  await stale.waitFor()
  await stale.getByText('01-begin/01-hallo.md:').waitFor()
  expect(await course.getByLabel('Groen').isChecked()).toBe(true)
  writeFileSync(path, `${smallCourse[file]}\nWeer heel.\n`)
  await course.getByText('Weer heel.').waitFor()
  await stale.waitFor({ state: 'hidden' })
  await expect.poll(() => course.getByLabel('Groen').isChecked()).toBe(true)
})
