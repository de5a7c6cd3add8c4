import type { Browser, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scorm12 } from '../../src/export/scorm12.ts'
import type { PlayedStandard } from '../../src/model/simulation.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import { filesInMemory, type PackageFiles } from '../../src/package/package-files.ts'
import { openPreview } from '../../src/preview/preview.ts'
import type { Source, SourceShow } from '../../src/preview/source.ts'
import { openPackage } from '../../src/preview/zip-source.ts'
import { launchBrowser } from '../support/browser.ts'
import { madeItem, madeManifest } from '../support/made-package.ts'
import { madeZip } from '../support/made-zip.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import { vectors } from './xss-vectors.ts'

/** What an author, a package, a learner or a course could say. */
const attacks = vectors.map(({ markdown }) => markdown)
const [attack = ''] = attacks.filter((text) => text.includes('<img src=x onerror'))

const folder = mkdtempSync(join(tmpdir(), 'lespakket-'))
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** A course of which each name and each finding is an attack. */
function showOf(standard: PlayedStandard): SourceShow {
  const text = { message: attack, hint: attack }
  return {
    ...{ build: 1, opened: 1, updates: {}, identity: attack, format: standard },
    playable: {
      ...{ standard, edition: attack, title: attack, id: 'https://course.test/c' },
      menu: [
        { id: 'https://course.test/c', title: attack, href: 'index.html', given: {}, items: [] },
      ],
    },
    formats: attacks.map((title, index) => ({ id: index === 0 ? standard : title, title })),
    ...{ stateLimit: 4096, source: 'course', isStale: true, failure: { nl: attack, en: attack } },
    modules: attacks.map((title, number) => ({
      ...{ key: attack, number, title },
      lessons: [
        {
          key: attack,
          number: attack,
          title,
          file: title,
          path: `lessons/lesson-${number}`,
          recordKey: '',
          activities: [],
        },
      ],
    })),
    findings: attacks.map((file) => ({
      ...{
        rule: attack,
        severity: 'warning',
        file,
        line: 1,
        column: 1,
        text: { nl: text, en: text },
      },
    })),
    editor: 'vscode://file/{file}:{line}:{column}',
  }
}

function fakeSource(show: SourceShow, files: PackageFiles): Source {
  return {
    show: () => show,
    file: (_, path) => files.read(path),
    choose: () => Promise.resolve(),
    sourceOf: () => [],
    onChange: () => undefined,
    close: () => Promise.resolve(),
  }
}

/** Opens a preview without a content security policy, and tells what ran or was asked of others. */
async function seen(source: Source, look: (page: Page) => Promise<void>): Promise<string[]> {
  const preview = await openPreview(source, {
    ...{ host: '127.0.0.1', port: 0, isFixed: true, locale: 'nl' },
  })
  const context = await browser.newContext({ bypassCSP: true })
  const told: string[] = []
  await context.exposeFunction('alert', (text: unknown) => told.push(`runs ${String(text)}`))
  const page = await context.newPage()
  page.on('request', (request) => {
    const isOurs =
      request.url().startsWith(preview.address) || /^(?:data|blob|about):/.test(request.url())
    if (!isOurs) told.push(`asks for ${request.url()}`)
  })
  page.on('pageerror', (error) => told.push(String(error)))
  await page.goto(preview.address)
  await page.frameLocator('iframe').locator('h1').first().waitFor()
  await look(page)
  const odd =
    'img, svg, object, embed, body style, body script, form, base, math, audio, video, a:not([href^="vscode:"])'
  told.push(...(await page.locator(odd).evaluateAll((all) => all.map((each) => each.outerHTML))))
  const handlers = `[...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()
    .filter((name) => name.startsWith('on')))`
  told.push(...(await page.evaluate<string[]>(handlers)))
  await context.close()
  await preview.close()
  return told
}

async function throughPanels(page: Page): Promise<void> {
  for (const tab of await page.getByRole('tab').all()) await tab.click()
}

const panel = (page: Page, id: string): Promise<void> => page.locator(`#tab-${id}`).click()

test('no attack in a course, its names or its findings runs in the page of the preview', async () => {
  const site = renderCourse(
    await checkFolder(
      writeCourse(folder, {
        ...smallCourse,
        ...Object.fromEntries(
          attacks.map((markdown, index) => [
            `${index + 10}-v/01-v.md`,
            `---\nid: v-${index}\ntitle: Aanval ${index}\nminutes: 1\n---\n\n${markdown.replaceAll('{#%', `{#q-${index}`)}\n`,
          ]),
        ),
        ...Object.fromEntries(
          attacks.map((_, index) => [
            `${index + 10}-v/module.md`,
            smallCourse['01-begin/module.md'].replace('id: begin', `id: m-${index}`),
          ]),
        ),
      }),
    ),
  )
  const source = fakeSource(showOf('scorm12'), filesInMemory(packFormat(scorm12, site)))
  const told = await seen(source, async (page) => {
    const titles = await page.locator('.lessons button').allTextContents()
    expect(titles).toEqual(attacks.map((title) => `${attack} ${title}`))
    await panel(page, 'findings')
    const places = await page.locator('.findings a').allTextContents()
    expect(places).toEqual(attacks.map((file) => `${file}:1:1`))
    await panel(page, 'learner')
    await page.getByLabel('Naam').fill(attack)
    await page.getByRole('button', { name: 'Opnieuw openen' }).click()
    await page.frameLocator('iframe').locator('h1').first().waitFor()
    await page.evaluate((texts) => {
      // The API that the simulated LMS offers to its content.
      const { API } = globalThis as unknown as { API: { LMSSetValue: (...all: string[]) => void } }
      for (const text of texts) {
        API.LMSSetValue('cmi.suspend_data', text)
        API.LMSSetValue(text, text)
      }
    }, attacks)
    await throughPanels(page)
    await panel(page, 'data')
    const last = page.getByRole('row').filter({ hasText: 'cmi.suspend_data' }).locator('td')
    expect(await last.textContent()).toBe(attacks.at(-1))
    const frame = page.frames().find((each) => each.url().includes('/course/'))
    // All of them are opened where packages are tested: the files are the same.
    for (let index = 0; index < attacks.length; index += 10) {
      await frame?.evaluate((id) => {
        location.hash = id
      }, `#v-${index}`)
      await frame
        ?.getByRole('heading', { level: 1 })
        .getByText(`Aanval ${index}`, { exact: true })
        .waitFor()
    }
  })
  expect(told).toEqual([])
})

test('no attack in statements, documents and refusals runs in the page of the preview', async () => {
  const page = '<!doctype html><title>x</title><h1>x</h1>'
  const files = filesInMemory([{ path: 'index.html', contents: page }])
  const told = await seen(fakeSource(showOf('xapi'), files), async (page) => {
    const launched =
      page
        .frames()
        .find((each) => each.url().includes('endpoint='))
        ?.url() ?? ''
    const { searchParams } = new URL(launched)
    const given = Object.fromEntries(searchParams)
    await page.evaluate(tellAll, { given, attacks })
    await panel(page, 'requests')
    await page.locator('.calls .is-wrong').first().waitFor()
    await panel(page, 'statements')
    await page
      .locator('.statements li')
      .nth(attacks.length - 1)
      .waitFor()
    await page.locator('.statements summary').first().click()
    expect(await page.locator('.statements li').first().textContent()).toContain(attacks.at(-1))
    await throughPanels(page)
    await panel(page, 'documents')
    const documents = await page.locator('.documents strong').allTextContents()
    expect(documents.toSorted()).toEqual([...new Set(attacks)].toSorted())
  })
  expect(told).toEqual([])
})

/** Runs in the page: sends an LRS all that it takes, with an attack wherever there is room for one. */
async function tellAll(all: {
  readonly given: Readonly<Record<string, string>>
  readonly attacks: readonly string[]
}): Promise<void> {
  const { endpoint = '', auth = '', actor = '', registration = '' } = all.given
  const activityId = all.given['activity_id'] ?? ''
  const headers = {
    ...{ 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' },
    Authorization: auth,
  }
  const send = (path: string, method: string, body?: string): Promise<Response> =>
    fetch(endpoint + path, { method, headers, ...(body !== undefined && { body }) })
  const statements = all.attacks.map((text) => ({
    actor: JSON.parse(actor) as unknown,
    verb: { id: 'https://course.test/verb', display: { nl: text } },
    object: { id: activityId, definition: { name: { nl: text }, description: { nl: text } } },
    result: { response: text },
    context: { registration },
  }))
  for (let from = 0; from < statements.length; from += 20) {
    await send('statements', 'POST', JSON.stringify(statements.slice(from, from + 20)))
  }
  for (const text of new Set(all.attacks)) {
    const query = new URLSearchParams({ stateId: text, activityId, agent: actor, registration })
    await send(`activities/state?${query}`, 'PUT', JSON.stringify({ text }))
    await send(`activities/state?${query}&${encodeURIComponent(text)}=1`, 'GET')
  }
}

test('no attack in the manifest of a package of others runs in the page of the preview', async () => {
  const escaped = attacks.map((text) => `<![CDATA[${text.replaceAll(']]>', ']]')}]]>`)
  const items = escaped.map((title, index) => madeItem(`i${index}`, 'r1', title)).join('')
  const path = madeZip([
    { name: 'imsmanifest.xml', contents: madeManifest({ items }) },
    { name: 'index.html', contents: '<!doctype html><title>x</title><h1>x</h1>' },
  ])
  const source = await openPackage(path, { onFailed: () => undefined })
  const told = await seen(source, async (page) => {
    const shown = await page.locator('.menu button').allTextContents()
    const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
    expect(shown.map(flat)).toEqual(attacks.map((text) => flat(text.replaceAll(']]>', ']]'))))
    await throughPanels(page)
  })
  expect(told).toEqual([])
})

test('an attack that were let through would be seen', async () => {
  const page = '<!doctype html><title>x</title><h1>x</h1>'
  const files = filesInMemory([{ path: 'index.html', contents: page }])
  const told = await seen(fakeSource(showOf('web'), files), async (page) => {
    const ran = page.waitForFunction('globalThis.hasRun')
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<img src="https://evil.test/x.png" onerror="alert(1);hasRun=true">')`)
    await ran
  })
  expect(told).toEqual(
    expect.arrayContaining(['runs 1', 'asks for https://evil.test/x.png', 'onerror']),
  )
})
