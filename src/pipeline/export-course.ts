import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editionFor } from '../export/editions.ts'
import { editionNames, exporterFor, exporters, formatNames } from '../export/registry.ts'
import { formatLock } from '../identity/lock.ts'
import { lockFile } from '../identity/read.ts'
import { readAsset } from '../load/assets.ts'
import type { Asset } from '../model/course.ts'
import type { Division } from '../model/sco.ts'
import type { Exporter, PackageFile, PackOptions, Site, ToolkitParts } from '../model/site.ts'
import { UsageError } from '../model/usage-error.ts'
import { renderSite, type RenderOptions } from '../render/site.ts'
import { verifyZip } from '../zip/verify.ts'
import { writeWhole } from '../zip/write.ts'
import { contentHash, zipFiles } from '../zip/zip.ts'
import { builtPart } from './built.ts'
import type { CheckedCourse } from './check-course.ts'
import { refuseCredentials } from './refuse-credentials.ts'
import { demandScos, divisionOf } from './sco-formats.ts'

/** One finished package. `file` is the path it was written to. */
export interface MadePackage {
  readonly format: string
  /** Only of a format that has several. */
  readonly edition?: string
  readonly file: string
  readonly bytes: number
  readonly files: number
  /** Of the zip; the same with one version of the tool and of node. */
  readonly sha256: string
  /** Of the names and contents in it; the same with any node. */
  readonly contentSha256: string
}

/** What is made otherwise than usual. `edition` is of the formats that have it. */
export interface ExportOptions extends RenderOptions, PackOptions {}

/**
 * Packs a checked course, one file per format, into the folder `out`. The lock goes first: a
 * package must never hold a key that is forgotten afterwards.
 */
export async function exportCourse(
  checked: CheckedCourse,
  formats: readonly string[],
  out: string,
  options: ExportOptions = {},
): Promise<readonly MadePackage[]> {
  const chosen = formats.map(exporterNamed)
  demandScos(formats, options.sco)
  checkEdition(chosen, options.edition)
  const site = renderCourse(checked, options)
  refuseCredentials(site.files)
  await writeLock(checked, divisionOf(formats, options.sco))
  const made: MadePackage[] = []
  for (const exporter of chosen) {
    made.push(await makePackage(exporter, site, { out, ...options }))
  }
  return made
}

/**
 * The pages of a course with its media, before any format; without the trainer's unless asked. `read`
 * gives the bytes of a file of the course.
 */
export function renderCourse(
  { folder, course, keys, theme }: CheckedCourse,
  options: RenderOptions = {},
  read: (folder: string, asset: Asset) => Uint8Array = readAsset,
): Site {
  const media = new Map(course.assets.map((asset) => [asset.path, read(folder, asset)]))
  const styles = readFileSync(builtPart('player.css'), 'utf8') + theme
  return renderSite(course, keys, media, styles, options)
}

/** The files of one format, as they go into its package. */
export function packFormat(
  exporter: Exporter,
  site: Site,
  options: PackOptions = {},
): readonly PackageFile[] {
  return exporter.pack(site, partsFor(exporter, options), options)
}

interface PackageOptions extends ExportOptions {
  readonly out: string
}

async function makePackage(
  exporter: Exporter,
  site: Site,
  { out, isForTrainer = false, sco, edition: asked }: PackageOptions,
): Promise<MadePackage> {
  const edition = editionFor(exporter, asked)
  const files = packFormat(exporter, site, { edition: edition?.id })
  const contentSha256 = contentHash(files)
  const bytes = await zipFiles(files)
  await verifyZip(bytes, files)
  const { id, version } = site.course
  const parts = [id, version, 'concept', contentSha256.slice(0, 8)]
  const kind = [...(isForTrainer ? ['trainer'] : []), ...(sco ? [`per-${sco}`] : [])]
  const standard = [exporter.id, ...(edition ? [edition.id] : [])]
  const name = [...parts, ...kind, ...standard].join('-')
  const file = join(out, `${name}.zip`)
  await writeWhole(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    format: exporter.id,
    ...(edition && { edition: edition.id }),
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

/** A format without editions takes none: that of another format does not concern it. */
function checkEdition(chosen: readonly Exporter[], asked: string | undefined): void {
  if (asked === undefined) return
  const known = chosen.flatMap(({ editions = [] }) => editions.map(({ id }) => id))
  if (known.includes(asked)) return
  const having = exporters.filter(({ editions }) => editions).map(({ id }) => id)
  throw new UsageError({
    nl: `Editie "${asked}" past niet bij de gekozen formaten. Alleen ${having.join(', ')} heeft edities: ${editionNames.join(', ')}.`,
    en: `Edition "${asked}" does not go with the chosen formats. Only ${having.join(', ')} has editions: ${editionNames.join(', ')}.`,
  })
}

function partsFor(exporter: Exporter, { edition }: PackOptions): ToolkitParts {
  const schemas = editionFor(exporter, edition)?.schemas ?? exporter.schemas
  return {
    player: readFileSync(builtPart(`players/${exporter.tracker}.js`), 'utf8'),
    schemas: schemas === undefined ? [] : readSchemas(schemas),
  }
}

function readSchemas(set: string): readonly PackageFile[] {
  const folder = builtPart(`schemas/${set}/`)
  return readdirSync(folder).map((path) => ({
    path,
    contents: readFileSync(new URL(path, folder)),
  }))
}

/** Written only when something changed, so that an export leaves a clean checkout clean. */
async function writeLock(
  { folder, lock }: CheckedCourse,
  division: Division | undefined,
): Promise<void> {
  const file = join(folder, lockFile)
  const text = formatLock({ ...lock, ...(division && { division }) })
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
