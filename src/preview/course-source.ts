import { editionFor } from '../export/editions.ts'
import { exporterFor, exporters } from '../export/registry.ts'
import { lessonsOf, type Course } from '../model/course.ts'
import type { Locale, Text } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import type { Exporter, PackageFile, Site } from '../model/site.ts'
import type { Playable, ShownFinding } from '../model/simulation.ts'
import { UsageError } from '../model/usage-error.ts'
import { filesInMemory } from '../package/package-files.ts'
import { readPlayable } from '../package/read-playable.ts'
import { catalogue } from '../pipeline/catalogue.ts'
import { openWorkshop, type BuiltCourse, type WorkshopOptions } from '../pipeline/workshop.ts'
import { lessonPath } from '../render/names.ts'
import { messageOf } from '../report/message.ts'
import { inTurn } from './in-turn.ts'
import { pageSource } from './page-source.ts'
import { pageUpdates } from './page-updates.ts'
import { modulesShown, type ShownBuild } from './shown-build.ts'
import type { Source, SourceShow } from './source.ts'
import { watchFolder } from './watch-folder.ts'

export interface CourseSourceOptions extends WorkshopOptions {
  readonly format: string
  readonly edition?: string | undefined
  readonly editor: string
  /** The id of the lesson that is opened first. */
  readonly lesson?: string | undefined
  /** The LMS, by the name of its profile, that it is opened in. */
  readonly profile?: string | undefined
  /** Hears how each build went. */
  readonly onBuilt: (built: BuiltCourse, milliseconds: number) => void
  /** Hears why there was none: the folder is gone, or may not be read. The next change tries again. */
  readonly onFailed: (error: unknown) => void
}

/** How many before the last one that had to be opened are still answered for: a page may be on its way. */
const kept = 3

/** Where nothing could be made yet. */
const nothing: Playable = { standard: 'web', edition: '', title: '', menu: [] }

/** A course in its folder, built again at each change. Throws `UsageError` where there is none. */
export async function openCourse(folder: string, options: CourseSourceOptions): Promise<Source> {
  const workshop = openWorkshop(folder, options)
  const listeners: ((show: SourceShow) => void)[] = []
  /** By the build that was to be opened, the last one that goes on from it. */
  const builds = new Map<number, ShownBuild>()
  const alone = inTurn()
  let format = options.format
  let number = 0
  let opened = 0
  let updates: Readonly<Record<string, number>> = {}
  let built: BuiltCourse
  let show: SourceShow

  /** Makes what is shown of the course as it is now. */
  async function build(): Promise<BuiltCourse> {
    const started = performance.now()
    const exporter = exporterNamed(format)
    built = await workshop.build([format])
    const { site } = built
    if (site) await take(site, built.files(exporter, { edition: editionOf(exporter) }))
    tell(showOf(exporter))
    options.onBuilt(built, performance.now() - started)
    return built
  }

  async function take(site: Site, packed: readonly PackageFile[]): Promise<void> {
    const files = filesInMemory(packed)
    const last = builds.get(opened)
    const updated = last && pageUpdates(last.packed, packed)
    const playable = last && updated ? last.playable : ((await readPlayable(files)) ?? nothing)
    number += 1
    if (!updated) opened = number
    const news = (updated ?? []).map((path) => [path, number] as const)
    updates = updated ? { ...updates, ...Object.fromEntries(news) } : {}
    builds.set(opened, { packed, files, playable, site })
    const [oldest] = builds.keys()
    if (builds.size > kept + 1 && oldest !== undefined) builds.delete(oldest)
  }

  /** One after the other, and a failure is only told: the next change tries again. */
  function rebuild(): Promise<void> {
    return alone(async () => {
      try {
        await build()
      } catch (error) {
        options.onFailed(error)
        tell({ ...show, isStale: true, failure: reasonOf(error) })
      }
    })
  }

  function tell(next: SourceShow): void {
    show = next
    for (const listener of listeners) listener(show)
  }

  function editionOf(exporter: Exporter): string | undefined {
    const { edition } = options
    return exporter.editions?.some(({ id }) => id === edition) ? edition : undefined
  }

  function showOf(exporter: Exporter): SourceShow {
    const { checked, site } = built
    const { stateLimit } = exporter
    const last = builds.get(opened)
    return {
      ...{ build: number, opened, updates },
      playable: titled(last?.playable ?? nothing, checked.course),
      identity: last?.site.keys.course ?? '',
      format,
      formats: exporters
        .filter(({ scoRules }) => options.sco === undefined || scoRules !== undefined)
        .map((each) => ({ id: each.id, title: titleOf(each) })),
      ...(stateLimit !== undefined && { stateLimit }),
      source: 'course',
      modules: modulesShown(built, last),
      findings: checked.diagnostics.map((diagnostic): ShownFinding => {
        const { rule, severity, position } = diagnostic
        const textIn = (locale: Locale): Text => {
          const { message, hint } = messageOf(diagnostic, catalogue, locale)
          return { message, ...(hint !== '' && { hint }) }
        }
        return { rule, severity, ...position, text: { nl: textIn('nl'), en: textIn('en') } }
      }),
      isStale: site === undefined,
      editor: options.editor,
      ...(options.lesson !== undefined && { start: lessonPath(options.lesson) }),
      ...(options.profile !== undefined && { profile: options.profile }),
    }
  }

  function titleOf(exporter: Exporter): string {
    const edition = editionFor(exporter, editionOf(exporter))
    return [exporter.title, ...(edition ? [edition.title] : [])].join(' ')
  }

  // First followed, then read: what is saved during the first build is not missed.
  const watch = watchFolder(folder, rebuild)
  async function close(): Promise<void> {
    await watch.close()
    await alone(() => workshop.close())
  }
  try {
    await watch.ready
    const first = await alone(build)
    if (options.lesson !== undefined) demandLesson(first, options.lesson)
  } catch (error) {
    await close()
    throw error
  }
  return {
    show: () => show,
    file: (of, path) => builds.get(of)?.files.read(path) ?? Promise.resolve(undefined),
    sourceOf(of, page) {
      const site = builds.get(of)?.site
      return site ? pageSource(site, page, options.isForTrainer === true) : []
    },
    async choose(wanted) {
      if (wanted === format || !show.formats.some(({ id }) => id === wanted)) return
      format = wanted
      await rebuild()
    },
    onChange: (listener) => listeners.push(listener),
    close,
  }
}

/** What went wrong, for who looks at the page; of our own mistakes the terminal has more. */
function reasonOf(error: unknown): Readonly<Record<Locale, string>> {
  if (error instanceof UsageError) return error.text
  return { nl: String(error), en: String(error) }
}

/** A course on the web has no manifest that names it; in what language it is we know better than any. */
function titled(playable: Playable, { title, language }: Course): Playable {
  return { ...playable, title: playable.title === '' ? title : playable.title, language }
}

function demandLesson({ checked }: BuiltCourse, id: string): void {
  const ids = lessonsOf(checked.course).map((lesson) => lesson.id)
  if (ids.includes(id)) return
  const near = nearest(id, ids)
  throw new UsageError({
    nl: `Er is geen les met id "${id}". ${near === undefined ? 'Het id staat boven in het bestand van de les.' : `Bedoel je "${near}"?`}`,
    en: `There is no lesson with id "${id}". ${near === undefined ? 'The id stands at the top of the file of the lesson.' : `Do you mean "${near}"?`}`,
  })
}

function exporterNamed(format: string): Exporter {
  const exporter = exporterFor(format)
  if (!exporter) throw new Error(`There is no format "${format}".`)
  return exporter
}
