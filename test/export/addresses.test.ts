import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cmi5 } from '../../src/export/cmi5.ts'
import { xapi } from '../../src/export/xapi.ts'
import { scoUnits, type ScoUnit } from '../../src/model/sco.ts'
import type { Exporter, Site } from '../../src/model/site.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { renderCourse } from '../../src/pipeline/export-course.ts'
import { cmi5Faults } from '../support/cmi5-faults.ts'
import { command, temporaryFolder } from '../support/command.ts'
import { all, parse } from '../support/manifest-faults.ts'
import { sampleParts } from '../support/sample-parts.ts'
import { tincanFaults } from '../support/tincan-faults.ts'
import { smallCourse, writeCourse, type CourseFiles } from '../support/write-course.ts'

interface Structure {
  readonly text: string
  readonly paths: readonly string[]
}

async function siteIn(folder: string, sco?: ScoUnit): Promise<Site> {
  return renderCourse(await checkFolder(folder), { sco })
}

function structureOf(exporter: Exporter, site: Site): Structure {
  const files = exporter.pack(site, sampleParts(exporter))
  // Both structures are the first file of their package.
  return { text: String(files[0]?.contents), paths: files.map(({ path }) => path) }
}

/** Everything that is known by an address, by what it is called in the structure. */
async function addressesIn(folder: string): Promise<ReadonlySet<string>> {
  const sites = await Promise.all([undefined, ...scoUnits].map((sco) => siteIn(folder, sco)))
  const structures = [
    ...sites.map((site) => structureOf(cmi5, site)),
    ...sites.slice(0, 1).map((site) => structureOf(xapi, site)),
  ]
  return new Set(
    structures.flatMap(({ text }) =>
      ['course', 'block', 'au', 'objective', 'activity'].flatMap((name) =>
        all(parse(text), name).map((node) => `${name} ${node.getAttribute('id') ?? ''}`),
      ),
    ),
  )
}

/** A course that was exported once, so that its keys are frozen. */
async function exported(): Promise<string> {
  const cwd = temporaryFolder()
  const folder = join(cwd, 'course')
  writeCourse(folder, {
    ...smallCourse,
    '02-slot/module.md': smallCourse['01-begin/module.md']
      .replace('id: begin', 'id: slot')
      .replace('title: Begin', 'title: Slot'),
    '02-slot/01-einde.md': smallCourse['01-begin/02-verder.md']
      .replace('id: verder', 'id: einde')
      .replace('#telwoorden', '#rangwoorden'),
  })
  expect((await command('export --format cmi5', { cwd })).code).toBe(0)
  return folder
}

function changed(folder: string, path: keyof typeof smallCourse, from: RegExp, to: string): void {
  const text = smallCourse[path].replace(from, to)
  expect(text).not.toBe(smallCourse[path])
  writeCourse(folder, { [path]: text })
}

describe('the addresses of a course, in cmi5 and in xAPI', () => {
  test.each<readonly [string, (folder: string) => void]>([
    [
      'a lesson gets another title',
      (folder) => {
        changed(folder, '01-begin/02-verder.md', /^title: .*$/m, 'title: Heel anders')
      },
    ],
    [
      'a module gets another title and summary',
      (folder) => {
        changed(
          folder,
          '01-begin/module.md',
          /^title: .*\n[^]*?summary: .*$/m,
          ['title: Het begin', 'kind: core', 'summary: Zo begint het.'].join('\n'),
        )
      },
    ],
    [
      'the course gets another title, id and version',
      (folder) => {
        changed(folder, 'course.md', /^id: .*\ntitle: .*$/m, 'id: nieuw\ntitle: Nieuw')
      },
    ],
    [
      'a question is asked otherwise',
      (folder) => {
        changed(folder, '01-begin/01-hallo.md', /Welke kleur heeft gras\?/, 'Wat kleurt gras?')
      },
    ],
    [
      'a file and a folder get other names and numbers',
      (folder) => {
        renameSync(join(folder, '01-begin/02-verder.md'), join(folder, '01-begin/07-later.md'))
        renameSync(join(folder, '01-begin'), join(folder, '05-start'))
      },
    ],
    [
      'a lesson moves to another module',
      (folder) => {
        renameSync(join(folder, '01-begin/02-verder.md'), join(folder, '02-slot/02-verder.md'))
      },
    ],
  ])('stay when %s', async (_, change) => {
    const folder = await exported()
    const before = await addressesIn(folder)
    change(folder)
    expect(await addressesIn(folder)).toEqual(before)
  })

  test('are others where a lesson is another one, and only its own', async () => {
    const folder = await exported()
    const before = await addressesIn(folder)
    changed(folder, '01-begin/02-verder.md', /^id: verder$/m, 'id: vervolg')
    changed(folder, '01-begin/01-hallo.md', /lesson:verder/, 'lesson:vervolg')
    const after = await addressesIn(folder)
    const gone = [...before].filter((address) => !after.has(address))
    const come = [...after].filter((address) => !before.has(address))
    for (const side of [gone, come]) {
      expect(side.map((address) => address.replace(/[^/]+$/, ''))).toEqual([
        'au https://example.org/kleine-cursus/lessons/',
        'activity https://example.org/kleine-cursus/lessons/',
      ])
    }
  })
})

/** Whatever an author may put in a title: pictures, other directions, marks of XML, codes. */
const odd = [
  [
    'many scripts and marks',
    `\u{1F469}\u200D\u{1F467} שלום مرحبا & <b> ]]> "x" 'y' &amp; %00 <!-- e\u0301 \u00AD`,
  ],
  ['nothing short', 'T'.repeat(2000)],
] as const

function titled(title: string, summary: string): CourseFiles {
  const entries = Object.entries(smallCourse).map(([path, text]) => [
    path,
    text
      .replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`)
      .replace(/^summary: .*$/m, () => `summary: ${JSON.stringify(summary)}`),
  ])
  // The entries of an object of texts are texts again.
  return Object.fromEntries(entries) as CourseFiles
}

describe.each(odd)('a course that is called by %s', (_, title) => {
  test('is told whole, without a fault, in both formats and however it is divided', async () => {
    const folder = writeCourse(temporaryFolder(), titled(title, title.repeat(3)))
    for (const sco of [undefined, ...scoUnits]) {
      const { text, paths } = structureOf(cmi5, await siteIn(folder, sco))
      expect(cmi5Faults(text, paths)).toEqual([])
      expect(all(parse(text), 'langstring')[0]?.textContent).toBe(title)
    }
    const { text, paths } = structureOf(xapi, await siteIn(folder))
    expect(tincanFaults(text, paths)).toEqual([])
    const name = all(parse(text), 'name')[0]?.textContent ?? ''
    expect(title.startsWith(name.replace(/…$/, ''))).toBe(true)
  })
})
