import type { CourseScripts, PageScript } from '../../model/learner-course.ts'
import type { Refresh } from '../course-view.ts'
import type { Learner } from '../learner.ts'
import type { PageLoader } from '../page-loader.ts'
import type { Place } from '../places.ts'

/** Brings a page beside the lessons to life; what it gives is called when the learner's record changes. */
export type PageView = (main: HTMLElement, context: ViewContext) => Refresh

export interface ViewContext {
  readonly loaded: CourseScripts
  readonly page: PageScript
  /** The address as it is now: what follows the name of the page is its `anchor`. */
  readonly place: () => Place
  /** Puts something of the learner into the address, where "back" and "reload" find it. */
  readonly keep: (anchor: string) => void
  readonly learner: Learner
  readonly loader: PageLoader
  readonly announce: (text: string) => void
}
