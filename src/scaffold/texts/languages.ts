import type { Locale } from '../../model/diagnostic.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** What stands in the files that are made, in the language of the course. */
export interface ScaffoldTexts {
  /** Ids where no letter of a title can be in one. */
  readonly courseId: string
  readonly moduleId: string
  readonly lessonId: string
  /** Titles where nobody gives another. */
  readonly firstLesson: string
  readonly newModule: string
  readonly newLesson: string
  /** The end of the front matter of `course.md`, with a word on the address that is not there. */
  readonly iriHint: string
  readonly module: string
  readonly lesson: string
}

/** What stands in the files that are made. */
export const scaffoldTexts = { nl, en } satisfies Record<Locale, ScaffoldTexts>
