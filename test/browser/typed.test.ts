import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Launch } from '../../src/model/tracking.ts'
import { decode } from '../../src/state/codec.ts'
import { markdownPackage } from '../support/markdown-package.ts'
import { openStage, watch, type Stage } from './open.ts'
import { meet, waitingPlayer } from './waiting-player.ts'

const lesson = `
::::true-false{#gebonden answer=false}
Wie raadpleegt, is aan het advies gebonden.

:::right
Klopt: je weegt het.
:::

:::wrong
Raadplegen is vragen.
:::
::::

:::fill-in{#trede}
Welke trede is dit?

- [x] Raadplegen
- [ ] Adviseren
  > Dan dragen inwoners zelf punten aan.
:::

:::number{#prijs answer=1500 tolerance=50 unit=euro attempts=2}
Wat kost de zaal?
:::

:::choice{#keuze shuffle}
Welke letter?

- [ ] A
- [ ] B
- [x] C
- [ ] D
:::
`

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ files: markdownPackage(lesson, await waitingPlayer()) })
})

afterAll(async () => {
  await stage.close()
})

async function open(): Promise<Page> {
  const { page } = await watch(stage.browser, `${stage.address}/index.html#les`)
  await page.locator('.lesson .actions:not([hidden])').first().waitFor()
  return page
}

const fresh: Launch = {
  ...{ mode: 'normal', state: '', learnerId: '1', learnerName: '', standing: 'new' },
}

/** Every answer that is mixed gets a chance that is this many times the one before. */
async function openMixed(factor: number): Promise<Page> {
  const context = await stage.browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(`{ let chance = 0.1; Math.random = () => (chance *= ${factor}) }`)
  await page.goto(`${stage.address}/index.html#les`)
  await page.locator('[data-type=choice] .actions:not([hidden])').waitFor()
  return page
}

/** What the LMS has been told, once it knows this many answers. */
async function savedState(page: Page, answers: number): Promise<string> {
  const key = await page.evaluate<string>('lespakket.course.key')
  const state = () => page.evaluate<string>("self.lmsSaved ? lmsSaved.state : ''")
  const known = async () => Object.keys(decode(await state(), key).answers).length
  await expect.poll(known, { timeout: 10_000 }).toBe(answers)
  return state()
}

/** The parts of a question, by its type. */
function question(page: Page, type: string) {
  const section = page.locator(`[data-type=${type}]`)
  return {
    field: section.locator('[type=text]'),
    radio: (value: string) => section.locator(`[value="${value}"]`),
    button: section.locator('.actions button'),
    status: section.getByRole('status'),
    verdict: section.locator('.verdict'),
    key: section.locator('.answers'),
  }
}

async function hasFocus(page: Page, locator: Locator): Promise<void> {
  await locator.and(page.locator(':focus')).waitFor()
}

async function tabTo(page: Page, locator: Locator): Promise<void> {
  for (let step = 0; !(await locator.and(page.locator(':focus')).count()); step++) {
    expect(step).toBeLessThan(40)
    await page.keyboard.press('Tab')
  }
}

test('a word is typed wrong, typed over and right, by keyboard alone', async () => {
  const page = await open()
  const { field, button, status, verdict, key } = question(page, 'fill-in')
  await tabTo(page, field)
  await page.keyboard.type('adviseren')
  await page.keyboard.press('Enter')
  await hasFocus(page, verdict)
  expect(await verdict.getAttribute('data-verdict')).toBe('wrong')
  expect(await status.innerText()).toContain('Dan dragen inwoners zelf punten aan.')
  expect(await key.isVisible()).toBe(false)

  await page.keyboard.press('Tab')
  await hasFocus(page, button)
  await page.keyboard.press('Enter')
  await hasFocus(page, field)
  expect(await status.innerText()).toBe('')
  expect(await field.inputValue()).toBe('adviseren')
  await page.keyboard.type('  RAADPLEGEN')
  expect(await field.inputValue()).toBe('  RAADPLEGEN')
  await page.keyboard.press('Enter')
  await hasFocus(page, verdict)
  expect(await verdict.getAttribute('data-verdict')).toBe('right')
  expect(await button.isVisible()).toBe(false)
  await key.locator('summary').click()
  expect(await key.innerText()).toContain('Goed antwoord: Raadplegen')
})

test('nothing typed is not judged, and the focus is where it can be mended', async () => {
  const page = await open()
  const { field, button, status, verdict } = question(page, 'fill-in')
  await button.click()
  await hasFocus(page, field)
  expect(await status.innerText()).toBe('Typ eerst een antwoord.')
  const description =
    "[...document.querySelectorAll('[data-type=fill-in] [type=text]')]" +
    ".map((field) => document.getElementById(field.getAttribute('aria-describedby')).textContent)"
  expect(await page.evaluate(description)).toEqual(['Typ eerst een antwoord.'])
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  expect(await verdict.count()).toBe(0)
  await hasFocus(page, field)
})

test('what is no number costs no attempt, and an amount is read as it is meant', async () => {
  const page = await open()
  await meet(page, fresh)
  const { field, button, status, verdict, key } = question(page, 'number')
  await tabTo(page, field)
  for (const typed of ['vijftienhonderd', '15 00', '€']) {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    expect(await status.innerText()).toBe('Vul een getal in, bijvoorbeeld 12,5.')
    await hasFocus(page, field)
  }
  await page.keyboard.type('1,5')
  await page.keyboard.press('Enter')
  await hasFocus(page, verdict)
  expect(await status.innerText()).toContain('Je kunt nog 1 keer antwoorden.')
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await hasFocus(page, field)
  await page.keyboard.type('€ 1.450,-')
  await page.keyboard.press('Enter')
  await hasFocus(page, verdict)
  expect(await verdict.getAttribute('data-verdict')).toBe('right')
  await key.locator('summary').click()
  expect(await key.innerText()).toContain('1.500 euro')
})

test('the button stays under the mouse when a complaint is answered', async () => {
  const page = await open()
  const { field, button, status, verdict } = question(page, 'number')
  await button.click()
  expect(await status.innerText()).toBe('Vul een getal in, bijvoorbeeld 12,5.')
  await page.keyboard.type('1500')
  expect(await status.innerText()).toBe('')
  await button.click()
  await verdict.waitFor()
  expect(await verdict.getAttribute('data-verdict')).toBe('right')
  expect(await field.isDisabled()).toBe(true)
})

test('a statement is judged wrong, tried again and right, by keyboard alone', async () => {
  const page = await open()
  const { radio, button, status, verdict } = question(page, 'true-false')
  await tabTo(page, radio('t'))
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await hasFocus(page, verdict)
  expect(await status.innerText()).toContain('Raadplegen is vragen.')
  const marks = page.locator('[data-type=true-false] .option[data-verdict=wrong]')
  expect(await marks.allInnerTexts()).toEqual(['Waar'])
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await hasFocus(page, radio('t'))
  await page.keyboard.press('ArrowDown')
  await hasFocus(page, radio('f'))
  await page.keyboard.press('Enter')
  await hasFocus(page, verdict)
  expect(await verdict.getAttribute('data-verdict')).toBe('right')
  expect(await status.innerText()).toContain('Klopt: je weegt het.')
})

test('trying again goes to the answer that was picked', async () => {
  const page = await openMixed(1.1)
  const choice = page.locator('[data-type=choice]')
  const last = choice.getByLabel('D', { exact: true })
  await last.check()
  await choice.locator('.actions button').click()
  await choice.locator('.actions button').click()
  await hasFocus(page, last)
})

test('answers and their verdicts are back after a reload', async () => {
  const page = await open()
  await meet(page, fresh)
  await question(page, 'true-false').radio('f').check()
  await question(page, 'true-false').button.click()
  for (const [type, typed] of [
    ['fill-in', 'Advisëren'],
    ['number', '1 000 euro'],
  ] as const) {
    await question(page, type).field.fill(typed)
    await question(page, type).button.click()
  }
  const state = await savedState(page, 3)

  await page.reload()
  await page.locator('.lesson').waitFor()
  await meet(page, { ...fresh, standing: 'incomplete', state })
  const number = question(page, 'number')
  await number.verdict.waitFor()
  expect(await number.field.inputValue()).toBe('1 000 euro')
  expect(await number.status.innerText()).toContain('Je kunt nog 1 keer antwoorden.')
  const word = question(page, 'fill-in')
  expect(await word.field.inputValue()).toBe('Advisëren')
  expect(await word.status.innerText()).toContain('Dan dragen inwoners zelf punten aan.')
  const statement = question(page, 'true-false')
  expect(await statement.radio('f').isChecked()).toBe(true)
  expect(await statement.verdict.getAttribute('data-verdict')).toBe('right')
  await word.button.click()
  await hasFocus(page, word.field)
})

test('an LMS that is found late does not overwrite what is being typed', async () => {
  const first = await open()
  await meet(first, fresh)
  await question(first, 'fill-in').field.fill('adviseren')
  await question(first, 'fill-in').button.click()
  const state = await savedState(first, 1)

  const page = await open()
  const { field, verdict } = question(page, 'fill-in')
  await field.focus()
  await page.keyboard.type('raad')
  await meet(page, { ...fresh, standing: 'incomplete', state })
  await page.locator('.notice[data-notice=saved]').waitFor()
  expect(await field.inputValue()).toBe('raad')
  expect(await verdict.count()).toBe(0)
})

test('shuffled answers stand in another order, and mean the same', async () => {
  const page = await openMixed(0.9)
  const choice = page.locator('[data-type=choice]')
  expect(await choice.locator('.option').allInnerTexts()).toEqual(['D', 'C', 'B', 'A'])
  await choice.getByLabel('C', { exact: true }).check()
  await choice.locator('.actions button').click()
  expect(await choice.locator('.verdict').getAttribute('data-verdict')).toBe('right')
  expect(await choice.locator('.option[data-verdict=right]').allInnerTexts()).toEqual(['C'])
})
