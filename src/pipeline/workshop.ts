import type { Exporter, PackageFile, PackOptions, Site } from '../model/site.ts'
import { createRenderMemory } from '../render/memory.ts'
import type { RenderOptions } from '../render/site.ts'
import { checkFolder, hasErrors, type CheckedCourse, type CheckOptions } from './check-course.ts'
import { packFormat, renderCourse } from './export-course.ts'
import { keptAssets } from './kept-assets.ts'
import { keptKeys } from './kept-keys.ts'
import { keptParser } from './kept-parser.ts'
import { openParser } from './parse-pool.ts'

/** A course that is built again and again while its author writes. Only what changed is done again. */
export interface Workshop {
  /**
   * Reads what changed on disk. The lock is never written: keys that are born stay in memory. The
   * limits of `formats` are checked besides those of the formats that the course names.
   */
  build(formats?: readonly string[]): Promise<BuiltCourse>
  close(): Promise<void>
}

/** A course as it was at one moment. */
export interface BuiltCourse {
  readonly checked: CheckedCourse
  /** Absent where the findings would stop an export. */
  readonly site?: Site
  /** The very files that the exporter puts into its package. */
  files(exporter: Exporter, options?: PackOptions): readonly PackageFile[]
}

export interface WorkshopOptions extends CheckOptions, Omit<RenderOptions, 'memory' | 'sco'> {
  /** Hears of each text that is read again, how many there are with it, and how many in all. */
  readonly onRead?: (done: number, all: number) => void
}

/** Opens a course folder. The parser's thread stays until it is closed. */
export function openWorkshop(folder: string, options: WorkshopOptions = {}): Workshop {
  const parser = keptParser(openParser(), options.onRead)
  const memory = createRenderMemory()
  const assets = keptAssets()
  const keys = keptKeys()
  const { isForTrainer, sco } = options
  const rendering = { ...(isForTrainer && { isForTrainer }), sco, memory }
  return {
    async build(formats = options.formats ?? []) {
      const checked = await checkFolder(
        folder,
        { ...options, formats },
        {
          ...{ parser, ...assets, identify: keys.identify },
        },
      )
      const site = hasErrors(checked.diagnostics)
        ? undefined
        : renderCourse(checked, rendering, assets.read)
      // Of a course that is half written not everything is there.
      if (site) keys.keep(checked.lock)
      return {
        checked,
        ...(site && { site }),
        files: (exporter, packing) => (site ? packFormat(exporter, site, packing) : []),
      }
    },
    close: () => parser.close(),
  }
}
