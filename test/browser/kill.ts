import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import type { PackageFile } from '../../src/model/site.ts'
import { startKillableBrowser } from '../support/killable-browser.ts'
import { serveLms, type LaunchPlan } from '../support/lms.ts'
import { smallCourse } from '../support/write-course.ts'

/** One time that a machine fails. */
export interface Failure {
  /** After how many answers, and so many milliseconds. */
  readonly answers: number
  readonly delay: number
  readonly saves: Exclude<LaunchPlan['saves'], undefined>
}

/** What the next launch does not show. */
export interface Loss {
  readonly given: number
  readonly missing: number
  /** How long before the end the oldest of them was given; 0 when nothing is missing. */
  readonly milliseconds: number
  /** Calls that the standard forbids. */
  readonly breaches: readonly unknown[]
}

const questions = 30

/** Milliseconds between two answers. */
export const pace = 300

/** A course with more questions in one lesson than are ever answered. */
export const longCourse = {
  'course.md': smallCourse['course.md'],
  '01-begin/module.md': smallCourse['01-begin/module.md'],
  '01-begin/01-hallo.md': `---
id: hallo
title: Hallo
minutes: 1
---

${Array.from({ length: questions }, question).join('\n\n')}
`,
}

function question(_: unknown, index: number): string {
  return `:::true-false{#vraag-${index} answer=true}\nStelling ${index}.\n:::`
}

/** Runs in the page: answers one question after the other, and tells when. */
function answerAll(pace: number): void {
  const forms = document.querySelectorAll<HTMLElement>('.activity')
  let next = 0
  setInterval(() => {
    const form = forms[next]
    form?.querySelector<HTMLInputElement>('input')?.click()
    form?.querySelector<HTMLButtonElement>('.actions button')?.click()
    if (!form?.querySelector('.verdict')) return
    next += 1
    // eslint-disable-next-line no-console -- the test listens
    console.log(`answered at ${Date.now()}`)
  }, pace)
}

/** Plays, is killed with all its processes, and looks what the next launch still knows. */
export async function failOnce(
  files: readonly PackageFile[],
  { answers, delay, saves }: Failure,
): Promise<Loss> {
  const profile = mkdtempSync(join(tmpdir(), 'lespakket-profile-'))
  const lms = await serveLms(files)
  const address = lms.launchAddress({ saves, place: '#hallo' })
  try {
    const given = await playUntilKilled(profile, address, { answers, delay })
    const shown = await shownNext(profile, address)
    const lost = given.times.filter((_, index) => !shown[index])
    return {
      given: given.times.length,
      missing: lost.length,
      milliseconds: given.killed - (lost[0] ?? given.killed),
      breaches: lms.breaches,
    }
  } finally {
    await lms.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function playUntilKilled(
  profile: string,
  address: string,
  { answers, delay }: Pick<Failure, 'answers' | 'delay'>,
): Promise<{ readonly times: readonly number[]; readonly killed: number }> {
  const started = await startKillableBrowser(profile)
  const page = await open(started.browser, address)
  const times: number[] = []
  const enough = new Promise<void>((resolve) => {
    page.on('console', (message) => {
      const [, time] = /^answered at (\d+)$/.exec(message.text()) ?? []
      if (time !== undefined) times.push(Number(time))
      if (times.length === answers) resolve()
    })
  })
  const course = await openCourse(page)
  await course.evaluate(answerAll, pace)
  await enough
  await new Promise((resolve) => setTimeout(resolve, delay))
  const killed = Date.now()
  await started.kill()
  return { times: times.filter((time) => time <= killed), killed }
}

/** Of each question whether the next launch shows an answer to it. */
async function shownNext(profile: string, address: string): Promise<readonly boolean[]> {
  const started = await startKillableBrowser(profile)
  try {
    const page = await open(started.browser, address)
    const course = await openCourse(page)
    return await course.evaluate(() =>
      [...document.querySelectorAll('.activity')].map(
        (each) => each.querySelector('.verdict') !== null,
      ),
    )
  } finally {
    await started.kill()
  }
}

/** In the profile of the browser, not in one that is forgotten. */
async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.contexts()[0]?.newPage()
  if (!page) throw new Error('The browser has no profile.')
  await page.goto(address)
  return page
}

/** The course, once it knows what was done before. */
async function openCourse(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').locator('.notice[data-notice=saved]').waitFor()
  const frame = page.frames().find((each) => each.url().endsWith('#hallo'))
  if (!frame) throw new Error('The page of the LMS shows no course.')
  return frame
}
