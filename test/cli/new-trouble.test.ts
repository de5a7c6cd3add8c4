import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applyAddition } from '../../src/pipeline/apply-addition.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { loadOutline } from '../../src/pipeline/load-outline.ts'
import { addLesson, addModule, addQuestion, type Addition } from '../../src/scaffold/additions.ts'
import type { Outline } from '../../src/scaffold/outline.ts'
import type { SyncDisk } from '../../src/zip/change-folder.ts'
import { command, temporaryFolder } from '../support/command.ts'
import { failingDisk } from '../support/failing-disk.ts'
import { smallCourse, writeCourse, type CourseFiles } from '../support/write-course.ts'

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n'

/** Two modules, of which the second shows a picture that lies in the first. */
const course: CourseFiles = {
  ...smallCourse,
  '01-begin/media/vlak.svg': picture,
  '02-slot/module.md': smallCourse['01-begin/module.md']
    .replace('id: begin', 'id: slot')
    .replace('Waar het begint', 'Waar het eindigt'),
  '02-slot/01-einde.md':
    '---\nid: einde\ntitle: Einde\nminutes: 1\n---\n\nNa [hallo](lesson:hallo) zie je dit:\n\n![Een vlak](../01-begin/media/vlak.svg)\n',
}

/** Every file by its path, with what is in it. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
  return Object.fromEntries(found.map((file) => [file, readFileSync(file, 'utf8')]))
}

const additions: readonly (readonly [string, (outline: Outline) => Addition | undefined])[] = [
  ['a module in front', (outline) => addModule(outline, 0, { title: 'Nieuw', summary: 'Iets.' })],
  [
    'a lesson in front',
    (outline) =>
      outline.modules[0] &&
      addLesson(outline, outline.modules[0], 0, { title: 'Nieuw', minutes: 1 }),
  ],
  [
    'a question',
    (outline) => {
      const lesson = outline.modules[0]?.lessons[0]
      return lesson && addQuestion(outline, lesson, 'choice')
    },
  ],
]

test.each(additions)(
  '%s on a disk that fails anywhere leaves the course as it was',
  async (_, add) => {
    const folder = writeCourse(temporaryFolder(), course)
    const before = filesIn(folder)
    const outline = await loadOutline(folder)
    const addition = add(outline)
    if (!addition) throw new Error('There is nothing to add to.')
    const apply = (disk: SyncDisk): Promise<void> => applyAddition(folder, outline, addition, disk)
    for (let at = 1; ; at += 1) {
      const { disk, count } = failingDisk(at, at % 2 === 0 ? 'ENOSPC' : 'EACCES')
      const told = await apply(disk).then(
        () => undefined,
        (error: unknown) => String(error),
      )
      if (told === undefined) {
        expect(at).toBeGreaterThan(3)
        expect(count()).toBe(at - 1)
        return
      }
      expect(told).toMatch(at % 2 === 0 ? /the disk is full/ : /you may not write there/)
      expect(filesIn(folder)).toEqual(before)
    }
  },
)

test.each(['--first', '--after begin'])(
  'a module %s moves others, and every link in them holds',
  async (place) => {
    const cwd = temporaryFolder()
    const folder = writeCourse(join(cwd, 'course'), course)
    expect(await checkFolder(folder)).toMatchObject({ diagnostics: [] })
    const { code, stdout } = await command(`new module --no-input --title Tussen ${place}`, { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/Een ander nummer kregen \(de ids blijven\):\n {2}0\d-\w+ -> 0\d-\w+/)
    const { diagnostics, course: read } = await checkFolder(folder)
    expect(diagnostics).toEqual([])
    const order = place === '--first' ? ['tussen', 'begin', 'slot'] : ['begin', 'tussen', 'slot']
    expect(read.modules.map(({ id }) => id)).toEqual(order)
  },
)

test('what came in the way since the course was read is not written over', async () => {
  const folder = writeCourse(temporaryFolder(), course)
  const outline = await loadOutline(folder)
  const [module] = outline.modules
  if (!module) throw new Error('There is no module.')
  const addition = addLesson(outline, module, 2, { title: 'Derde', minutes: 1 })
  writeFileSync(join(folder, addition.file), 'van iemand anders')
  const before = filesIn(folder)
  await expect(applyAddition(folder, outline, addition)).rejects.toThrow(
    /nothing is ever overwritten/,
  )
  expect(filesIn(folder)).toEqual(before)
})
