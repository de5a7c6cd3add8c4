import { exporterFor } from '../export/registry.ts'
import type { Playable } from '../model/simulation.ts'
import { openZip, type ZipPackage } from '../package/open-zip.ts'
import type { LargeFile } from '../package/package-files.ts'
import { readPackage, type PackageReading } from '../package/read-playable.ts'
import type { Source, SourceShow } from './source.ts'

export interface ZipSourceOptions {
  /** Hears why a file of the package cannot be given, once for each reason. The rest is. */
  readonly onFailed: (error: unknown) => void
}

/** There is one build of what was made elsewhere. */
const onlyBuild = 1

/** SCORM 2004 2nd Edition RTE 4.2.21: the editions after it took 64,000. */
const olderStateLimit = 4000

/** A package in a zip, of whatever maker. Throws `UsageError` where it cannot be played. */
export async function openPackage(path: string, options: ZipSourceOptions): Promise<Source> {
  const zip = await openZip(path)
  const reading = await readPackage(zip).catch(async (error: unknown) => {
    await zip.close()
    throw error
  })
  const show = showOf(reading, path)
  const told = new Set<string>()

  function tell(error: unknown): undefined {
    const reason = String(error)
    if (!told.has(reason)) options.onFailed(error)
    told.add(reason)
  }

  /** Hears as well of what goes wrong while it is sent. */
  function telling(found: Uint8Array | LargeFile | undefined): typeof found {
    if (found === undefined || found instanceof Uint8Array) return found
    return {
      size: found.size,
      async *read(range) {
        try {
          yield* found.read(range)
        } catch (error) {
          tell(error)
          throw error
        }
      },
    }
  }

  return {
    show: () => show,
    file: (build, name) =>
      build === onlyBuild ? contentsOf(zip, name).then(telling, tell) : Promise.resolve(undefined),
    // Its maker has that.
    sourceOf: () => [],
    choose: () => Promise.resolve(),
    // It is what it is: nothing of it changes.
    onChange: () => undefined,
    close: () => zip.close(),
  }
}

/** The address of a file is its name, or, of a folder, the page that a server would give for it. */
async function contentsOf(
  zip: ZipPackage,
  name: string,
): Promise<Uint8Array | LargeFile | undefined> {
  return (
    zip.large(name) ??
    (await zip.read(name)) ??
    (name.endsWith('/') ? contentsOf(zip, `${name}index.html`) : undefined)
  )
}

function showOf({ playable, remarks }: PackageReading, identity: string): SourceShow {
  const limit = stateLimitOf(playable)
  const { standard } = playable
  return {
    ...{ build: onlyBuild, opened: onlyBuild, updates: {}, playable, identity },
    ...{ format: standard, formats: [{ id: standard, title: titleOf(playable) }] },
    ...(limit !== undefined && { stateLimit: limit }),
    ...{ source: 'package', modules: [], findings: remarks, isStale: false, editor: '' },
  }
}

function titleOf({ standard, edition }: Playable): string {
  const title = exporterFor(standard)?.title ?? standard
  return edition === '' ? title : `${title} ${edition}`
}

function stateLimitOf({ standard, edition }: Playable): number | undefined {
  const isOlder = standard === 'scorm2004' && /^(?:2nd|CAM)/i.test(edition)
  return isOlder ? olderStateLimit : exporterFor(standard)?.stateLimit
}
