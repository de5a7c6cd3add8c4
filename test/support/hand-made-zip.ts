import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a zip, with whatever is told of it falsely. */
export interface HandMade {
  readonly name: string | Uint8Array
  readonly contents?: string | Uint8Array
  readonly isStored?: boolean
  /** Bytes unpacked, as both headers say. */
  readonly size?: number
  readonly crc?: number
  readonly method?: number
  /** General purpose flags: bit 0 encrypted, bit 11 UTF-8. */
  readonly flags?: number
  /** Unix mode: `0o120777` is a link. */
  readonly mode?: number
  /** Lies in the zip where this entry's data lies. */
  readonly sharesWith?: number
}

/** Writes a zip byte by byte (APPNOTE 4.3), because no library would write these. */
export function handMadeZip(files: readonly HandMade[], count = files.length): Buffer {
  const parts: Buffer[] = []
  const offsets: number[] = []
  const index: Buffer[] = []
  let at = 0
  for (const file of files) {
    const { header, name, data } = written(file)
    if (file.sharesWith === undefined) {
      offsets.push(at)
      const local = Buffer.concat([u32(0x04034b50), header, name, data])
      parts.push(local)
      at += local.length
    } else {
      offsets.push(offsets[file.sharesWith] ?? 0)
    }
    index.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16((3 << 8) | 20), header, u16(0), u16(0), u16(0)],
        ...[u32(((file.mode ?? 0o100644) << 16) >>> 0), u32(offsets.at(-1) ?? 0), name],
      ]),
    )
  }
  return Buffer.concat([...parts, ...index, endOf(index, at, count)])
}

function written(file: HandMade): { header: Buffer; name: Buffer; data: Buffer } {
  const name = Buffer.from(file.name)
  const contents = Buffer.from(file.contents ?? '')
  const data = file.isStored ? contents : deflateRawSync(contents)
  const isAscii = name.every((byte) => byte < 128)
  const flags = file.flags ?? (typeof file.name === 'string' && !isAscii ? 0x800 : 0)
  const header = Buffer.concat([
    ...[u16(20), u16(flags), u16(file.method ?? (file.isStored ? 0 : 8)), u16(0), u16(0x21)],
    ...[u32(file.crc ?? crc32(contents)), u32(data.length), u32(file.size ?? contents.length)],
    ...[u16(name.length), u16(0)],
  ])
  return { header, name, data }
}

function endOf(index: readonly Buffer[], at: number, count: number): Buffer {
  const size = index.reduce((sum, { length }) => sum + length, 0)
  const wrapped = count % 0x10000
  return Buffer.concat([
    ...[u32(0x06054b50), u16(0), u16(0), u16(wrapped), u16(wrapped), u32(size), u32(at), u16(0)],
  ])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
