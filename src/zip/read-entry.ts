import { streamEntry, type ZippedFile } from './stream-entry.ts'

/** A file of a zip, unpacked in memory. Throws `UsageError` as `streamEntry` does. */
export async function readEntry(zipped: ZippedFile): Promise<Uint8Array> {
  const { uncompressedSize: size } = zipped.entry
  const parts: Uint8Array[] = []
  for await (const part of streamEntry(zipped, [0, size - 1])) parts.push(part)
  return Buffer.concat(parts)
}
