import { unreadableLock } from '../identity/findings.ts'
import { emptyLock, type Lock } from '../identity/lock.ts'
import { lockFile, readLock } from '../identity/read.ts'
import { lookAt, readBytes } from '../load/disk.ts'
import { decodeText } from '../load/text-gate.ts'
import { fileOutside, fileUnreadable } from '../load/text-findings.ts'
import type { Report } from '../model/finding.ts'
import { startOf } from '../model/position.ts'

/** The lock as it is on disk, with its text for the places of its lines. */
export interface LoadedLock {
  readonly lock: Lock
  readonly text: string
  /** There is a file, but no lock came out of it; that is reported. */
  readonly isRefused: boolean
}

/** A hundred bytes for each lesson and question: enough for forty times the largest course. */
const largestLock = 16 * 1024 * 1024

/** Reads `course.lock.json` by the same gate as every file of the course. */
export function loadLock(folder: string, report: Report): LoadedLock {
  const found = lookAt(folder, lockFile)
  if (found.problem === 'missing') return { lock: emptyLock, text: '', isRefused: false }
  const text = readLockText(found, report)
  const lock = text === undefined ? undefined : readLock(text, report)
  return { lock: lock ?? emptyLock, text: text ?? '', isRefused: lock === undefined }
}

function readLockText(found: ReturnType<typeof lookAt>, report: Report): string | undefined {
  const place = startOf(lockFile)
  if (found.problem === undefined && found.bytes > largestLock) {
    report(unreadableLock, place, { cause: 'large', found: '' })
    return undefined
  }
  const read = found.problem === undefined ? readBytes(found) : found
  if (read.problem === undefined) return decodeText(lockFile, read.contents, report)
  if (read.problem === 'outside') report(fileOutside, place, { file: lockFile })
  else report(fileUnreadable, place, { file: lockFile, reason: read.problem })
  return undefined
}
