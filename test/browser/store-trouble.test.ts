import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { strictPolicy } from '../support/serve.ts'
import { smallCourse } from '../support/write-course.ts'
import {
  cmi5Bed,
  isTold,
  servePackage,
  toldTo,
  verbsTo,
  xapiBed,
  type Bed,
  type Packed,
} from './beds.ts'
import { answerGrass, answerTo, says } from './enrolled.ts'

const formats = ['xapi', 'cmi5'] as const

let browser: Browser
const packages = new Map<string, Packed>()
beforeAll(async () => {
  browser = await launchBrowser()
  for (const format of formats) packages.set(format, await servePackage(smallCourse, format))
})
afterAll(async () => {
  await browser.close()
  for (const packed of packages.values()) await packed.close()
})

function bedFor(format: (typeof formats)[number], packed = packages.get(format)): Promise<Bed> {
  if (!packed) throw new Error('There is no package.')
  return format === 'xapi'
    ? xapiBed(browser, packed, 'https://example.org/kleine-cursus')
    : cmi5Bed(browser, packed)
}

/** Opens a lesson; from then on time goes only where a test lets it. */
async function open(bed: Bed, url = bed.url('#hallo')): Promise<Page> {
  const page = await bed.context.newPage()
  await page.clock.install()
  await page.goto(url)
  await page.locator('.activity').waitFor()
  await page.clock.pauseAt(Date.now() + 1000)
  return page
}

/** Lets time go until the course says this. */
async function wait(page: Page, notice: string): Promise<void> {
  const wanted = page.locator(`.notice[data-notice=${notice}]`)
  for (let second = 0; second < 300 && !(await wanted.isVisible()); second++) {
    await page.clock.runFor(1000)
  }
  await says(page, notice)
}

/** What keeps a store from hearing anything. */
const walls = {
  'is down': (bed, isUp) => {
    bed.turn(isUp ? {} : { network: { refusesOrigin: true } })
  },
  'is out of order': (bed, isUp) => {
    bed.turn(isUp ? {} : { refusal: { unavailable: 1 } })
  },
} as const satisfies Readonly<Record<string, (bed: Bed, isUp: boolean) => void>>

describe.each(formats)('%s', (format) => {
  test.each(Object.entries(walls))(
    'a store that %s at the launch has all once that is mended',
    async (_, wall) => {
      const bed = await bedFor(format)
      wall(bed, false)
      const page = await open(bed)
      await answerGrass(page, 'Groen')
      await wait(page, 'not-saved')
      expect(toldTo(bed)).toEqual([])
      wall(bed, true)
      await wait(page, 'saved')
      expect(verbsTo(bed)).toEqual(['initialized', 'answered', 'experienced', 'progressed'])
    },
  )

  test('a store that goes down in the middle has all, once, when it is back', async () => {
    const bed = await bedFor(format)
    const page = await open(bed)
    await wait(page, 'saved')
    bed.turn({ network: { losesAnswer: 1 } })
    await answerGrass(page, 'Groen')
    await wait(page, 'not-saved')
    bed.turn({})
    await wait(page, 'saved')
    expect(verbsTo(bed)).toEqual(['initialized', 'experienced', 'answered', 'progressed'])
  })

  test('where access has run out, one calm line says so, and the next launch has all', async () => {
    const bed = await bedFor(format)
    const page = await open(bed)
    await wait(page, 'saved')
    bed.turn({ refusal: { expiresAfter: 0 } })
    await answerGrass(page, 'Groen')
    await wait(page, 'over')
    const notice = page.locator('.notice')
    expect(await notice.innerText()).toContain('Start de training daar opnieuw')
    const asked = bed.asked.length
    await page.close()
    bed.turn({})
    const again = await open(bed)
    await answerTo(again, 'right')
    await wait(again, 'saved')
    expect(bed.asked.length).toBeGreaterThan(asked)
    expect(isTold(bed, 'answered')()).toBe(true)
  })

  test('a policy that lets pages ask only their own server is news, and nothing is lost', async () => {
    const own = await servePackage(smallCourse, format, { policy: strictPolicy })
    const bed = await bedFor(format, own)
    bed.forgive(/violates the (document's|following) Content Security Policy/)
    const page = await open(bed)
    await answerGrass(page, 'Groen')
    await wait(page, 'not-saved')
    expect(bed.asked).toEqual([])
    await page.reload()
    await wait(page, 'not-saved')
    await answerTo(page, 'right')
    await own.close()
  })

  test('a store on the server of the package needs no exception in its policy', async () => {
    const bed = await bedFor(format)
    const page = await open(bed, bed.beside(bed.url('#hallo')))
    await answerGrass(page, 'Groen')
    await wait(page, 'saved')
    expect(verbsTo(bed)).toContain('answered')
  })
})

test('an LRS that does not allow the origin of the package has all once it does', async () => {
  const bed = await bedFor('xapi')
  bed.allow(false)
  const page = await open(bed)
  await answerGrass(page, 'Groen')
  await wait(page, 'not-saved')
  expect(toldTo(bed)).toEqual([])
  bed.allow(true)
  await wait(page, 'saved')
  expect(isTold(bed, 'answered')()).toBe(true)
})

test('an LMS of cmi5 that does not allow the origin gave its token for nothing: another launch helps', async () => {
  const bed = await bedFor('cmi5')
  bed.allow(false)
  const page = await open(bed)
  await answerGrass(page, 'Groen')
  await wait(page, 'not-saved')
  bed.allow(true)
  await wait(page, 'over')
  expect(toldTo(bed)).toEqual([])
  await page.close()
  const again = await open(bed)
  await answerTo(again, 'right')
  await wait(again, 'saved')
  expect(verbsTo(bed)).toEqual(['initialized', 'answered', 'experienced', 'progressed'])
})
