import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openCourse, type CourseSourceOptions } from '../../src/preview/course-source.ts'
import { filesInMemory } from '../../src/package/package-files.ts'
import type { SourceShow } from '../../src/preview/source.ts'
import { openPreview, type Preview } from '../../src/preview/preview.ts'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import { axeFaults } from './axe.ts'
import { answerGrass, answerTo } from './enrolled.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const lesson = '01-begin/01-hallo.md'

async function start(
  folder: string,
  format: string,
  { port = 0, ...options }: Partial<CourseSourceOptions> & { readonly port?: number } = {},
): Promise<Preview> {
  const source = await openCourse(folder, {
    ...{ format, editor: '', lesson: 'hallo', ...options },
    ...{ onBuilt: () => undefined, onFailed: () => undefined },
  })
  const preview = await openPreview(source, {
    ...{ host: '127.0.0.1', port, isFixed: true, locale: 'nl', before: Date.now() },
  })
  onTestFinished(() => preview.close().catch(() => undefined))
  return preview
}

async function newContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true })
  onTestFinished(() => context.close())
  context.setDefaultTimeout(10_000)
  return context
}

async function newTab(context: BrowserContext, { address }: Preview): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Hallo' }).waitFor()
  return page
}

function addTo(folder: string, sentence: string): void {
  const path = join(folder, lesson)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${sentence}\n`)
}

test.each(['scorm12', 'cmi5'])(
  'a preview for %s that is started again goes on in the page that was open',
  async (format) => {
    const folder = writeCourse(temporaryFolder(), smallCourse)
    const preview = await start(folder, format)
    const page = await newTab(await newContext(), preview)
    const course = page.frameLocator('iframe')
    await answerGrass(course, 'Groen')
    await preview.close()
    await page.getByText('De voorvertoning draait niet meer.').waitFor()
    addTo(folder, 'Geschreven terwijl niets draaide.')
    const again = await start(folder, format, { port: preview.port })
    await course.getByText('Geschreven terwijl niets draaide.').waitFor()
    expect(await page.locator('.connection').textContent()).toBe('')
    // What an LRS has goes with its server.
    if (format === 'scorm12') await answerTo(course, 'right')
    addTo(folder, 'En daarna.')
    await course.getByText('En daarna.').waitFor()
    await again.close()
  },
)

test('a line that drops brings what happened meanwhile, and opens nothing again without news', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const preview = await start(folder, 'scorm12')
  const context = await newContext()
  const page = await context.newPage()
  // The first time something else answers, which a browser takes for an answer that lasts.
  let refused = 0
  await page.route('**/api/events', (route) => {
    refused += 1
    return refused === 1 ? route.fulfill({ status: 502 }) : route.continue()
  })
  await page.goto(preview.address)
  const course = page.frameLocator('iframe')
  await course.getByRole('heading', { level: 1, name: 'Hallo' }).waitFor()
  addTo(folder, 'Niemand hoorde het.')
  await course.getByText('Niemand hoorde het.').waitFor()
  expect(refused).toBe(2)
})

test('each of two tabs shows which format is played, whoever chose it', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const preview = await start(folder, 'scorm12')
  const context = await newContext()
  const [one, other] = [await newTab(context, preview), await newTab(context, preview)]
  await one.getByLabel('Formaat').selectOption('cmi5')
  await other.getByRole('tab', { name: 'Statements' }).waitFor()
  await expect.poll(() => other.getByLabel('Formaat').inputValue()).toBe('cmi5')
})

test('what cannot be asked for is not shown as chosen, and a line that stays in sight says so', async () => {
  const preview = await start(writeCourse(temporaryFolder(), smallCourse), 'cmi5')
  const page = await newTab(await newContext(), preview)
  await page.setViewportSize({ width: 320, height: 500 })
  const problems: unknown[] = []
  page.on('pageerror', (error) => problems.push(error))
  await preview.close()
  const line = page.locator('.connection')
  await line.getByText('De voorvertoning draait niet meer.').waitFor()
  await page.getByLabel('Formaat').selectOption('scorm12')
  await line.getByText('Wat je koos is niet gelukt').waitFor()
  await expect.poll(() => page.getByLabel('Formaat').inputValue()).toBe('cmi5')
  await page.getByRole('tab', { name: 'Storingen' }).click()
  const fault = page.getByLabel('De LRS antwoordt niet')
  await fault.click()
  await expect.poll(() => fault.isChecked()).toBe(false)
  const profile = page.getByLabel('Bekend LMS')
  await profile.selectOption({ index: 1 })
  await expect.poll(() => profile.inputValue()).toBe('')
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  expect(await line.evaluate((each) => each.getBoundingClientRect().top)).toBe(0)
  expect(await axeFaults(page)).toEqual([])
  expect(problems).toEqual([])
})

test('another format of a course that is broken keeps its last good page in sight', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const page = await newTab(await newContext(), await start(folder, 'scorm12'))
  const course = page.frameLocator('iframe')
  addTo(folder, '[weg](lesson:weg)')
  await page.locator('.stale').waitFor()
  await course.getByLabel('Groen').check()
  const answered = page.waitForResponse('**/api/format')
  await page.getByLabel('Formaat').selectOption('cmi5')
  await answered
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
  expect(await course.getByLabel('Groen').isChecked()).toBe(true)
  writeFileSync(join(folder, lesson), smallCourse[lesson])
  await page.getByRole('tab', { name: 'Statements' }).waitFor()
  await course.getByRole('heading', { level: 1, name: 'Hallo' }).waitFor()
})

test.each(['scorm12', 'xapi'])(
  'who loads the page again for %s is still the same learner',
  async (format) => {
    const preview = await start(writeCourse(temporaryFolder(), smallCourse), format)
    const page = await newTab(await newContext(), preview)
    const course = page.frameLocator('iframe')
    await page.getByRole('tab', { name: 'Cursist' }).click()
    await page.getByLabel('Naam').fill('Bakker, Ayşe')
    await page.getByRole('button', { name: 'Nieuwe cursist' }).click()
    await page.getByText(/cursist-2-\w{6} doet de cursus/).waitFor()
    const [second = ''] =
      /cursist-2-\w+/.exec((await page.locator('.standing[role]').textContent()) ?? '') ?? []
    await page.locator('.lessons').getByRole('button', { name: '1.1 Hallo' }).click()
    await answerGrass(course, 'Groen')
    await course.getByText('Je voortgang is bewaard').waitFor()
    await page.reload()
    await page.getByRole('tab', { name: 'Cursist' }).click()
    await page.getByText(`${second} doet de cursus`).waitFor()
    expect(await page.getByLabel('Naam').inputValue()).toBe('Bakker, Ayşe')
    await answerTo(course, 'right')
  },
)

test('a course that its author closed stays closed when a lesson is saved', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const page = await newTab(await newContext(), await start(folder, 'scorm12'))
  await page.getByRole('tab', { name: 'Cursist' }).click()
  await page.getByRole('button', { name: 'Sluit de cursus' }).click()
  const file = join(folder, 'course.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Kleine cursus', 'Andere naam'))
  await page.getByRole('heading', { level: 1, name: 'Andere naam' }).waitFor()
  expect(await page.locator('.closed').textContent()).toContain('De cursus is gesloten.')
  await page.getByRole('button', { name: 'Opnieuw openen' }).click()
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
})

test('an error that moves to another lesson takes its mark along', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const page = await newTab(await newContext(), await start(folder, 'scorm12'))
  const lessons = page.locator('.lessons li')
  const [first, second] = [lessons.nth(0).getByRole('img'), lessons.nth(1).getByRole('img')]
  addTo(folder, '[weg](lesson:weg)')
  await expect.poll(() => first.getAttribute('aria-label')).toBe('fout')
  const other = '01-begin/02-verder.md' as const
  writeFileSync(join(folder, other), `${smallCourse[other]}\n[weg](lesson:weg)\n`)
  writeFileSync(join(folder, lesson), smallCourse[lesson])
  await expect.poll(() => second.getAttribute('aria-label')).toBe('fout')
  await expect.poll(() => first.getAttribute('aria-label')).toBe('geen meldingen')
})

test('a package that begins at a place in its page opens again', async () => {
  const item = { id: 'een', title: 'Een', href: 'index.html#hier', given: {}, items: [] }
  const show: SourceShow = {
    ...{ build: 1, opened: 1, updates: {}, format: 'scorm12', formats: [], source: 'package' },
    ...{ modules: [], findings: [], isStale: false, editor: '', identity: 'x' },
    playable: { standard: 'scorm12', edition: '', title: 'Proef', menu: [item] },
  }
  const files = filesInMemory([{ path: 'index.html', contents: '<h1 id="hier">Proef</h1>' }])
  const preview = await openPreview(
    {
      ...{ show: () => show, file: (_, path) => files.read(path), sourceOf: () => [] },
      ...{ choose: () => Promise.resolve(), onChange: () => undefined },
      close: () => Promise.resolve(),
    },
    { host: '127.0.0.1', port: 0, isFixed: true, locale: 'nl' },
  )
  onTestFinished(() => preview.close())
  const page = await (await newContext()).newPage()
  await page.goto(preview.address)
  const heading = page.frameLocator('iframe').getByRole('heading', { name: 'Proef' })
  await heading.waitFor()
  const old = await heading.elementHandle()
  await page.getByRole('tab', { name: 'Cursist' }).click()
  await page.getByRole('button', { name: 'Opnieuw openen' }).click()
  await expect.poll(() => old.evaluate((node) => node.isConnected).catch(() => false)).toBe(false)
  await heading.waitFor()
})

test('an LMS that was asked for is there as soon as there is a course', async () => {
  const folder = writeCourse(temporaryFolder(), { ...smallCourse, [lesson]: 'geen kop' })
  const preview = await start(folder, 'scorm12', { lesson: undefined, profile: 'moodle-strict' })
  const page = await (await newContext()).newPage()
  await page.goto(preview.address)
  await page.locator('.stale').waitFor()
  writeFileSync(join(folder, lesson), smallCourse[lesson])
  await page.getByRole('tab', { name: 'Storingen (1)' }).waitFor()
})
