import type { LearnerCourse, LearnerPage, PageScript } from '../model/learner-course.ts'
import type { PackageFile } from '../model/site.ts'
import { courseScriptPath } from './names.ts'
import type { Page } from './page.ts'

/** The classic script that sets up `lespakket` (see `CourseScripts`); page scripts add to it. */
export function courseScript(course: LearnerCourse, pages: readonly LearnerPage[]): PackageFile {
  const setUp = `self.lespakket={course:${literal(course)},pages:${literal(pages)},loaded:{},page:function(page){this.loaded[page.path]=page}}\n`
  return { path: courseScriptPath, contents: setUp }
}

/** A page as a classic script: a script element works where `fetch` does not, as from a folder. */
export function pageScript({ path, fragment, activities, interactions, data }: Page): PackageFile {
  const script: PageScript = {
    path,
    html: fragment.html,
    activities,
    ...(interactions && Object.keys(interactions).length > 0 && { interactions }),
    ...(data !== undefined && { data }),
  }
  return { path: `${path}.js`, contents: `lespakket.page(${literal(script)})\n` }
}

/**
 * JSON as part of a script. Old engines take U+2028 and U+2029 for the end of a line, and a `<`
 * must mean nothing to whatever a script may be pasted into.
 */
function literal(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
