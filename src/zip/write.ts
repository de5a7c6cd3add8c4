import { unlinkSync, writeFileSync } from 'node:fs'
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { explainWriteError } from './write-error.ts'

/** The calls that writing makes, so that a test can let each of them fail. */
export interface Disk {
  mkdir(folder: string, options: { readonly recursive: true }): Promise<unknown>
  /** Makes an empty file without a pause in which a signal could come; throws when there is one. */
  createNow(path: string): void
  open(path: string, flags: 'r+'): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
}

export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
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
    await disk.mkdir(dirname(target), { recursive: true })
    await replace(target, bytes, disk)
  } catch (error) {
    throw explainWriteError(target, error)
  }
}

/** Removes what an interrupted process was writing; for its signal handler, which cannot wait. */
export function removePending(): void {
  for (const path of pending) removeNow(path)
  pending.clear()
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
    if (isTaken(error)) return createBeside(target, disk)
    throw error
  }
  pending.add(path)
  return path
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
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
  throw Object.assign(new Error(`"${path}" read back differs from what was written.`), {
    code: 'EIO',
  })
}

function removeNow(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Renamed or removed already; at a signal there is nobody left to tell.
  }
}
