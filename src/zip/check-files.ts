import type { PackageFile } from '../model/site.ts'

/** Lower case only, so that no two names are the same on a disk that ignores case. */
const part = /^[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_-])?$/

/** Windows takes these for devices, whatever their extension. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/

/**
 * The one official schema file of SCORM 2004 that has capitals in its name. `xml.xsd` asks for it
 * by that name, on servers that know the difference.
 */
const schemaTypes = 'XMLSchema.dtd'

/** An LMS puts its own folders in front, and old Windows servers stop at 255. */
const longestPart = 64
const longestPath = 150

/** Throws on a list of files that not every LMS would unpack as it is. Such a list is our bug. */
export function checkFiles(files: readonly PackageFile[]): void {
  if (files.length === 0) throw new Error('A package without files.')
  const paths = new Set<string>()
  for (const { path, contents } of files) {
    if (!isPortable(path)) throw new Error(`Not a portable path in a package: "${path}".`)
    if (contents.length === 0) throw new Error(`Empty file in a package: "${path}".`)
    const sameName = path.toLowerCase()
    if (paths.has(sameName)) throw new Error(`Twice in a package: "${path}".`)
    paths.add(sameName)
  }
  for (const path of paths) {
    const file = foldersOf(path).find((folder) => paths.has(folder))
    if (file !== undefined) throw new Error(`Both a file and a folder in a package: "${file}".`)
  }
}

function isPortable(path: string): boolean {
  if (path === schemaTypes) return true
  if (path.length > longestPath) return false
  return path
    .split('/')
    .every((name) => name.length <= longestPart && part.test(name) && !device.test(name))
}

/** `a/b/c.html` lies in `a` and in `a/b`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
