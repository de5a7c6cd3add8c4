import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../model/usage-error.ts'
import { explainWriteError } from './write-error.ts'

/** The calls that changing makes, so that a test can let each of them fail. */
export interface SyncDisk {
  exists(path: string): boolean
  realpath(path: string): string
  mode(path: string): number
  mkdir(path: string): void
  /** Makes a file that was not there, and has the disk keep it. */
  write(path: string, bytes: Uint8Array, mode: number): void
  rename(from: string, to: string): void
  remove(path: string): void
}

/** The disk of this machine. */
export const nodeSyncDisk: SyncDisk = {
  exists: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  realpath: (path) => realpathSync(path),
  mode: (path) => statSync(path).mode,
  mkdir: (path) => {
    mkdirSync(path)
  },
  write: (path, bytes, mode) => {
    const file = openSync(path, 'wx', mode)
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
  rename: renameSync,
  remove: (path) => {
    rmSync(path, { recursive: true, force: true })
  },
}

/** A file with its contents; an edit names it as it is called before the renames. */
export interface FileToWrite {
  readonly path: string
  readonly contents: string | Uint8Array
}

/** What is to become of a folder; see `Changes` in `src/scaffold`. */
export interface FolderChanges {
  readonly edits: readonly FileToWrite[]
  readonly renames: readonly { readonly from: string; readonly to: string }[]
  readonly creations: readonly { readonly path: string; readonly files: readonly FileToWrite[] }[]
}

interface Move {
  readonly from: string
  readonly to: string
}

/**
 * Makes all changes to a folder or none. What is new is written beside its place first, where a
 * full disk shows; then there are only renames, and each can be taken back. Without a pause in which
 * a signal could come: whoever interrupts it finds the folder as it was, or as it should become.
 */
export function changeFolder(
  folder: string,
  changes: FolderChanges,
  disk: SyncDisk = nodeSyncDisk,
): void {
  const staged: string[] = []
  const done: Move[] = []
  let place = folder
  const stage = (target: string): string => {
    const path = freeName(target, staged, disk)
    staged.push(path)
    return path
  }
  try {
    const edits = changes.edits.map((edit) => {
      place = disk.realpath(join(folder, edit.path))
      return stageEdit(place, edit, stage, disk)
    })
    const creations = changes.creations.map((creation) => {
      place = join(folder, creation.path)
      return stageCreation(place, creation.files, stage, disk)
    })
    const renames = changes.renames.map(({ from, to }) => ({
      from: join(folder, from),
      to: join(folder, to),
    }))
    for (const move of [...edits.flat(), ...renames, ...creations]) {
      place = move.to
      refuseTaken(move.to, disk)
      disk.rename(move.from, move.to)
      done.push(move)
    }
  } catch (error) {
    takeBack(done, disk)
    tidy(staged, disk)
    throw explainWriteError(place, error)
  }
  tidy(staged, disk)
}

type Stage = (target: string) => string

/** The old text goes aside, where it is kept until all is done; then the new one takes its name. */
function stageEdit(
  target: string,
  { contents }: FileToWrite,
  stage: Stage,
  disk: SyncDisk,
): readonly Move[] {
  const fresh = stage(target)
  disk.write(fresh, bytesOf(contents), disk.mode(target))
  return [
    { from: target, to: stage(target) },
    { from: fresh, to: target },
  ]
}

function stageCreation(
  target: string,
  files: readonly FileToWrite[],
  stage: Stage,
  disk: SyncDisk,
): Move {
  // Before anything is made: a name that is taken is the likeliest thing to go wrong.
  refuseTaken(target, disk)
  const fresh = stage(target)
  const made = new Set<string>()
  for (const { path, contents } of files) {
    const file = join(fresh, path)
    if (path !== '') makeFolders(dirname(file), fresh, made, disk)
    disk.write(file, bytesOf(contents), 0o666)
  }
  return { from: fresh, to: target }
}

function makeFolders(folder: string, top: string, made: Set<string>, disk: SyncDisk): void {
  if (made.has(folder)) return
  if (folder !== top) makeFolders(dirname(folder), top, made, disk)
  disk.mkdir(folder)
  made.add(folder)
}

/** Hidden, so that no reader of the course takes it for a part of it. */
function freeName(target: string, staged: readonly string[], disk: SyncDisk): string {
  for (let number = 1; ; number += 1) {
    const name = `.${basename(target)}`.slice(0, 100)
    const path = join(dirname(target), `${name}.${process.pid}-${number}.tmp`)
    if (!staged.includes(path) && !disk.exists(path)) return path
  }
}

function refuseTaken(path: string, disk: SyncDisk): void {
  if (!disk.exists(path)) return
  throw new UsageError({
    nl: `"${path}" bestaat al, en wat er is wordt nooit overschreven. Hernoem dat eerst.`,
    en: `"${path}" exists already, and nothing is ever overwritten. Rename it first.`,
  })
}

/** In the opposite order. What the disk refuses to put back stays under its new name, and is told. */
function takeBack(done: readonly Move[], disk: SyncDisk): void {
  const left = done.toReversed().filter(({ from, to }) => {
    try {
      disk.rename(to, from)
      return false
    } catch {
      return true
    }
  })
  if (left.length === 0) return
  const list = left.map(({ from, to }) => `"${to}" -> "${from}"`).join(', ')
  throw new UsageError({
    nl: `De schijf weigert halverwege, en ook het terugzetten. Hernoem zelf: ${list}.`,
    en: `The disk refuses half-way, and putting back as well. Rename by hand: ${list}.`,
  })
}

/** Old texts and what never got its name; not where something could not be put back. */
function tidy(paths: readonly string[], disk: SyncDisk): void {
  for (const path of paths) {
    try {
      disk.remove(path)
    } catch {
      // The course is as it should be, and the name is hidden from every reader of it.
    }
  }
}

function bytesOf(contents: string | Uint8Array): Uint8Array {
  return typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
}
