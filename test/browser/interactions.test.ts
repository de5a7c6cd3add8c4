import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { serveLms, type Lms, type StoredRecord } from '../support/lms.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import { targets, type Target } from './enrolled.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const lesson = `---
id: hallo
title: Hallo
minutes: 1
---

:::choice{#kleur}
Welke **kleur** is het gras?

- [ ] Rood
- [x] Groen
:::

${'Een alinea om door te bladeren.\n\n'.repeat(60)}

::::quiz{#toets draw=1}
Weet je het nog?

:::true-false{#waar answer=true}
Gras is groen.
:::

:::true-false{#ook-waar answer=true}
Gras groeit.
:::
::::

:::reflection{#dagboek}
Wat neem je mee?
:::
`

async function startLms({ format, ...options }: Target): Promise<Lms> {
  const folder = writeCourse(temporaryFolder(), {
    'course.md': smallCourse['course.md'],
    '01-begin/module.md': smallCourse['01-begin/module.md'],
    '01-begin/01-hallo.md': lesson,
  })
  const lms = await serveLms(await courseFiles(folder, format, options))
  onTestFinished(async () => {
    expect(lms.breaches).toEqual([])
    await lms.close()
  })
  return lms
}

async function launch(lms: Lms): Promise<{ page: Page; course: FrameLocator }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(lms.address)
  const course = page.frameLocator('iframe')
  await course.getByRole('main').getByRole('link', { name: 'Hallo' }).first().click()
  await course.getByLabel('Groen').waitFor()
  return { page, course }
}

/** What the record has of one interaction, by field. */
function interactionIn(record: StoredRecord, index: number): Readonly<Record<string, string>> {
  const start = `cmi.interactions.${index}.`
  const fields = Object.entries(record).filter(([element]) => element.startsWith(start))
  return Object.fromEntries(fields.map(([element, value]) => [element.slice(start.length), value]))
}

const has = (index: number) => (record: StoredRecord) =>
  record[`cmi.interactions.${index}.latency`] !== undefined

/** What each standard has of the answers that the first test gives. */
const recorded = {
  scorm12: {
    wrong: {
      ...{ type: 'choice', student_response: 'a', 'correct_responses.0.pattern': 'b' },
      result: 'wrong',
    },
    untrue: { type: 'true-false', student_response: 'f', result: 'wrong' },
    written: { type: 'performance', result: 'neutral' },
    time: ['time', /^\d\d:\d\d:\d\d$/],
    latency: /^0000:00:[0-5]\d\.\d\d$/,
    twentySeconds: /^0000:00:[2-4]\d\.\d\d$/,
  },
  scorm2004: {
    wrong: {
      ...{ type: 'choice', learner_response: 'a', 'correct_responses.0.pattern': 'b' },
      result: 'incorrect',
      description: 'Welke kleur is het gras? | a = Rood | b = Groen',
    },
    untrue: { type: 'true-false', learner_response: 'false', result: 'incorrect' },
    written: { type: 'other', result: 'neutral' },
    time: ['timestamp', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/],
    latency: /^PT0H0M\d{1,2}(\.\d{1,2})?S$/,
    twentySeconds: /^PT0H0M[2-4]\d(\.\d{1,2})?S$/,
  },
} as const

describe.each(Object.entries(targets))('%s', (_, target) => {
  const due = recorded[target.format]

  test('every answer is in the record of the LMS, a private text nowhere', async () => {
    const lms = await startLms(target)
    const { page, course } = await launch(lms)
    const question = course.locator('.activity').first()
    await question.getByLabel('Rood').check()
    await question.getByRole('button', { name: 'Controleer' }).click()
    await question.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await question.getByLabel('Groen').check()
    await question.getByRole('button', { name: 'Controleer' }).click()
    await lms.stored(has(1))

    await course.getByRole('button', { name: 'Begin' }).click()
    await course.getByLabel('Niet waar', { exact: true }).check()
    await course.getByRole('button', { name: 'Controleer' }).click()
    await course.getByRole('textbox').fill('Mijn geheim')
    await course.getByRole('button', { name: 'Bewaar' }).last().click()
    const record = await lms.stored(has(3))

    const wrong = interactionIn(record, 0)
    expect(wrong).toMatchObject({ ...due.wrong, weighting: '1' })
    expect(wrong['latency']).toMatch(due.latency)
    expect(wrong[due.time[0]]).toMatch(due.time[1])
    const id = wrong['id'] ?? ''
    expect(interactionIn(record, 1)).toMatchObject({ id: `${id}_2`, result: 'correct' })
    expect(interactionIn(record, 2)).toMatchObject(due.untrue)
    expect(interactionIn(record, 3)).toMatchObject(due.written)
    expect(JSON.stringify(record)).not.toMatch(/geheim/)
    await page.context().close()
  })

  test('the time that an answer took begins when its question comes on the screen', async () => {
    const lms = await startLms(target)
    const { page, course } = await launch(lms)
    // The question is far below: for a minute the learner reads what stands above it.
    await page.clock.fastForward(60_000)
    const field = course.getByRole('textbox')
    await field.fill('Iets')
    // An observer made later is told later: by now the player knows too.
    await field.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          new IntersectionObserver(([entry]) => {
            if (entry?.isIntersecting) resolve()
          }).observe(element)
        }),
    )
    await page.clock.fastForward(20_000)
    await course.getByRole('button', { name: 'Bewaar' }).last().click()
    const { latency = '' } = interactionIn(await lms.stored(has(0)), 0)
    expect(latency).toMatch(due.twentySeconds)
    await page.context().close()
  })
})
