import { inflateRawSync } from 'node:zlib'
import { endingOf } from '../model/content-block.ts'
import type { AssetUse } from '../model/course.ts'
import { findCredentials } from '../model/credential.ts'
import type { Report } from '../model/finding.ts'
import { startOf } from '../model/position.ts'
import { fileCredential } from './credential-findings.ts'
import { readBytes, type RegularFile } from './disk.ts'
import { reportCredentials } from './text-gate.ts'

/** A picture or document with more than this is let through; a text never is. */
const largestBinary = 20 * 1024 * 1024
/** A part of a document with more text than this is no text. */
const largestPart = 5 * 1024 * 1024

/** Endings of files that people read as text. */
const plainTexts: ReadonlySet<string> = new Set([
  ...['txt', 'md', 'csv', 'tsv', 'json', 'yaml', 'yml', 'toml', 'ini', 'env', 'conf', 'log'],
  ...['srt', 'ics', 'vcf', 'eml', 'tex', 'rtf', 'py', 'sh', 'ps1', 'sql', 'pem'],
])

/**
 * Looks through a file that is packed as it is. Of what is no text, for its words: the notes of a
 * camera, the links in a PDF, the texts in a document of an office program.
 */
export function reportInAsset(
  found: RegularFile,
  { path, position }: AssetUse,
  report: Report,
): void {
  const isText = plainTexts.has(endingOf(path))
  if (found.bytes > largestBinary && !isText) return
  const read = readBytes(found)
  if (read.problem !== undefined) return
  if (isText) {
    // Without the zeros, UTF-16 is as readable as UTF-8.
    reportCredentials(path, new TextDecoder().decode(read.contents).replaceAll('\0', ''), report)
    return
  }
  const bytes = Buffer.from(read.contents)
  const words = [wordsIn(bytes), ...partsOf(bytes)].join('\n')
  for (const { kind } of findCredentials(words)) {
    report(fileCredential, startOf(path), { kind }, [position])
  }
}

/** Whatever somebody might read in bytes; by chance they hold no run of this length. */
function wordsIn(bytes: Buffer): string {
  return (
    bytes
      .toString('latin1')
      .match(/[\t\n\r -~]{16,}/g)
      ?.join('\n') ?? ''
  )
}

/** The deflated files in a zip, as documents of office programs are (APPNOTE 4.3.12, 4.3.16). */
function partsOf(bytes: Buffer): readonly string[] {
  const parts: string[] = []
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end === -1 || end + 20 > bytes.length) return parts
  let [at, room] = [bytes.readUInt32LE(end + 16), largestBinary]
  while (room > 0 && at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const text = deflatedPart(bytes, at)
    // One that is too large was unpacked just as far.
    room -= text?.length ?? largestPart
    parts.push(text ?? '')
    at += 46 + sumAt(bytes, at + 28, at + 30, at + 32)
  }
  return parts
}

/** What an entry of the directory of a zip leads to; nothing where it is too large to be text. */
function deflatedPart(bytes: Buffer, entry: number): string | undefined {
  const local = bytes.readUInt32LE(entry + 42)
  if (bytes.readUInt16LE(entry + 10) !== 8 || local + 30 > bytes.length) return ''
  const from = local + 30 + sumAt(bytes, local + 26, local + 28)
  const packed = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20))
  try {
    return wordsIn(inflateRawSync(packed, { maxOutputLength: largestPart }))
  } catch {
    return undefined
  }
}

function sumAt(bytes: Buffer, ...places: readonly number[]): number {
  return places.reduce((sum, place) => sum + bytes.readUInt16LE(place), 0)
}
