import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse, type CourseFiles } from '../support/write-course.ts'
import {
  answerGrass,
  answerTo,
  enrol,
  says,
  targets,
  type Enrolled,
  type Launched,
} from './enrolled.ts'
import { callsOn, openLesson, putInOrder, reportsPassed } from './play-small-course.ts'
import { resultsIn, told, type Format } from './told.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function expectTold(
  { lms }: Enrolled,
  format: Format,
  stage: keyof (typeof told)[Format],
): Promise<void> {
  const due = told[format][stage]
  const isDue = ([element, value]: readonly [string, string]): boolean =>
    lms.record()[element] === value
  await lms.stored(() => Object.entries(due).every(isDue))
}

async function close({ page }: Launched, { lms }: Enrolled): Promise<void> {
  const ends = lms.ends()
  await page.close()
  await lms.stored(() => lms.ends() === ends + 1)
}

function withLesson(lesson: string, course: CourseFiles = smallCourse): CourseFiles {
  return { ...course, '01-begin/01-hallo.md': lesson }
}

const hello = smallCourse['01-begin/01-hallo.md']
const onceOnly = hello.replace('{#kleur}', '{#kleur attempts=1}')
const toVerder = { place: '#verder' }
const toHallo = { place: '#hallo' }
const rightOrder = ['Een', 'Twee', 'Drie']

describe.each(Object.entries(targets))('%s', (_, target) => {
  const { format } = target

  test('opened and closed, it is begun and nothing more', async () => {
    const learner = await enrol(browser, target)
    const launched = await learner.launch()
    await says(launched.course, 'saved')
    await close(launched, learner)
    const record = learner.lms.record()
    expect(resultsIn(record)).toEqual(told[format].begun)
    expect(record['cmi.core.exit'] ?? record['cmi.exit']).toBe('suspend')
  })

  test('the exit button ends the session before the page is left', async () => {
    const learner = await enrol(browser, target)
    const { page, course } = await learner.launch(toHallo)
    await answerGrass(course, 'Groen')
    await course.getByRole('button', { name: 'Bewaren en stoppen' }).click()
    await course.getByText('Je kunt dit venster sluiten.').first().waitFor()
    expect(resultsIn(learner.lms.record())).toEqual(told[format].half)
    expect((await callsOn(page)).at(-1)).toMatch(/^(LMSFinish|Terminate)$/)
    await page.close()
    expect(learner.lms.ends()).toBe(1)
  })

  test('half-way and closed, the next launch has place, answer and verdict', async () => {
    const learner = await enrol(browser, target)
    const first = await learner.launch(toHallo)
    await answerGrass(first.course, 'Groen')
    await expectTold(learner, format, 'half')
    await close(first, learner)
    const { course } = await learner.launch()
    await course.getByRole('link', { name: 'Verder waar je was' }).click()
    await answerTo(course, 'right')
    expect(await course.getByLabel('Groen').isChecked()).toBe(true)
    expect(resultsIn(learner.lms.record())).toEqual(told[format].half)
  })

  test('too little is not failed while there is a retry, and the retry passes', async () => {
    const learner = await enrol(browser, target, reportsPassed)
    const { course } = await learner.launch({ ...toVerder, both: true })
    await putInOrder(course, rightOrder)
    await openLesson(course, 'Hallo')
    await answerGrass(course, 'Rood')
    await expectTold(learner, format, 'halfDone')
    expect(resultsIn(learner.lms.record())).toEqual(told[format].halfDone)
    await course.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await answerGrass(course, 'Groen')
    await expectTold(learner, format, 'passed')
  })

  test('without a retry too little is failed, also when it is opened again', async () => {
    const learner = await enrol(browser, target, withLesson(onceOnly, reportsPassed))
    const first = await learner.launch(toVerder)
    await putInOrder(first.course, rightOrder)
    await openLesson(first.course, 'Hallo')
    await answerGrass(first.course, 'Rood')
    await expectTold(learner, format, 'failed')
    await close(first, learner)
    const again = await learner.launch(toHallo)
    await answerTo(again.course, 'wrong')
    await close(again, learner)
    expect(resultsIn(learner.lms.record())).toEqual(told[format].failed)
  })

  test('complete, opened again, played worse and left, nothing goes back', async () => {
    const learner = await enrol(browser, target)
    const first = await learner.launch({ ...toVerder, both: true })
    await putInOrder(first.course, rightOrder)
    await openLesson(first.course, 'Hallo')
    await answerGrass(first.course, 'Rood')
    await expectTold(learner, format, 'done')
    await close(first, learner)
    const before = resultsIn(learner.lms.record())

    const opened = await learner.launch()
    await says(opened.course, 'saved')
    await close(opened, learner)
    expect(resultsIn(learner.lms.record())).toEqual(before)

    const { course } = await learner.launch(toHallo)
    await answerTo(course, 'wrong')
    await course.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await answerGrass(course, 'Rood')
    await course.getByRole('button', { name: 'Bewaren en stoppen' }).click()
    await course.getByText('Je kunt dit venster sluiten.').first().waitFor()
    expect(resultsIn(learner.lms.record())).toEqual(before)
  })

  test('in review a result stands, and place and answers are kept', async () => {
    const learner = await enrol(browser, target)
    const first = await learner.launch(toHallo)
    await answerGrass(first.course, 'Rood')
    await learner.answered('b')
    await close(first, learner)
    const before = learner.lms.record()
    const { page, course } = await learner.launch({ ...toVerder, mode: 'review' })
    await says(course, 'review')
    await putInOrder(course, rightOrder)
    await openLesson(course, 'Hallo')
    await course.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await answerGrass(course, 'Groen')
    await close({ page, course }, learner)
    await learner.answered('a')
    const told = Object.entries(learner.lms.record()).filter(
      ([element, value]) => before[element] !== value,
    )
    expect(told.map(([element]) => element).toSorted()).toEqual(
      format === 'scorm12'
        ? ['cmi.core.session_time', 'cmi.suspend_data']
        : ['cmi.session_time', 'cmi.suspend_data'],
    )
  })

  test('while the LMS cannot save it says so calmly, and later that it is saved', async () => {
    const learner = await enrol(browser, target)
    const page = await learner.context.newPage()
    await page.clock.install()
    const { course } = await learner.launch({ ...toHallo, saves: 'wait' }, page)
    await says(course, 'saved')
    learner.lms.isLoggedOut = true
    await answerGrass(course, 'Groen')
    await page.clock.runFor(2000)
    await says(course, 'saving')
    await page.clock.runFor(8000)
    await says(course, 'not-saved')
    expect(learner.answers()).toEqual([])
    learner.lms.isLoggedOut = false
    // Shorter than the time in which the server must answer, which it does by another clock.
    while (learner.answers().length === 0) await page.clock.runFor(5000)
    await says(course, 'saved')
    expect(learner.answers()).toEqual(['a'])
  })

  test('in two tabs nothing of either is lost, and the result is that of both', async () => {
    const learner = await enrol(browser, target)
    const first = await learner.launch(toHallo)
    await says(first.course, 'saved')
    const second = await learner.launch(toVerder)
    await says(second.course, 'saved')
    await answerGrass(first.course, 'Groen')
    await putInOrder(second.course, rightOrder)
    await expectTold(learner, format, 'completed')
    await close(second, learner)
    await close(first, learner)
    expect(learner.answers()).toHaveLength(2)
    expect(resultsIn(learner.lms.record())).toMatchObject(told[format].completed)
  })
})

/** As many as SCORM 1.2 has room for, whatever is typed. */
const fields = Array.from({ length: 36 }, (_, index) => {
  return `:::fill-in{#veld-${index}}\nVeld ${index}?\n\n- [x] Antwoord\n:::`
}).join('\n\n')

const text = 'é€漢'.repeat(20)

test('SCORM 1.2: an LMS with 4,096 characters has room for all that can be typed', async () => {
  const lesson = `${hello.slice(0, hello.indexOf(':::'))}${fields}\n`
  const learner = await enrol(browser, targets['SCORM 1.2'], withLesson(lesson))
  const { page, course } = await learner.launch(toHallo)
  await says(course, 'saved')
  await course.locator('.lesson').evaluate(fillAll, text)
  await learner.lms.stored(() => learner.answers().length === 36)
  const { length } = learner.lms.record()['cmi.suspend_data'] ?? ''
  expect(length).toBeLessThanOrEqual(4096)
  expect(length).toBeGreaterThan(2800)
  await page.close()
  const again = await learner.launch(toHallo)
  await says(again.course, 'saved')
  const typed = await again.course.getByRole('textbox').evaluateAll((all) =>
    // What a text field has.
    all.map((each) => (each as HTMLInputElement).value),
  )
  // What is kept of a text is cut where its letters take much room.
  expect(typed.every((each) => text.startsWith(each) && each.length >= 20)).toBe(true)
})

/** Runs in the page: answers every question with this text. */
function fillAll(lesson: Element, text: string): void {
  for (const activity of lesson.querySelectorAll('.activity')) {
    const field = activity.querySelector<HTMLInputElement>('input')
    if (field) field.value = text
    activity.querySelector<HTMLButtonElement>('.actions button')?.click()
  }
}
