import { unlinkSync, writeFileSync } from 'node:fs'
import { mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf, explainWriteError } from './write-error.ts'

/** The calls that writing makes, so that a test can let each of them fail. */
export interface Disk {
  stat(path: string): Promise<Found>
  realpath(path: string): Promise<string>
  mkdir(folder: string): Promise<unknown>
  /** Makes an empty file without a pause in which a signal could come; throws when there is one. */
  createNow(path: string): void
  open(path: string, flags: 'r+'): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
}

export interface Found {
  isFile(): boolean
  isDirectory(): boolean
}

export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  stat,
  realpath,
  mkdir,
  createNow: (path) => {
    writeFileSync(path, '', { flag: 'wx' })
  },
  open,
  readFile,
  rename,
  unlink,
}

const pending = new Set<string>()
let count = 0

/**
 * Writes a file whole or not at all: beside the target, read back, then renamed over it. Whatever
 * goes wrong, the old file stays as it was.
 */
export async function writeWhole(
  target: string,
  bytes: Uint8Array,
  disk: Disk = nodeDisk,
): Promise<void> {
  try {
    const place = await placeOf(target, disk)
    await makeFolder(dirname(place), disk)
    await replace(place, bytes, disk)
  } catch (error) {
    throw explainWriteError(target, error)
  }
}

/** Removes what an interrupted process was writing; for its signal handler, which cannot wait. */
export function removePending(): void {
  for (const path of pending) removeNow(path)
  pending.clear()
}

/** Behind links: a link stays one. A rename over a device, `/dev/null` say, would destroy it. */
async function placeOf(target: string, disk: Disk): Promise<string> {
  const found = await look(target, disk)
  if (found === undefined) return target
  if (found.isFile()) return disk.realpath(target)
  throw withCode(`"${target}" is no file.`, found.isDirectory() ? 'EISDIR' : 'ENOTFILE')
}

/** Step by step, because node's own way of making a row of folders never ends below `/proc`. */
async function makeFolder(folder: string, disk: Disk): Promise<void> {
  if ((await look(folder, disk))?.isDirectory()) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(parent, disk)
  try {
    await disk.mkdir(folder)
  } catch (error) {
    // Another process may have made it just now; a file of that name shows at the next step.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

async function look(path: string, disk: Disk): Promise<Found | undefined> {
  try {
    return await disk.stat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}

async function replace(target: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const path = createBeside(target, disk)
  try {
    await fill(path, bytes, disk)
    await checkStored(path, bytes, disk)
    await disk.rename(path, target)
  } catch (error) {
    // The first error is what the user must hear of, also where the disk refuses to clean up.
    await disk.unlink(path).catch(() => undefined)
    throw error
  } finally {
    pending.delete(path)
  }
}

/** A name of our own: never a file that another process, or a crashed one, left there. */
function createBeside(target: string, disk: Disk): string {
  count += 1
  const path = join(dirname(target), `.${basename(target)}.${process.pid}-${count}.tmp`)
  try {
    disk.createNow(path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return createBeside(target, disk)
    throw error
  }
  pending.add(path)
  return path
}

async function fill(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'r+')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function checkStored(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  if (Buffer.compare(await disk.readFile(path), bytes) === 0) return
  throw withCode(`"${path}" read back differs from what was written.`, 'EIO')
}

function withCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}

function removeNow(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Renamed or removed already; at a signal there is nobody left to tell.
  }
}
