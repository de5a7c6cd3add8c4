import { getFileNameLowLevel, type Entry } from 'yauzl'
import type { ZipProblem } from './read-problem.ts'

/** Longer than any disk takes, with room for an LMS's own folders in front. */
const longestName = 1000

/**
 * The name of an entry, with `/` between its folders. Some tools write UTF-8 and do not say so
 * (APPNOTE D.1 wants code page 437 then): bytes that can be UTF-8 are.
 */
export function nameOf(entry: Entry): string {
  const utf8 = readUtf8(entry.fileNameRaw)
  const flags = entry.generalPurposeBitFlag
  const name = getFileNameLowLevel(
    utf8 === undefined ? flags & ~0x800 : flags | 0x800,
    entry.fileNameRaw,
    entry.extraFields,
    true,
  )
  return name.replaceAll('\\', '/')
}

/** Why a name is none that a package can have; a folder ends in `/`. */
export function faultOf(name: string): ZipProblem | undefined {
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'leaves'
  const parts = name.replace(/\/$/, '').split('/')
  if (parts.includes('..')) return 'leaves'
  const isNone = parts.some((part) => part === '' || part === '.')
  if (isNone || name.length > longestName || /\p{Cc}/u.test(name)) return 'name'
  return undefined
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
