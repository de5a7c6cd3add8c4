import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import { recordPath } from '../../src/export/package-record.ts'
import { scorm12 } from '../../src/export/scorm12.ts'
import { scorm2004 } from '../../src/export/scorm2004.ts'
import type { Course, Module } from '../../src/model/course.ts'
import { scoUnits, type ScoUnit } from '../../src/model/sco.ts'
import type { PackageFile, Site } from '../../src/model/site.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { renderCourse } from '../../src/pipeline/export-course.ts'
import { renderSite, type RenderOptions } from '../../src/render/site.ts'
import { manifestFaults2004 } from '../support/manifest-faults-2004.ts'
import { manifestFaults } from '../support/manifest-faults.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'
import { sampleParts } from '../support/sample-parts.ts'
import { schemaErrors } from '../support/scorm12-schemas.ts'
import { schemaErrors2004 } from '../support/scorm2004-schemas.ts'

const sample = (sco: ScoUnit): Site =>
  renderSite(sampleCourse, sampleKeys, sampleMedia, 'body{margin:0}', { sco })
const bundled = await checkFolder('course')
const showcase = await checkFolder('templates/showcase')

const courses: readonly (readonly [string, (sco: ScoUnit) => Site])[] = [
  ['the sample course', sample],
  ['the bundled course', (sco) => renderCourse(bundled, { sco })],
  ['the showcase', (sco) => renderCourse(showcase, { sco })],
]

function packed(site: Site): readonly PackageFile[] {
  return scorm12.pack(site, sampleParts(scorm12))
}

function textOf(files: readonly PackageFile[], path: string): string {
  return String(files.find((file) => file.path === path)?.contents)
}

function manifestOf(site: Site): string {
  return textOf(packed(site), 'imsmanifest.xml')
}

interface Standard {
  readonly pack: (site: Site) => readonly PackageFile[]
  readonly errors: (manifest: string) => Promise<readonly string[]>
  readonly faults: (manifest: string, paths: readonly string[]) => readonly string[]
}

function pack2004(site: Site, edition: string): readonly PackageFile[] {
  return scorm2004.pack(site, sampleParts(scorm2004, '.', edition), { edition })
}

const editions = ['3rd', '4th'] as const
const standards: readonly (readonly [string, Standard])[] = [
  ['SCORM 1.2', { pack: packed, errors: schemaErrors, faults: manifestFaults }],
  ...editions.map((edition): [string, Standard] => [
    `SCORM 2004 ${edition}`,
    {
      pack: (site) => pack2004(site, edition),
      errors: schemaErrors2004[edition],
      faults: (manifest, paths) => manifestFaults2004(manifest, paths, edition),
    },
  ]),
]

const cases = standards.flatMap(([standard, how]) =>
  courses.flatMap(([name, site]) =>
    scoUnits.map((sco) => [standard, sco, name, site(sco), how] as const),
  ),
)

describe.each(cases)('in %s, with a SCO for each %s of %s, the manifest', (...one) => {
  const [, , , site, how] = one
  const files = how.pack(site)
  const paths = files.map(({ path }) => path)
  const manifest = textOf(files, 'imsmanifest.xml')

  it('is valid by the official schemas', async () => {
    expect(await how.errors(manifest)).toEqual([])
  })

  it('keeps the rules that the schemas do not know', () => {
    expect(how.faults(manifest, paths)).toEqual([])
  })

  it('is of a package that holds each file once, and what is shared once', () => {
    expect(new Set(paths).size).toBe(paths.length)
    const contents = files.filter(({ path }) => !path.startsWith('scos/'))
    const copies = files.filter(
      ({ path, contents: text }) =>
        path.startsWith('scos/') &&
        contents.some((shared) => String(shared.contents) === String(text)),
    )
    expect(copies).toEqual([])
  })

  it('is not the only place that names the SCOs', () => {
    const record = JSON.parse(textOf(files, recordPath)) as { scos: { key: string }[] }
    const launched = [...manifest.matchAll(/identifierref="res_([^"]+)" isvis/g)].map(
      ([, key]) => key,
    )
    expect(record.scos.map(({ key }) => key).toSorted()).toEqual(launched.toSorted())
  })
})

/** The menu as an LMS shows it: an entry a line, indented below its heading. */
function menuIn(manifest: string): readonly string[] {
  const lines = [...manifest.matchAll(/^( *)<item ([^>]*)>\s*<title>([^<]*)/gm)]
  const least = Math.min(...lines.map(([, indent = '']) => indent.length))
  return lines.map(([, indent = '', attributes = '', title = '']) => {
    const ref = /identifierref="([^"]*)"/.exec(attributes)?.[1] ?? 'nothing'
    const id = /identifier="([^"]*)"/.exec(attributes)?.[1] ?? ''
    return `${indent.slice(least)}${id} -> ${ref}: ${title}`
  })
}

test('a SCO for each module is an entry for each module', () => {
  expect(menuIn(manifestOf(sample('module')))).toEqual([
    'item_cmeedoen_module_m1 -> res_cmeedoen_module_m1: 1. Het fenomeen',
    'item_cmeedoen_module_m2 -> res_cmeedoen_module_m2: 2. De wet',
  ])
})

test('a SCO for each lesson is an entry for each lesson, below the module that opens nothing', () => {
  expect(menuIn(manifestOf(sample('lesson')))).toEqual([
    'group_cmeedoen_m1 -> nothing: 1. Het fenomeen',
    '  item_cmeedoen_lesson_l1 -> res_cmeedoen_lesson_l1: 1.1 Welkom',
    '  item_cmeedoen_lesson_l2 -> res_cmeedoen_lesson_l2: 1.2 De ladder: van “horen” tot &lt;meebeslissen&gt;',
    'group_cmeedoen_m2 -> nothing: 2. De wet',
    '  item_cmeedoen_lesson_l3 -> res_cmeedoen_lesson_l3: 2.1 De vergunning',
  ])
})

test('a title that is too long for SCORM 1.2 is cut in the menu only', async () => {
  const modules = sampleCourse.modules.map((module) => ({ ...module, title: '😀'.repeat(300) }))
  const site = renderSite({ ...sampleCourse, modules }, sampleKeys, sampleMedia, 'x', {
    sco: 'module',
  })
  expect(await schemaErrors(manifestOf(site))).toEqual([])
  expect(String(site.files[0]?.contents)).toContain('😀'.repeat(300))
})

test('the edition for the trainer shares no identifier with that of the learners', () => {
  const identifiers = (isForTrainer: boolean): readonly string[] => {
    const options = { isForTrainer, sco: 'lesson' } as const
    const manifest = manifestOf(renderSite(sampleCourse, sampleKeys, sampleMedia, 'x', options))
    return [...manifest.matchAll(/ identifier="([^"]*)"/g)].map(([, id]) => id ?? '')
  }
  const trainers = identifiers(true)
  expect(identifiers(false).filter((id) => trainers.includes(id))).toEqual([])
})

test('in SCORM 2004 a bonus module gives the course no status, and any other module does', () => {
  const manifest = (course: Course, sco: ScoUnit): string => {
    const site = renderSite(course, sampleKeys, sampleMedia, 'x', { sco })
    return textOf(pack2004(site, '4th'), 'imsmanifest.xml')
  }
  const bonus = (text: string): readonly (string | undefined)[] =>
    [...text.matchAll(/<item identifier="([^"]*)"(?:(?!<item)[^])*?<imsss:rollupRules/g)].map(
      ([, id]) => id,
    )
  expect(bonus(manifest(sampleCourse, 'module'))).toEqual(['item_cmeedoen_module_m2'])
  expect(manifest(sampleCourse, 'lesson').match(/<imsss:rollupRules/g)).toHaveLength(2)
  const all = { ...sampleCourse, completion: { of: 'all', report: 'completed' } } as const
  expect(manifest(all, 'lesson')).not.toContain('rollupRules')
})

test("in SCORM 2004 the LMS's own next and previous are hidden for one SCO and shown for several", () => {
  const hidden = (options: RenderOptions): readonly (string | undefined)[] => {
    const site = renderSite(sampleCourse, sampleKeys, sampleMedia, 'x', options)
    const text = textOf(pack2004(site, '4th'), 'imsmanifest.xml')
    return [...new Set([...text.matchAll(/hideLMSUI>(\w+)</g)].map(([, control]) => control))]
  }
  expect(hidden({})).toEqual(['continue', 'previous', 'abandon', 'abandonAll'])
  expect(hidden({ sco: 'lesson' })).toEqual(['abandon', 'abandonAll'])
})

/** Of each SCO by what it is: its identifier, and the name of its state. */
function identities(course: Course, unit: ScoUnit): ReadonlyMap<string, string> {
  const keys = identify(course, lock).keys
  const site = renderSite(course, keys, sampleMedia, 'x', { sco: unit })
  const manifest = manifestOf(site)
  const ids = Object.entries(unit === 'module' ? keys.modules : keys.lessons)
  return new Map(
    (site.scos ?? []).map(({ key, launch }) => {
      const [id = ''] = ids.find(([, each]) => key.endsWith(`_${each}`)) ?? []
      const script = textOf(site.files, launch.replace('index.html', 'course.js'))
      const state = /"key":"([^"]*)"/.exec(script)?.[1]
      expect(manifest).toContain(`identifier="item_${key}" identifierref="res_${key}"`)
      return [id, `${key} ${launch} ${state}`]
    }),
  )
}

const { lock } = identify(sampleCourse, emptyLock)

/** The same lessons in other modules, another order, under other titles and numbers. */
const changed: fc.Arbitrary<Course> = fc
  .tuple(
    fc.shuffledSubarray([...sampleCourse.modules], { minLength: 2 }),
    fc.shuffledSubarray(
      sampleCourse.modules.flatMap(({ lessons }) => [...lessons]),
      {
        minLength: 3,
      },
    ),
    fc.integer({ min: 1, max: 2 }),
    fc.string({ minLength: 1, unit: 'grapheme-ascii' }),
  )
  .map(([[first, second], lessons, at, title]) => {
    const renamed = lessons.map((lesson, index) => ({
      ...lesson,
      title: `${title} ${index}`,
      number: `9.${index}`,
    }))
    const filled = (module: Module | undefined, from: number, to: number): Module[] =>
      module ? [{ ...module, title, number: 7, lessons: renamed.slice(from, to) }] : []
    return { ...sampleCourse, modules: [...filled(first, 0, at), ...filled(second, at, 3)] }
  })

test.each(scoUnits)('a %s is the same SCO wherever and under whatever name it stands', (unit) => {
  const before = identities(sampleCourse, unit)
  expect(before.size).toBe(unit === 'module' ? 2 : 3)
  fc.assert(
    fc.property(changed, (course) => {
      const after = identities(course, unit)
      expect([...after].toSorted()).toEqual([...before].toSorted())
    }),
    { numRuns: 30 },
  )
})

test('no two kinds of identifier can ever be the same, whatever the keys are', () => {
  const key = fc.constantFrom('a', 'm', 'shared', 'module', 'lesson', 'group', 'item')
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 6, maxLength: 6 }), ([c, m1, m2, l1, l2, l3]) => {
      const keys = {
        ...sampleKeys,
        course: c ?? '',
        modules: { fenomeen: m1 ?? '', wet: m2 ?? '' },
        lessons: { welkom: l1 ?? '', ladder: l2 ?? '', vergunning: l3 ?? '' },
      }
      const of = (sco?: ScoUnit): readonly string[] => {
        const manifest = manifestOf(renderSite(sampleCourse, keys, sampleMedia, 'x', { sco }))
        const all = [...manifest.matchAll(/ identifier="([^"]*)"/g)].map(([, id]) => id ?? '')
        expect(new Set(all).size).toBe(all.length)
        return all.filter((id) => /^(item|group)_/.test(id))
      }
      const all = [...of(), ...of('module'), ...of('lesson')]
      expect(new Set(all).size).toBe(all.length)
    }),
    { numRuns: 20 },
  )
})
