import type { Lesson } from '../model/course.ts'
import type { LearnerPage } from '../model/learner-course.ts'
import type { PackageFile } from '../model/site.ts'
import { aboutPage } from './about.ts'
import { certificatePage } from './certificate.ts'
import type { RenderContext } from './context.ts'
import { coursePage } from './course-page.ts'
import { glossaryPage } from './glossary.ts'
import { learnerCourse } from './learner-course.ts'
import { lessonPage } from './lesson.ts'
import { ofEachLesson } from './memory.ts'
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
    pageFile(coursePage(context), context),
    ...lessons.map(({ document }) => document),
    ...beside.map((page) => pageFile(page, context)),
    ...lessons.map(({ script }) => script),
    ...beside.map(pageScript),
    courseScript(learnerCourse(context), beside.map(learnerPage)),
  ]
}

interface LessonFiles {
  readonly document: PackageFile
  readonly script: PackageFile
}

function lessonFiles(lesson: Lesson, context: RenderContext): LessonFiles {
  const page = lessonPage(lesson, context)
  return { document: pageFile(page, context), script: pageScript(page) }
}

function learnerPage({ title, path, view, offered }: Page): LearnerPage {
  return { title, path, ...(view !== undefined && { view }), ...(offered && { offered }) }
}
