import { closeSync, constants, fstatSync, openSync, read, type Stats } from 'node:fs'
import { zipProblem, type ZipProblem } from './read-problem.ts'
import { codeOf } from './write-error.ts'

/** A file that stays open, so that what is read is one file, whatever happens to its name. */
export interface Descriptor {
  readonly fd: number
  readonly bytes: number
  /** Reads bytes at a place, and says how many there were. */
  read(into: Uint8Array, position: number): Promise<number>
  /** Its bytes are others than when it was opened. */
  hasChanged(): boolean
  close(): void
}

const problems: Readonly<Record<string, ZipProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'folder',
  ENXIO: 'special',
}

/** Opens a regular file, without waiting for a pipe. Throws `UsageError`. */
export function openDescriptor(path: string): Descriptor {
  try {
    const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const found = fstatSync(fd)
    if (found.isFile()) return descriptorOf(fd, found)
    closeSync(fd)
    throw zipProblem(path, found.isDirectory() ? 'folder' : 'special')
  } catch (error) {
    const code = codeOf(error)
    if (code === '') throw error
    throw zipProblem(path, problems[code] ?? 'unreadable', code, error)
  }
}

function descriptorOf(fd: number, opened: Stats): Descriptor {
  return {
    fd,
    bytes: opened.size,
    read: (into, position) =>
      new Promise((resolve, reject) => {
        read(fd, into, 0, into.length, position, (error, count) => {
          if (error) reject(error)
          else resolve(count)
        })
      }),
    hasChanged() {
      const { size, mtimeMs } = fstatSync(fd)
      return size !== opened.size || mtimeMs !== opened.mtimeMs
    },
    close() {
      closeSync(fd)
    },
  }
}
