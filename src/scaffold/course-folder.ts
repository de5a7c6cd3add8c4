import { idFrom } from '../model/course-id.ts'
import type { Locale } from '../model/diagnostic.ts'
import type { ScaffoldFile } from './changes.ts'
import { replaceValues } from './front-matter.ts'
import { moduleFolder } from './module-folder.ts'
import { scaffoldTexts } from './texts/languages.ts'

export const templateNames = ['examples', 'empty'] as const
export type TemplateName = (typeof templateNames)[number]

/** What was asked about a course that is to be. */
export interface CourseAnswers {
  readonly title: string
  readonly language: Locale
  /** Empty where there is none. */
  readonly organisation: string
  /** The address for xAPI and cmi5; empty where there is none yet. */
  readonly iri: string
  readonly template: TemplateName
  /** Titles of modules, each of which gets one lesson. */
  readonly modules: readonly string[]
}

/** The files of a new course, made of those of its template. */
export function courseFolder(
  answers: CourseAnswers,
  template: readonly ScaffoldFile[],
): readonly ScaffoldFile[] {
  // Named modules come behind the examples, and instead of the one that holds an empty place open.
  const isReplaced = answers.template === 'empty' && answers.modules.length > 0
  const kept = template.filter(({ path }) => !isReplaced || !path.includes('/'))
  const files = kept.map((file) => (file.path === 'course.md' ? filled(file, answers) : file))
  const first = files.filter(({ path }) => path.endsWith('/module.md')).length + 1
  return [...files, ...namedModules(answers, files, first)]
}

function filled({ path, contents }: ScaffoldFile, answers: CourseAnswers): ScaffoldFile {
  const { title, language, organisation, iri } = answers
  const texts = scaffoldTexts[language]
  const text = replaceValues(textOf(contents), {
    id: idFrom(title) || texts.courseId,
    title,
    ...(iri !== '' && { iri }),
    ...(organisation !== '' && { publisher: organisation }),
  })
  return { path, contents: iri === '' ? text.replace(/\n---\n/, () => texts.iriHint) : text }
}

function namedModules(
  { modules, language }: CourseAnswers,
  files: readonly ScaffoldFile[],
  first: number,
): readonly ScaffoldFile[] {
  const taken = new Set(files.flatMap(({ contents }) => idsIn(textOf(contents))))
  return modules.flatMap((title, index) => {
    const made = moduleFolder({ title }, language, taken)
    taken.add(made.id).add(made.lessonId)
    const folder = `${String(first + index).padStart(2, '0')}-${made.id}`
    return made.files.map((file) => ({ ...file, path: `${folder}/${file.path}` }))
  })
}

/** Of a file of a template: in its front matter and behind the names of its questions. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/^id: ([a-z0-9-]+)$|^:{3,}[a-z-]+\{#([a-z0-9-]+)/gm)].map(
    ([, id, question]) => id ?? question ?? '',
  )
}

function textOf(contents: ScaffoldFile['contents']): string {
  return typeof contents === 'string' ? contents : new TextDecoder().decode(contents)
}
