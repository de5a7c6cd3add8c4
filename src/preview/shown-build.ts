import { wordsFor } from '../i18n/words.ts'
import { launchable, type Playable, type ShownModule } from '../model/simulation.ts'
import { lessonsOf, type LearnerLesson } from '../model/learner-course.ts'
import type { PackageFile, Site } from '../model/site.ts'
import type { PackageFiles } from '../package/package-files.ts'
import type { BuiltCourse } from '../pipeline/workshop.ts'
import { learnerCourse } from '../render/learner-course.ts'
import { lessonPath } from '../render/names.ts'

/** A build that can be played. */
export interface ShownBuild {
  readonly playable: Playable
  readonly packed: readonly PackageFile[]
  readonly files: PackageFiles
  readonly site: Site
}

/** The lessons as they are now, each with where it is in what is played: the last good build. */
export function modulesShown(
  { checked }: BuiltCourse,
  last: ShownBuild | undefined,
): readonly ShownModule[] {
  const { course, keys } = checked
  const parts = last ? partsOf(last) : new Map<string, ShownPart>()
  const activities = last ? activitiesOf(last) : new Map<string, LearnerLesson['activities']>()
  return course.modules.map(({ id, number, title, lessons }) => ({
    ...{ key: keys.modules[id] ?? '', number, title },
    lessons: lessons.map((lesson) => {
      const part = parts.get(`module ${id}`) ?? parts.get(`lesson ${lesson.id}`)
      const key = keys.lessons[lesson.id] ?? ''
      return {
        ...{ key, number: lesson.number, title: lesson.title },
        ...{ file: lesson.position.file, path: lessonPath(lesson.id) },
        ...(part && { item: part.item }),
        recordKey: part?.key ?? last?.site.keys.course ?? '',
        activities: activities.get(key) ?? [],
      }
    }),
  }))
}

interface ShownPart {
  /** Id of the item that a SCO became. */
  readonly item: string
  readonly key: string
}

/** The SCOs that it was divided into, by what of the course they are. */
function partsOf({ playable, site }: ShownBuild): ReadonlyMap<string, ShownPart> {
  const byPage = new Map(
    launchable(playable.menu).map(({ id, href = '' }) => [href.replace(/[?#].*$/, ''), id]),
  )
  return new Map(
    (site.scos ?? []).flatMap(({ key, unit, id, launch }) => {
      const item = byPage.get(launch)
      return item === undefined ? [] : [[`${unit} ${id}`, { item, key }] as const]
    }),
  )
}

/** What each lesson asks, by its key, as the player knows it. */
function activitiesOf({ site }: ShownBuild): ReadonlyMap<string, LearnerLesson['activities']> {
  const { course, keys } = site
  const known = learnerCourse({ course, keys, words: wordsFor(course.language), media: new Map() })
  return new Map(lessonsOf(known).map(({ key, activities }) => [key, activities]))
}
