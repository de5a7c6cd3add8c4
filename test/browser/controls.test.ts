import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'

let browser: Browser
let script: string

beforeAll(async () => {
  const bundle = { bundle: true, write: false, format: 'iife', globalName: 'controls' } as const
  const [made, opened] = await Promise.all([
    build({ entryPoints: ['src/runtime/controls.ts'], ...bundle }),
    launchBrowser(),
  ])
  script = made.outputFiles[0]?.text ?? ''
  browser = opened
})

afterAll(async () => {
  await browser.close()
})

const list = (...values: readonly string[]): string =>
  `<select name=a><option value=''>${values.map((value) => `<option>${value}`).join('')}</select>`
const boxes = (type: string, name: string, ...values: readonly string[]): string =>
  values.map((value) => `<input type=${type} name=${name} value=${value}>`).join('')

const equalLists = list('x', 'y') + list('x', 'y')
const scales = boxes('radio', 'p', '1', '2', '3') + boxes('radio', 'q', '1', '2', '3')

test.each([
  ['lists with equal values', equalLists, ['y', 'x']],
  ['lists with the same answer', equalLists, ['y', 'y']],
  ['a list of which nothing was chosen', list('ac', 'ad') + list('bc', 'bd'), ['bc']],
  ['radio buttons with equal values', scales, ['3', '1']],
  ['radio buttons of one question', boxes('radio', 'p', 'x', 'y', 'z'), ['y']],
  ['boxes', boxes('checkbox', 'p', 'x', 'y', 'z'), ['x', 'z']],
  ['a text beside a list', `${list('x', 'y')}<input name=t>`, ['y', 'zoals x']],
  ['nothing at all', `${equalLists}${scales}<input name=t>`, []],
] as const)('%s are filled in as they were', async (_, fields, answer) => {
  const page = await browser.newPage()
  await page.setContent(`<form>${fields}</form>`)
  await page.addScriptTag({ content: script })
  const again = await page.evaluate(`(() => {
    const form = document.querySelector('form')
    controls.pickAgain(form, ${JSON.stringify(answer)})
    return controls.readAnswer(form)
  })()`)
  expect(again).toEqual(answer)
  await page.close()
})

test('what is no longer offered is left out, and takes nothing from the rest', async () => {
  const page = await browser.newPage()
  await page.setContent(`<form>${list('ac', 'ad')}${list('bc', 'bd')}</form>`)
  await page.addScriptTag({ content: script })
  const again = await page.evaluate(`(() => {
    const form = document.querySelector('form')
    controls.pickAgain(form, ['ae', 'bd', '', 'zz'])
    return controls.readAnswer(form)
  })()`)
  expect(again).toEqual(['bd'])
  await page.close()
})
