import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { UsageError } from '../model/usage-error.ts'
import { zipProblem } from './read-problem.ts'

/** A file of a zip, and how the zip is read. */
export interface ZippedFile {
  /** Of the zip, for the words. */
  readonly file: string
  readonly name: string
  readonly zip: ZipFile
  readonly entry: Entry
  /** Reads bytes of the zip at a place, and says how many there were. */
  readonly readAt: (into: Uint8Array, position: number) => Promise<number>
}

/**
 * Bytes of a file of a zip, from the first up to and including the last, as they are unpacked. Throws
 * `UsageError` at the first byte more than the index says, and at the end where there are fewer; a
 * file that is read whole is held against its checksum before its last bytes are given.
 *
 * The streams of yauzl are not for this: one that is left in the middle throws where nobody can catch it.
 */
export async function* streamEntry(
  zipped: ZippedFile,
  [first, last]: readonly [number, number],
): AsyncGenerator<Uint8Array> {
  const { file, name, entry } = zipped
  const { uncompressedSize: size } = entry
  if (isTooSmall(entry)) throw zipProblem(file, 'damaged', name)
  // What is not packed can be read from the middle; of what is, all before it is unpacked and dropped.
  const begin = entry.compressionMethod === 0 ? first : 0
  let at = begin
  let sum = 0
  let held: Uint8Array | undefined
  try {
    for await (const chunk of unpacked(zipped, begin)) {
      const start = at
      at += chunk.length
      if (at > size) throw zipProblem(file, 'longer', name)
      sum = crc32(chunk, sum)
      if (held) yield held
      held = chunk.subarray(Math.max(0, first - start), Math.max(0, last + 1 - start))
      // To the end of the file: there may be more than was told.
      if (at > last && last < size - 1) break
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw zipProblem(file, 'damaged', name, error)
  }
  const isWhole = begin === 0 && last === size - 1
  if (at <= last || (isWhole && sum !== entry.crc32)) throw zipProblem(file, 'damaged', name)
  if (held) yield held
}

/** Deflate makes nothing smaller than this (zlib, "Maximum Compression Factor"). */
const mostDeflated = 1032

/** What it says of its size cannot be. */
function isTooSmall(entry: Entry): boolean {
  const { uncompressedSize: size, compressedSize: packed, compressionMethod } = entry
  if (compressionMethod === 0) return size !== packed
  return size > packed * mostDeflated + mostDeflated
}

async function* unpacked(zipped: ZippedFile, begin: number): AsyncGenerator<Buffer> {
  const { zip, entry, readAt } = zipped
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const packed = bytesOf(readAt, fileDataStart + begin, fileDataStart + entry.compressedSize)
  if (entry.compressionMethod === 0) {
    yield* packed
    return
  }
  const inflate = createInflateRaw()
  // What goes wrong is heard where it is read.
  pipeline(packed, inflate, () => undefined)
  yield* inflate as AsyncIterable<Buffer>
}

/** Bytes that are read at once. */
const piece = 256 * 1024

async function* bytesOf(
  readAt: ZippedFile['readAt'],
  begin: number,
  end: number,
): AsyncGenerator<Buffer> {
  let at = begin
  while (at < end) {
    const into = Buffer.allocUnsafe(Math.min(piece, end - at))
    const count = await readAt(into, at)
    if (count === 0) return
    yield into.subarray(0, count)
    at += count
  }
}
