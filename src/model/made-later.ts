import type { PackageFile } from './site.ts'

/**
 * A file whose contents are made when somebody first asks for them: of a course that is built after
 * each change most files are never looked at.
 */
export function madeLater(path: string, make: () => PackageFile['contents']): PackageFile {
  let made: PackageFile['contents'] | undefined
  return {
    path,
    get contents() {
      made ??= make()
      return made
    },
  }
}
