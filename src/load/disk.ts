import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'

/** Why a name in the course folder is not a file to read. */
export type DiskProblem =
  'missing' | 'outside' | 'folder' | 'special' | 'denied' | 'loop' | 'unreadable'

/** A regular file inside the course folder, not opened yet. */
export interface RegularFile {
  readonly problem?: undefined
  readonly realPath: string
  readonly bytes: number
}

interface Refused {
  readonly problem: DiskProblem
}

/**
 * Looks without opening, because opening a pipe waits for ever. `file` is relative to `folder`,
 * with `/`. Links are followed as long as they stay inside.
 */
export function lookAt(folder: string, file: string): RegularFile | Refused {
  if (!staysInside(file)) return { problem: 'outside' }
  return orProblem(() => {
    const path = join(folder, file)
    lstatSync(path)
    const realPath = realpathSync.native(path)
    if (!isUnder(realpathSync.native(folder), realPath)) return { problem: 'outside' }
    const found = statSync(realPath)
    if (found.isDirectory()) return { problem: 'folder' }
    return found.isFile() ? { realPath, bytes: found.size } : { problem: 'special' }
  })
}

/** The bytes of a file that was looked at, unless it is another thing by now. */
export function readBytes(
  found: RegularFile,
): { readonly problem?: undefined; readonly contents: Uint8Array } | Refused {
  return opened(found, (descriptor) => ({ contents: readFileSync(descriptor) }))
}

/** Whether a file that was looked at can be read, without reading it. */
export function tryOpening(found: RegularFile): { readonly problem?: undefined } | Refused {
  return opened(found, () => ({}))
}

function opened<T extends object>(found: RegularFile, use: (descriptor: number) => T): T | Refused {
  return orProblem(() => {
    // Without O_NONBLOCK a pipe that took the file's place would still be waited for.
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
    const descriptor = openSync(found.realPath, flags)
    try {
      return fstatSync(descriptor).isFile() ? use(descriptor) : { problem: 'special' as const }
    } finally {
      closeSync(descriptor)
    }
  })
}

/** Whether a path is relative and stays in its folder, for POSIX and for Windows alike. */
function staysInside(path: string): boolean {
  // Some versions of Windows drop dots and spaces at the end of a part: ".. " is the folder above.
  const parts = path.split(/[\\/]/).map((part) => part.replace(/[. ]+$/, ''))
  return !parts.includes('') && !/^[a-z]:|\0/i.test(path)
}

/** Whether a real path is the folder itself or lies in it. */
function isUnder(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** What the system says about a file, as a problem; what is not about a file is our bug. */
export function orProblem<T extends object>(act: () => T | Refused): T | Refused {
  try {
    return act()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error
    return { problem: problems[code] ?? 'unreadable' }
  }
}

const problems: Readonly<Record<string, DiskProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  ELOOP: 'loop',
  EISDIR: 'folder',
}
