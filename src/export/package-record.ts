import { createHash } from 'node:crypto'
import type { Keys } from '../model/keys.ts'
import { madeLater } from '../model/made-later.ts'
import { compareText } from '../model/position.ts'
import type { PackageFile, Site } from '../model/site.ts'

/** Where every package says what it is. */
export const recordPath = 'lespakket.json'

/** Which standard a package keeps to. */
export interface PackageFormat {
  readonly format: string
  readonly edition?: string
}

/**
 * Adds the record of the course, its keys, its SCOs where there are several, and the checksum of
 * every other file, so that a package can be compared with a later one. Nothing in it depends on place or time.
 */
export function withRecord(
  format: PackageFormat,
  site: Site,
  files: readonly PackageFile[],
): readonly PackageFile[] {
  return [...files, madeLater(recordPath, () => recordOf(format, site, files))]
}

function recordOf(format: PackageFormat, site: Site, files: readonly PackageFile[]): string {
  const { id, title, version, language } = site.course
  const record = {
    ...format,
    tool: 'lespakket',
    course: { id, title, version, language },
    keys: sortKeys(site.keys),
    ...(site.scos && { scos: site.scos.map(({ key, title, launch }) => ({ key, title, launch })) }),
    files: sorted(Object.fromEntries(files.map((file) => [file.path, checksumOf(file)]))),
  }
  return `${JSON.stringify(record, null, 2)}\n`
}

function sortKeys({ course, modules, lessons, activities }: Keys): Keys {
  return {
    course,
    modules: sorted(modules),
    lessons: sorted(lessons),
    activities: sorted(activities),
  }
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)))
}

/** By what is never written over: who packs again and again has most files from the last time. */
const checksums = new WeakMap<object, string>()

function checksumOf(file: PackageFile): string {
  const { contents } = file
  const owner = typeof contents === 'string' ? file : contents
  const checksum = checksums.get(owner) ?? createHash('sha256').update(contents).digest('hex')
  checksums.set(owner, checksum)
  return checksum
}
