import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honest, switched } from '../../src/lms/hostile-switches.ts'
import { randomOf } from '../../src/lms/random.ts'
import type { PackageFile } from '../../src/model/site.ts'
import type { LaunchPlan, Script } from '../hostile/sessions/script.ts'
import { scriptOf } from '../hostile/sessions/generate.ts'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { serve, type Served } from '../support/serve.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import type { HostilePage } from './pages/hostile.ts'

const sessions = 60
const questions = 6

const statements = Array.from({ length: questions }, (_, index) => {
  return `:::true-false{#vraag-${index} answer=true}\nStelling ${index}.\n:::`
}).join('\n\n')

const course = {
  ...smallCourse,
  '01-begin/01-hallo.md': `---\nid: hallo\ntitle: Hallo\nminutes: 1\n---\n\n${statements}\n`,
}

let browser: Browser
let served: Served
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => Promise.all([browser.close(), served.close()]))

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'pages/hostile.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

async function files(): Promise<readonly PackageFile[]> {
  const made = await courseFiles(writeCourse(temporaryFolder(), course), 'scorm12')
  const page =
    '<!doctype html><title>LMS</title><link rel="icon" href="data:,"><body><script src="/lms.js"></script>'
  return [
    ...made,
    { path: 'lms.html', contents: page },
    { path: 'lms.js', contents: await bundle() },
  ]
}

declare global {
  interface Window {
    readonly hostile: HostilePage
  }
}

/** Milliseconds, one after the other: how long it takes to find an LMS, or to know of none. */
const search = [100, 400, 1500, 2500, 3500, 3500]
const launches = 3

/** An LMS that goes before it was asked all of them would show the learner wrongly. */
const callsToOpen = 40

/** Plays the start of a script: what a real browser can do of it. */
async function play(page: Page, { actions, seed }: Script): Promise<readonly string[]> {
  const random = randomOf(seed)
  let left = launches

  async function open({ switches, mode }: LaunchPlan): Promise<void> {
    // What an LMS shows wrongly is played without a browser: here it is about what is kept.
    const { goneAfter = 0, ...discovery } = switches.discovery ?? {}
    const all = switched({
      ...{ ...switches, read: {}, browser: {} },
      discovery: { ...discovery, goneAfter: goneAfter === 0 ? 0 : goneAfter + callsToOpen },
    })
    await page.evaluate((given) => window.hostile.launch(...given), [
      all,
      mode,
      random.between(0, 2 ** 31),
    ] as const)
    for (const milliseconds of search) {
      await page.clock.runFor(milliseconds)
      if ((await page.evaluate(() => window.hostile.notice())) !== '') break
    }
    await page.evaluate(() => {
      window.hostile.begin()
    })
  }

  function end(): Promise<void> {
    return page.evaluate(
      (how) => {
        window.hostile.end(how)
      },
      random.pick(['removed', 'left'] as const),
    )
  }

  for (const [index, action] of actions.entries()) {
    if (action.do === 'launch') {
      left -= 1
      if (left < 0) break
      if (index > 0) await end()
      await open(action.plan)
    } else if (action.do === 'answer') {
      const question = random.between(0, questions - 1)
      await page.evaluate(
        (given) => {
          window.hostile.answer(...given)
        },
        [question, action.how === 'right'] as const,
      )
    } else if (action.do === 'wait') {
      await page.clock.runFor(Math.min(action.milliseconds, 5000))
    } else if (action.do === 'leave') {
      await page.evaluate(() => {
        window.hostile.exit()
      })
    }
  }
  await end()
  await open({ switches: honest, mode: 'normal' })
  await page.clock.runFor(5000)
  await page.evaluate(() => window.hostile.saved())
  return page.evaluate(() => window.hostile.faults())
}

test(`${sessions} sessions with an LMS that does what it likes end with all there`, async () => {
  served = await serve(await files())
  const failures: string[] = []
  const context = await browser.newContext()
  const page = await context.newPage()
  page.on('pageerror', (error) => failures.push(error.message))
  await page.clock.install({ time: 0 })
  for (let seed = 1; seed <= sessions; seed++) {
    await page.goto(`${served.address}/lms.html`)
    await page.evaluate(() => {
      localStorage.clear()
    })
    const faults = await play(page, scriptOf(seed))
    failures.push(...faults.map((fault) => `seed ${seed}: ${fault}`))
  }
  expect(failures).toEqual([])
}, 300_000)
