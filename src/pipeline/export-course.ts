import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exporterFor, formatNames } from '../export/registry.ts'
import { formatLock } from '../identity/lock.ts'
import { lockFile } from '../identity/read.ts'
import { readAsset } from '../load/assets.ts'
import type { Exporter, PackageFile, Site, ToolkitParts } from '../model/site.ts'
import { UsageError } from '../model/usage-error.ts'
import { renderSite, type RenderOptions } from '../render/site.ts'
import { verifyZip } from '../zip/verify.ts'
import { writeWhole } from '../zip/write.ts'
import { contentHash, zipFiles } from '../zip/zip.ts'
import { builtPart } from './built.ts'
import type { CheckedCourse } from './check-course.ts'
import { demandScos } from './sco-formats.ts'

/** One finished package. `file` is the path it was written to. */
export interface MadePackage {
  readonly format: string
  readonly file: string
  readonly bytes: number
  readonly files: number
  /** Of the zip; the same with one version of the tool and of node. */
  readonly sha256: string
  /** Of the names and contents in it; the same with any node. */
  readonly contentSha256: string
}

/**
 * Packs a checked course, one file per format, into the folder `out`. The lock goes first: a
 * package must never hold a key that is forgotten afterwards.
 */
export async function exportCourse(
  checked: CheckedCourse,
  formats: readonly string[],
  out: string,
  options: RenderOptions = {},
): Promise<readonly MadePackage[]> {
  const chosen = formats.map(exporterNamed)
  demandScos(formats, options.sco)
  const site = renderCourse(checked, options)
  await writeLock(checked)
  const made: MadePackage[] = []
  for (const exporter of chosen) {
    made.push(await makePackage(exporter, site, { out, ...options }))
  }
  return made
}

/** The pages of a course with its media, before any format; without the trainer's unless asked. */
export function renderCourse(
  { folder, course, keys, theme }: CheckedCourse,
  options: RenderOptions = {},
): Site {
  const media = new Map(course.assets.map((asset) => [asset.path, readAsset(folder, asset)]))
  const styles = readFileSync(builtPart('player.css'), 'utf8') + theme
  return renderSite(course, keys, media, styles, options)
}

/** The files of one format, as they go into its package. */
export function packFormat(exporter: Exporter, site: Site): readonly PackageFile[] {
  return exporter.pack(site, partsFor(exporter))
}

interface PackageOptions extends RenderOptions {
  readonly out: string
}

async function makePackage(
  exporter: Exporter,
  site: Site,
  { out, isForTrainer = false, sco }: PackageOptions,
): Promise<MadePackage> {
  const files = packFormat(exporter, site)
  const contentSha256 = contentHash(files)
  const bytes = await zipFiles(files)
  await verifyZip(bytes, files)
  const { id, version } = site.course
  const parts = [id, version, 'concept', contentSha256.slice(0, 8)]
  const kind = [...(isForTrainer ? ['trainer'] : []), ...(sco ? [`per-${sco}`] : [])]
  const name = [...parts, ...kind, exporter.id].join('-')
  const file = join(out, `${name}.zip`)
  await writeWhole(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    format: exporter.id,
    file,
    bytes: bytes.length,
    files: files.length,
    sha256,
    contentSha256,
  }
}

function exporterNamed(name: string): Exporter {
  const exporter = exporterFor(name)
  if (exporter) return exporter
  const names = formatNames.join(', ')
  throw new UsageError({
    nl: `"${name}" is geen formaat. Kies uit: ${names}, all.`,
    en: `"${name}" is not a format. Choose from: ${names}, all.`,
  })
}

function partsFor({ tracker, schemas }: Exporter): ToolkitParts {
  return {
    player: readFileSync(builtPart(`players/${tracker}.js`), 'utf8'),
    schemas: schemas === undefined ? [] : readSchemas(schemas),
  }
}

function readSchemas(edition: string): readonly PackageFile[] {
  const folder = builtPart(`schemas/${edition}/`)
  return readdirSync(folder).map((path) => ({
    path,
    contents: readFileSync(new URL(path, folder)),
  }))
}

/** Written only when something changed, so that an export leaves a clean checkout clean. */
async function writeLock({ folder, lock }: CheckedCourse): Promise<void> {
  const file = join(folder, lockFile)
  const text = formatLock(lock)
  if (text !== readIfThere(file)) await writeWhole(file, new TextEncoder().encode(text))
}

function readIfThere(file: string): string | undefined {
  try {
    // Git on Windows may have given it other line ends.
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
