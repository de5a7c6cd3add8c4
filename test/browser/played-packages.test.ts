import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { HandMade } from '../support/hand-made-zip.ts'
import { madeItem, madeManifest, madeResource } from '../support/made-package.ts'
import { page12, page2004, pageCmi5 } from '../support/made-zip.ts'
import { playPackage, type PlayedPackage } from './play-package.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Played extends Pick<PlayedPackage, 'page' | 'course' | 'press'> {
  /** Resolves when this page of the package is open, with what its LMS told it first. */
  readonly shows: (title: string) => Promise<string | null>
}

async function play(files: readonly HandMade[]): Promise<Played> {
  const { page, course, press } = await playPackage(browser, files)
  return {
    ...{ page, course, press },
    async shows(title) {
      await course.locator('h1').getByText(title, { exact: true }).waitFor()
      return course.locator('#found, #given').textContent()
    },
  }
}

const sco2004 = 'adlcp:scormType="sco"'

function sequenced(items: string, control: string): readonly HandMade[] {
  const contents = madeManifest({
    ...{ version: '2004 4th Edition', items },
    resources: ['a', 'b', 'c', 'd']
      .map((id) => madeResource(`r${id}`, `${id}.html`, sco2004))
      .join(''),
    sequencing: `<imsss:sequencing><imsss:controlMode ${control}/></imsss:sequencing>`,
  })
  return [
    { name: 'imsmanifest.xml', contents },
    ...['a', 'b', 'c', 'd'].map((id) => ({
      name: `${id}.html`,
      contents: page2004(id.toUpperCase()),
    })),
  ]
}

describe('SCORM 2004 with several SCOs', () => {
  test('flows by the content and by the LMS, rolls up, is kept for later and goes on there', async () => {
    const { page, course, shows, press } = await play(
      sequenced(
        madeItem('a', 'ra', 'Deel A') +
          madeItem('b', 'rb', 'Deel B') +
          madeItem('c', 'rc', 'Deel C').replace('<item', '<item isvisible="false"') +
          madeItem('d', 'rd', 'Deel D'),
        'choice="false" flow="true"',
      ),
    )
    expect(await shows('A')).toBe('true ab-initio unknown true')
    const menu = page.locator('.menu')
    expect(await menu.getByRole('button', { name: 'Deel B' }).isDisabled()).toBe(true)
    expect(await menu.getByText('Deel C').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Vorige' }).isDisabled()).toBe(true)

    await course.locator('#pass').click()
    await menu.getByText('geslaagd').first().waitFor()
    await course.locator('#next').click()
    await shows('B')
    await press('Vorige')
    await shows('A')
    await press('Volgende')
    await shows('B')
    await course.locator('#leave').click()
    await page.getByText('Er is nu niets open.').waitFor()
    await page.reload()
    expect(await shows('B')).toBe('true resume unknown true')
    await course.locator('#done').click()
    await press('Volgende')
    await shows('C')
    await press('Volgende')
    await shows('D')
    await course.locator('#pass').click()
    await press('Beëindig de cursus')
    await page.getByText('Er is nu niets open.').waitFor()
    await page.getByText(/De hele cursus: /).waitFor()
  })

  test('opens what may be chosen once its rules are met, and hides the buttons it is told to', async () => {
    const locked = `<imsss:sequencing><imsss:sequencingRules><imsss:preConditionRule>
      <imsss:ruleConditions conditionCombination="any">
      <imsss:ruleCondition referencedObjective="done" operator="not" condition="satisfied"/>
      <imsss:ruleCondition referencedObjective="done" operator="not" condition="objectiveStatusKnown"/>
      </imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules>
      <imsss:objectives><imsss:primaryObjective/><imsss:objective objectiveID="done"><imsss:mapInfo
      targetObjectiveID="g" readSatisfiedStatus="true"/></imsss:objective></imsss:objectives></imsss:sequencing>`
    const opening = `<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="own"><imsss:mapInfo
      targetObjectiveID="g" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>
      <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>abandon</adlnav:hideLMSUI>
      <adlnav:hideLMSUI>abandonAll</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>`
    const { page, course, shows, press } = await play(
      sequenced(
        madeItem('a', 'ra', 'Deel A', opening) + madeItem('b', 'rb', 'Deel B', locked),
        'choice="true" flow="true"',
      ),
    )
    await shows('A')
    const second = page.locator('.menu').getByRole('button', { name: 'Deel B' })
    expect(await second.isDisabled()).toBe(true)
    await page.getByText('Op slot door de volgorde').waitFor()
    expect(await page.getByRole('button', { name: /Breek/ }).count()).toBe(0)
    await course.locator('#pass').click()
    await press('Sluit onderdeel')
    await second.click()
    await shows('B')
    expect(await page.getByRole('button', { name: 'Breek alles af' }).count()).toBe(1)
  })
})

test('SCORM 1.2 says in words what must be done before, and gives what the manifest says', async () => {
  const inner = `<adlcp:maxtimeallowed>0001:00:00</adlcp:maxtimeallowed>
    <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
    <adlcp:datafromlms>a=1</adlcp:datafromlms><adlcp:masteryscore>80</adlcp:masteryscore>`
  const items =
    madeItem('a', 'ra', 'Deel A', inner).replace('<item', '<item parameters="?x=1"') +
    madeItem('b', 'rb', 'Deel B', '<adlcp:prerequisites type="aicc_script">a</adlcp:prerequisites>')
  const contents = madeManifest({
    items,
    resources: madeResource('ra', 'a.html') + madeResource('rb', 'b.html'),
  })
  const asked = ['launch_data', 'student_data.mastery_score', 'student_data.max_time_allowed']
    .concat('student_data.time_limit_action')
    .map((name) => `cmi.${name}`)
  const { page, course, shows } = await play([
    { name: 'imsmanifest.xml', contents },
    { name: 'a.html', contents: page12('A', asked) },
    { name: 'b.html', contents: page12('B') },
  ])
  expect(await shows('A')).toBe(
    `cmi.launch_data=a=1\ncmi.student_data.mastery_score=80\n` +
      `cmi.student_data.max_time_allowed=01:00:00\n` +
      `cmi.student_data.time_limit_action=exit,message\n?x=1`,
  )
  const second = page.locator('.menu').getByRole('button', { name: 'Deel B' })
  expect(await second.isDisabled()).toBe(true)
  await page.getByText('Op slot: “Deel A” moet eerst afgerond zijn.').waitFor()
  await course.locator('#done').click()
  await second.click()
  await shows('B')
  await page.getByText('De hele cursus: bezig.').waitFor()
})

test('cmi5 satisfies unit, block and course, and opens a unit in a window of its own', async () => {
  const named = (title: string): string =>
    `<title><langstring lang="nl">${title}</langstring></title><description/>`
  const unit = (id: string, more: string): string =>
    `<au id="urn:${id}" moveOn="Completed" ${more}>${named(`Unit ${id}`)}<url>unit.html</url>
    <launchParameters>hallo</launchParameters><entitlementKey>sleutel</entitlementKey></au>`
  const structure = `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
    <course id="urn:course">${named('Cursus')}</course>
    <block id="urn:block">${named('Blok')}${unit('1', 'masteryScore="0.8"')}</block>
    ${unit('2', 'launchMethod="OwnWindow"')}</courseStructure>`
  const { page, course } = await play([
    { name: 'cmi5.xml', contents: structure },
    { name: 'unit.html', contents: pageCmi5 },
  ])
  await course.locator('#given').getByText('Completed 0.8 hallo sleutel').waitFor()
  const menu = page.locator('.menu')
  await menu.getByText('nog niet voldaan', { exact: true }).waitFor()
  await course.locator('#done').click()
  await menu.getByText('voldaan', { exact: true }).waitFor()
  await menu.getByText(/^afgerond, voldaan/).waitFor()

  await menu.getByRole('button', { name: 'Unit 2' }).click()
  await page.getByText('Dit onderdeel vraagt om een eigen venster.').waitFor()
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Open het venster' }).click(),
  ])
  await opened.locator('#given').getByText('Completed  hallo sleutel').waitFor()
  await opened.locator('#done').click()
  await page.getByText('De hele cursus is voldaan.').waitFor()

  await menu.getByRole('button', { name: 'Unit 1' }).click()
  await course.locator('#kept').getByText('bladzijde 2').waitFor()
})

test('a package has no source: Alt and a click is what its maker made of it', async () => {
  const { page, course, shows } = await play(
    sequenced(madeItem('a', 'ra', 'Deel A') + madeItem('b', 'rb', 'Deel B'), 'flow="true"'),
  )
  await shows('A')
  await course.locator('h1').click({ modifiers: ['Alt'] })
  await course.locator('h1').press('Alt+b')
  expect(await page.getByRole('button', { name: 'Naar de bron' }).count()).toBe(0)
  expect(await page.locator('.source-note').count()).toBe(0)
})
