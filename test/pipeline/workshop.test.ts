import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exporters } from '../../src/export/registry.ts'
import { randomOf, type Random } from '../../src/lms/random.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { openWorkshop, type BuiltCourse, type Workshop } from '../../src/pipeline/workshop.ts'

let folder = ''
let workshop: Workshop

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lespakket-'))
  write('course.md', head({ iri: 'https://voorbeeld.example/c', formats: '[scorm12, xapi]' }))
  write('glossary.md', '## Ladder\n\nEen ladder van participatie.\n')
  for (const module of ['01-een', '02-twee']) {
    mkdirSync(join(folder, module))
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

function lessonText(module: string, name: string, title = 'Les'): string {
  return `---
id: ${module.slice(3)}-${name.slice(3)}
title: ${title} ${name}
minutes: 10
---

Een ladder heeft [sporten](../02-twee/01-a.md).

::::choice{#${module.slice(3)}-${name.slice(3)}-vraag}
Wie beslist?

- [x] Bewoners
- [ ] Ambtenaren
::::
`
}

function contentsOf(built: BuiltCourse): readonly (readonly [string, readonly PackageFile[]])[] {
  return exporters.map((exporter) => [exporter.id, built.files(exporter)])
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
  'a mistake, or its mending'() {
    const path = join(folder, '01-een/01-a.md')
    const [text, wrong] = [readFileSync(path, 'utf8'), '\n[nergens](../02-twee/09-weg.md)\n']
    writeFileSync(path, text.includes(wrong) ? text.replace(wrong, '') : text + wrong)
  },
}

describe('a course that is built again', () => {
  test.each([1, 2])('is what it is when it is built afresh (%i)', async (seed) => {
    const random = randomOf(seed)
    let sites = 0
    for (let round = 0; round < 8; round++) {
      changes[random.pick(Object.keys(changes) as [string, ...string[]])]?.(random)
      const built = await workshop.build()
      const other = openWorkshop(folder)
      const afresh = await other.build()
      await other.close()
      if (built.site) sites += 1
      expect(built.checked.diagnostics).toEqual(afresh.checked.diagnostics)
      expect(contentsOf(built)).toEqual(contentsOf(afresh))
    }
    expect(sites).toBeGreaterThan(0)
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
