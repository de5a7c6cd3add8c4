import type { Lesson } from '../model/course.ts'
import type { LearnerPage } from '../model/learner-course.ts'
import { madeLater } from '../model/made-later.ts'
import type { PackageFile } from '../model/site.ts'
import { aboutPage } from './about.ts'
import { certificatePage } from './certificate.ts'
import type { RenderContext } from './context.ts'
import { coursePage } from './course-page.ts'
import { glossaryPage } from './glossary.ts'
import { learnerCourse } from './learner-course.ts'
import { lessonPage } from './lesson.ts'
import { ofEachLesson } from './memory.ts'
import { coursePath, courseScriptPath } from './names.ts'
import { pageFile, type Page } from './page.ts'
import { printPage } from './print-page.ts'
import { courseScript, pageScript } from './script.ts'
import { searchPage } from './search.ts'

/** The pages of a course, or of a part of it, and their scripts; the launch page comes first. */
export function coursePages(context: RenderContext): readonly PackageFile[] {
  const { course, part } = context
  const beside = [
    searchPage(context),
    ...(course.terms.length > 0 ? [glossaryPage(context)] : []),
    aboutPage(context),
    printPage(context),
    ...(part ? [] : [certificatePage(context)]),
  ]
  const lessons = ofEachLesson(context, lessonFiles)
  return [
    documentLater(coursePath, () => coursePage(context), context),
    ...lessons.map(({ document }) => document),
    ...beside.map((page) => documentLater(page.path, () => page, context)),
    ...lessons.map(({ script }) => script),
    ...beside.map((page) => madeLater(`${page.path}.js`, () => pageScript(page).contents)),
    madeLater(
      courseScriptPath,
      () => courseScript(learnerCourse(context), beside.map(learnerPage)).contents,
    ),
  ]
}

function documentLater(path: string, page: () => Page, context: RenderContext): PackageFile {
  return madeLater(`${path}.html`, () => pageFile(page(), context).contents)
}

interface LessonFiles {
  readonly document: PackageFile
  readonly script: PackageFile
}

/** At once: what is kept from build to build must not hold the course that it was made in. */
function lessonFiles(lesson: Lesson, context: RenderContext): LessonFiles {
  const page = lessonPage(lesson, context)
  return { document: pageFile(page, context), script: pageScript(page) }
}

function learnerPage({ title, path, view, offered }: Page): LearnerPage {
  return { title, path, ...(view !== undefined && { view }), ...(offered && { offered }) }
}
