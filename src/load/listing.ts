import { readdirSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../model/position.ts'
import { UsageError } from '../model/usage-error.ts'
import { lookAt, orProblem, type DiskProblem } from './disk.ts'

/** A name in the course folder. `path` is relative to it, with `/`. */
export interface Entry {
  readonly name: string
  readonly path: string
  readonly kind: 'file' | 'folder' | 'outside'
}

/** The names in one folder, in the order of their characters, or why they cannot be read. */
export interface Listing {
  readonly path: string
  readonly entries: readonly Entry[]
  readonly problem?: DiskProblem
}

/** The listing of the course folder itself, and those of the folders in it. */
export type Listings = readonly [Listing, ...Listing[]]

/**
 * All names in a course by folder, nothing is opened. Hidden
 * names are left out. A linked folder is listed only where a module can stand, so that links in
 * a circle end.
 */
export function listCourse(folder: string): Listings {
  requireFolder(folder)
  const root = list(folder, '')
  if (root.problem !== undefined) throw unreadableFolder(folder)
  const listings: [Listing, ...Listing[]] = [root]
  // The list grows while it is walked: each folder adds those in it.
  for (const { entries } of listings) {
    const folders = entries.filter(({ kind }) => kind === 'folder')
    listings.push(...folders.map(({ path }) => list(folder, path)))
  }
  return listings
}

function list(folder: string, path: string): Listing {
  const read = orProblem(() => ({
    found: readdirSync(join(folder, path), { withFileTypes: true }),
  }))
  if ('problem' in read) return { path, entries: [], problem: read.problem }
  const entries = read.found
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map((entry) => toEntry(folder, path, entry))
  return { path, entries: entries.toSorted((a, b) => compareText(a.name, b.name)) }
}

function toEntry(folder: string, parent: string, entry: Dirent): Entry {
  const { name } = entry
  const path = parent === '' ? name : `${parent}/${name}`
  if (!entry.isSymbolicLink()) return { name, path, kind: entry.isDirectory() ? 'folder' : 'file' }
  const { problem } = lookAt(folder, path)
  if (problem === 'outside') return { name, path, kind: 'outside' }
  return { name, path, kind: problem === 'folder' && parent === '' ? 'folder' : 'file' }
}

function requireFolder(folder: string): void {
  const found = orProblem(() => ({ isFolder: statSync(folder).isDirectory() }))
  if ('isFolder' in found && found.isFolder) return
  if ('isFolder' in found) {
    throw new UsageError({
      nl: `"${folder}" is een bestand. Geef de map op waar course.md in staat.`,
      en: `"${folder}" is a file. Name the folder that holds course.md.`,
    })
  }
  if (found.problem !== 'missing') throw unreadableFolder(folder)
  throw new UsageError({
    nl: `De map "${folder}" bestaat niet. Geef de map op waar course.md in staat.`,
    en: `Folder "${folder}" does not exist. Name the folder that holds course.md.`,
  })
}

function unreadableFolder(folder: string): UsageError {
  return new UsageError({
    nl: `De map "${folder}" is niet te lezen. Geef jezelf leesrechten op deze map.`,
    en: `Folder "${folder}" cannot be read. Give yourself permission to read it.`,
  })
}
