/** The files of a package, in a zip or in memory. Paths as in its manifest, with `/`. */
export interface PackageFiles {
  readonly paths: readonly string[]
  /** `undefined`: there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
}

/** A file that is too large to be in memory. */
export interface LargeFile {
  readonly size: number
  /** Its bytes from the first up to and including the last. Throws `UsageError` where it is damaged. */
  read(range: readonly [number, number]): AsyncIterable<Uint8Array>
}

/** A package that was just made. */
export function filesInMemory(
  files: readonly { readonly path: string; readonly contents: Uint8Array | string }[],
): PackageFiles {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return {
    paths: [...byPath.keys()],
    read(path) {
      const found = byPath.get(path)?.contents
      const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found
      return Promise.resolve(bytes)
    },
  }
}
