import type { Locale } from '../model/diagnostic.ts'

/** A course as far as it matters to who adds something to it. */
export interface Outline {
  /** In which examples are written. */
  readonly language: Locale
  readonly modules: readonly OutlineModule[]
  /** Every id that the course has or ever had: one that was deleted is never used again. */
  readonly taken: ReadonlySet<string>
  /** The texts of the course by their path, letter for letter. */
  readonly texts: ReadonlyMap<string, string>
}

export interface OutlineModule {
  readonly id: string
  readonly title: string
  readonly folder: string
  readonly lessons: readonly OutlineLesson[]
}

export interface OutlineLesson {
  readonly id: string
  readonly title: string
  readonly file: string
}

/** All lessons in the order of the course. */
export function outlineLessons({ modules }: Outline): readonly OutlineLesson[] {
  return modules.flatMap(({ lessons }) => lessons)
}
