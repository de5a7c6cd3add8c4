import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { zipProblem } from './read-problem.ts'

/** Deflate makes nothing smaller than this (zlib, "Maximum Compression Factor"). */
const mostDeflated = 1032

/**
 * A file of a zip, unpacked in memory. Stops at the first byte more than the index says, so that a
 * zip which lies about its sizes fills nothing. Throws `UsageError`; `file` and `name` are for it.
 */
export async function readEntry(
  file: string,
  name: string,
  zip: ZipFile,
  entry: Entry,
): Promise<Uint8Array> {
  const { uncompressedSize: size, compressedSize: packed } = entry
  // What it says cannot be: no room is made for it.
  if (size > packed * mostDeflated + mostDeflated) throw zipProblem(file, 'damaged', name)
  const found = await unpacked(file, name, zip, entry)
  if (found.length < size || crc32(found) !== entry.crc32) throw zipProblem(file, 'damaged', name)
  return found
}

async function unpacked(
  file: string,
  name: string,
  zip: ZipFile,
  entry: Entry,
): Promise<Uint8Array> {
  const into = Buffer.allocUnsafe(entry.uncompressedSize)
  let length = 0
  let isLonger = false
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      isLonger = length + chunk.length > into.length
      if (isLonger) break
      length += chunk.copy(into, length)
    }
  } catch (error) {
    throw zipProblem(file, 'damaged', name, error)
  }
  if (isLonger) throw zipProblem(file, 'longer', name)
  return into.subarray(0, length)
}
