import { openDescriptor } from '../zip/open-descriptor.ts'
import { readEntry } from '../zip/read-entry.ts'
import { readIndex } from '../zip/read-index.ts'
import { zipProblem } from '../zip/read-problem.ts'
import type { PackageFiles } from './package-files.ts'

/** A package in a zip that stays where it is. `read` throws `UsageError` on a file that is damaged. */
export interface ZipPackage extends PackageFiles {
  /** Waits for what is being read. */
  close(): Promise<void>
}

/**
 * Opens a package without unpacking it: the index is in memory, and of the files what is asked for,
 * while it is asked for. Throws `UsageError` on what no LMS should be given.
 */
export async function openZip(path: string): Promise<ZipPackage> {
  const descriptor = openDescriptor(path)
  const reading = new Set<Promise<unknown>>()
  try {
    const { zip, entries } = await readIndex(path, descriptor)

    async function contentsOf(name: string): Promise<Uint8Array | undefined> {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (descriptor.hasChanged()) throw zipProblem(path, 'changed')
      return readEntry(path, name, zip, entry)
    }

    return {
      paths: [...entries.keys()],
      read(name) {
        const contents = contentsOf(name)
        const settled = contents.catch(() => undefined).finally(() => reading.delete(settled))
        reading.add(settled)
        return contents
      },
      async close() {
        await Promise.all(reading)
        descriptor.close()
      },
    }
  } catch (error) {
    descriptor.close()
    throw error
  }
}
