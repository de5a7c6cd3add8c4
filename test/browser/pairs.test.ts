import type { Browser, Locator, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import { launchBrowser } from '../support/browser.ts'
import { courseOf } from '../support/course-of.ts'
import { parseLesson } from '../support/parse-lesson.ts'
import { packageOf } from '../support/sample-package.ts'
import { serve, type Served } from '../support/serve.ts'
import { watch } from './open.ts'

const body = `::::match{#treden attempts=3}
Welke trede hoort erbij?

| De gemeente    | Trede       |
| -------------- | ----------- |
| Vertelt        | Informeren  |
| Houdt enquête  | Raadplegen  |
| Vraagt balie   | Raadplegen  |
|                | Adviseren   |

:::right
Je kent de ladder.
:::
::::

::::sort{#soort}
Waar hoort dit bij?

- Inspraak
  - Zienswijze
    > Het ontwerp ligt er al.
  - Hoorzitting
- Participatie
  - Samen een plan maken
    > Er is nog geen ontwerp.
::::
`

let browser: Browser
let served: Served

beforeAll(async () => {
  const { activities, prose } = parseLesson(body)
  const course = courseOf([{ id: 'les', activities, prose }])
  const files = packageOf(course, identify(course, emptyLock).keys)
  ;[browser, served] = await Promise.all([launchBrowser(), serve(files)])
})

afterAll(async () => {
  await Promise.all([browser.close(), served.close()])
})

interface Opened {
  readonly page: Page
  readonly match: Locator
  readonly sort: Locator
}

async function open(options: Parameters<typeof watch>[2] = {}): Promise<Opened> {
  const { page } = await watch(browser, `${served.address}/index.html#les`, options)
  await page.locator('.lesson').waitFor()
  const question = (type: string) => page.locator(`[data-type=${type}]`)
  return { page, match: question('match'), sort: question('sort') }
}

async function chooseRights(match: Locator, ...rights: readonly string[]): Promise<void> {
  const lists = match.locator('select')
  for (const [index, label] of rights.entries()) await lists.nth(index).selectOption({ label })
}

async function putIn(sort: Locator, groups: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, group] of Object.entries(groups)) {
    await sort.getByRole('radiogroup', { name }).getByLabel(group).check()
  }
}

async function press(question: Locator): Promise<void> {
  await question.locator('.actions button').click()
}

/** The verdict of a question and what each row says of itself. */
async function judged(question: Locator): Promise<readonly (string | null)[]> {
  return [
    await question.locator('.verdict').getAttribute('data-verdict'),
    ...(await question.locator('.mark').allInnerTexts()),
  ]
}

const rightGroups = {
  Zienswijze: 'Inspraak',
  Hoorzitting: 'Inspraak',
  'Samen een plan maken': 'Participatie',
}

test('pairs are matched by keyboard alone: half, wrong, tried again and right', async () => {
  const { page, match } = await open()
  const focused = page.locator(':focus')
  const list = (name: string) => match.getByRole('combobox', { name })
  await list('Vertelt').focus()
  await page.keyboard.type('Inf')
  await page.keyboard.press('Tab')
  await list('Houdt enquête').and(focused).waitFor()
  await page.keyboard.type('Adv')
  await match.locator('.actions button').focus()
  await page.keyboard.press('Enter')
  expect(await match.getByRole('status').innerText()).toContain('Kies overal iets.')
  expect(await match.locator('.verdict, .mark').count()).toBe(0)

  await list('Vraagt balie').focus()
  await page.keyboard.type('Raa')
  await expect.poll(() => match.getByRole('status').innerText()).toBe('')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await judged(match)).toEqual(['partly', 'Goed', 'Niet goed', 'Goed'])
  const said = await match.getByRole('status').innerText()
  expect(said).toContain('2 van de 3 goed.')
  // The half answer was no attempt.
  expect(said).toContain('Je kunt nog 2 keer antwoorden.')
  expect(await match.locator('select:enabled').count()).toBe(0)

  await page.keyboard.press('Enter')
  await list('Houdt enquête').and(focused).waitFor()
  expect(await match.locator('.mark, [data-verdict]').count()).toBe(0)
  await page.keyboard.type('Raa')
  await match.locator('.actions button').focus()
  await page.keyboard.press('Enter')
  expect(await judged(match)).toEqual(['right', 'Goed', 'Goed', 'Goed'])
  expect(await match.getByRole('status').innerText()).toContain('Je kent de ladder.')
  await match.locator('.verdict').and(focused).waitFor()
})

test('items are put in groups by keyboard alone, with feedback to what was put wrong', async () => {
  const { page, sort } = await open()
  const focused = page.locator(':focus')
  const group = (name: string, label: string) =>
    sort.getByRole('radiogroup', { name }).getByLabel(label)
  for (const row of await sort.locator('.pair').all()) {
    await row.locator('input').first().focus()
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await judged(sort)).toSorted()).toEqual(['Goed', 'Goed', 'Niet goed', 'partly'])
  const said = await sort.getByRole('status').innerText()
  expect(said).toContain('Samen een plan maken')
  expect(said).toContain('Er is nog geen ontwerp.')
  expect(said).not.toContain('Het ontwerp ligt er al.')

  await page.keyboard.press('Enter')
  await group('Samen een plan maken', 'Inspraak').and(focused).waitFor()
  await page.keyboard.press('ArrowRight')
  await sort.locator('.actions button').focus()
  await page.keyboard.press('Enter')
  expect(await judged(sort)).toEqual(['right', 'Goed', 'Goed', 'Goed'])
})

test('pairs and their marks are back when a lesson is opened again', async () => {
  const { page, match, sort } = await open()
  await chooseRights(match, 'Adviseren', 'Raadplegen', 'Raadplegen')
  await putIn(sort, { ...rightGroups, Hoorzitting: 'Participatie' })
  await press(match)
  await press(sort)
  const before = [await judged(match), await judged(sort)]
  await page.locator('.step-prev').click()
  await page.locator('.launch').waitFor()
  await page.goBack()
  await page.locator('.lesson').waitFor()
  expect([await judged(match), await judged(sort)]).toEqual(before)
  const chosen = await match.locator('option:checked').allInnerTexts()
  expect(chosen).toEqual(['Adviseren', 'Raadplegen', 'Raadplegen'])
  expect(await sort.locator('input:checked').count()).toBe(3)
  expect(await page.locator('select:enabled, .pair input:enabled').count()).toBe(0)
})

test.each([320, 1280])(
  'what was answered has no fault that axe can see, at %i px',
  async (width) => {
    const { page, match, sort } = await open({
      viewport: { width, height: 640 },
      bypassCSP: true,
    })
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await page.addScriptTag({ content: axe })
    const faults = () =>
      page.evaluate(
        'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + target)))',
      )
    expect(await faults()).toEqual([])
    await chooseRights(match, 'Informeren', 'Adviseren', 'Raadplegen')
    await putIn(sort, { ...rightGroups, Hoorzitting: 'Participatie' })
    await press(match)
    await press(sort)
    expect(await faults()).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const small = await page.evaluate(
      "[...document.querySelectorAll('.pill, select')].filter((each) => each.getBoundingClientRect().height < 44).length",
    )
    expect(small).toBe(0)
  },
)

test('on paper there is room to write, and a list to choose from', async () => {
  const { page, match } = await open()
  expect(await match.locator('.offered').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect((await match.locator('.offered li').allInnerTexts()).toSorted()).toEqual([
    ...['Adviseren', 'Informeren', 'Raadplegen'],
  ])
})
