import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Launch } from '../../src/model/tracking.ts'
import { decode } from '../../src/state/codec.ts'
import type { AnswerState } from '../../src/state/snapshot.ts'
import { lessonPackage } from '../support/lesson-package.ts'
import { openStage, type Stage } from './open.ts'
import { waitingPlayer } from './waiting-player.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const markdown = `
::::reflection{#terugblik required}
Wat neem je mee uit deze les?

:::model
Dat ik eerst vertel wat al vaststaat.
:::
::::

:::reflection{#naar-lms save=lms max=40}
Wat wil je met je collega's delen?
:::

:::checklist{#klaar required}
Wat ligt er klaar?

- [ ] De zaal
- [ ] De brief
  > Uiterlijk drie weken vooraf.
- [ ] De koffie
:::
`

let stage: Stage
let keys: { readonly own: string; readonly shared: string; readonly list: string }
let courseKey: string

beforeAll(async () => {
  const made = lessonPackage(markdown, await waitingPlayer())
  const key = (id: string) => made.keys.activities[id]?.key ?? ''
  keys = { own: key('terugblik'), shared: key('naar-lms'), list: key('klaar') }
  courseKey = made.keys.course
  stage = await openStage({ files: made.files })
})

afterAll(async () => {
  await stage.close()
})

/** A browser of one person: its storage outlives its pages. */
async function profile(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  context.setDefaultTimeout(15_000)
  onTestFinished(() => context.close())
  return context
}

const launch: Launch = {
  mode: 'normal',
  state: '',
  learnerId: 'jansen',
  learnerName: 'Jansen',
  standing: 'incomplete',
}

interface Opened {
  readonly page: Page
  readonly complaints: readonly string[]
}

/** The lesson in a new window; the LMS says who the learner is, or `null` for none. */
async function open(context: BrowserContext, found: Launch | null | 'later'): Promise<Opened> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await load(page, found)
  return { page, complaints }
}

async function load(page: Page, found: Launch | null | 'later'): Promise<void> {
  await page.goto(`${stage.address}/index.html#les`)
  await page.reload()
  await page.locator('.lesson').waitFor()
  if (found !== 'later') await meet(page, found)
}

async function meet(page: Page, found: Launch | null): Promise<void> {
  await page.evaluate(`lmsFound(${JSON.stringify(found)})`)
  await page.locator('.notice:not([hidden])').waitFor()
}

/** The state that the LMS has, from the moment that this answer in it agrees. */
async function savedState(
  page: Page,
  key: string,
  agrees: (answer: AnswerState | undefined) => boolean,
): Promise<string> {
  let state = ''
  await expect
    .poll(
      async () => {
        state = await page.evaluate<string>("self.lmsSaved?.state ?? ''")
        return agrees(decode(state, courseKey).answers[key])
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  return state
}

const isAnswered = (answer: AnswerState | undefined) => answer !== undefined

const parts = (page: Page, key: string) => {
  const section = page.locator(`#q-${key}`)
  return {
    section,
    field: section.locator('textarea'),
    stays: section.locator('.stays'),
    status: section.locator('.outcome'),
    button: (name: string) => section.getByRole('button', { name }),
  }
}

/** How many texts are kept, in the browser and in the window, beside the copy of the record. */
function storedNames(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(
    '[localStorage, sessionStorage].map((kept) => Object.keys(kept).filter((name) => name.startsWith("lespakket-")).length)',
  )
}

test('what is typed by keyboard is on the device at once, and is saved for the learner alone', async () => {
  const context = await profile()
  const { page, complaints } = await open(context, launch)
  const { field, stays, status, button } = parts(page, keys.own)
  await page.getByRole('textbox', { name: 'Wat neem je mee uit deze les? Jouw tekst' }).waitFor()
  expect(await stays.innerText()).toContain('niet bij je werkgever')
  expect(await storedNames(page)).toEqual([0, 0])
  await field.focus()
  await page.keyboard.type('Geheim plan')
  expect(await storedNames(page)).toEqual([1, 0])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await button('Bewaar').and(page.locator(':focus')).waitFor()
  expect(await status.innerText()).toBe(
    'Bewaard in deze browser. Hieronder staat een voorbeeldantwoord.',
  )
  await parts(page, keys.own).section.getByText('Voorbeeldantwoord', { exact: true }).waitFor()
  const state = await savedState(page, keys.own, isAnswered)
  expect(decode(state, courseKey).answers[keys.own]).toEqual({ answer: [], attempts: 1, best: 0 })
  expect(complaints).toEqual([])

  await load(page, launch)
  expect(await field.inputValue()).toBe('Geheim plan')
})

test('a text that was never saved is there again for the same learner, and for nobody else', async () => {
  const context = await profile()
  const { page } = await open(context, launch)
  const { field } = parts(page, keys.own)
  await field.fill('Nog niet klaar')
  await load(page, launch)
  expect(await field.inputValue()).toBe('Nog niet klaar')
  await load(page, { ...launch, learnerId: 'pietersen' })
  expect(await field.inputValue()).toBe('')
})

test('without a learner id a text stays until the window closes, and the learner reads so', async () => {
  const context = await profile()
  const { page } = await open(context, { ...launch, learnerId: '' })
  const { field, stays } = parts(page, keys.own)
  expect(await stays.innerText()).toContain('tot je het venster sluit')
  await field.fill('Geheim')
  expect(await storedNames(page)).toEqual([0, 1])
  await load(page, { ...launch, learnerId: '' })
  expect(await field.inputValue()).toBe('Geheim')
  const other = await open(context, { ...launch, learnerId: '' })
  expect(await parts(other.page, keys.own).field.inputValue()).toBe('')
})

test('where the browser blocks storage a text outlives the lesson but not the page, and the learner reads so', async () => {
  const context = await profile()
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new Error('SecurityError')
        },
      })
    }
  })
  const { page, complaints } = await open(context, launch)
  const { field, stays, status, button } = parts(page, keys.own)
  expect(await stays.innerText()).toContain('dan is je tekst weg')
  await field.fill('Geheim')
  await button('Bewaar').click()
  expect(await status.innerText()).toContain('Je tekst blijft tot je deze training sluit.')
  await page.locator('.bar-title a').click()
  await page.locator('.launch').waitFor()
  await page.goBack()
  await page.locator('.lesson').waitFor()
  expect(await field.inputValue()).toBe('Geheim')
  expect(complaints).toEqual([])
})

test('what is typed before the LMS is found is added to what was there', async () => {
  const context = await profile()
  const { page } = await open(context, launch)
  const { field } = parts(page, keys.own)
  await field.fill('Van gisteren')
  await load(page, 'later')
  await field.focus()
  await page.keyboard.type('Van nu')
  await meet(page, launch)
  expect(await field.inputValue()).toBe('Van gisteren\n\nVan nu')
  await field.and(page.locator(':focus')).waitFor()
})

test('an erased text is gone from the device, and can be put back until something else is typed', async () => {
  const context = await profile()
  const { page } = await open(context, launch)
  const { field, button, section } = parts(page, keys.own)
  expect(await section.locator('.erase').isVisible()).toBe(false)
  await field.fill('Geheim')
  await button('Bewaar').click()
  await button('Wis je tekst').focus()
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('')
  expect(await storedNames(page)).toEqual([0, 0])
  expect(await page.locator('body > [role=status]').innerText()).toBe('Je tekst is gewist.')
  expect(await parts(page, keys.own).status.innerText()).toBe('')
  await button('Zet je tekst terug').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('Geheim')
  await page.keyboard.press('Enter')
  await field.fill('Iets anders')
  await button('Wis je tekst').waitFor()
  await load(page, launch)
  expect(await field.inputValue()).toBe('Iets anders')
})

test('who wrote it in another browser reads where the text is', async () => {
  const first = await open(await profile(), launch)
  await parts(first.page, keys.own).field.fill('Geheim')
  await parts(first.page, keys.own).button('Bewaar').click()
  const state = await savedState(first.page, keys.own, isAnswered)
  expect(state).not.toContain('geheim')
  const second = await open(await profile(), { ...launch, state })
  expect(await parts(second.page, keys.own).stays.innerText()).toContain(
    'in de browser waarin je hem schreef',
  )
})

test('a text is downloaded with its question, under the strictest policy', async () => {
  const { page, complaints } = await open(await profile(), launch)
  const { field, button } = parts(page, keys.own)
  await field.fill('Eén plan,\ntwee regels')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button('Download je tekst').click(),
  ])
  expect(download.suggestedFilename()).toBe('De les.txt')
  expect(await readFile(await download.path(), 'utf8')).toBe(
    'De cursus\n\nDe les\n\nWat neem je mee uit deze les?\n\nEén plan,\ntwee regels',
  )
  expect(complaints).toEqual([])
})

test('a text for the LMS goes there when it is saved, not before, and comes back from there', async () => {
  const context = await profile()
  const { page } = await open(context, launch)
  const { field, stays, status, button } = parts(page, keys.shared)
  expect(await stays.innerText()).toContain('Een beheerder')
  await field.fill('Voor ons allemaal')
  await parts(page, keys.own).field.fill('x')
  await parts(page, keys.own).button('Bewaar').click()
  const before = await savedState(page, keys.own, isAnswered)
  expect(decode(before, courseKey).answers[keys.shared]).toBeUndefined()
  await button('Bewaar').click()
  expect(await status.innerText()).toBe('Bij je voortgang gezet.')
  const state = await savedState(page, keys.shared, isAnswered)
  expect(decode(state, courseKey).answers[keys.shared]?.answer).toEqual(['Voor ons allemaal'])

  const second = await open(await profile(), { ...launch, state })
  const later = parts(second.page, keys.shared)
  expect(await later.field.inputValue()).toBe('Voor ons allemaal')
  await later.field.fill('Toch anders')
  expect(await later.status.innerText()).toBe('')
  await later.button('Wis je tekst').click()
  expect(await later.status.innerText()).toBe(
    'Je tekst is gewist. Wat je bij een eerder bezoek bewaarde, kan een beheerder nog lezen.',
  )
  await savedState(second.page, keys.shared, (kept) => kept?.answer.length === 0)
})

test('a text for the LMS that was not saved yet waits on the device', async () => {
  const context = await profile()
  const { page } = await open(context, launch)
  const { field, status } = parts(page, keys.shared)
  await field.fill('Nog niet')
  await load(page, launch)
  expect(await field.inputValue()).toBe('Nog niet')
  expect(await status.innerText()).toBe('')
})

test('the characters that are left are seen always, and said when few are', async () => {
  const { page } = await open(await profile(), launch)
  const { field, section } = parts(page, keys.shared)
  const said = page.locator('body > [role=status]')
  const before = await said.innerText()
  await field.focus()
  await page.keyboard.type('a'.repeat(19))
  expect(await section.locator('.characters').innerText()).toBe('Nog 21 tekens')
  expect(await said.innerText()).toBe(before)
  await page.keyboard.type('aaa')
  expect(await section.locator('.characters').innerText()).toBe('Nog 18 tekens')
  expect(await said.innerText()).toBe('Nog 20 tekens')
  await page.keyboard.type('a'.repeat(30))
  expect(await said.innerText()).toBe('Nog 0 tekens')
  expect(await field.inputValue()).toHaveLength(40)
})

test('nothing is saved while nothing is written', async () => {
  const { page } = await open(await profile(), launch)
  const { status, button } = parts(page, keys.own)
  await button('Bewaar').click()
  expect(await status.innerText()).toBe('Schrijf eerst iets op.')
})

test('every tick on a checklist is kept at once and told, by keyboard, and the last makes it done', async () => {
  const { page, complaints } = await open(await profile(), launch)
  const { section } = parts(page, keys.list)
  const tally = section.getByRole('status').filter({ hasText: 'afgevinkt' })
  expect(await tally.innerText()).toBe('0 van 3 afgevinkt')
  await section.getByLabel('De zaal').focus()
  await page.keyboard.press('Space')
  // Enter in a box is no answer of its own.
  await page.keyboard.press('Enter')
  expect(await tally.innerText()).toBe('1 van 3 afgevinkt')
  await section.getByLabel('De zaal').and(page.locator(':focus')).waitFor()
  await savedState(page, keys.list, (kept) => kept?.answer.length === 1 && kept.attempts === 0)
  await section.getByLabel('De brief').check()
  await section.getByLabel('De koffie').check()
  expect(await tally.innerText()).toBe('Alles afgevinkt')
  expect(await page.locator('.lesson-end').innerText()).toBe(
    'Nog 1 vraag te beantwoorden in deze les.',
  )
  expect(complaints).toEqual([])
})

test('ticks are there again, also when the last one was taken away', async () => {
  const { page } = await open(await profile(), launch)
  const { section } = parts(page, keys.list)
  await section.getByLabel('De brief').check()
  const ticked = await savedState(page, keys.list, (kept) => kept?.answer.length === 1)
  await section.getByLabel('De brief').uncheck()
  const unticked = await savedState(page, keys.list, (kept) => kept?.answer.length === 0)
  for (const [state, count] of [
    [ticked, 1],
    [unticked, 0],
  ] as const) {
    // Another computer, which has nothing but what the LMS gives.
    const there = await open(await profile(), { ...launch, state })
    const { section: list } = parts(there.page, keys.list)
    expect(await list.getByLabel('De brief').isChecked()).toBe(count === 1)
    expect(await list.locator('.tally').innerText()).toBe(`${count} van 3 afgevinkt`)
  }
})

test('a tick before the LMS is found joins the ticks that were there, and together they count', async () => {
  const { page } = await open(await profile(), launch)
  const { section } = parts(page, keys.list)
  await section.getByLabel('De zaal').check()
  await section.getByLabel('De koffie').check()
  const state = await savedState(page, keys.list, (kept) => kept?.answer.length === 2)
  await load(page, 'later')
  await section.getByLabel('De brief').check()
  await meet(page, { ...launch, state })
  await expect.poll(() => section.locator('.tally').innerText()).toBe('Alles afgevinkt')
  expect(await section.getByLabel('De zaal').isChecked()).toBe(true)
  await savedState(page, keys.list, (kept) => kept?.answer.length === 3 && kept.attempts === 1)
})

test('a checklist is printed by itself, with its ticks and what it belongs to', async () => {
  const context = await profile()
  // The dialog of the browser stays away, as in a frame that may not print.
  await context.addInitScript('self.print = () => { self.prints = (self.prints ?? 0) + 1 }')
  const { page } = await open(context, launch)
  const { section, button } = parts(page, keys.list)
  await section.getByLabel('De brief').check()
  await button('Print deze checklist').click()
  expect(await page.evaluate('self.prints')).toBe(1)
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.print-sheet')
  expect(await sheet.innerText()).toContain('De cursus')
  expect(await sheet.innerText()).toContain('Uiterlijk drie weken vooraf.')
  expect(await sheet.locator(':checked').count()).toBe(1)
  expect(await page.locator('#page-main').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Shift')
  expect(await sheet.count()).toBe(0)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#page-main').isVisible()).toBe(true)
})

test.each(['light', 'dark'] as const)(
  'in %s no fault is seen by axe, and all fits 320 px',
  async (colorScheme) => {
    // Axe is put into the page, which the policy of the package rightly refuses.
    const options = { colorScheme, bypassCSP: true, viewport: { width: 320, height: 480 } }
    const { page } = await open(await profile(options), launch)
    for (const key of [keys.own, keys.shared]) {
      await parts(page, key).field.fill('Geheim')
      await parts(page, key).button('Bewaar').click()
    }
    await page.addScriptTag({ content: axe })
    const found = await page.evaluate<readonly string[]>(
      `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)))`,
    )
    expect(found).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    const small = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('.button, .button-quiet, .task')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
        .map((element) => element.textContent)`,
    )
    expect(small).toEqual([])
  },
)
