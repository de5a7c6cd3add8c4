import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inspectAsset } from '../../src/load/assets.ts'
import { checkNames } from '../../src/load/names.ts'
import { readText } from '../../src/load/text-gate.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { collector, type Report } from '../../src/model/finding.ts'
import { startOf } from '../../src/model/position.ts'
import { catalogue } from '../../src/pipeline/catalogue.ts'
import { openParser } from '../../src/pipeline/parse-pool.ts'
import { faultsInWords } from '../support/finding-words.ts'
import { elsewhere } from './elsewhere.ts'

let folder = ''
let found: Diagnostic[] = []
let report: Report = collector(found)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lespakket-elsewhere-'))
  found = []
  report = collector(found)
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const use = { path: 'film.mp4', position: { file: '01-a/01-b.md', line: 3, column: 5 } }

/** A file of that size that takes no room on the disk. */
function hollowFile(megabytes: number): void {
  writeFileSync(join(folder, use.path), '')
  truncateSync(join(folder, use.path), megabytes * 1024 * 1024)
}

/** How each is brought about, and where it is then told. */
const makers: Readonly<Record<keyof typeof elsewhere, readonly [() => unknown, object]>> = {
  'asset/large': [
    () => {
      hollowFile(60)
      inspectAsset(folder, use, report)
    },
    use.position,
  ],
  'asset/too-large': [
    () => {
      hollowFile(250)
      inspectAsset(folder, use, report)
    },
    use.position,
  ],
  'asset/outside': [
    () => {
      symlinkSync(import.meta.filename, join(folder, use.path))
      inspectAsset(folder, use, report)
    },
    use.position,
  ],
  'file/outside': [
    () => {
      symlinkSync(import.meta.filename, join(folder, 'course.md'))
      readText(folder, 'course.md', report)
    },
    startOf('course.md'),
  ],
  'markdown/too-slow': [
    async () => {
      const script = new URL('../support/failing-parser.mjs', import.meta.url)
      const parser = openParser({ seconds: 0.2, memory: 64, script })
      const job = { folder, file: 'hang.md', kind: 'lesson', language: 'nl', terms: [] } as const
      const results = await parser.parse([job])
      await parser.close()
      found.push(...results.flatMap(({ diagnostics }) => diagnostics))
    },
    startOf('hang.md'),
  ],
  'structure/name-collision': [
    () => {
      checkNames([entry('Foto.png'), entry('foto.png')], report)
    },
    startOf('foto.png'),
  ],
  'structure/portable-name': [
    () => {
      checkNames([entry('con.png')], report)
    },
    startOf('con.png'),
  ],
}

function entry(name: string): { name: string; path: string; kind: 'file' } {
  return { name, path: name, kind: 'file' }
}

test.each(Object.entries(makers))('%s is found, in words for an author', async (rule, maker) => {
  const [make, position] = maker
  await make()
  expect(found.map((each) => ({ rule: each.rule, position: each.position }))).toEqual([
    { rule, position },
  ])
  expect(found.flatMap((each) => faultsInWords(catalogue, each))).toEqual([])
})
