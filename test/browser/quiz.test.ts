import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { web } from '../../src/export/web.ts'
import { formatLock } from '../../src/identity/lock.ts'
import { lockFile } from '../../src/identity/read.ts'
import { playerScript } from '../../src/model/site.ts'
import type { Launch } from '../../src/model/tracking.ts'
import { checkFolder, hasErrors } from '../../src/pipeline/check-course.ts'
import { packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import { decode } from '../../src/state/codec.ts'
import { launchBrowser } from '../support/browser.ts'
import { bank, quizCourse, quizFolder } from '../support/quiz-course.ts'
import { serve, type Served } from '../support/serve.ts'
import { writeCourse } from '../support/write-course.ts'
import { watch } from './open.ts'
import { meet, waitingPlayer } from './waiting-player.ts'

let browser: Browser
let first: Served
/** The same course after an update: more questions, in another order, of which more are drawn. */
let updated: Served
let courseKey = ''

beforeAll(async () => {
  const [started, player] = await Promise.all([launchBrowser(), waitingPlayer()])
  browser = started
  const folder = quizFolder()
  const published = async (): Promise<Served> => {
    const checked = await checkFolder(folder)
    expect(hasErrors(checked.diagnostics)).toBe(false)
    courseKey = checked.keys.course
    writeFileSync(join(folder, lockFile), formatLock(checked.lock))
    const files = packFormat(web, renderCourse(checked))
    return serve(
      files.map((file) => (file.path === playerScript ? { ...file, contents: player } : file)),
    )
  }
  first = await published()
  const questions = ['vijf', ...bank.toReversed()]
  writeCourse(folder, quizCourse(questions, 'draw=3 pass=50 attempts=2'))
  updated = await published()
  rmSync(folder, { recursive: true })
})

afterAll(async () => {
  await Promise.all([browser.close(), first.close(), updated.close()])
})

const found: Launch = {
  ...{ mode: 'normal', state: '', learnerId: '1', learnerName: '', standing: 'incomplete' },
}

async function open(served = first, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await watch(browser, `${served.address}/index.html#les`, options)
  await page.getByRole('button', { name: 'Begin de toets' }).waitFor()
  return page
}

/** A page of which the LMS is there at once. */
async function openWith(state: string, served = first): Promise<Page> {
  const page = await open(served)
  await meet(page, { ...found, state })
  await page.locator('.notice[data-notice=saved]').waitFor()
  return page
}

function quizOn(page: Page): Locator {
  return page.locator('[data-type=quiz]')
}

function questionsOn(page: Page): Locator {
  return page.locator('.quiz-questions > section')
}

/** What is asked, in the order in which it is. */
async function askedOn(page: Page): Promise<readonly string[]> {
  const prompts = await questionsOn(page).locator('.prompt').allInnerTexts()
  return prompts.map((text) => text.trim().replace(/^Klopt stelling (.*)\?$/, '$1'))
}

function result(page: Page): Locator {
  return quizOn(page).locator(':scope > .outcome .verdict')
}

async function begin(page: Page, name = 'Begin de toets'): Promise<void> {
  await page.getByRole('button', { name }).click()
}

/** Answers the question that comes next. */
async function answer(page: Page, option: 'Ja' | 'Nee'): Promise<void> {
  const open = questionsOn(page)
    .filter({ has: page.locator('.actions:visible') })
    .first()
  await open.getByRole('radio', { name: option }).check()
  await open.getByRole('button', { name: 'Controleer' }).click()
}

async function savedOn(page: Page): Promise<{ readonly state: string; readonly score: number }> {
  await page.locator('.notice[data-notice=saving]').waitFor({ state: 'detached' })
  await page.locator('.notice[data-notice=saved]').waitFor()
  return page.evaluate('lmsSaved')
}

test('is begun, answered and finished by keyboard alone', async () => {
  const page = await openWith('')
  const focused = page.locator(':focus')
  const start = page.getByRole('button', { name: 'Begin de toets' })
  for (let step = 0; !(await start.and(focused).count()); step++) {
    expect(step).toBeLessThan(40)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  expect(await focused.getAttribute('aria-labelledby')).toBe(
    await questionsOn(page).first().getAttribute('aria-labelledby'),
  )
  expect(await questionsOn(page).locator('.activity-label').allInnerTexts()).toEqual([
    'Vraag 1 van 2',
    'Vraag 2 van 2',
  ])

  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  expect(await focused.getAttribute('data-verdict')).toBe('right')
  expect(await quizOn(page).locator('.quiz-progress').innerText()).toBe('1 van 2 vragen beantwoord')

  for (let step = 0; !(await focused.getAttribute('type')); step++) {
    expect(step).toBeLessThan(10)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await focused.innerText()).toBe('Gehaald: 50 procent')
  expect(await quizOn(page).getByRole('status').last().innerText()).toContain('Mooi gedaan.')
  expect((await savedOn(page)).score).toBe(33)
})

test('that is not passed asks other questions in a new round, and keeps the best', async () => {
  const page = await openWith('')
  await begin(page)
  const asked = await askedOn(page)
  await answer(page, 'Nee')
  await answer(page, 'Nee')
  expect(await result(page).innerText()).toBe('Nog niet gehaald: 0 procent')
  expect(await quizOn(page).getByRole('status').last().innerText()).toContain('nog 1 keer')
  expect(await page.locator('.lesson-end').innerText()).toContain('Haal de toets')

  await begin(page, 'Nieuwe poging')
  expect([...asked, ...(await askedOn(page))].toSorted()).toEqual(bank.toSorted())
  expect(await questionsOn(page).locator('.verdict').count()).toBe(0)
  expect(await questionsOn(page).first().and(page.locator(':focus')).count()).toBe(1)
  await answer(page, 'Ja')
  await answer(page, 'Ja')
  expect(await result(page).innerText()).toBe('Gehaald: 100 procent')
  expect(await page.getByRole('button', { name: 'Nieuwe poging' }).count()).toBe(0)

  await page.getByRole('button', { name: 'Bekijk je antwoorden' }).click()
  expect(await questionsOn(page).first().and(page.locator(':focus')).count()).toBe(1)
  expect(await questionsOn(page).getByText('Zo is het met').count()).toBe(4)
})

test('nothing is drawn by only looking', async () => {
  const page = await openWith('')
  expect(await questionsOn(page).count()).toBe(0)
  await page.getByRole('radio', { name: 'Ja, los klopt.' }).check()
  await page.locator('[data-type=choice] .actions button').click()
  expect(Object.values(decode((await savedOn(page)).state, courseKey).answers)).toHaveLength(1)
})

describe('in the middle of a round', () => {
  let state = ''
  let asked: readonly string[] = []

  beforeAll(async () => {
    const page = await openWith('')
    await begin(page)
    asked = await askedOn(page)
    await answer(page, 'Nee')
    state = (await savedOn(page)).state
  })

  test('comes back as it was, and goes on from there', async () => {
    const page = await openWith(state)
    expect(await askedOn(page)).toEqual(asked)
    expect(await questionsOn(page).locator('.verdict').count()).toBe(1)
    expect(await questionsOn(page).getByRole('radio', { name: 'Nee' }).first().isChecked()).toBe(
      true,
    )
    await answer(page, 'Ja')
    expect(await result(page).innerText()).toBe('Gehaald: 50 procent')
  })

  test('is the same round after an update of the bank', async () => {
    const page = await openWith(state, updated)
    expect(await askedOn(page)).toEqual(asked)
    expect(await questionsOn(page).locator('.activity-label').last().innerText()).toBe(
      'Vraag 2 van 2',
    )
    await answer(page, 'Nee')
    await begin(page, 'Nieuwe poging')
    expect(await askedOn(page)).toEqual(
      ['vijf', ...bank.toReversed()].filter((id) => !asked.includes(id)),
    )
  })
})

test('a round that was begun before the LMS was found goes on, on top of the earlier ones', async () => {
  const earlier = await openWith('')
  await earlier.evaluate('{ let last = 0; Math.random = () => (last += 0.01) }')
  await begin(earlier)
  await answer(earlier, 'Ja')
  await answer(earlier, 'Ja')
  const { state } = await savedOn(earlier)

  // What the LMS knows nothing of is where the two could come apart.
  const page = await open()
  await page.evaluate('{ let last = 1; Math.random = () => (last -= 0.01) }')
  await begin(page)
  const asked = await askedOn(page)
  expect(asked).toEqual(['drie', 'vier'])
  await answer(page, 'Nee')
  await meet(page, { ...found, state })
  await page.locator('.notice[data-notice=saved]').waitFor()
  expect(await askedOn(page)).toEqual(asked)
  expect(await questionsOn(page).locator('.verdict').count()).toBe(1)
  await answer(page, 'Nee')
  expect(await result(page).innerText()).toBe('Score: 0 procent')
  expect(await quizOn(page).getByRole('status').last().innerText()).toContain('100 procent')
  expect(await page.getByRole('button', { name: 'Nieuwe poging' }).count()).toBe(0)
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  test('no screen of it has a fault that axe can see, or is wider than 320 px', async () => {
    // Axe is put into the page, which the policy of the package rightly refuses.
    const viewport = { width: 320, height: 480 }
    const page = await open(first, { colorScheme, bypassCSP: true, viewport })
    await page.addScriptTag({ content: axe })
    const look = async (): Promise<void> => {
      const faults = await page.evaluate<readonly string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))`,
      )
      expect(faults).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    }
    await look()
    await begin(page)
    await answer(page, 'Nee')
    await look()
    await answer(page, 'Nee')
    await look()
    await begin(page, 'Nieuwe poging')
    await answer(page, 'Ja')
    await answer(page, 'Ja')
    await look()
  })
})
