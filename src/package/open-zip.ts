import { openDescriptor } from '../zip/open-descriptor.ts'
import { readEntry } from '../zip/read-entry.ts'
import { readIndex } from '../zip/read-index.ts'
import { zipProblem } from '../zip/read-problem.ts'
import { streamEntry, type ZippedFile } from '../zip/stream-entry.ts'
import type { LargeFile, PackageFiles } from './package-files.ts'

/** A package in a zip that stays where it is. `read` throws `UsageError` on a file that is damaged. */
export interface ZipPackage extends PackageFiles {
  /** A file that is read in pieces; `undefined` for one that may be read whole. */
  large(path: string): LargeFile | undefined
  /** Waits for what is being read. */
  close(): Promise<void>
}

/** Bytes from which a file is read in pieces. */
const largeFrom = 4 * 1024 ** 2

/**
 * Opens a package without unpacking it: the index is in memory, and of the files what is asked for,
 * while it is asked for. Throws `UsageError` on what no LMS should be given.
 */
export async function openZip(path: string): Promise<ZipPackage> {
  const descriptor = openDescriptor(path)
  const reading = new Set<Promise<unknown>>()
  let isClosed = false
  try {
    const { zip, entries } = await readIndex(path, descriptor)

    async function contentsOf(name: string): Promise<Uint8Array | undefined> {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (descriptor.hasChanged()) throw zipProblem(path, 'changed')
      return readEntry({ file: path, name, zip, entry, readAt })
    }

    /** It is closed behind what is being read. */
    function waitedFor<Found>(found: Promise<Found>): Promise<Found> {
      const settled = found.catch(() => undefined).finally(() => reading.delete(settled))
      reading.add(settled)
      return found
    }

    const readAt: ZippedFile['readAt'] = (into, position) =>
      waitedFor(descriptor.read(into, position))

    return {
      paths: [...entries.keys()],
      read: (name) => waitedFor(contentsOf(name)),
      large(name) {
        const entry = entries.get(name)
        if (!entry || entry.uncompressedSize < largeFrom) return undefined
        return {
          size: entry.uncompressedSize,
          async *read(range) {
            if (descriptor.hasChanged()) throw zipProblem(path, 'changed')
            const readOn: typeof readAt = (...place) =>
              isClosed ? Promise.resolve(0) : readAt(...place)
            yield* streamEntry({ file: path, name, zip, entry, readAt: readOn }, range)
          },
        }
      },
      async close() {
        isClosed = true
        await Promise.all(reading)
        descriptor.close()
      },
    }
  } catch (error) {
    descriptor.close()
    throw error
  }
}
