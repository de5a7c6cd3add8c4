import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { activityOf } from '../../src/lms/lrs/statement.ts'
import { everySample } from '../activities/sample.ts'
import { launchBrowser } from '../support/browser.ts'
import { smallCourse } from '../support/write-course.ts'
import { answerAll } from './play-lesson.ts'
import { cmi5Bed, servePackage, xapiBed, type Bed, type Packed } from './beds.ts'
import { says } from './enrolled.ts'

const iri = 'https://example.org/kleine-cursus'

/** A course with a question of every type in its first lesson. */
const everyType = {
  ...smallCourse,
  '01-begin/01-hallo.md': `---
id: hallo
title: Hallo
minutes: 9
---

${everySample}
`,
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** What xAPI 1.0.3 (Data 2.4.4.1) calls the types that there are. */
const known = [
  ...['choice', 'fill-in', 'long-fill-in', 'matching', 'numeric'],
  ...['performance', 'sequencing', 'true-false'],
]

/** The interaction types of what was answered. What is wrong in a definition the strict store refuses, and the bed fails. */
function interactionsTold({ lrs }: Bed): readonly string[] {
  return lrs.statements
    .all()
    .filter(({ verb }) => verb.id.endsWith('/answered'))
    .map((statement) => String(activityOf(statement)?.definition?.['interactionType']))
}

test.each(['xapi', 'cmi5'] as const)('%s: answers of every type are told', async (format) => {
  const packed: Packed = await servePackage(everyType, format)
  const bed =
    format === 'xapi' ? await xapiBed(browser, packed, iri) : await cmi5Bed(browser, packed)
  const page = await bed.open(bed.url('#hallo'))
  await says(page, 'saved')
  await page.locator('.lesson').evaluate(answerAll)
  await bed.until(() => new Set(interactionsTold(bed)).size === known.length)
  await says(page, 'saved')
  expect([...new Set(interactionsTold(bed))].toSorted()).toEqual(known)
  await packed.close()
})
