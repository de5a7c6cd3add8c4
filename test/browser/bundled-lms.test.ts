import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { StoredRecord } from '../support/lms.ts'
import { enrol, says, targets, type Enrolled, type Launched } from './enrolled.ts'
import { playLesson, toNext } from './play-lesson.ts'
import { resultsIn, told } from './told.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Of the core: what is behind it counts for nothing. */
const lessons = 22

/** What the state may take of each standard. */
const stateLimits = { scorm12: 4096, scorm2004: 64_000 } as const

async function close({ page }: Launched, { lms }: Enrolled): Promise<void> {
  const ends = lms.ends()
  await page.close()
  await lms.stored(() => lms.ends() === ends + 1)
}

function stateIn(record: StoredRecord): string {
  return record['cmi.suspend_data'] ?? ''
}

function isCompleted(record: StoredRecord): boolean {
  return (record['cmi.core.lesson_status'] ?? record['cmi.completion_status']) === 'completed'
}

// SCORM 2004 is played by smaller courses: what it has of its own does not depend on the length.
const played = Object.entries(targets).filter(([, { format }]) => format === 'scorm12')

test.each(played)(
  '%s: the bundled course is opened, played half, resumed, finished, opened again and reviewed',
  { timeout: 240_000 },
  async (_, target) => {
    const learner = await enrol(browser, target, 'course')
    const opened = await learner.launch()
    await says(opened.course, 'saved')
    await close(opened, learner)
    expect(resultsIn(learner.lms.record())).toEqual(told[target.format].begun)

    const first = await learner.launch()
    await first.course.getByRole('link', { name: 'Begin met de training' }).click()
    for (let lesson = 0; lesson < lessons / 2; lesson++) {
      if (lesson > 0) await toNext(first.course)
      await playLesson(first.course)
    }
    const verdicts = await first.course.locator('.activity .verdict').count()
    const title = await first.course.getByRole('heading', { level: 1 }).innerText()
    await close(first, learner)
    expect(isCompleted(learner.lms.record())).toBe(false)

    const second = await learner.launch()
    await second.course.getByRole('link', { name: 'Verder waar je was' }).click()
    await second.course.getByRole('heading', { level: 1, name: title }).waitFor()
    await second.course.locator('.lesson-end .verdict').first().waitFor()
    expect(verdicts).toBeGreaterThan(0)
    expect(await second.course.locator('.activity .verdict').count()).toBe(verdicts)
    for (let lesson = lessons / 2; lesson < lessons; lesson++) {
      await toNext(second.course)
      await playLesson(second.course)
    }
    const finished = await learner.lms.stored(isCompleted)
    const results = resultsIn(finished)
    expect(stateIn(finished).length).toBeLessThan(stateLimits[target.format])
    expect(JSON.stringify(finished)).not.toContain('eigen lijn')
    await close(second, learner)

    const again = await learner.launch()
    await says(again.course, 'saved')
    await again.course.locator('.launch [data-verdict=right]').first().waitFor()
    await close(again, learner)
    expect(resultsIn(learner.lms.record())).toEqual(results)

    const reviewed = await learner.launch({ mode: 'review' })
    await says(reviewed.course, 'review')
    await close(reviewed, learner)
    expect(resultsIn(learner.lms.record())).toEqual(results)
  },
)
