import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { exporters } from '../../src/export/registry.ts'
import { UsageError } from '../../src/model/usage-error.ts'
import { scoUnits } from '../../src/model/sco.ts'
import type { PackageFile } from '../../src/model/site.ts'
import type { PlayItem } from '../../src/model/simulation.ts'
import { openPackage } from '../../src/preview/zip-source.ts'
import type { Source } from '../../src/preview/source.ts'
import { renderSite } from '../../src/render/site.ts'
import { zipFiles } from '../../src/zip/zip.ts'
import { handMadeZip, type HandMade } from '../support/hand-made-zip.ts'
import { madeManifest } from '../support/made-package.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'
import { sampleParts } from '../support/sample-parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'zip-source-'))
let number = 0

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function put(bytes: Uint8Array): string {
  number += 1
  const path = join(folder, `${number}.zip`)
  writeFileSync(path, bytes)
  return path
}

function play(files: readonly HandMade[], told: unknown[] = []): Promise<Source> {
  return openPackage(put(handMadeZip(files)), { onFailed: (error) => told.push(error) })
}

const manifest = { name: 'imsmanifest.xml', contents: madeManifest() }
const page = { name: 'index.html', contents: '<p>Hoi</p>' }

function launched(menu: readonly PlayItem[]): readonly PlayItem[] {
  return menu.flatMap((item) => [
    ...(item.href === undefined ? [] : [item]),
    ...launched(item.items),
  ])
}

it('shows a package from a file as the one thing there is', async () => {
  const source = await play([manifest, page])

  expect(source.show()).toMatchObject({
    ...{ build: 1, opened: 1, updates: {}, source: 'package', isStale: false, stateLimit: 4096 },
    ...{ format: 'scorm12', formats: [{ id: 'scorm12', title: 'SCORM 1.2' }], findings: [] },
    ...{ modules: [], editor: '', playable: { title: 'Cursus', menu: [{ href: 'index.html' }] } },
  })
  const before = source.show()
  await source.choose('cmi5')
  expect(source.show()).toBe(before)
  expect(JSON.parse(JSON.stringify(before))).toEqual(before)
  expect(await source.file(1, 'index.html')).toEqual(Buffer.from('<p>Hoi</p>'))
  expect(await source.file(2, 'index.html')).toBeUndefined()
  expect(await source.file(1, 'weg.html')).toBeUndefined()
  await source.close()
})

it('knows which edition keeps less of suspend data', async () => {
  const source = await play([{ ...manifest, contents: madeManifest({ version: 'CAM 1.3' }) }, page])
  expect(source.show()).toMatchObject({
    ...{ stateLimit: 4000, formats: [{ title: 'SCORM 2004 CAM 1.3' }] },
  })
  await source.close()
})

it('goes on after a file that is damaged, and says so once', async () => {
  const told: unknown[] = []
  const source = await play([manifest, page, { name: 'a.js', contents: 'x', crc: 1 }], told)

  expect(await source.file(1, 'a.js')).toBeUndefined()
  expect(await source.file(1, 'a.js')).toBeUndefined()
  expect(told).toEqual([expect.any(UsageError)])
  expect(await source.file(1, 'index.html')).toBeDefined()
  await source.close()
})

it('goes on when the file is cut off while it plays', async () => {
  const told: unknown[] = []
  const path = put(handMadeZip([manifest, page]))
  const source = await openPackage(path, { onFailed: (error) => told.push(error) })
  truncateSync(path, 20)

  expect(await source.file(1, 'index.html')).toBeUndefined()
  expect(await source.file(1, 'imsmanifest.xml')).toBeUndefined()
  expect(told).toHaveLength(1)
  await source.close()
})

it.each([
  [[{ ...manifest, name: 'cursus/imsmanifest.xml' }, page], 'Zip what is in the folder'],
  [[{ ...manifest, name: 'a/b/tincan.xml' }], 'The manifest is in a folder: "a/b/tincan.xml"'],
  [[{ ...manifest, name: 'IMSManifest.xml' }, page], 'must be in small letters'],
  [[{ name: 'h5p.json', contents: '{}' }], 'an H5P file'],
  [[{ name: '__MACOSX/imsmanifest.xml' }, { name: 'a.txt' }], 'no package for an LMS'],
  [[], 'no package for an LMS'],
  [[{ ...manifest, contents: '<tincan/>' }], 'the first element is "tincan"'],
  [[{ ...manifest, contents: '<!DOCTYPE a><manifest/>' }], 'line 1: it has a DOCTYPE'],
  [[{ ...manifest, contents: '<manifest>\n<a></manifest>' }], 'line 2: this is no valid XML'],
  [[{ ...manifest, contents: '' }], 'imsmanifest.xml is empty'],
  [[{ ...manifest, contents: '<manifest/>' }], 'nothing in it that can be launched'],
  [[{ ...manifest, crc: 1 }], 'is damaged (imsmanifest.xml)'],
] as const)('does not play what is none: %#', async (files, words) => {
  const error = await play(files).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UsageError)
  // Only of this class is it a text.
  const { text } = error as UsageError
  expect(text.en).toContain(words)
  expect(`${text.nl}${text.en}`).not.toMatch(/[{}]|undefined/)
})

it('tells of a second manifest and of names that Windows takes for one', async () => {
  const source = await play([
    ...[manifest, page, { name: 'tincan.xml', contents: '' }],
    ...[{ name: 'a/Img.png' }, { name: 'a/img.png' }],
  ])
  expect(source.show().findings.map(({ rule }) => rule)).toEqual([
    ...['package/other-manifest', 'package/case-only'],
  ])
  await source.close()
})

const made = exporters.flatMap((exporter) =>
  (exporter.editions?.map(({ id }) => id) ?? [undefined]).flatMap((edition) =>
    (exporter.scoRules ? [undefined, ...scoUnits] : [undefined]).map(
      (sco) => ({ exporter, edition, sco }) as const,
    ),
  ),
)

it.each(made)('plays our own $exporter.id $edition by $sco as it is', async (each) => {
  const { exporter, edition, sco } = each
  const course = { ...sampleCourse, iri: 'https://example.org/meedoen' }
  const site = renderSite(course, sampleKeys, sampleMedia, 'body{margin:0}', { sco })
  const files: readonly PackageFile[] = exporter.pack(site, sampleParts(exporter, '.', edition), {
    edition,
  })
  const source = await openPackage(put(await zipFiles(files)), {
    onFailed: (error) => expect.fail(String(error)),
  })
  const { playable, findings, stateLimit } = source.show()
  const items = launched(playable.menu)

  expect(findings).toEqual([])
  expect(playable.standard).toBe(exporter.id)
  expect(stateLimit).toBe(exporter.stateLimit)
  if (exporter.id !== 'web') expect(playable.title).toBe(course.title)
  if (edition !== undefined) expect(playable.edition.toLowerCase()).toContain(edition)
  if (site.scos && exporter.id.startsWith('scorm')) {
    expect(items.map(({ title, href }) => ({ title, href }))).toEqual(
      site.scos.map(({ title, launch }) => ({ title, href: launch })),
    )
  }
  for (const { href = '' } of items) {
    expect(await source.file(1, href.replace(/[?#].*/, ''))).toBeDefined()
  }
  for (const { path, contents } of files) {
    const found = await source.file(1, path)
    expect(found instanceof Uint8Array && Buffer.from(found).equals(Buffer.from(contents))).toBe(
      true,
    )
  }
  await source.close()
})
