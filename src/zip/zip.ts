import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { ZipArchive } from 'archiver'
import { compareText } from '../model/position.ts'
import type { PackageFile } from '../model/site.ts'
import { bytesOf } from './bytes.ts'
import { checkFiles } from './check-files.ts'

/** The earliest date that a zip can hold. */
const date = '1980-01-01T00:00:00Z'

/**
 * Makes a zip: the same files give the same bytes, wherever and in whatever order they come.
 * The file called `first`, by default the first of the list, is the first entry.
 */
export async function zipFiles(
  files: readonly PackageFile[],
  first: string | undefined = files[0]?.path,
): Promise<Uint8Array> {
  checkFiles(files)
  const archive = new ZipArchive({ zlib: { level: 6 } })
  archive.on('warning', (warning) => archive.destroy(warning))
  // From memory and one by one: archiver's own reading of files leaves their order to chance.
  for (const file of inOrder(files, first)) {
    archive.append(bytesOf(file), { name: file.path, date, mode: 0o644 })
  }
  const [bytes] = await Promise.all([buffer(archive), archive.finalize()])
  return bytes
}

/**
 * SHA-256 of what the files hold, whatever packed them. It is taken over one line per file, in
 * the order of the paths: the file's own SHA-256 in hexadecimal, two blanks, its path, a line
 * feed. In an unpacked package `LC_ALL=C` with `sort` and `sha256sum` gives the same.
 */
export function contentHash(files: readonly PackageFile[]): string {
  const hash = createHash('sha256')
  for (const { path, contents } of inOrder(files)) {
    hash.update(`${createHash('sha256').update(contents).digest('hex')}  ${path}\n`)
  }
  return hash.digest('hex')
}

function inOrder(files: readonly PackageFile[], first?: string): readonly PackageFile[] {
  return files.toSorted(
    (a, b) => Number(b.path === first) - Number(a.path === first) || compareText(a.path, b.path),
  )
}
