import type { CourseScripts } from '../../model/learner-course.ts'
import type { Refresh } from '../course-view.ts'
import type { Learner } from '../learner.ts'
import type { PageLoader } from '../page-loader.ts'

/** Brings a page beside the lessons to life; what it gives is called when the learner's record changes. */
export type PageView = (main: HTMLElement, context: ViewContext) => Refresh

export interface ViewContext {
  readonly loaded: CourseScripts
  readonly learner: Learner
  readonly loader: PageLoader
  readonly announce: (text: string) => void
}
