import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../model/usage-error.ts'
import type { Changes, ScaffoldFile } from '../scaffold/changes.ts'
import { courseFolder, type CourseAnswers, type TemplateName } from '../scaffold/course-folder.ts'
import { changeFolder, nodeSyncDisk, type SyncDisk } from '../zip/change-folder.ts'
import { builtPart } from './built.ts'

/** Where each template is below `templates`, with a folder for each language in it. */
const folders: Readonly<Record<TemplateName, string>> = { examples: 'start', empty: 'empty' }

/** Makes a course in a folder that is empty or not there yet, and returns its files. */
export function makeCourse(
  folder: string,
  answers: CourseAnswers,
  disk: SyncDisk = nodeSyncDisk,
): readonly string[] {
  demandRoom(folder)
  const template = join(folders[answers.template], answers.language)
  const files = courseFolder(answers, readTemplate(template))
  const { top, changes } = creation(folder, files)
  changeFolder(top, changes, disk)
  return files.map(({ path }) => path).toSorted()
}

/** Refuses a folder that holds anything but hidden files, before a question is asked about it. */
export function demandRoom(folder: string): void {
  if (!isThere(folder)) return
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError({
      nl: `"${folder}" is een bestand. Geef de naam van een nieuwe map.`,
      en: `"${folder}" is a file. Name a new folder.`,
    })
  }
  const names = namesIn(folder)
  if (names.includes('course.md')) {
    throw new UsageError({
      nl: `In "${folder}" staat al een cursus. Geef een andere map, of voeg iets toe met lespakket new.`,
      en: `"${folder}" holds a course already. Name another folder, or add to it with lespakket new.`,
    })
  }
  const [found] = names
  if (found === undefined) return
  throw new UsageError({
    nl: `De map "${folder}" is niet leeg: er staat "${found}" in. Geef een lege of een nieuwe map.`,
    en: `Folder "${folder}" is not empty: it holds "${found}". Name an empty or a new folder.`,
  })
}

/** What git and file managers keep in a folder is hidden, and no content. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'))
  } catch (error) {
    throw new UsageError(
      {
        nl: `De map "${folder}" is niet te lezen. Geef een andere map.`,
        en: `Folder "${folder}" cannot be read. Name another folder.`,
      },
      { cause: error },
    )
  }
}

interface Placed {
  readonly top: string
  readonly changes: Changes
}

/** One rename for a new folder and its parents; one for each name in a folder that is there. */
function creation(folder: string, files: readonly ScaffoldFile[]): Placed {
  const nothing = { edits: [], renames: [] }
  if (isThere(folder)) {
    const names = [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))]
    const creations = names.map((name) => ({
      path: name,
      files: files
        .filter(({ path }) => path === name || path.startsWith(`${name}/`))
        .map((file) => ({ ...file, path: file.path.slice(name.length + 1) })),
    }))
    return { top: folder, changes: { ...nothing, creations } }
  }
  const top = firstMissing(folder)
  const below = relative(top, folder)
  const creations = [
    {
      path: relative(dirname(top), top),
      files: files.map((file) => ({ ...file, path: join(below, file.path) })),
    },
  ]
  return { top: dirname(top), changes: { ...nothing, creations } }
}

function firstMissing(folder: string): string {
  const parent = dirname(folder)
  return parent === folder || isThere(parent) ? folder : firstMissing(parent)
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A part of the path is a file: writing there says so.
    return false
  }
}

function readTemplate(name: string): readonly ScaffoldFile[] {
  const folder = fileURLToPath(builtPart(`../templates/${name.replaceAll('\\', '/')}`))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).replaceAll('\\', '/'),
      contents: new Uint8Array(readFileSync(file)),
    }))
}
