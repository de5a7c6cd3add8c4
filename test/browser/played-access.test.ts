import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { HandMade } from '../support/hand-made-zip.ts'
import { madeItem, madeManifest, madeResource } from '../support/made-package.ts'
import { page2004 } from '../support/made-zip.ts'
import { axeFaults } from './axe.ts'
import { playPackage } from './play-package.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const global = (name: string, more: string): string =>
  `<imsss:mapInfo targetObjectiveID="${name}" ${more}/>`

/** B is closed until A is passed. An A that says nothing would have passed when it is left (SN UP.4). */
const opening = `<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="own">
  ${global('g', 'writeSatisfiedStatus="true"')}</imsss:primaryObjective></imsss:objectives>
  <imsss:deliveryControls objectiveSetByContent="true"/></imsss:sequencing>`
const locked = `<imsss:sequencing><imsss:sequencingRules><imsss:preConditionRule>
  <imsss:ruleConditions conditionCombination="any">
  <imsss:ruleCondition referencedObjective="done" operator="not" condition="satisfied"/>
  <imsss:ruleCondition referencedObjective="done" operator="not" condition="objectiveStatusKnown"/>
  </imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules>
  <imsss:objectives><imsss:primaryObjective/><imsss:objective objectiveID="done">
  ${global('g', 'readSatisfiedStatus="true"')}</imsss:objective></imsss:objectives></imsss:sequencing>`

const files: readonly HandMade[] = [
  {
    name: 'imsmanifest.xml',
    contents: madeManifest({
      version: '2004 4th Edition',
      items: madeItem('a', 'ra', 'Deel A', opening) + madeItem('b', 'rb', 'Deel B', locked),
      resources: ['a', 'b']
        .map((id) => madeResource(`r${id}`, `${id}.html`, 'adlcp:scormType="sco"'))
        .join(''),
      sequencing:
        '<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>',
    }),
  },
  { name: 'a.html', contents: page2004('A') },
  { name: 'b.html', contents: page2004('B') },
]

test('where the LMS saves nothing the next item stays locked, and opens once it does', async () => {
  const { page, course, press, panel } = await playPackage(browser, files)
  const second = page.locator('.menu').getByRole('button', { name: 'Deel B' })
  await course.getByRole('heading', { name: 'A' }).waitFor()
  await panel('Storingen')
  await page.getByRole('checkbox', { name: 'Bewaren mislukt' }).check()
  await course.locator('#pass').click()
  await panel('Aanroepen')
  await page.locator('#panel-calls').getByText('391').first().waitFor()
  await press('Sluit onderdeel')
  await page.getByText('Er is nu niets open.').waitFor()
  expect(await second.isDisabled()).toBe(true)
  await panel('Cursist')
  await press('Opnieuw openen')
  await course.getByRole('heading', { name: 'A' }).waitFor()

  await panel('Storingen')
  await page.getByRole('checkbox', { name: 'Bewaren mislukt' }).uncheck()
  await page.getByLabel('Elke derde waarde wordt geweigerd').check()
  for (let again = 0; again < 3; again += 1) await course.locator('#pass').click()
  await page.locator('.menu').getByText('geslaagd').first().waitFor()
  await press('Sluit onderdeel')
  await second.click()
  await course.getByRole('heading', { name: 'B' }).waitFor()
})

test('all can use the buttons of the LMS and the menu with its locked items', async () => {
  const { page, course } = await playPackage(browser, files, { bypassCSP: true })
  await course.getByRole('heading', { name: 'A' }).waitFor()
  await page.getByText('Op slot door de volgorde').waitFor()
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      expect(await axeFaults(page), `${width} ${colorScheme}`).toEqual([])
      const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate(wider)).toBe(0)
    }
  }
})

test('with the keyboard alone: the menu and the buttons open an item and keep the focus', async () => {
  const { page, course } = await playPackage(browser, files)
  const menu = page.locator('.menu')
  const focused = page.locator(':focus')
  await course.getByRole('heading', { name: 'A' }).waitFor()
  await course.locator('#pass').press('Enter')
  const second = menu.getByRole('button', { name: 'Deel B' })
  await page.getByRole('button', { name: 'Sluit onderdeel' }).press('Enter')
  await page.locator('.menu button[disabled]').waitFor({ state: 'detached' })
  await menu.getByRole('button', { name: 'Deel A' }).focus()
  await page.keyboard.press('Tab')
  expect(await focused.textContent()).toBe('Deel B')
  await page.keyboard.press('Enter')
  await course.getByRole('heading', { name: 'B' }).waitFor()
  expect(await second.getAttribute('aria-current')).toBe('true')
  expect(await focused.textContent()).toBe('Deel B')

  await page.getByRole('button', { name: 'Vorige' }).press('Enter')
  await course.getByRole('heading', { name: 'A' }).waitFor()
  // It cannot be used here: the keyboard goes to the button behind it.
  expect(await page.getByRole('button', { name: 'Vorige' }).isDisabled()).toBe(true)
  await focused.filter({ hasText: 'Volgende' }).waitFor()
})
