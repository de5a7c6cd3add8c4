import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseLesson } from '../support/parse-lesson.ts'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse } from '../support/write-course.ts'
import { axeFaults } from './axe.ts'
import { openPreviewed, type Previewed, type Previewing } from './previewed.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const lesson = `---
id: hallo
title: Hallo
minutes: 1
objectives:
  - id: weten
    text: Je weet het.
---

<!-- Nog na te kijken. -->

[wet]: https://example.org/wet

Een alinea over [de wet][wet].

:::trainer
Vertel hier iets.
:::

:::tip
Een tip met [een weg](lesson:verder).
:::

| Kop | Nog een |
| --- | ------- |
| 1   | 2       |

## Vraag

:::choice{#kleur objective=weten}
Welke kleur heeft gras?

- [x] Groen
- [ ] Rood
:::
`

const statement = (id: string): string => `:::choice{#${id}}
Klopt ${id}?

- [x] Ja
  > Zo is het.
- [ ] Nee
:::
`

const quiz = `---
id: verder
title: Verder
minutes: 1
---

::::quiz{#toets}
Weet je het nog?

${statement('een')}
${statement('twee')}
::::
`

const course = { ...smallCourse, '01-begin/01-hallo.md': lesson, '01-begin/02-verder.md': quiz }

function lineOf(text: string, of = lesson): number {
  return of.slice(0, of.indexOf(text)).split('\n').length
}

/** Opens the first lesson, or another page with this text, with an editor that is not there. */
async function open(options: Previewing = {}, seen = 'Een alinea'): Promise<Previewed> {
  const previewed = await openPreviewed(browser, course, {
    ...{ editor: 'proef://open/{file}:{line}:{column}', lesson: 'hallo' },
    ...options,
  })
  await keepOpened(previewed.page)
  await previewed.course.getByText(seen).waitFor()
  return previewed
}

/** Holds back what would be opened in an editor, for `opened`. */
async function keepOpened(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: string[] = []
    Object.assign(globalThis, { opened: kept })
    document.addEventListener('click', (event) => {
      const link = event.target as Partial<HTMLAnchorElement>
      if (link.href?.startsWith('proef:') !== true) return
      event.preventDefault()
      kept.push(link.href)
    })
  })
  await page.reload()
}

/** Resolves with what was opened last, when that is so many in all. */
async function opened(page: Page, times = 1): Promise<string> {
  const kept = await page.waitForFunction((least) => {
    const { opened: all } = globalThis as unknown as { opened: readonly string[] }
    return all.length >= least ? all : undefined
  }, times)
  const all = (await kept.jsonValue()) ?? []
  expect(all).toHaveLength(times)
  return all.at(-1) ?? ''
}

const hallo = (line: number): string => `proef://open/01-begin/01-hallo.md:${line}:1`

const clicks: readonly (readonly [
  string,
  (course: FrameLocator) => ReturnType<FrameLocator['locator']>,
  string,
])[] = [
  ['a paragraph', (shown) => shown.getByText('Een alinea'), 'Een alinea'],
  ['a link in a callout', (shown) => shown.getByText('een weg'), 'Een tip'],
  ['a cell of a table', (shown) => shown.getByText('Nog een'), '| Kop'],
  ['a heading', (shown) => shown.getByRole('heading', { name: 'Vraag' }), '## Vraag'],
  ['an option of a question', (shown) => shown.getByText('Groen'), '- [x] Groen'],
  ['an objective', (shown) => shown.getByText('Je weet het.'), 'title:'],
]

describe.each([
  { format: 'scorm12' },
  { format: 'cmi5' },
  { format: 'web' },
  { format: 'scorm2004', sco: 'lesson' },
  { format: 'scorm12', sco: 'module' },
] as const)('with Alt and a click, in $format by $sco', (options) => {
  test('each block of a lesson opens its own line, and nothing else happens', async () => {
    const { page, course: shown } = await open(options)
    for (const [index, [, find, text]] of clicks.entries()) {
      await find(shown)
        .first()
        .click({ modifiers: ['Alt'] })
      expect(await opened(page, index + 1)).toBe(hallo(lineOf(text)))
    }
    await shown.getByRole('heading', { level: 1, name: 'Hallo' }).waitFor()
    expect(await shown.getByLabel('Groen').isChecked()).toBe(false)
  })
})

test('in a quiz each text opens its own line, also where another question has the same', async () => {
  const { page, course: shown } = await open({ lesson: 'verder' }, 'Weet je het nog?')
  await shown.getByRole('button', { name: 'Begin', exact: false }).click()
  const questions = shown.locator('.activity .activity')
  for (const [index, id] of ['een', 'twee'].entries()) {
    const question = questions.filter({ hasText: `Klopt ${id}?` })
    await question.getByText('Nee', { exact: true }).click({ modifiers: ['Alt'] })
    const after = lineOf(`Klopt ${id}`, quiz)
    const verder = (line: number): string => `proef://open/01-begin/02-verder.md:${line}:1`
    expect(await opened(page, index * 2 + 1)).toBe(verder(after + 4))
    await question.getByText(`Klopt ${id}?`).click({ modifiers: ['Alt'] })
    expect(await opened(page, index * 2 + 2)).toBe(verder(after))
  }
  await questions.first().getByLabel('Ja').check()
  await questions.first().getByRole('button', { name: 'Controleer' }).click()
  const feedback = questions.first().getByText('Zo is het.').first()
  await feedback.click({ modifiers: ['Alt'] })
  const first = (await questions.first().textContent())?.includes('Klopt een?') ? 'een' : 'twee'
  expect(await opened(page, 5)).toContain(`:${lineOf(`Klopt ${first}`, quiz) + 3}:1`)
})

test('the trainer sees more blocks, and each has its own line', async () => {
  const { page, course: shown } = await open({ isForTrainer: true })
  await shown.getByText('Vertel hier iets.').click({ modifiers: ['Alt'] })
  expect(await opened(page)).toBe(hallo(lineOf('Vertel hier')))
  await shown.getByText('Groen', { exact: true }).click({ modifiers: ['Alt'] })
  expect(await opened(page, 2)).toBe(hallo(lineOf('- [x] Groen')))
})

test('the course page leads to course.md and to the files of its modules', async () => {
  const { page, course: shown } = await open({ lesson: undefined }, 'Fijn dat je er bent.')
  const press = { modifiers: ['Alt' as const] }
  await shown.getByText('Fijn dat je er bent.').click(press)
  expect(await opened(page)).toBe('proef://open/course.md:12:1')
  await shown.getByText('Waar het begint.').click(press)
  expect(await opened(page, 2)).toBe('proef://open/01-begin/module.md:3:1')
  await shown.locator('.introduction summary').click()
  await shown.getByText('Een korte inleiding.').click(press)
  expect(await opened(page, 3)).toBe('proef://open/01-begin/module.md:8:1')
})

test('a button in the page makes one click do the same, and shows of which block', async () => {
  const { page, course: shown } = await open()
  const button = page.getByRole('button', { name: 'Naar de bron' })
  await button.click()
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  await page.getByText('Klik op een blok').waitFor()
  expect(await axeFaults(page)).toEqual([])
  const tip = shown.locator('.prose > *').nth(1)
  await tip.hover()
  expect(await tip.evaluate((block) => getComputedStyle(block).outlineStyle)).toBe('solid')
  await shown.getByText('een weg').click()
  expect(await opened(page)).toBe(hallo(lineOf('Een tip')))
  expect(await button.getAttribute('aria-pressed')).toBe('false')
  expect(await tip.evaluate((block) => getComputedStyle(block).outlineStyle)).toBe('none')
  await page.getByRole('link', { name: '01-begin/01-hallo.md:21' }).waitFor()
  await shown.getByText('een weg').click()
  await shown.getByRole('heading', { level: 1, name: 'Verder' }).waitFor()
})

test('without a mouse, arrows find a block and Enter opens it', async () => {
  const { page, course: shown } = await open()
  const button = page.getByRole('button', { name: 'Naar de bron' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('status').filter({ hasText: 'Blok 3 van 6' }).waitFor()
  await page.keyboard.press('Enter')
  expect(await opened(page)).toBe(hallo(lineOf(':::tip')))
  await shown.getByLabel('Rood').focus()
  await page.keyboard.press('Alt+b')
  expect(await opened(page, 2)).toBe(hallo(lineOf('- [ ] Rood')))
  await shown.locator('h1').focus()
  await page.keyboard.press('Alt+b')
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('Escape')
  expect(await button.getAttribute('aria-pressed')).toBe('false')
})

test('after a lesson was saved, its lines are those of the new text', async () => {
  const { folder, page, course: shown } = await open()
  const file = join(folder, '01-begin/01-hallo.md')
  writeFileSync(file, lesson.replace('## Vraag', 'Een nieuwe zin.\n\n## Vraag'))
  await shown.getByText('Een nieuwe zin.').waitFor()
  await page.waitForFunction(
    () => document.querySelector('iframe')?.contentDocument?.readyState === 'complete',
  )
  await shown.getByText('Groen', { exact: true }).click({ modifiers: ['Alt'] })
  expect(await opened(page)).toBe(hallo(lineOf('- [x] Groen') + 2))
})

test('without an editor the page says where a block stands', async () => {
  const { page, course: shown } = await open({ editor: '' })
  await shown.getByText('Een alinea').click({ modifiers: ['Alt'] })
  await page.getByText(`Dit staat in 01-begin/01-hallo.md:${lineOf('Een alinea')}`).waitFor()
})

test.each(['course', 'templates/showcase'])(
  'every block in %s begins at its line',
  async (folder) => {
    const { page } = await openPreviewed(browser, folder)
    await page.frameLocator('iframe').locator('h1').first().waitFor()
    const pages = await page.evaluate(async () => {
      const show = (await (await fetch('/api/show')).json()) as {
        content: string
        build: number
        modules: { lessons: { path: string }[] }[]
      }
      const lessons = show.modules.flatMap(({ lessons: each }) => each)
      return Promise.all(
        lessons.map(async ({ path }) => {
          const html = await (await fetch(`${show.content}${path}.html`)).text()
          const shown = new DOMParser().parseFromString(html, 'text/html')
          const texts = (await (await fetch(`/api/source/${show.build}/${path}`)).json()) as {
            file: string
            blocks: number[]
          }[]
          const elements = [...(shown.querySelector('.prose')?.children ?? [])]
          return {
            ...texts[0],
            elements: elements.map((each) => each.outerHTML + each.textContent),
          }
        }),
      )
    })
    expect(pages.length).toBeGreaterThan(3)
    for (const { file = '', blocks = [], elements } of pages) {
      expect(blocks, file).toHaveLength(elements.length)
      const lines = readFileSync(join(folder, file), 'utf8').split('\n')
      blocks.forEach((line, index) => {
        expect(lines[line - 2], `${file}:${line} follows a blank line`).toBe('')
        const [word = ''] = wordsIn(lines.slice(line - 1, (blocks[index + 1] ?? lines.length) - 1))
        expect(elements[index], `${file}:${line}`).toContain(word)
      })
    }
  },
)

/** What can be read in some lines, without the marks of Markdown. */
function wordsIn(lines: readonly string[]): readonly string[] {
  const { prose } = parseLesson(lines.join('\n').replace(/^\[\^\w+\]: /, ''))
  return prose.sections.flatMap(
    ({ title, text }) => `${title} ${text}`.match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}
