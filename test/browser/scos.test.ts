import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScoUnit } from '../../src/model/sco.ts'
import { launchBrowser } from '../support/browser.ts'
import type { StoredRecord } from '../support/lms.ts'
import { smallCourse } from '../support/write-course.ts'
import { answerGrass, enrol, says, targets, type Enrolled, type Launched } from './enrolled.ts'
import { callsOn } from './play-small-course.ts'

/** A module of two lessons with a question each, and one of a lesson without. */
const twoModules = {
  ...smallCourse,
  '02-slot/module.md': `---
id: slot
title: Slot
kind: bonus
summary: Waar het eindigt.
---
`,
  '02-slot/01-einde.md': `---
id: einde
title: Einde
minutes: 1
after: [hallo]
---

Dit was het, na [de eerste les](lesson:hallo).
`,
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function choose({ page, course }: Launched, entry: string, heading: string): Promise<void> {
  await page.getByRole('button', { name: entry }).click()
  await course.getByRole('heading', { level: 1, name: heading }).waitFor()
  await says(course, 'saved')
}

function itemOf({ lms }: Enrolled, title: string): string {
  const entry = lms.menu.find((each) => each.title === title)
  if (!entry) throw new Error(`Nothing is called "${title}" in the menu.`)
  return entry.item
}

function scoreIn(record: StoredRecord): string | undefined {
  return record['cmi.core.score.raw'] ?? record['cmi.score.raw']
}

function isIncomplete(record: StoredRecord): boolean {
  return (record['cmi.core.lesson_status'] ?? record['cmi.completion_status']) === 'incomplete'
}

function isDone(record: StoredRecord): boolean {
  return (record['cmi.core.lesson_status'] ?? record['cmi.completion_status']) === 'completed'
}

function answersIn(record: StoredRecord): readonly string[] {
  return Object.keys(record).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element))
}

/** The calls that open and close, in order, by the names that SCORM 2004 gives them. */
async function openAndClose({ page }: Launched): Promise<readonly string[]> {
  const calls = await callsOn(page)
  return calls
    .map((name) => name.replace('LMS', '').replace('Finish', 'Terminate'))
    .filter((name) => name === 'Initialize' || name === 'Terminate')
}

describe.each(Object.entries(targets))('%s', (_, target) => {
  const enrolIn = (sco: ScoUnit): Promise<Enrolled> =>
    enrol(browser, { ...target, sco }, twoModules)

  test('two lessons one after the other, in one page of the LMS, each have their own record', async () => {
    const learner = await enrolIn('lesson')
    const { lms } = learner
    const launched = await learner.launch()
    const { course } = launched
    expect(lms.menu.map(({ title }) => title)).toEqual(['1.1 Hallo', '1.2 Verder', '2.1 Einde'])

    await choose(launched, '1.1 Hallo', 'Hallo')
    await answerGrass(course, 'Groen')
    await course
      .getByText(
        'Je hebt deze les afgerond. Kies in het menu van je leersysteem waar je verdergaat.',
      )
      .first()
      .waitFor()
    const first = await lms.stored(isDone, itemOf(learner, '1.1 Hallo'))
    expect(scoreIn(first)).toBe('100')
    expect(answersIn(first)).toHaveLength(1)

    await choose(launched, '2.1 Einde', 'Einde')
    await course.getByText('Dit was het, na de eerste les.').waitFor()
    expect(await course.getByRole('link', { name: 'de eerste les' }).count()).toBe(0)
    expect(isIncomplete(lms.record(itemOf(learner, '2.1 Einde')))).toBe(true)
    expect(lms.record(itemOf(learner, '1.2 Verder'))).toEqual({})
    await course.getByRole('button', { name: 'Les afronden' }).focus()
    await course.getByRole('button', { name: 'Les afronden' }).press('Enter')
    const last = await lms.stored(isDone, itemOf(learner, '2.1 Einde'))
    expect(scoreIn(last)).toBeUndefined()
    expect(answersIn(last)).toEqual([])
    expect(await course.locator(':focus').textContent()).toContain('Je hebt deze les afgerond.')

    await choose(launched, '1.1 Hallo', 'Hallo')
    expect(await course.getByLabel('Groen').isChecked()).toBe(true)
    expect(isDone(lms.record(itemOf(learner, '1.1 Hallo')))).toBe(true)
    expect(await openAndClose(launched)).toEqual([
      ...['Initialize', 'Terminate', 'Initialize', 'Terminate', 'Initialize'],
    ])
  })

  test('a module opens at its overview, and is done when its own lessons are', async () => {
    const learner = await enrolIn('module')
    const { lms } = learner
    const launched = await learner.launch()
    const { course, page } = launched
    await choose(launched, '1. Begin', 'Begin – Kleine cursus')
    await course.getByRole('link', { name: 'Begin met deze module' }).click()
    await answerGrass(course, 'Groen')
    await lms.stored((record) => scoreIn(record) === '50', itemOf(learner, '1. Begin'))
    expect(await course.getByRole('link', { name: 'Einde' }).count()).toBe(0)

    await choose(launched, '2. Slot', 'Slot – Kleine cursus')
    await course.getByRole('link', { name: 'Begin met deze module' }).click()
    await course.getByRole('button', { name: 'Les afronden' }).click()
    await lms.stored(isDone, itemOf(learner, '2. Slot'))
    expect(await course.getByRole('link', { name: /certificaat/i }).count()).toBe(0)
    expect(isIncomplete(lms.record(itemOf(learner, '1. Begin')))).toBe(true)
    await page.close()

    // In a browser that remembers nothing.
    const elsewhere = await browser.newContext()
    const later = await learner.launch({}, await elsewhere.newPage())
    await choose(later, '1. Begin', 'Begin – Kleine cursus')
    await later.course.getByRole('link', { name: 'Verder waar je was' }).click()
    await later.course.locator('.activity .verdict[data-verdict=right]').waitFor()
    expect(await later.course.getByLabel('Groen').isChecked()).toBe(true)
    await elsewhere.close()
  })

  test('the exit button of a part ends it, and says that the menu leads on', async () => {
    const learner = await enrolIn('lesson')
    const launched = await learner.launch()
    const { course } = launched
    await choose(launched, '1.1 Hallo', 'Hallo')
    await answerGrass(course, 'Groen')
    await course.getByRole('button', { name: 'Bewaren en stoppen' }).click()
    await course.getByRole('heading', { name: /Kies in het menu van je leersysteem/ }).waitFor()
    const { 'cmi.core.exit': exit12, 'cmi.exit': exit = exit12 } = learner.lms.record()
    expect(exit).toBe('suspend')
    await choose(launched, '1.2 Verder', 'Verder')
    expect(await openAndClose(launched)).toEqual(['Initialize', 'Terminate', 'Initialize'])
  })

  test('a part whose frame goes to another part has saved all before', async () => {
    const learner = await enrolIn('lesson')
    const launched = await learner.launch({ saves: 'moodle' })
    await choose(launched, '1.1 Hallo', 'Hallo')
    await launched.page.clock.pauseAt(Date.now() + 60_000)
    await answerGrass(launched.course, 'Groen')
    expect(answersIn(learner.lms.record())).toEqual([])
    await launched.page.getByRole('button', { name: '2.1 Einde' }).click()
    const record = await learner.lms.stored((each) => answersIn(each).length === 1)
    expect(isDone(record)).toBe(true)
    await launched.page.clock.resume()
    await learner.lms.stored(isIncomplete, itemOf(learner, '2.1 Einde'))
    expect(answersIn(learner.lms.record(itemOf(learner, '2.1 Einde')))).toEqual([])
  })

  test('a lesson by itself adds no step to go back over: its own overview is not in between', async () => {
    const learner = await enrolIn('lesson')
    const launched = await learner.launch()
    const steps = (): Promise<number> => launched.page.evaluate(() => history.length)
    await choose(launched, '1.1 Hallo', 'Hallo')
    const before = await steps()
    await choose(launched, '1.2 Verder', 'Verder')
    expect(await steps()).toBe(before + 1)
  })
})
