import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTree, type CourseTree } from '../load/tree.ts'
import { activitiesOf, lessonsOf, type Course } from '../model/course.ts'
import { UsageError } from '../model/usage-error.ts'
import type { Outline } from '../scaffold/outline.ts'
import { loadCourse } from './load-course.ts'
import { loadLock } from './load-lock.ts'

/** Reads what matters of a course to who adds to it. Its findings are for `check` to tell. */
export async function loadOutline(folder: string): Promise<Outline> {
  const unheard = (): void => undefined
  const tree = loadTree(folder, unheard)
  if (tree.courseFile === undefined) {
    throw new UsageError({
      nl: `In "${folder}" staat geen course.md. Geef de map van een cursus, of maak er een met lespakket init.`,
      en: `"${folder}" holds no course.md. Name the folder of a course, or make one with lespakket init.`,
    })
  }
  const { course } = await loadCourse(folder)
  const { lock } = loadLock(folder, unheard)
  const lessons = new Map(lessonsOf(course).map((lesson) => [lesson.position.file, lesson]))
  const modules = new Map(course.modules.map((module) => [module.folder, module]))
  return {
    language: /^nl\b/i.test(course.language) ? 'nl' : 'en',
    modules: tree.modules.map((module) => ({
      folder: module.folder,
      id: modules.get(module.folder)?.id ?? '',
      title: modules.get(module.folder)?.title ?? module.folder,
      lessons: module.lessons.map(({ file }) => ({
        file,
        id: lessons.get(file)?.id ?? '',
        title: lessons.get(file)?.title ?? file,
      })),
    })),
    taken: new Set([...idsOf(course), ...lock.records.map(({ id }) => id)]),
    texts: readTexts(folder, tree),
  }
}

function idsOf(course: Course): readonly string[] {
  return [
    ...course.modules.map(({ id }) => id),
    ...lessonsOf(course).map(({ id }) => id),
    ...activitiesOf(course).map(({ id }) => id),
    ...course.unreadable.map(({ id }) => id),
  ]
}

function readTexts(folder: string, tree: CourseTree): ReadonlyMap<string, string> {
  const files = [
    ...[tree.courseFile, tree.glossaryFile, tree.changesFile],
    ...tree.modules.flatMap(({ moduleFile, lessons }) => [
      moduleFile,
      ...lessons.map(({ file }) => file),
    ]),
  ]
  return new Map(
    files.flatMap((file) => {
      const text = file === undefined ? undefined : readExactly(join(folder, file))
      return file === undefined || text === undefined ? [] : [[file, text] as const]
    }),
  )
}

/** Letter for letter, because it may be written back; nothing of a file that is no UTF-8. */
function readExactly(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch {
    return undefined
  }
}
