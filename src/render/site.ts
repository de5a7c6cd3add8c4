import type { Course } from '../model/course.ts'
import type { Keys } from '../model/keys.ts'
import type { LearnerPage } from '../model/learner-course.ts'
import type { PackageFile, Site } from '../model/site.ts'
import { wordsFor } from '../i18n/words.ts'
import { aboutPage } from './about.ts'
import { certificatePage } from './certificate.ts'
import type { RenderContext } from './context.ts'
import { coursePage } from './course-page.ts'
import { glossaryPage } from './glossary.ts'
import { learnerEdition, learnerFiles, trainerEdition, trainerKeys } from './edition.ts'
import { icon } from './icon.ts'
import { learnerCourse } from './learner-course.ts'
import { lessonPage } from './lesson.ts'
import { mediaNames, stylePath } from './names.ts'
import { pageFile, type Page } from './page.ts'
import { courseScript, pageScript } from './script.ts'
import { printPage } from './print-page.ts'
import { searchPage } from './search.ts'

/** What is rendered otherwise than usual. */
export interface RenderOptions {
  /** With the notes for the trainer, which a learner's package does not hold. */
  readonly isForTrainer?: boolean
}

/**
 * Renders a course to the files that every package format shares. `files` holds the bytes of the
 * course's assets by their path, `styles` the built style sheet.
 */
export function renderSite(
  whole: Course,
  learnerKeys: Keys,
  files: ReadonlyMap<string, Uint8Array>,
  styles: string,
  { isForTrainer = false }: RenderOptions = {},
): Site {
  const course = isForTrainer ? trainerEdition(whole) : learnerEdition(whole)
  const keys = isForTrainer ? trainerKeys(learnerKeys) : learnerKeys
  const media = isForTrainer ? files : learnerFiles(whole, files)
  const names = mediaNames([...media.keys()])
  const words = wordsFor(course.language)
  const context: RenderContext = { course, keys, words, media: names, isForTrainer }
  const beside = [
    searchPage(context),
    ...(course.terms.length > 0 ? [glossaryPage(context)] : []),
    aboutPage(context),
    printPage(context),
    certificatePage(context),
  ]
  const lessons = course.modules.flatMap((module) =>
    module.lessons.map((lesson) => lessonPage(lesson, module, context)),
  )
  const shown = [...lessons, ...beside]
  const made = [
    ...[coursePage(context), ...shown].map((page) => pageFile(page, context)),
    ...shown.map(pageScript),
    courseScript(learnerCourse(context), beside.map(learnerPage)),
    { path: stylePath, contents: styles },
    icon,
    ...mediaFiles(media, names),
  ]
  return { course, keys, files: made }
}

function learnerPage({ title, path, view, offered }: Page): LearnerPage {
  return { title, path, ...(view !== undefined && { view }), ...(offered && { offered }) }
}

function mediaFiles(
  media: ReadonlyMap<string, Uint8Array>,
  names: ReadonlyMap<string, string>,
): readonly PackageFile[] {
  return [...media].flatMap(([path, contents]) => {
    const name = names.get(path)
    return name === undefined ? [] : [{ path: name, contents }]
  })
}
