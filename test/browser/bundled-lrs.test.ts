import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Keys } from '../../src/model/keys.ts'
import { decode } from '../../src/state/codec.ts'
import { wholeIri } from '../../src/xapi/iris.ts'
import { launchBrowser } from '../support/browser.ts'
import { cmi5Bed, isTold, servePackage, verbsTo, xapiBed, type Bed, type Packed } from './beds.ts'
import { says } from './enrolled.ts'
import { playLesson, toNext } from './play-lesson.ts'

const iri = 'https://lespakket.example/training-burgerparticipatie'
/** Of the core: what is behind it counts for nothing. */
const lessons = 22

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Whether the store has the learner in a lesson. */
function isAt({ lrs }: Bed, { files }: Packed, lesson: string): () => boolean {
  const record = files.find(({ path }) => path === 'lespakket.json')
  const { keys } = JSON.parse(String(record?.contents)) as { readonly keys: Keys }
  return () =>
    lrs.documents.folders().some((folder) => {
      const document = lrs.documents.get(folder, 'lespakket')
      if (!document) return false
      const { state } = JSON.parse(document.content) as { readonly state: string }
      return decode(state, keys.course).place === keys.lessons[lesson]
    })
}

test.each(['xapi', 'cmi5'] as const)(
  '%s: the bundled course is played half, gone on with elsewhere, and finished',
  { timeout: 240_000 },
  async (format) => {
    const packed = await servePackage('course', format)
    const cmi5 = format === 'cmi5' ? await cmi5Bed(browser, packed) : undefined
    const bed = cmi5 ?? (await xapiBed(browser, packed, iri))
    const first = await bed.open(bed.url())
    await says(first, 'saved')
    await first.getByRole('link', { name: 'Begin met de training' }).click()
    for (let lesson = 1; lesson <= lessons / 2; lesson++) {
      await playLesson(first)
      await toNext(first)
    }
    // What a page says as it closes goes side by side: the end of a session may come in first.
    await bed.until(isAt(bed, packed, new URL(first.url()).hash.slice(1)))
    expect(cmi5?.lms.isSatisfied(wholeIri(iri))).not.toBe(true)
    await first.close()
    await bed.until(isTold(bed, 'terminated'))

    const elsewhere = await browser.newContext()
    const second = await bed.open(bed.url(), await elsewhere.newPage())
    await second.getByRole('link', { name: 'Verder waar je was' }).click()
    await second.locator('.lesson').waitFor()
    for (let lesson = lessons / 2 + 1; lesson <= lessons; lesson++) {
      await playLesson(second)
      if (lesson < lessons) await toNext(second)
    }
    await bed.until(isTold(bed, 'completed'))
    await says(second, 'saved')
    expect(verbsTo(bed).filter((verb) => verb === 'completed')).toHaveLength(1)
    if (cmi5) expect(cmi5.lms.satisfied()).toEqual([iri])
    await elsewhere.close()
    await packed.close()
  },
)
