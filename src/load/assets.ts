import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { endingOf } from '../model/content-block.ts'
import type { Asset, AssetUse } from '../model/course.ts'
import type { Report } from '../model/finding.ts'
import { UsageError } from '../model/usage-error.ts'
import {
  assetActiveSvg,
  assetCaptions,
  assetEmpty,
  assetLarge,
  assetMissing,
  assetOutside,
  assetRuns,
  assetTooLarge,
  assetUnreadable,
  assetWrongCase,
} from './asset-findings.ts'
import { reportInAsset } from './asset-credentials.ts'
import {
  lookAt,
  orProblem,
  readBytes,
  tryOpening,
  type DiskProblem,
  type RegularFile,
} from './disk.ts'
import { foldName } from './names.ts'
import { placeIn } from './place.ts'
import { findActiveParts } from './svg.ts'
import { decodeText } from './text-gate.ts'

/** What most LMSs take as a whole package. */
const largest = 200 * 1024 * 1024
/** What several LMSs refuse, and a phone downloads too long. */
const largestEverywhere = 50 * 1024 * 1024
/** A drawing with more text than this is a photograph, and what is text is all looked through. */
const largestText = 5 * 1024 * 1024

/**
 * Looks whether a file that a text refers to may go into a package, and reports why not. Of its
 * contents only what is text is judged: an SVG is the one picture that can hold a program.
 */
export function inspectAsset(folder: string, use: AssetUse, report: Report): Asset | undefined {
  const { path, position } = use
  const found = lookAt(folder, path)
  const right = found.problem === 'outside' ? path : spellingOf(folder, path)
  if (right !== undefined && right !== path) {
    const differs = right.normalize('NFC') === path.normalize('NFC') ? 'form' : 'case'
    report(assetWrongCase, position, { path, right, differs })
    return undefined
  }
  if (found.problem !== undefined) {
    reportProblem(found.problem, use, report)
    return undefined
  }
  const fits = fitsPackage(found, use, report) && isPassive(found, use, report)
  return fits ? { path, bytes: found.bytes } : undefined
}

/** The bytes of an inspected file, read once. Throws when it is no longer what was inspected. */
export function readAsset(folder: string, { path, bytes }: Asset): Uint8Array {
  const found = lookAt(folder, path)
  const read = found.problem === undefined ? readBytes(found) : found
  if (read.problem === undefined && read.contents.length === bytes) return read.contents
  throw new UsageError({
    nl: `"${path}" is veranderd terwijl het pakket werd gemaakt. Probeer het opnieuw.`,
    en: `"${path}" changed while the package was being made. Try again.`,
  })
}

/** A path as the names on disk spell it, where the author's spelling means one; else nothing. */
function spellingOf(folder: string, path: string): string | undefined {
  let right = ''
  for (const part of path.split('/')) {
    const names = namesIn(folder, right)
    const name = names.find((one) => one === part) ?? names.find((one) => isSame(one, part))
    if (name === undefined) return undefined
    right = right === '' ? name : `${right}/${name}`
  }
  return right
}

function namesIn(folder: string, path: string): readonly string[] {
  if (path !== '' && lookAt(folder, path).problem !== 'folder') return []
  const read = orProblem(() => ({ names: readdirSync(join(folder, path)) }))
  return 'names' in read ? read.names : []
}

function isSame(one: string, other: string): boolean {
  return foldName(one) === foldName(other)
}

function reportProblem(problem: DiskProblem, { path, position }: AssetUse, report: Report): void {
  if (problem === 'missing') report(assetMissing, position, { path })
  else if (problem === 'outside') report(assetOutside, position, { path })
  else report(assetUnreadable, position, { path, reason: problem })
}

function fitsPackage(
  { bytes }: RegularFile,
  { path, position }: AssetUse,
  report: Report,
): boolean {
  const most = isSvg(path) || endingOf(path) === 'vtt' ? largestText : largest
  if (bytes === 0) report(assetEmpty, position, { path })
  else if (bytes > most) report(assetTooLarge, position, { path, bytes, most })
  else if (bytes > largestEverywhere) {
    report(assetLarge, position, { path, bytes, most: largestEverywhere })
  }
  return bytes > 0 && bytes <= most
}

/** Whether it can be read and does nothing but show. */
function isPassive(found: RegularFile, use: AssetUse, report: Report): boolean {
  if (isSvg(use.path)) return isPassiveSvg(found, use, report)
  const ending = endingOf(use.path)
  if (runs.has(ending)) {
    report(assetRuns, use.position, { path: use.path, ending })
    return false
  }
  if (ending === 'vtt') return isCaptions(found, use, report)
  reportInAsset(found, use, report)
  const { problem } = tryOpening(found)
  if (problem !== undefined) reportProblem(problem, use, report)
  const isCompressed = /\.svgz$/i.test(use.path)
  if (isCompressed) report(assetActiveSvg, use.position, { kind: 'compressed', found: '' })
  return problem === undefined && !isCompressed
}

/** A browser leaves captions out without a word when their first line is not this one. */
function isCaptions(file: RegularFile, use: AssetUse, report: Report): boolean {
  const read = readBytes(file)
  if (read.problem !== undefined) {
    reportProblem(read.problem, use, report)
    return false
  }
  const text = decodeText(use.path, read.contents, report)
  if (text === undefined) return false
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const isRight = /^\uFEFF?WEBVTT(?:[ \t]|$)/.test(first)
  const place = { file: use.path, line: 1, column: 1 }
  if (!isRight) report(assetCaptions, place, { first: first.slice(0, 40) }, [use.position])
  return isRight
}

/** Its findings stand in the SVG itself, so that they can be found there. */
function isPassiveSvg(file: RegularFile, use: AssetUse, report: Report): boolean {
  const read = readBytes(file)
  if (read.problem !== undefined) {
    reportProblem(read.problem, use, report)
    return false
  }
  const text = decodeText(use.path, read.contents, report)
  if (text === undefined) return false
  const active = findActiveParts(text)
  for (const { kind, found, offset } of active) {
    report(assetActiveSvg, placeIn(use.path, text, offset), { kind, found }, [use.position])
  }
  return active.length === 0
}

/** What a browser does not show but runs, in the name of the LMS, or may run as a page. */
const runs: ReadonlySet<string> = new Set([
  ...['html', 'htm', 'xhtml', 'xht', 'shtml', 'mht', 'mhtml', 'hta', 'js', 'mjs', 'cjs', 'wasm'],
  ...['xml', 'xsl', 'xslt', 'xul', 'rdf', 'rss', 'atom', 'mathml', 'swf', 'jar'],
])

function isSvg(path: string): boolean {
  return /\.svg$/i.test(path)
}
