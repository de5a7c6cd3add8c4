import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unitsOf } from '../../src/lms/cmi5/structure.ts'
import type { ScoUnit } from '../../src/model/sco.ts'
import { launchBrowser } from '../support/browser.ts'
import { readStructure } from '../support/read-structure.ts'
import { cmi5Bed, isTold, returnPath, servePackage, verbsTo } from './beds.ts'
import { answerGrass, says } from './enrolled.ts'
import { openLesson, putInOrder, reportsPassed } from './play-small-course.ts'

/** A module of two lessons with a question each, and one of a lesson without. */
const twoModules = {
  ...reportsPassed,
  '02-slot/module.md': `---
id: slot
title: Slot
kind: core
summary: Waar het eindigt.
---
`,
  '02-slot/01-einde.md': `---
id: einde
title: Einde
minutes: 1
---

Dit was het.
`,
}

const iri = 'https://example.org/kleine-cursus'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** What a learner does in each unit, in order. */
const plays = {
  lesson: ['Hallo', 'Verder', 'Einde'],
  module: ['Hallo, Verder', 'Einde'],
} as const satisfies Readonly<Record<ScoUnit & ('lesson' | 'module'), readonly string[]>>

test.each(['lesson', 'module'] as const)(
  'each %s is a unit: it is satisfied by itself, and the course once all are',
  async (sco) => {
    const packed = await servePackage(twoModules, 'cmi5', { sco })
    const structure = readStructure(packed.files)
    const units = unitsOf(structure.parts).map(({ id }) => id)
    const bed = await cmi5Bed(browser, packed)
    expect(units).toHaveLength(plays[sco].length)

    for (const [index, lessons] of plays[sco].entries()) {
      const before = verbsTo(bed).length
      const page = await bed.open(bed.lms.launch(units[index] ?? '').url)
      await says(page, 'saved')
      if (sco === 'module') await page.getByRole('link', { name: 'Begin met deze module' }).click()
      if (lessons.includes('Hallo')) await answerGrass(page, 'Groen')
      if (lessons === 'Hallo, Verder') await openLesson(page, 'Verder')
      if (lessons.includes('Verder')) await putInOrder(page, ['Een', 'Twee', 'Drie'])
      if (lessons === 'Einde') await page.getByRole('button', { name: 'Les afronden' }).click()
      await bed.until(isTold(bed, 'completed', index + 1))
      await page.getByRole('button', { name: 'Bewaren en stoppen' }).click()
      await page.waitForURL(bed.address + returnPath)
      await page.close()
      const said = verbsTo(bed).slice(before)
      expect([said[0], said.at(-1)]).toEqual(['initialized', 'terminated'])
      expect(units.map((id) => bed.lms.isSatisfied(id))).toEqual(
        units.map((_, other) => other <= index),
      )
      expect(bed.lms.satisfied().includes(iri)).toBe(index === units.length - 1)
    }
    const blocks = structure.parts.flatMap(({ kind, id }) => (kind === 'block' ? [id] : []))
    expect(bed.lms.satisfied()).toEqual(expect.arrayContaining([...blocks, iri]))
    await packed.close()
  },
)
