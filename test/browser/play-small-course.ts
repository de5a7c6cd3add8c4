import type { Page } from 'playwright-core'
import { smallCourse } from '../support/write-course.ts'
import type { Shown } from './enrolled.ts'

/** The small course where it tells who passed, for which all must be right. */
export const reportsPassed = {
  ...smallCourse,
  'course.md': smallCourse['course.md'].replace(
    'language: nl',
    'language: nl\ncompletion:\n  report: passed\npassing: 100',
  ),
}

/** Goes to a lesson by a link in the page, as a learner does. */
export async function openLesson(course: Shown, title: string): Promise<void> {
  await course.getByRole('main').getByRole('link', { name: title }).first().click()
  await course.getByRole('heading', { level: 1, name: title }).waitFor()
}

export async function choose(course: Shown, option: string): Promise<void> {
  await course.getByLabel(option).check()
  await course.getByRole('button', { name: 'Controleer' }).click()
}

/** Puts the order question right, with its buttons. */
export async function putInOrder(course: Shown, words: readonly string[]): Promise<void> {
  await course.locator('ol.reorder li').first().waitFor()
  for (const [place, word] of words.entries()) {
    const texts = await course.locator('ol.reorder li .item').allInnerTexts()
    for (let at = texts.indexOf(word); at > place; at--) {
      await course.getByRole('button', { name: `${word} omhoog` }).click()
    }
  }
  await course.getByRole('button', { name: 'Controleer' }).click()
}

/** What the content called on this page of the LMS, by name. */
export function callsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { lmsLog: { calls: readonly { name: string }[] } }).lmsLog.calls.map(
      ({ name }) => name,
    ),
  )
}
