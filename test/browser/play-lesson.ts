import type { FrameLocator, Page } from 'playwright-core'

/** Runs in the page: gives whatever answer comes first to everything in the lesson. */
export function answerAll(lesson: Element): void {
  const each = (selector: string, use: (found: HTMLElement) => void): void => {
    lesson.querySelectorAll<HTMLElement>(selector).forEach(use)
  }
  each('[role=radiogroup], .option-group', (group) => {
    group.querySelector<HTMLInputElement>('[type=radio]')?.click()
  })
  each('.activity', (activity) => {
    activity.querySelector<HTMLInputElement>('[type=checkbox]')?.click()
    activity.querySelectorAll('select').forEach((list, index) => {
      // Of a list of pairs each goes with another one.
      list.selectedIndex = (index % (list.options.length - 1)) + 1
      list.dispatchEvent(new Event('change', { bubbles: true }))
    })
  })
  each('textarea, [type=text]', (field) => {
    // What the selector names has a value.
    ;(field as HTMLInputElement).value = '12'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  each('.activity .actions button', (button) => {
    if (!button.closest('.activity')?.querySelector('.verdict')) button.click()
  })
  // An ending has no way on.
  for (let step = 0; step < 50; step++) lesson.querySelector<HTMLElement>('.trail .way')?.click()
}

/** Plays the lesson on the screen to its end. */
export async function playLesson(course: FrameLocator | Page): Promise<void> {
  await course.locator('.lesson').evaluate(answerAll)
  const finish = course.locator('.lesson-end').getByRole('button', { name: 'Les afronden' })
  if ((await finish.count()) > 0) await finish.click()
  await course.locator('.lesson-end .verdict').first().waitFor()
}

/** Goes on to the lesson after it. */
export async function toNext(course: FrameLocator | Page): Promise<void> {
  const title = await course.getByRole('heading', { level: 1 }).innerText()
  await course.locator('.step-next').click()
  await course.getByRole('heading', { level: 1 }).filter({ hasNotText: title }).waitFor()
}
