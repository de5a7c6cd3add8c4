import type { Locale } from '../model/diagnostic.ts'
import type { ScaffoldFile } from './changes.ts'
import { lessonFile, moduleFile } from './lesson-file.ts'
import { scaffoldTexts } from './texts/languages.ts'

export interface ModuleAnswers {
  readonly title: string
  /** The title, where nobody gave another. */
  readonly summary?: string | undefined
  /** Title of its first lesson, which a module cannot do without. */
  readonly lesson?: string | undefined
  readonly minutes?: number | undefined
}

/** A module to be: its name without the number, and what is in its folder. */
export interface ModuleFolder {
  readonly id: string
  readonly lessonId: string
  readonly files: readonly ScaffoldFile[]
}

/** A module with one lesson, under ids that nothing in the course has. */
export function moduleFolder(
  { title, summary = title, lesson, minutes = 1 }: ModuleAnswers,
  language: Locale,
  taken: ReadonlySet<string>,
): ModuleFolder {
  const head = moduleFile({ title, summary }, language, taken)
  const firstTitle = lesson ?? scaffoldTexts[language].firstLesson
  const first = lessonFile({ title: firstTitle, minutes }, language, new Set([...taken, head.id]))
  return {
    id: head.id,
    lessonId: first.id,
    files: [
      { path: 'module.md', contents: head.text },
      { path: `01-${first.id}.md`, contents: first.text },
    ],
  }
}
