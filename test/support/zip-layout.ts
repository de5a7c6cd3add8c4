/** The headers of a zip, read byte by byte: what a careless reader in some LMS would see. */
export interface ZipLayout {
  readonly entries: readonly ZipEntry[]
  /** From the end record. */
  readonly count: number
  readonly commentLength: number
}

export interface ZipEntry {
  readonly name: string
  /** Where its local header begins. */
  readonly offset: number
  readonly local: ZipHeader
  readonly central: ZipHeader & {
    readonly madeBy: number
    readonly internalAttributes: number
    readonly externalAttributes: number
    readonly commentLength: number
    readonly crc: number
    readonly size: number
    readonly compressedSize: number
  }
}

export interface ZipHeader {
  readonly signature: number
  readonly needed: number
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly extraLength: number
  readonly name: string
}

/** Without a comment the end record is the last 22 bytes. */
const endLength = 22

export function readLayout(bytes: Uint8Array): ZipLayout {
  const zip = Buffer.from(bytes)
  const end = zip.length - endLength
  if (zip.readUInt32LE(end) !== 0x06054b50) throw new Error('No end record where it should be.')
  const count = zip.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const central = readCentral(zip, at)
    const offset = zip.readUInt32LE(at + 42)
    entries.push({ name: central.name, offset, local: readHeader(zip, offset, 4, 30), central })
    at += 46 + central.name.length + central.extraLength + central.commentLength
  }
  if (at !== end) throw new Error('Something stands between the directory and its end.')
  return { entries, count, commentLength: zip.readUInt16LE(end + 20) }
}

function readCentral(zip: Buffer, at: number): ZipEntry['central'] {
  return {
    ...readHeader(zip, at, 6, 46),
    madeBy: zip.readUInt16LE(at + 4),
    crc: zip.readUInt32LE(at + 16),
    compressedSize: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    commentLength: zip.readUInt16LE(at + 32),
    internalAttributes: zip.readUInt16LE(at + 36),
    externalAttributes: zip.readUInt32LE(at + 38),
  }
}

/** Both headers hold these fields in one order; `fields` and `name` say where they begin. */
function readHeader(zip: Buffer, at: number, fields: number, name: number): ZipHeader {
  const from = at + fields
  const nameLength = zip.readUInt16LE(from + 22)
  return {
    signature: zip.readUInt32LE(at),
    needed: zip.readUInt16LE(from),
    flags: zip.readUInt16LE(from + 2),
    method: zip.readUInt16LE(from + 4),
    time: zip.readUInt16LE(from + 6),
    date: zip.readUInt16LE(from + 8),
    extraLength: zip.readUInt16LE(from + 24),
    name: zip.toString('latin1', at + name, at + name + nameLength),
  }
}
