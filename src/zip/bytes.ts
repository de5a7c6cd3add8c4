import type { PackageFile } from '../model/site.ts'

/** What stands in the package for this file. */
export function bytesOf({ contents }: PackageFile): Buffer {
  if (typeof contents === 'string') return Buffer.from(contents)
  return Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength)
}
