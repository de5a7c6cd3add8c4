import type { Report } from '../model/finding.ts'
import { startOf } from '../model/position.ts'
import { listCourse, type Entry, type Listing, type Listings } from './listing.ts'
import { checkNames } from './names.ts'
import { fileOutside, fileUnreadable } from './text-findings.ts'
import {
  courseRequiredFile,
  doubleNumber,
  moduleEmpty,
  moduleRequiredFile,
  unnumberedFile,
} from './tree-findings.ts'

/** The shape of a course on disk: what its names say, before any file is read. */
export interface CourseTree {
  readonly courseFile?: string
  readonly glossaryFile?: string
  readonly changesFile?: string
  /** In the order of their numbers. */
  readonly modules: readonly ModuleTree[]
  readonly counted: { readonly modules: number; readonly lessons: number }
}

export interface ModuleTree {
  readonly folder: string
  /** The number in the folder's name. */
  readonly order: number
  readonly moduleFile?: string
  readonly lessons: readonly { readonly file: string; readonly order: number }[]
}

interface Numbered {
  readonly entry: Entry
  readonly order: number
}

const moduleName = /^(\d{2,9})-./
const lessonName = /^(\d{2,9})-.+\.md$/

/** Finds the files of a course by their names. Throws a `UsageError` when there is no folder. */
export function loadTree(folder: string, report: Report): CourseTree {
  const listings = listCourse(folder)
  const [root] = listings
  const modules = modulesOf(listings, report)
  const courseFile = fileNamed('course.md', root)
  const glossaryFile = fileNamed('glossary.md', root)
  const changesFile = fileNamed('CHANGELOG.md', root)
  if (courseFile === undefined) {
    const found = similarName('course.md', root)
    report(courseRequiredFile, startOf('course.md'), { missing: 'course', found })
  }
  if (modules.length === 0) {
    report(courseRequiredFile, startOf('course.md'), { missing: 'module', found: '' })
  }
  reportLeftOut(listings, modules, report)
  for (const { entries } of listings) checkNames(entries, report)
  return {
    ...(courseFile !== undefined && { courseFile }),
    ...(glossaryFile !== undefined && { glossaryFile }),
    ...(changesFile !== undefined && { changesFile }),
    modules,
    counted: { modules: modules.length, lessons: modules.flatMap(({ lessons }) => lessons).length },
  }
}

function modulesOf([root, ...others]: Listings, report: Report): readonly ModuleTree[] {
  const listingOf = new Map(others.map((listing) => [listing.path, listing]))
  const named = numbered(root.entries, moduleName).filter(({ entry }) => entry.kind !== 'file')
  checkDoubles(named, report)
  return named.flatMap(({ entry, order }) => {
    const listing = listingOf.get(entry.path)
    if (entry.kind === 'outside') report(fileOutside, startOf(entry.path), { file: entry.path })
    return listing ? [moduleOf(listing, order, report)] : []
  })
}

function moduleOf(listing: Listing, order: number, report: Report): ModuleTree {
  const { path: folder, problem } = listing
  const position = startOf(`${folder}/module.md`)
  const moduleFile = fileNamed('module.md', listing)
  const lessons = numbered(listing.entries, lessonName)
  if (problem !== undefined && problem !== 'outside') {
    report(fileUnreadable, startOf(folder), { file: folder, reason: problem })
    return { folder, order, lessons: [] }
  }
  checkDoubles(lessons, report)
  if (lessons.length === 0) report(moduleEmpty, position, { folder })
  if (moduleFile === undefined) {
    report(moduleRequiredFile, position, { folder, found: similarName('module.md', listing) })
  }
  return {
    folder,
    order,
    ...(moduleFile !== undefined && { moduleFile }),
    lessons: lessons.map((lesson) => ({ file: lesson.entry.path, order: lesson.order })),
  }
}

/** Entries that begin with a number, by that number. Names come in the order of their characters. */
function numbered(entries: readonly Entry[], pattern: RegExp): readonly Numbered[] {
  return entries
    .flatMap((entry) => {
      const digits = pattern.exec(entry.name)?.[1]
      return digits === undefined ? [] : [{ entry, order: Number(digits) }]
    })
    .toSorted((a, b) => a.order - b.order)
}

function checkDoubles(sorted: readonly Numbered[], report: Report): void {
  for (const [index, { entry, order }] of sorted.entries()) {
    const other = sorted[index - 1]
    if (other?.order !== order) continue
    const related = [startOf(other.entry.path)]
    const data = { name: entry.name, other: other.entry.name, order }
    report(doubleNumber, startOf(entry.path), data, related)
  }
}

/** Text that a trainer may think is in the course: a lesson outside a module, or without number. */
function reportLeftOut(listings: Listings, modules: readonly ModuleTree[], report: Report): void {
  const isModule = new Set(modules.map(({ folder }) => folder))
  for (const { path, entries } of listings) {
    const texts = entries.filter(isText)
    if (path === '') reportFiles(texts.filter(isLesson), report)
    else if (isModule.has(path)) reportFiles(texts.filter(isStray), report)
    else if (texts.length > 0) {
      report(unnumberedFile, startOf(path), { name: path, isFolder: true })
    }
  }
}

function isText({ name, kind }: Entry): boolean {
  return kind === 'file' && /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name)
}

function isLesson({ name }: Entry): boolean {
  return lessonName.test(name)
}

function isStray(entry: Entry): boolean {
  return !isLesson(entry) && entry.name.toLowerCase() !== 'module.md'
}

function reportFiles(entries: readonly Entry[], report: Report): void {
  for (const { name, path } of entries) {
    report(unnumberedFile, startOf(path), { name, isFolder: false })
  }
}

function fileNamed(name: string, { entries }: Listing): string | undefined {
  return entries.find((entry) => entry.name === name)?.path
}

/** A name that is only right where capitals do not count, or nothing. */
function similarName(name: string, { entries }: Listing): string {
  return entries.find((entry) => entry.name.toLowerCase() === name)?.name ?? ''
}
