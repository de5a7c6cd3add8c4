import { editionFor } from '../export/editions.ts'
import { exporterFor, exporters } from '../export/registry.ts'
import type { Locale, Text } from '../model/diagnostic.ts'
import type { Exporter } from '../model/site.ts'
import type { Playable, Show, ShownFinding, ShownModule } from '../model/simulation.ts'
import { filesInMemory, type PackageFiles } from '../package/package-files.ts'
import { readPlayable } from '../package/read-playable.ts'
import { catalogue } from '../pipeline/catalogue.ts'
import { openWorkshop, type BuiltCourse, type WorkshopOptions } from '../pipeline/workshop.ts'
import { lessonPath } from '../render/names.ts'
import { messageOf } from '../report/message.ts'
import type { Source } from './source.ts'
import { watchFolder } from './watch-folder.ts'

export interface CourseSourceOptions extends WorkshopOptions {
  readonly format: string
  readonly edition?: string | undefined
  readonly editor: string
  /** Hears how each build went. */
  readonly onBuilt: (built: BuiltCourse, milliseconds: number) => void
  /** Hears why there was none: the folder is gone, or may not be read. The next change tries again. */
  readonly onFailed: (error: unknown) => void
}

interface Shown {
  readonly playable: Playable
  readonly files: PackageFiles
}

/** How many builds before the last one are still answered for: a page may be on its way to them. */
const kept = 3

/** Where nothing could be made yet. */
const nothing: Playable = { standard: 'web', edition: '', title: '', menu: [] }

/** A course in its folder, built again at each change. Throws `UsageError` where there is none. */
export async function openCourse(folder: string, options: CourseSourceOptions): Promise<Source> {
  const workshop = openWorkshop(folder, options)
  const listeners: ((show: Show) => void)[] = []
  const builds = new Map<number, Shown>()
  let format = options.format
  let number = 0
  let built: BuiltCourse
  let show: Show

  async function build(): Promise<void> {
    const started = performance.now()
    built = await workshop.build()
    options.onBuilt(built, performance.now() - started)
  }

  /** Makes what is shown of the course as it was built last. */
  async function arrange(): Promise<void> {
    const exporter = exporterNamed(format)
    if (built.site) {
      const files = filesInMemory(built.files(exporter, { edition: editionOf(exporter) }))
      number += 1
      builds.set(number, { files, playable: (await readPlayable(files)) ?? nothing })
      builds.delete(number - kept - 1)
    }
    show = showOf(exporter)
    for (const listener of listeners) listener(show)
  }

  function editionOf(exporter: Exporter): string | undefined {
    const { edition } = options
    return exporter.editions?.some(({ id }) => id === edition) ? edition : undefined
  }

  function showOf(exporter: Exporter): Show {
    const { checked, site } = built
    const { stateLimit } = exporter
    return {
      build: number,
      content: `/course/${number}/`,
      playable: builds.get(number)?.playable ?? nothing,
      format,
      formats: exporters.map((each) => ({ id: each.id, title: titleOf(each) })),
      ...(stateLimit !== undefined && { stateLimit }),
      source: 'course',
      modules: modulesOf(built),
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
    }
  }

  function titleOf(exporter: Exporter): string {
    const edition = editionFor(exporter, editionOf(exporter))
    return [exporter.title, ...(edition ? [edition.title] : [])].join(' ')
  }

  await build()
  await arrange()
  const watch = watchFolder(folder, async () => {
    try {
      await build()
      await arrange()
    } catch (error) {
      options.onFailed(error)
    }
  })
  await watch.ready
  return {
    show: () => show,
    file: (of, path) => builds.get(of)?.files.read(path) ?? Promise.resolve(undefined),
    async choose(wanted) {
      if (wanted === format || !exporterFor(wanted)) return
      format = wanted
      await arrange()
    },
    onChange: (listener) => listeners.push(listener),
    async close() {
      await watch.close()
      await workshop.close()
    },
  }
}

function exporterNamed(format: string): Exporter {
  const exporter = exporterFor(format)
  if (!exporter) throw new Error(`There is no format "${format}".`)
  return exporter
}

function modulesOf({ checked }: BuiltCourse): readonly ShownModule[] {
  const { course, keys } = checked
  return course.modules.map(({ id, number, title, lessons }) => ({
    ...{ key: keys.modules[id] ?? '', number, title },
    lessons: lessons.map((lesson) => ({
      ...{ key: keys.lessons[lesson.id] ?? '', number: lesson.number, title: lesson.title },
      ...{ file: lesson.position.file, path: lessonPath(lesson.id) },
    })),
  }))
}
