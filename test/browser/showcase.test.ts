import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
import { launchBrowser } from '../support/browser.ts'
import { courseFiles } from '../support/course-files.ts'
import { serveLms, type Lms } from '../support/lms.ts'
import { keyboardOf, valuesOf, type Keyboard } from './keyboard.ts'
import { plays, type Play } from './showcase-plays.ts'

let browser: Browser
let lms: Lms
let keys: Keys

beforeAll(async () => {
  const files = await courseFiles('templates/showcase', 'scorm12')
  keys = keysIn(files)
  ;[browser, lms] = await Promise.all([launchBrowser(), serveLms(files)])
})

afterAll(async () => {
  await Promise.all([browser.close(), lms.close()])
})

interface Keys {
  readonly lessons: Readonly<Record<string, string>>
  readonly activities: Readonly<
    Record<string, { readonly key: string; readonly choices: readonly string[] }>
  >
}

/** The keys of a package, by the ids of its author. */
function keysIn(files: readonly PackageFile[]): Keys {
  const record = files.find(({ path }) => path === 'lespakket.json')?.contents
  // The record is our own, and has the keys.
  return (JSON.parse(String(record)) as { readonly keys: Keys }).keys
}

/** One activity on the screen, with the means to answer it. */
interface Scene {
  readonly keyboard: Keyboard
  readonly course: FrameLocator
  readonly section: Locator
  readonly choices: readonly string[]
}

const verdictOf = async ({ section }: Scene): Promise<string | null> =>
  section.locator('.outcome .verdict').first().getAttribute('data-verdict')

function checkButton({ section }: Scene): Locator {
  return section.locator('.actions button').first()
}

async function fillIn(scene: Scene, play: Play, isRight: boolean): Promise<void> {
  const { keyboard, section, choices } = scene
  switch (play.kind) {
    case 'pick':
      await keyboard.pick(
        section.locator('[type=radio]'),
        choices[isRight ? play.right : play.wrong] ?? '',
      )
      return
    case 'truth': {
      const radios = section.locator('[type=radio]')
      const values = await valuesOf(radios)
      const says = isRight === (play.right === 'true')
      await keyboard.pick(radios, values[says ? 0 : 1] ?? '')
      return
    }
    case 'tick':
      for (const box of await section.locator('[type=checkbox]').all()) {
        const wanted = (isRight ? play.right : play.wrong).map((place) => choices[place] ?? '')
        const isWanted = wanted.includes((await box.getAttribute('value')) ?? '')
        if ((await box.isChecked()) === isWanted) continue
        await keyboard.goTo(box)
        await keyboard.press('Space')
      }
      return
    case 'order':
      await putInOrder(scene, isRight ? play.items : play.items.toReversed())
      return
    case 'match':
    case 'sort':
      await pairUp(scene, play.kind, isRight ? play.pairs : crossed(play.pairs))
      return
    case 'type': {
      const field = section.locator('input:not([type=radio])')
      await keyboard.goTo(field)
      await keyboard.press('Control+A')
      await keyboard.type(isRight ? play.right : play.wrong)
      return
    }
    default:
      throw new Error(`"${play.kind}" is not judged.`)
  }
}

async function putInOrder({ keyboard, section }: Scene, items: readonly string[]): Promise<void> {
  for (const [place, item] of items.entries()) {
    const texts = await section.locator('ol.reorder .item').allInnerTexts()
    for (let at = texts.indexOf(item); at > place; at--) {
      await keyboard.activate(section.getByRole('button', { name: `${item} omhoog` }))
    }
  }
}

function crossed(pairs: readonly (readonly [string, string])[]): typeof pairs {
  const [first, second, ...rest] = pairs
  return first && second ? [[first[0], second[1]], [second[0], first[1]], ...rest] : pairs
}

async function pairUp(
  { keyboard, section }: Scene,
  kind: 'match' | 'sort',
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [left, right] of pairs) {
    const row = section
      .locator('.pair')
      .filter({ has: section.page().getByText(left, { exact: true }) })
    if (kind === 'match') {
      const list = row.locator('select')
      const option = list.locator('option').filter({ hasText: right })
      await keyboard.choose(list, (await option.getAttribute('value')) ?? '')
      continue
    }
    const radios = row.locator('[type=radio]')
    const label = row.locator('label').filter({ hasText: right }).locator('input')
    await keyboard.pick(radios, (await label.getAttribute('value')) ?? '')
  }
}

/** Wrong, tried again, right. */
async function judge(scene: Scene, play: Play): Promise<void> {
  const { keyboard } = scene
  await fillIn(scene, play, false)
  await keyboard.activate(checkButton(scene))
  expect(['wrong', 'partly']).toContain(await verdictOf(scene))
  await keyboard.activate(checkButton(scene))
  await fillIn(scene, play, true)
  await keyboard.activate(checkButton(scene))
  expect(await verdictOf(scene)).toBe('right')
}

async function walk(
  { keyboard, section }: Scene,
  ways: readonly (readonly string[])[],
): Promise<void> {
  for (const [run, way] of ways.entries()) {
    if (run > 0) await keyboard.activate(section.locator('[data-again]'))
    for (const choice of way) {
      await keyboard.activate(section.getByRole('button', { name: choice, exact: true }))
    }
    await section.getByRole('button', { name: 'Kies een andere weg' }).waitFor()
  }
}

async function rate(scene: Scene, labels: number): Promise<void> {
  const { keyboard, section } = scene
  for (const label of [labels, 1]) {
    for (const statement of await section.locator('.statement').all()) {
      const radios = statement.locator('[type=radio]')
      const value = await radios.nth(label - 1).getAttribute('value')
      await keyboard.pick(radios, value ?? '')
    }
    await keyboard.activate(checkButton(scene))
    const said = label === 1 ? 'Er valt nog veel te winnen' : 'Je tekst is in goede handen'
    await section.locator('.outcome').getByText(said).waitFor()
  }
}

async function takeQuiz(scene: Scene, answers: Readonly<Record<string, Play>>): Promise<void> {
  const { keyboard, section, course } = scene
  for (const isRight of [false, true]) {
    const begin = section.getByRole('button', { name: isRight ? 'Nieuwe poging' : 'Begin' })
    await keyboard.activate(begin.first())
    for (const [id, play] of Object.entries(answers)) {
      const nested = sceneOf(course, keyboard, id)
      if ((await nested.section.count()) === 0 || !(await nested.section.isVisible())) continue
      await fillIn(nested, play, isRight)
      await keyboard.activate(checkButton(nested))
      expect(await verdictOf(nested)).toBe(isRight ? 'right' : 'wrong')
    }
  }
}

function sceneOf(course: FrameLocator, keyboard: Keyboard, id: string): Scene {
  const { key = '', choices = [] } = keys.activities[id] ?? {}
  return { keyboard, course, section: course.locator(`[data-activity="${key}"]`), choices }
}

async function perform(scene: Scene, play: Play): Promise<void> {
  const { keyboard, section } = scene
  switch (play.kind) {
    case 'quiz':
      await takeQuiz(scene, play.answers)
      return
    case 'walk':
      await walk(scene, play.ways)
      return
    case 'rate':
      await rate(scene, play.labels)
      return
    case 'write':
      await keyboard.goTo(section.locator('textarea'))
      await keyboard.type(play.text)
      await keyboard.activate(checkButton(scene))
      await section.locator('.outcome:not(:empty)').waitFor()
      return
    case 'tick-off':
      for (const box of await section.locator('[type=checkbox]').all()) {
        await keyboard.goTo(box)
        await keyboard.press('Space')
      }
      return
    default:
      await judge(scene, play)
  }
}

/** Every top activity of the lesson on the screen, in the order of the page. */
async function activitiesOnScreen(course: FrameLocator): Promise<readonly string[]> {
  const top = course.locator('.lesson [data-activity]:not([data-activity] [data-activity])')
  const shown = await Promise.all(
    (await top.all()).map((section) => section.getAttribute('data-activity')),
  )
  const idOf = new Map(Object.entries(keys.activities).map(([id, { key }]) => [key, id]))
  return shown.map((key) => idOf.get(key ?? '') ?? '')
}

async function openCourse(): Promise<{ page: Page; course: FrameLocator; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(lms.address)) complaints.push(request.url())
  })
  await page.goto(lms.address)
  return { page, course: page.frameLocator('iframe'), complaints }
}

test(
  'the showcase plays from start to certificate by keyboard alone',
  { timeout: 240_000 },
  async () => {
    const { page, course, complaints } = await openCourse()
    const keyboard = keyboardOf(page, course.locator(':focus'))
    await keyboard.activate(course.getByRole('link', { name: 'Begin met de training' }))
    const played: string[] = []
    for (let lesson = 0; lesson < Object.keys(keys.lessons).length; lesson++) {
      await course.locator('.lesson').waitFor()
      for (const id of await activitiesOnScreen(course)) {
        const play = plays[id]
        if (!play) throw new Error(`Nobody knows how to play "${id}".`)
        await perform(sceneOf(course, keyboard, id), play)
        played.push(id)
      }
      const finish = course.locator('.lesson-end').getByRole('button', { name: 'Les afronden' })
      if ((await finish.count()) > 0) await keyboard.activate(finish)
      await course.locator('.lesson-end .verdict').first().waitFor()
      const title = await course.getByRole('heading', { level: 1 }).innerText()
      await keyboard.activate(course.locator('.step-next'))
      await course.getByRole('heading', { level: 1 }).filter({ hasNotText: title }).waitFor()
    }
    expect(played.toSorted()).toEqual(Object.keys(plays).toSorted())

    await keyboard.activate(course.getByRole('link', { name: /certificaat/i }).first())
    await course.locator('.certificate').waitFor()
    expect(await course.locator('.certificate').innerText()).toContain('Piet Jansen')
    const record = await lms.stored((stored) => stored['cmi.core.lesson_status'] === 'passed')
    expect(record['cmi.core.score.raw']).toBe('100')
    expect(lms.breaches).toEqual([])
    expect(complaints).toEqual([])
  },
)
