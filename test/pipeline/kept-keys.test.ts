import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { emptyLock, formatLock } from '../../src/identity/lock.ts'
import { openWorkshop, type Workshop } from '../../src/pipeline/workshop.ts'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

const file = '01-begin/01-hallo.md'

let folder: string
let workshop: Workshop
beforeEach(() => {
  folder = writeCourse(temporaryFolder(), smallCourse)
  workshop = openWorkshop(folder)
  onTestFinished(() => workshop.close())
})

/** The keys of the answers, as the course is with these before its own. */
async function keysWith(...answers: readonly string[]): Promise<readonly string[]> {
  const more = answers.map((answer) => `- [ ] ${answer}\n  > Nee.\n`).join('')
  writeFileSync(join(folder, file), smallCourse[file].replace('- [x] Groen', `${more}- [x] Groen`))
  const { checked } = await workshop.build(['scorm12'])
  return checked.keys.activities['kleur']?.choices ?? []
}

test('what was born while a course is written keeps its key', async () => {
  expect(await keysWith()).toEqual(['a', 'b'])
  expect(await keysWith('Paars')).toEqual(['c', 'a', 'b'])
  expect(await keysWith('Roze', 'Paars')).toEqual(['d', 'c', 'a', 'b'])
  expect(await keysWith()).toEqual(['a', 'b'])
})

test('a course that is broken for a moment changes no key', async () => {
  await keysWith('Paars')
  writeFileSync(join(folder, file), 'geen kop')
  await workshop.build(['scorm12'])
  expect(await keysWith('Roze', 'Paars')).toEqual(['d', 'a', 'b', 'c'])
})

test('what the lock on disk says goes before', async () => {
  await keysWith()
  expect(await keysWith('Paars')).toEqual(['c', 'a', 'b'])
  writeFileSync(join(folder, 'course.lock.json'), formatLock({ ...emptyLock, course: 'canders' }))
  expect(await keysWith('Paars')).toEqual(['a', 'b', 'c'])
})

test('an author who tries out many answers does not run out of keys', async () => {
  for (let times = 0; times < 40; times++) {
    expect(await keysWith(`Kleur ${times}`)).not.toContain('')
    await keysWith()
  }
})
