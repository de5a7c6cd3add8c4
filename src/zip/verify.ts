import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import type { PackageFile } from '../model/site.ts'
import { bytesOf } from './bytes.ts'

/** Reads a zip back with another library than wrote it; throws on any difference from `files`. */
export async function verifyZip(bytes: Uint8Array, files: readonly PackageFile[]): Promise<void> {
  const missing = new Map(files.map((file) => [file.path, file]))
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
    strictFileNames: true,
  })
  for await (const entry of zip.eachEntry()) {
    const file = missing.get(entry.fileName)
    if (file === undefined) throw new Error(`Not meant to be in the zip: "${entry.fileName}".`)
    missing.delete(entry.fileName)
    const found = await buffer(await zip.openReadStreamPromise(entry))
    if (!found.equals(bytesOf(file)) || crc32(found) !== entry.crc32) {
      throw new Error(`Not as it was meant in the zip: "${file.path}".`)
    }
  }
  if (missing.size > 0) throw new Error(`Not in the zip: "${[...missing.keys()].join('", "')}".`)
}
