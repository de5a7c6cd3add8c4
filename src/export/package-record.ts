import { createHash } from 'node:crypto'
import type { Keys } from '../model/keys.ts'
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
  const { id, title, version, language } = site.course
  const record = {
    ...format,
    tool: 'lespakket',
    course: { id, title, version, language },
    keys: sortKeys(site.keys),
    ...(site.scos && { scos: site.scos.map(({ key, title, launch }) => ({ key, title, launch })) }),
    files: sorted(Object.fromEntries(files.map((file) => [file.path, sha256(file.contents)]))),
  }
  return [...files, { path: recordPath, contents: `${JSON.stringify(record, null, 2)}\n` }]
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

function sha256(contents: Uint8Array | string): string {
  return createHash('sha256').update(contents).digest('hex')
}
