import { codeOf, controlsIn, hiddenIn, turnsText } from '../model/characters.ts'
import { findCredentials } from '../model/credential.ts'
import type { Report } from '../model/finding.ts'
import { startOf, type Position } from '../model/position.ts'
import { fileCredential } from './credential-findings.ts'
import { lookAt, readBytes, type DiskProblem } from './disk.ts'
import { placeIn } from './place.ts'
import {
  controlCharacter,
  fileEncoding,
  fileOutside,
  fileTooLarge,
  fileUnreadable,
  hiddenCharacter,
  type Encoding,
} from './text-findings.ts'

/** 80,000 words: no lesson is longer, and the parser takes about a second for it. */
export const textLimit = 512 * 1024

/**
 * Reads a text of the course: the one way to do so. What it gives is UTF-8 text without a byte
 * order mark, with line feeds; what it cannot give it reports.
 */
export function readText(folder: string, file: string, report: Report): string | undefined {
  const found = lookAt(folder, file)
  if (found.problem !== undefined) {
    refuse(file, found.problem, report)
    return undefined
  }
  if (found.bytes > textLimit) {
    report(fileTooLarge, startOf(file), { bytes: found.bytes, most: textLimit })
    return undefined
  }
  const read = readBytes(found)
  if (read.problem !== undefined) {
    refuse(file, read.problem, report)
    return undefined
  }
  return decodeText(file, read.contents, report)
}

function refuse(file: string, problem: DiskProblem, report: Report): void {
  if (problem === 'outside') report(fileOutside, startOf(file), { file })
  else report(fileUnreadable, startOf(file), { file, reason: problem })
}

/** Bytes to text, as `readText` does it, for bytes that come from elsewhere. */
export function decodeText(file: string, bytes: Uint8Array, report: Report): string | undefined {
  if (looksLikeUtf16(bytes)) {
    report(fileEncoding, startOf(file), { guess: 'UTF-16', offset: 0, near: '' })
    return undefined
  }
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const offset = firstBadByte(bytes, decoded)
  if (offset !== undefined) {
    const guess: Encoding = 'Windows-1252'
    const near = wordsAround(bytes, offset)
    report(fileEncoding, positionOfByte(file, bytes, offset), { guess, offset, near })
    return undefined
  }
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!reportControls(file, text, report)) return undefined
  reportHidden(file, text, report)
  reportCredentials(file, text, report)
  return text
}

/** By its byte order mark, or by a NUL in nearly every other byte, as Western text has. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const sample = bytes.subarray(0, 1024)
  const pairs = Math.floor(sample.length / 2)
  const nuls = [0, 1].map((side) => sample.filter((byte, at) => byte === 0 && at % 2 === side))
  const [even = 0, odd = 0] = nuls.map(({ length }) => length)
  return pairs > 1 && Math.max(even, odd) > 0.7 * pairs && Math.min(even, odd) < 0.3 * pairs
}

/** Where the decoder put U+FFFD for bytes that are not U+FFFD themselves. */
function firstBadByte(bytes: Uint8Array, decoded: string): number | undefined {
  let offset = 0
  let from = 0
  for (;;) {
    const at = decoded.indexOf('\uFFFD', from)
    if (at === -1) return undefined
    offset += Buffer.byteLength(decoded.slice(from, at))
    const isWritten = [0xef, 0xbf, 0xbd].every((byte, index) => bytes[offset + index] === byte)
    if (!isWritten) return offset
    offset += 3
    from = at + 1
  }
}

/** The author's words around a byte that is not UTF-8, as Windows reads them. */
function wordsAround(bytes: Uint8Array, offset: number): string {
  const before = new TextDecoder().decode(bytes.subarray(Math.max(0, offset - 20), offset))
  const after = new TextDecoder('windows-1252').decode(bytes.subarray(offset, offset + 20))
  const line = (before.split(/[\r\n]/).at(-1) ?? '') + (after.split(/[\r\n]/)[0] ?? '')
  return line.replace(/[\u0000-\u001F\u007F-\u009F\uFFFD]/g, '').trim()
}

function positionOfByte(file: string, bytes: Uint8Array, offset: number): Position {
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).replace(/\r\n?/g, '\n')
  return placeIn(file, before, before.length)
}

/** A text with one of these is refused. */
function reportControls(file: string, text: string, report: Report): boolean {
  const found = controlsIn(text)
  const [first] = found
  if (first === undefined) return true
  const data = { code: codeOf(first.character), count: found.length }
  report(controlCharacter, placeIn(file, text, first.index), data)
  return false
}

/** Each kind of character once, where it stands first. */
function reportHidden(file: string, text: string, report: Report): void {
  const found = hiddenIn(text)
  for (const character of new Set(found.map((each) => each.character))) {
    const places = found.filter((each) => each.character === character)
    report(hiddenCharacter, placeIn(file, text, places[0]?.index ?? 0), {
      code: codeOf(character),
      count: places.length,
      turnsText: turnsText(character),
    })
  }
}

/** Here, so that nothing that becomes part of a package goes past it: comments and front matter too. */
export function reportCredentials(file: string, text: string, report: Report): void {
  for (const { kind, offset } of findCredentials(text)) {
    report(fileCredential, placeIn(file, text, offset), { kind })
  }
}
