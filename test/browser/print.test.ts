import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { web } from '../../src/export/web.ts'
import { renderSite } from '../../src/render/site.ts'
import { serve, type Served } from '../support/serve.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'
import { openStage, watch, type Stage } from './open.ts'

let stage: Stage
let trainers: Served

beforeAll(async () => {
  stage = await openStage()
  const textOf = (path: string): string =>
    String(stage.files.find((file) => file.path === path)?.contents)
  const style = textOf('runtime/player.css')
  const site = renderSite(sampleCourse, sampleKeys, sampleMedia, style, { isForTrainer: true })
  trainers = await serve(web.pack(site, { player: textOf('runtime/player.js'), schemas: [] }))
})

afterAll(async () => {
  await Promise.all([stage.close(), trainers.close()])
})

async function openAll(address = stage.address): Promise<Page> {
  const { page } = await watch(stage.browser, `${address}/index.html#/print`)
  await page.getByRole('button', { name: 'Afdrukken', exact: true }).waitFor()
  return page
}

function list(page: Page, script: string): Promise<readonly string[]> {
  return page.evaluate(script)
}

test('all lessons stand below each other, open, one level down, without answers', async () => {
  const page = await openAll()
  expect(await page.locator('.print-lesson h2').allInnerTexts()).toEqual(
    expect.arrayContaining([
      ...['Welkom', 'De ladder: van “horen” tot <meebeslissen>', 'De vergunning'],
    ]),
  )
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.getByText('Meer over de ladder.').isVisible()).toBe(true)
  expect(await page.getByText('Wie bepaalt de agenda?').isVisible()).toBe(true)
  expect(await page.getByText('Klopt: de inbreng komt van hen.').count()).toBe(0)
  expect(await page.locator('.print-answers').count()).toBe(0)
})

test('every id is there once, and what refers to one finds it', async () => {
  const page = await openAll()
  const ids = await list(page, "[...document.querySelectorAll('[id]')].map(({ id }) => id)")
  expect(new Set(ids).size).toBe(ids.length)
  const lost = await list(
    page,
    `[...document.querySelectorAll('main [aria-labelledby], main [aria-describedby], main [for]')]
      .flatMap((each) => ['for', 'aria-labelledby', 'aria-describedby']
        .flatMap((name) => (each.getAttribute(name) ?? '').split(' ')))
      .concat([...document.querySelectorAll('main a[href^="print.html#"]')].map(({ hash }) => hash.slice(1)))
      .filter((id) => id !== '' && !document.getElementById(id))`,
  )
  expect(lost).toEqual([])
  const widths = await list(page, '[...document.images].map(({ naturalWidth }) => naturalWidth)')
  expect(widths.length).toBeGreaterThan(0)
  expect(widths).not.toContain(0)
})

test('the contents and the notes lead to places on the page itself', async () => {
  const page = await openAll()
  const focused = page.locator(':focus')
  await page.locator('.print-contents a').nth(1).click()
  await page.locator('#p-l2').and(focused).waitFor()
  await page.locator('#p-l2 sup a').click()
  await page.locator('#p-l2-s-note-1').and(focused).waitFor()
  expect(page.url()).toBe(`${stage.address}/index.html#/print/p-l2-s-note-1`)
  expect(await page.locator('.print-lesson').count()).toBe(3)
})

test('for a trainer the answers stand on a page of their own, at the end', async () => {
  const page = await openAll(trainers.address)
  const answers = page.locator('.print-lessons > :last-child')
  expect(await answers.getAttribute('class')).toBe('print-answers')
  expect(await answers.locator('h3').allInnerTexts()).toEqual([
    ...['1.2 · Vraag 1 van 3', '1.2 · Vraag 2 van 3', '1.2 · Vraag 3 van 3'],
  ])
  expect(await answers.innerText()).toContain('Klopt: de inbreng komt van hen.')
  expect(await page.locator('.print-lesson .answers').count()).toBe(0)
})

test('how far it is can be seen, and what cannot be loaded is tried again', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/index.html`)
  let isBroken = true
  await page.route('**/lesson-ladder.js', (route) => (isBroken ? route.abort() : route.continue()))
  await page.locator('.course .also a', { hasText: 'Hele training afdrukken' }).click()
  const again = page.getByRole('button', { name: 'Probeer opnieuw te laden' })
  await again.waitFor()
  isBroken = false
  await again.click()
  await page.getByRole('button', { name: 'Afdrukken', exact: true }).waitFor()
  expect(await page.locator('.print-lesson').count()).toBe(3)
  await page.evaluate('self.print = () => { self.hasPrinted = true }')
  await page.getByRole('button', { name: 'Afdrukken', exact: true }).click()
  expect(await page.evaluate('self.hasPrinted')).toBe(true)
})

test('on paper there is a title page, the contents and a page for each lesson', async () => {
  const page = await openAll()
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(pages?.length).toBeGreaterThanOrEqual(5)
  await page.emulateMedia({ media: 'print' })
  for (const screen of ['.bar', '.contents', '.print-tools', '.print-button']) {
    expect(await page.locator(screen).first().isVisible()).toBe(false)
  }
})

test('a lesson is printed with all of it open, and an answer only once it was given', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/index.html#ladder`)
  await page.locator('#q-a1 [value=y]').check()
  await page.locator('#q-a1 .actions button').click()
  await page.evaluate('self.print = () => { self.hasPrinted = true }')
  await page.getByRole('button', { name: 'Deze les afdrukken' }).click()
  expect(await page.evaluate('self.hasPrinted')).toBe(true)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  expect(await page.getByText('Meer over de ladder.').isVisible()).toBe(true)
  expect(await page.locator('#q-a1 .answer-key').isVisible()).toBe(true)
  expect(await page.locator('#q-a2 .answer-key').isVisible()).toBe(false)
  await page.evaluate("dispatchEvent(new Event('afterprint'))")
  expect(await page.locator('main details[open]').count()).toBe(0)
})

test('without script the page leads to each lesson', async () => {
  const { page } = await watch(stage.browser, `${stage.address}/print.html`, {
    javaScriptEnabled: false,
  })
  await page.locator('.print-contents a').first().click()
  await page.locator('h1', { hasText: 'Welkom' }).waitFor()
})
