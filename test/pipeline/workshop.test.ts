import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exporters } from '../../src/export/registry.ts'
import { randomOf, type Random } from '../../src/lms/random.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import { openParser } from '../../src/pipeline/parse-pool.ts'
import { openWorkshop, type BuiltCourse, type Workshop } from '../../src/pipeline/workshop.ts'

/** It remembers nothing; only its thread is not started again. */
const freshParser = openParser()
afterAll(() => freshParser.close())

let folder = ''
let workshop: Workshop

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lespakket-'))
  write('course.md', head({ iri: 'https://voorbeeld.example/c', formats: '[scorm12, cmi5]' }))
  write('glossary.md', '## Ladder\n\nEen ladder van participatie.\n')
  write('media/lijn.svg', drawing(1))
  for (const module of ['01-een', '02-twee']) {
    write(`${module}/module.md`, moduleText(module.slice(3), `Module ${module}`))
    for (const name of ['01-a', '02-b']) write(`${module}/${name}.md`, lessonText(module, name))
  }
  workshop = openWorkshop(folder)
})
afterEach(async () => {
  await workshop.close()
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function head(more: Readonly<Record<string, string>>): string {
  const fields = {
    ...{ id: 'proef', title: 'Proef', language: 'nl', version: '1.0.0', summary: 'Een proef.' },
    ...more,
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return ['---', ...lines, '---', '', 'Welkom.', ''].join('\n')
}

function moduleText(id: string, title: string): string {
  return `---\nid: ${id}\ntitle: ${title}\nkind: core\nsummary: Waar het om gaat in ${id}.\n---\n\nOver.\n`
}

function drawing(width: number, inside = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path stroke-width="${width}"/>${inside}</svg>`
}

function lessonText(module: string, name: string, title = 'Les'): string {
  return `---
id: ${module.slice(3)}-${name.slice(3)}
title: ${title} ${name}
minutes: 10
---

Een ladder heeft [sporten](../02-twee/01-a.md).

![Een lijn.](../media/lijn.svg)

::::choice{#${module.slice(3)}-${name.slice(3)}-vraag}
Wie beslist?

- [x] Bewoners
- [ ] Ambtenaren
::::
`
}

/** Two of a kind each; the others make the same of the same site. */
const packed = exporters.filter(({ id }) => ['scorm12', 'cmi5'].includes(id))

function contentsOf(built: BuiltCourse): readonly (readonly [string, readonly PackageFile[]])[] {
  return packed.map((exporter) => [exporter.id, built.files(exporter)])
}

/** What somebody may do to a course between two builds. */
const changes: Readonly<Record<string, (random: Random) => void>> = {
  'a sentence more'() {
    const path = join(folder, '01-een/02-b.md')
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nNog een zin.\n`)
  },
  'another title': (random) => {
    write('02-twee/01-a.md', lessonText('02-twee', '01-a', `Titel ${random.between(1, 9)}`))
  },
  'a question more'() {
    const path = join(folder, '02-twee/02-b.md')
    const more = lessonText('03-x', '01-y').split('---\n')[2] ?? ''
    writeFileSync(
      path,
      readFileSync(path, 'utf8') + (readFileSync(path, 'utf8').includes('x-y') ? '' : more),
    )
  },
  'another title of a module': (random) => {
    const title = `Module ${random.between(1, 9)}`
    write('01-een/module.md', moduleText('een', title))
  },
  'another term': (random) => {
    const term = random.pick(['Ladder', 'Sport', 'Bewoners'])
    write('glossary.md', `## ${term}\n\nUitleg.\n`)
  },
  'another language of the course': (random) => {
    const language = random.pick(['nl', 'en'])
    write('course.md', head({ language, iri: 'https://voorbeeld.example/c' }))
  },
  'another title of the course': (random) => {
    write('course.md', head({ title: `Proef ${random.between(1, 9)}` }))
  },
  'lessons in another order'() {
    renameSync(join(folder, '01-een/01-a.md'), join(folder, '01-een/09-a.md'))
    renameSync(join(folder, '01-een/02-b.md'), join(folder, '01-een/01-a.md'))
    renameSync(join(folder, '01-een/09-a.md'), join(folder, '01-een/02-b.md'))
  },
  'a drawing that does something'() {
    write('media/lijn.svg', drawing(1, '<script>alert(1)</script>'))
  },
  'another drawing': (random) => {
    write('media/lijn.svg', drawing(random.between(1, 9)))
  },
  'a folder of drawings that goes, or comes back'() {
    const [here, away] = [join(folder, 'media'), join(folder, 'Media')]
    renameSync(...(existsSync(here) ? ([here, away] as const) : ([away, here] as const)))
  },
  'a mistake, or its mending'() {
    const path = join(folder, '01-een/01-a.md')
    const [text, wrong] = [readFileSync(path, 'utf8'), '\n[nergens](../02-twee/09-weg.md)\n']
    writeFileSync(path, text.includes(wrong) ? text.replace(wrong, '') : text + wrong)
  },
}

function anyOf(random: Random): string {
  return random.pick(Object.keys(changes) as [string, ...string[]])
}

describe('a course that is built again', () => {
  test.each([
    ['each thing in turn', () => Object.keys(changes)],
    ['anything', (random: Random) => Array.from({ length: 4 }, () => anyOf(random))],
  ])('is what it is when it is built afresh, after %s', async (_, chosen) => {
    const random = randomOf(1)
    let sites = 0
    for (const name of chosen(random)) {
      changes[name]?.(random)
      const built = await workshop.build()
      const afresh = await checkFolder(folder, {}, { parser: freshParser })
      expect(built.checked.diagnostics, name).toEqual(afresh.diagnostics)
      if (!built.site) continue
      sites += 1
      const site = renderCourse(afresh)
      expect(contentsOf(built), name).toEqual(
        packed.map((exporter) => [exporter.id, packFormat(exporter, site)]),
      )
    }
    expect(sites).toBeGreaterThan(1)
  })

  test('renders only the lesson that changed', async () => {
    const [web] = exporters.filter(({ id }) => id === 'web')
    if (!web) throw new Error('There is no web format.')
    const before = (await workshop.build()).files(web)
    expect(before.length).toBeGreaterThan(8)
    changes['a sentence more']?.(randomOf(1))
    const after = (await workshop.build()).files(web)
    const lessons = after.filter(({ path }) => path.startsWith('lessons/'))
    const made = lessons.filter((file) => !before.includes(file)).map(({ path }) => path)
    expect(made).toEqual(['lessons/lesson-een-b.html', 'lessons/lesson-een-b.js'])
  })

  test('tells of a file that is a link to itself, and goes on', async () => {
    await workshop.build()
    const path = join(folder, '01-een/01-a.md')
    rmSync(path)
    symlinkSync('01-a.md', path)
    const { checked } = await workshop.build()
    expect(checked.diagnostics.map(({ position }) => position.file)).toContain('01-een/01-a.md')
  })

  test('never writes into the folder', async () => {
    await workshop.build()
    expect(() => readFileSync(join(folder, 'course.lock.json'))).toThrow('ENOENT')
  })

  test('has no files where an export would stop, and has them again once it is mended', async () => {
    const sound = lessonText('01-een', '01-a')
    write('01-een/01-a.md', `${sound}\n![](plaatje.png)\n`)
    const broken = await workshop.build()
    expect([broken.site, broken.checked.diagnostics.length > 0]).toEqual([undefined, true])
    write('01-een/01-a.md', sound)
    expect((await workshop.build()).site).toBeDefined()
  })
})
