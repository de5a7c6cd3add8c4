import { launchable, type Playable, type ShownModule } from '../model/simulation.ts'
import type { Site } from '../model/site.ts'
import type { PackageFiles } from '../package/package-files.ts'
import type { BuiltCourse } from '../pipeline/workshop.ts'
import { lessonPath } from '../render/names.ts'

/** A build that can be played. */
export interface ShownBuild {
  readonly playable: Playable
  readonly files: PackageFiles
  readonly site: Site
}

/** The lessons as they are now, each with where it is in what is played: the last good build. */
export function modulesShown(
  { checked }: BuiltCourse,
  last: ShownBuild | undefined,
): readonly ShownModule[] {
  const { course, keys } = checked
  const items = last ? itemsOf(last) : new Map<string, string>()
  return course.modules.map(({ id, number, title, lessons }) => ({
    ...{ key: keys.modules[id] ?? '', number, title },
    lessons: lessons.map((lesson) => {
      const item = items.get(`module ${id}`) ?? items.get(`lesson ${lesson.id}`)
      return {
        ...{ key: keys.lessons[lesson.id] ?? '', number: lesson.number, title: lesson.title },
        ...{ file: lesson.position.file, path: lessonPath(lesson.id) },
        ...(item !== undefined && { item }),
      }
    }),
  }))
}

/** The ids of the items that its SCOs became, by what of the course they are. */
function itemsOf({ playable, site }: ShownBuild): ReadonlyMap<string, string> {
  const byPage = new Map(
    launchable(playable.menu).map(({ id, href = '' }) => [href.replace(/[?#].*$/, ''), id]),
  )
  return new Map(
    (site.scos ?? []).flatMap(({ unit, id, launch }) => {
      const item = byPage.get(launch)
      return item === undefined ? [] : [[`${unit} ${id}`, item] as const]
    }),
  )
}
