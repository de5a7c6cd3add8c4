import { partWordsFor } from '../i18n/part-words.ts'
import { madeLater } from '../model/made-later.ts'
import { partsOf, type CoursePart, type ScoUnit } from '../model/sco.ts'
import { launchPage, type PackageFile, type Sco } from '../model/site.ts'
import { lessonKey, moduleKey, type RenderContext } from './context.ts'
import { coursePages } from './course-pages.ts'
import { partCourse } from './part-course.ts'

/** A SCO with the files of its own. */
export interface RenderedSco {
  readonly sco: Sco
  readonly files: readonly PackageFile[]
}

/** From a folder of `scos` to the root of the package. */
const root = '../../'

/**
 * Divides a course into SCOs. Each has its pages in a folder of its own, as if it were a course by
 * itself; what all of them use stands once, at the root of the package.
 */
export function renderScos(context: RenderContext, unit: ScoUnit): readonly RenderedSco[] {
  return partsOf(context.course, unit).map((part) => renderSco(context, part))
}

function renderSco(context: RenderContext, part: CoursePart): RenderedSco {
  const { course, keys, words, media } = context
  const { unit, id, module } = part
  const ownKey = unit === 'module' ? moduleKey(context, id) : lessonKey(context, id)
  const key = `${keys.course}_${unit}_${ownKey}`
  const folder = `scos/${unit}-${ownKey}/`
  const pages = coursePages({
    ...context,
    memory: undefined,
    ...{ part: unit, root },
    course: partCourse(course, part),
    keys: { ...keys, course: key },
    words: { ...words, ...partWordsFor(course.language, unit) },
    media: new Map([...media].map(([path, address]) => [path, root + address])),
  })
  const files = pages.map((page) => madeLater(folder + page.path, () => page.contents))
  const group = {
    key: `${keys.course}_${moduleKey(context, module.id)}`,
    title: moduleTitle(part),
  }
  const isBonus = course.completion.of === 'core' && module.kind === 'bonus'
  const sco: Sco = {
    ...{ key, unit, id },
    title: unit === 'module' ? moduleTitle(part) : lessonTitle(part),
    ...(isBonus && { isBonus }),
    ...(unit === 'lesson' && { group }),
    launch: folder + launchPage,
    files: files.map(({ path }) => path),
  }
  return { sco, files }
}

function moduleTitle({ module: { number, title } }: CoursePart): string {
  return `${number}. ${title}`
}

function lessonTitle({ lessons }: CoursePart): string {
  return lessons.map(({ number, title }) => `${number} ${title}`).join('')
}
