import { createHash } from 'node:crypto'
import { fromBufferPromise } from 'yauzl'
import { describe, expect, it } from 'vitest'
import { recordPath } from '../../src/export/package-record.ts'
import { exporterFor, exporters } from '../../src/export/registry.ts'
import { launchPage, playerScript, type PackageFile } from '../../src/model/site.ts'
import { witnessPath } from '../../src/model/paths.ts'
import { verifyZip } from '../../src/zip/verify.ts'
import { contentHash, zipFiles } from '../../src/zip/zip.ts'
import { sampleParts } from '../support/sample-parts.ts'
import { sampleSite } from '../support/sample-site.ts'

const packings = exporters.flatMap((exporter) =>
  (exporter.editions ?? [undefined]).map((edition) => ({ exporter, edition: edition?.id })),
)

describe.each(packings)('$exporter.id $edition', ({ exporter, edition }) => {
  const site = sampleSite()
  const parts = sampleParts(exporter, '.', edition)
  const options = { edition }
  const files = exporter.pack(site, parts, options)

  it('packs every file of the site unchanged', () => {
    for (const file of site.files) expect(files).toContainEqual(file)
  })

  it('adds the player of its own tracker, where the pages look for it', () => {
    const players = files.filter((file) => file.path === playerScript)

    expect(players).toEqual([{ path: playerScript, contents: parts.player }])
    expect(parts.player).toContain(exporter.tracker)
  })

  it('adds the schemas at the root, and nothing that was not asked for', () => {
    const known = [...site.files, ...parts.schemas].map((file) => file.path)
    const added = files.map((file) => file.path).filter((path) => !known.includes(path))

    expect(files).toEqual(expect.arrayContaining([...parts.schemas]))
    expect(added.filter((path) => !path.endsWith('.xml'))).toEqual([
      playerScript,
      witnessPath,
      recordPath,
    ])
  })

  it('records the course, its keys and the checksum of every other file', () => {
    const record = JSON.parse(textOf(files, recordPath)) as unknown
    const others = files.filter((file) => file.path !== recordPath)

    expect(record).toEqual({
      format: exporter.id,
      ...(edition === undefined ? {} : { edition }),
      tool: 'lespakket',
      course: {
        id: site.course.id,
        title: site.course.title,
        version: site.course.version,
        language: site.course.language,
      },
      keys: site.keys,
      files: Object.fromEntries(others.map((file) => [file.path, sha256(file)])),
    })
  })

  it('records the keys in one order, whatever order they came in', () => {
    const turned = { ...site, keys: { ...site.keys, lessons: reversed(site.keys.lessons) } }

    expect(textOf(exporter.pack(turned, parts, options), recordPath)).toBe(
      textOf(files, recordPath),
    )
  })

  it('gives the same bytes twice, in whatever order the pages come', async () => {
    const turned = { ...site, files: site.files.toReversed() }
    const turnedParts = { ...parts, schemas: parts.schemas.toReversed() }
    const again = exporter.pack(turned, turnedParts, options)

    expect(await zipFiles(again)).toEqual(await zipFiles(files))
    expect(contentHash(again)).toBe(contentHash(files))
  })

  it('opens with the manifest or else with the launch page', () => {
    const manifest = files.find((file) => file.path.endsWith('.xml'))?.path

    expect(files[0]?.path).toBe(manifest ?? launchPage)
  })

  it('makes a zip that holds just these files, what it opens with first', async () => {
    const bytes = await zipFiles(files)
    await verifyZip(bytes, files)

    expect((await namesIn(bytes))[0]).toBe(files[0]?.path)
  })

  it('gives other content when a page changes', () => {
    const [first, ...rest] = site.files
    const changed = { path: first?.path ?? '', contents: 'something else' }
    const edited = exporter.pack({ ...site, files: [changed, ...rest] }, parts, options)

    expect(contentHash(edited)).not.toBe(contentHash(files))
  })

  it('is found by its id', () => {
    expect(exporterFor(exporter.id)).toBe(exporter)
  })
})

describe.each(exporters.filter(({ editions }) => editions))(
  '$id, which has editions,',
  (exporter) => {
    const site = sampleSite()
    const [usual, other] = exporter.editions ?? []

    it('packs the first of them when none is asked for', () => {
      const parts = sampleParts(exporter)

      expect(exporter.pack(site, parts)).toEqual(exporter.pack(site, parts, { edition: usual?.id }))
    })

    it('packs another one with its own schemas and its own manifest', () => {
      const hashes = exporter.editions?.map(({ id }) =>
        contentHash(exporter.pack(site, sampleParts(exporter, '.', id), { edition: id })),
      )

      expect(other).toBeDefined()
      expect(new Set(hashes).size).toBe(exporter.editions?.length)
    })

    it('packs none by another name', () => {
      expect(() => exporter.pack(site, sampleParts(exporter), { edition: '5th' })).toThrow('5th')
    })
  },
)

describe('the registry', () => {
  it('knows no format by another name', () => {
    expect(exporterFor('scorm')).toBeUndefined()
  })

  it('holds every id once', () => {
    const ids = exporters.map((exporter) => exporter.id)

    expect(new Set(ids).size).toBe(ids.length)
  })
})

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  const names: string[] = []
  for await (const entry of zip.eachEntry()) names.push(entry.fileName)
  return names
}

function textOf(files: readonly PackageFile[], path: string): string {
  return String(files.find((file) => file.path === path)?.contents)
}

function sha256({ contents }: PackageFile): string {
  return createHash('sha256').update(contents).digest('hex')
}

function reversed<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toReversed())
}
