import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { courseOf } from './course-of.ts'
import { parseLesson } from './parse-lesson.ts'
import { packageOf } from './sample-package.ts'

/** A course of one lesson, `les`, with this text; throws when anything is wrong with it. */
export function markdownPackage(markdown: string, player?: string): readonly PackageFile[] {
  const { activities, prose, diagnostics } = parseLesson(markdown)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  const course = courseOf([{ id: 'les', title: 'De les', activities, prose }])
  return packageOf(course, identify(course, emptyLock).keys, new Map(), player)
}
