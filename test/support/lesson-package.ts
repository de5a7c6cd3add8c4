import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import { web } from '../../src/export/web.ts'
import type { Keys } from '../../src/model/keys.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { renderSite } from '../../src/render/site.ts'
import { courseOf } from './course-of.ts'
import { parseLesson } from './parse-lesson.ts'
import { built } from './sample-package.ts'

/** A package of one lesson, `les`, with this text in it. */
export interface LessonPackage {
  readonly files: readonly PackageFile[]
  readonly keys: Keys
}

/** With the player of the web format, or another. Throws when anything is wrong with the text. */
export function lessonPackage(markdown: string, player = built('players/web.js')): LessonPackage {
  const { prose, activities, diagnostics } = parseLesson(markdown)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  const lesson = { id: 'les', title: 'De les', prose, activities }
  const course = courseOf([lesson], { title: 'De cursus' })
  const { keys } = identify(course, emptyLock)
  const site = renderSite(course, keys, new Map(), built('player.css'))
  return { files: web.pack(site, { player, schemas: [] }), keys }
}
