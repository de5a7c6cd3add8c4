import { readSync } from 'node:fs'
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl'
import type { Descriptor } from './open-descriptor.ts'
import { faultOf, nameOf } from './entry-name.ts'
import { zipLimits, zipProblem, type ZipProblem } from './read-problem.ts'

/** The index of a zip, and the zip to read its files from. */
export interface ZipIndex {
  readonly zip: ZipFile
  /** By name, without the folders. */
  readonly entries: ReadonlyMap<string, Entry>
}

/** Why a zip is refused. Told apart from what a library or a disk throws. */
interface Refusal {
  readonly problem: ZipProblem
  readonly about: string
}

/**
 * Reads the index of a zip and nothing else, and refuses what no package should hold. `file` is for
 * the words. Throws `UsageError`.
 */
export async function readIndex(file: string, descriptor: Descriptor): Promise<ZipIndex> {
  if (descriptor.bytes > zipLimits.total) {
    throw zipProblem(file, 'total', gigabytes(descriptor.bytes))
  }
  const zip = await open(file, descriptor)
  if (zip.entryCount > zipLimits.entries) {
    throw zipProblem(file, 'entries', String(zip.entryCount))
  }
  const entries = await entriesOf(file, zip)
  if (hasMore(zip, descriptor)) throw zipProblem(file, 'damaged', 'index')
  const refusal = refusalOf(entries, descriptor.bytes)
  if (refusal) throw zipProblem(file, refusal.problem, refusal.about)
  return { zip, entries: byName(file, entries) }
}

interface Named {
  readonly name: string
  readonly entry: Entry
}

async function open(file: string, descriptor: Descriptor): Promise<ZipFile> {
  try {
    return await fromFdPromise(descriptor.fd, {
      autoClose: false,
      lazyEntries: true,
      // Names are judged here, in words of our own, and sizes while a file is read.
      decodeStrings: false,
      validateEntrySizes: false,
    })
  } catch (error) {
    throw zipProblem(file, startsAsZip(descriptor) ? 'truncated' : 'noZip', '', error)
  }
}

async function entriesOf(file: string, zip: ZipFile): Promise<readonly Named[]> {
  const found: Named[] = []
  let room: number = zipLimits.index
  try {
    for await (const entry of zip.eachEntry()) {
      room -= 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
      if (room < 0) break
      found.push({ name: nameOf(entry), entry })
    }
  } catch (error) {
    // The one thing that the library finds before it tells of an entry.
    const isEncrypted = error instanceof Error && error.message.includes('encryption')
    if (isEncrypted) throw zipProblem(file, 'encrypted', file, error)
    throw zipProblem(file, 'damaged', 'index', error)
  }
  if (room < 0) throw zipProblem(file, 'index')
  return found
}

function refusalOf(entries: readonly Named[], packed: number): Refusal | undefined {
  let total = 0
  for (const { name, entry } of entries) {
    const problem = problemOf(name, entry)
    if (problem) return { problem, about: name }
    total += entry.uncompressedSize
  }
  // Files that share their packed bytes are none of them too large by themselves.
  if (isBomb(total, packed)) return { problem: 'bomb', about: 'zip' }
  if (total > zipLimits.total) return { problem: 'total', about: gigabytes(total) }
  return undefined
}

function problemOf(name: string, entry: Entry): ZipProblem | undefined {
  const fault = faultOf(name)
  if (fault) return fault
  if (isLink(entry)) return 'link'
  if (entry.isEncrypted()) return 'encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'method'
  if (isBomb(entry.uncompressedSize, entry.compressedSize)) return 'bomb'
  return entry.uncompressedSize > zipLimits.file ? 'file' : undefined
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > zipLimits.smallEnough && unpacked > packed * zipLimits.ratio
}

/** Made on Unix, and of the kind "symbolic link" there. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >>> 8 === 3 && externalFileAttributes >>> 28 === 0o12
}

function byName(file: string, entries: readonly Named[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>()
  for (const { name, entry } of entries) {
    if (found.has(name)) throw zipProblem(file, 'twice', name)
    found.set(name, entry)
  }
  for (const name of found.keys()) {
    if (name.endsWith('/')) found.delete(name)
  }
  return found
}

/** A count of 16 bits that ran over tells of too few entries: other readers would see more. */
function hasMore({ readEntryCursor }: ZipFile, { fd }: Descriptor): boolean {
  // The types call it a boolean; it is where the next header would begin.
  return signatureAt(fd, Number(readEntryCursor)) === 0x02014b50
}

function startsAsZip({ fd }: Descriptor): boolean {
  return signatureAt(fd, 0) === 0x04034b50
}

function signatureAt(fd: number, position: number): number {
  const bytes = Buffer.alloc(4)
  readSync(fd, bytes, 0, 4, position)
  return bytes.readUInt32LE(0)
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`
}
