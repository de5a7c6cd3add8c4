import { existsSync } from 'node:fs'
import { UsageError } from '../model/usage-error.ts'
import {
  outlineLessons,
  type Outline,
  type OutlineLesson,
  type OutlineModule,
} from '../scaffold/outline.ts'

/** The module with this id or folder; a `UsageError` that names the choices where none has. */
export function moduleNamed({ modules }: Outline, name: string, option: string): OutlineModule {
  const plain = name.replace(/\/+$/, '')
  const found = modules.find(({ id, folder }) => folder === plain || (id !== '' && id === plain))
  return found ?? refuse(option, name, modules.map(nameOf))
}

/** The lesson with this id or file: its whole path in the course, or its name alone where that tells. */
export function lessonNamed(outline: Outline, name: string, option: string): OutlineLesson {
  const lessons = outlineLessons(outline)
  const found =
    lessons.find(({ file }) => file === name) ??
    lessons.find(({ id }) => id !== '' && id === name) ??
    onlyOne(lessons.filter(({ file }) => file.endsWith(`/${name}`)))
  return found ?? refuse(option, name, lessons.map(nameOf))
}

/** The place that `--after` and `--first` ask for; nothing where neither does. */
export function indexAfter<T>(
  others: readonly T[],
  { after, first }: { readonly after?: string; readonly first?: true },
  find: (name: string) => T,
): number | undefined {
  if (after !== undefined && first) {
    throw new UsageError({
      nl: '--after en --first kunnen niet samen. Geef er een.',
      en: '--after and --first do not go together. Give one of them.',
    })
  }
  if (first) return 0
  return after === undefined ? undefined : others.indexOf(find(after)) + 1
}

/** Refuses a course that is not there; where there is a `--title`, most who get here typed one. */
export function demandFolder(folder: string, typed: string, hasTitle: boolean): void {
  if (existsSync(folder)) return
  const isTitle = hasTitle && !typed.includes('/')
  throw new UsageError({
    nl: `Er is geen map "${typed}". Achter de opdracht hoort de map van de cursus${isTitle ? `; een titel geef je met --title "${typed}"` : ''}.`,
    en: `There is no folder "${typed}". After the command comes the folder of the course${isTitle ? `; a title is given with --title "${typed}"` : ''}.`,
  })
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

function nameOf(one: OutlineModule | OutlineLesson): string {
  return one.id !== '' ? one.id : 'folder' in one ? one.folder : one.file
}

function refuse(option: string, name: string, choices: readonly string[]): never {
  const most = 12
  const list = choices.slice(0, most).join(', ') + (choices.length > most ? ', ...' : '')
  if (choices.length === 0) {
    throw new UsageError({
      nl: `${option}: deze cursus heeft nog niets om uit te kiezen. Begin met lespakket new module.`,
      en: `${option}: this course has nothing yet to choose from. Begin with lespakket new module.`,
    })
  }
  throw new UsageError({
    nl: `${option}: "${name}" is er niet. Kies uit: ${list}.`,
    en: `${option}: there is no "${name}". Choose from: ${list}.`,
  })
}
