import { idFrom, uniqueId } from '../model/course-id.ts'
import type { Locale } from '../model/diagnostic.ts'
import { withFrontMatter } from './front-matter.ts'
import { scaffoldTexts } from './texts/languages.ts'

/** A file to be, and the id by which links and learners' records know what is in it. */
export interface Written {
  readonly id: string
  readonly text: string
}

/** A lesson with an example of a text in it. */
export function lessonFile(
  { title, minutes }: { readonly title: string; readonly minutes: number },
  language: Locale,
  taken: ReadonlySet<string>,
): Written {
  const texts = scaffoldTexts[language]
  const id = uniqueId(idFrom(title) || texts.lessonId, taken)
  return { id, text: withFrontMatter({ id, title, minutes }, texts.lesson) }
}

/** The file of a module with an example of an introduction in it. */
export function moduleFile(
  { title, summary }: { readonly title: string; readonly summary: string },
  language: Locale,
  taken: ReadonlySet<string>,
): Written {
  const texts = scaffoldTexts[language]
  const id = uniqueId(idFrom(title) || texts.moduleId, taken)
  return { id, text: withFrontMatter({ id, title, kind: 'core', summary }, texts.module) }
}
