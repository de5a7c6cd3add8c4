import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UsageError } from '../../src/model/usage-error.ts'
import { nodeDisk, removePending, writeWhole, type Disk } from '../../src/zip/write.ts'
import { failAt, watchedDisk } from '../support/watched-disk.ts'

const old = Buffer.from('the old package')
const renewed = Buffer.from('the new package, which is longer')

/** Every call of a write that goes well. */
const callsOfAWrite = [
  'stat',
  'realpath',
  'stat',
  'createNow',
  'open',
  'writeFile',
  'sync',
  'close',
  'readFile',
  'rename',
]
const renameCall = callsOfAWrite.length
const created = callsOfAWrite.indexOf('createNow') + 1
const everyCall = callsOfAWrite.map((name, index) => ({ name, at: index + 1 }))

let folder = ''
let target = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lespakket-write-'))
  target = join(folder, 'course.zip')
  await writeFile(target, old)
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('writing whole', () => {
  it('replaces the old file and leaves nothing else', async () => {
    await writeWhole(target, renewed)

    expect(await readFile(target)).toEqual(renewed)
    expect(await readdir(folder)).toEqual(['course.zip'])
  })

  it('makes the folders that are not there', async () => {
    const deep = join(folder, 'a', 'b', 'course.zip')
    await writeWhole(deep, renewed)

    expect(await readFile(deep)).toEqual(renewed)
  })

  it('says so when a folder cannot be made, and leaves none', async () => {
    const disk = watchedDisk((call) => {
      if (call === 'mkdir') throw Object.assign(new Error(call), { code: 'ENOSPC' })
    })

    await expect(writeWhole(join(folder, 'a/b.zip'), renewed, disk)).rejects.toThrow(UsageError)
    expect(await readdir(folder)).toEqual(['course.zip'])
  })

  it('makes folders that another process makes at the same time', async () => {
    const deep = join(folder, 'a', 'b', 'course.zip')
    const crowded: Disk = {
      ...nodeDisk,
      async mkdir(path) {
        await mkdir(path)
        await nodeDisk.mkdir(path)
      },
    }
    await writeWhole(deep, renewed, crowded)

    expect(await readFile(deep)).toEqual(renewed)
  })

  it('writes behind a link, which stays a link', async () => {
    const link = join(folder, 'latest.zip')
    await symlink(target, link)
    await writeWhole(link, renewed)

    expect(await readFile(target)).toEqual(renewed)
    expect(await readlink(link)).toBe(target)
  })

  it.runIf(process.platform === 'linux')('never takes the place of a device', async () => {
    expect(await errorOf(writeWhole('/dev/null', renewed))).toBeInstanceOf(UsageError)
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  it.runIf(process.platform === 'linux')('ends where no folder can be made', async () => {
    expect(await errorOf(writeWhole('/proc/lespakket/a.zip', renewed))).toBeInstanceOf(UsageError)
  })

  it('asks of the disk what the tests below let fail', async () => {
    const calls: string[] = []
    const disk = watchedDisk((call) => calls.push(call))
    await writeWhole(target, renewed, disk)

    expect(calls).toEqual(callsOfAWrite)
  })

  it.each(everyCall)('keeps the old file and cleans up when $name fails', async ({ at }) => {
    const disk = watchedDisk(failAt(at, 'ENOSPC'))

    await expect(writeWhole(target, renewed, disk)).rejects.toThrow(UsageError)
    expect(await readFile(target)).toEqual(old)
    expect(await readdir(folder)).toEqual(['course.zip'])
  })

  it.each(everyCall)('keeps the old file when the disk is gone from $name on', async ({ at }) => {
    const disk = watchedDisk(failAt(at, 'EIO', true))

    await expect(writeWhole(target, renewed, disk)).rejects.toThrow(UsageError)
    expect(await readFile(target)).toEqual(old)
  })

  it('keeps the old file when the disk stored something else than it was given', async () => {
    const lying: Disk = { ...nodeDisk, readFile: () => Promise.resolve(old) }

    await expect(writeWhole(target, renewed, lying)).rejects.toThrow(UsageError)
    expect(await readFile(target)).toEqual(old)
    expect(await readdir(folder)).toEqual(['course.zip'])
  })

  it('lets alone a file that another process is writing beside the target', async () => {
    let foreign = ''
    const crowded: Disk = {
      ...nodeDisk,
      createNow(path) {
        if (foreign === '') {
          foreign = path
          writeFileSync(path, 'of another')
        }
        nodeDisk.createNow(path)
      },
    }
    await writeWhole(target, renewed, crowded)

    expect(await readFile(foreign, 'utf8')).toBe('of another')
    expect(await readFile(target)).toEqual(renewed)
  })

  it('leaves one whole file when eight write at once', async () => {
    const all = Array.from({ length: 8 }, (_, n) => Buffer.alloc(200_000 + n, n))
    await Promise.all(all.map((bytes) => writeWhole(target, bytes)))

    const found = await readFile(target)
    expect(all.some((bytes) => bytes.equals(found))).toBe(true)
    expect(await readdir(folder)).toEqual(['course.zip'])
  })
})

describe('what the user hears', () => {
  it.each([
    'ENOSPC',
    'EDQUOT',
    'EACCES',
    'EPERM',
    'EBUSY',
    'EROFS',
    'EISDIR',
    'ENOTDIR',
    'ENAMETOOLONG',
    'ENOENT',
    'EIO',
  ])('is about the file and without a stack for %s', async (code) => {
    const disk = watchedDisk(failAt(renameCall, code))
    const error = await errorOf(writeWhole(target, renewed, disk))

    expect(error).toBeInstanceOf(UsageError)
    expect(error.message).toContain(target)
    expect(error.cause).toMatchObject({ code })
  })

  it('is a bug report for anything else', async () => {
    const disk = watchedDisk(failAt(renameCall, 'EBADF'))
    const error = await errorOf(writeWhole(target, renewed, disk))

    expect(error).not.toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ code: 'EBADF' })
  })

  it('is that a folder stands where the file should come', async () => {
    const taken = join(folder, 'taken.zip')
    await mkdir(taken)

    expect(await errorOf(writeWhole(taken, renewed))).toBeInstanceOf(UsageError)
    expect(await readdir(folder)).toEqual(['course.zip', 'taken.zip'])
  })

  it('is that a file stands where the folder should be', async () => {
    const error = await errorOf(writeWhole(join(target, 'course.zip'), renewed))

    expect(error).toBeInstanceOf(UsageError)
    expect(await readFile(target)).toEqual(old)
  })

  it('is that the name is too long', async () => {
    const error = await errorOf(writeWhole(join(folder, `${'x'.repeat(255)}.zip`), renewed))

    expect(error).toBeInstanceOf(UsageError)
  })
})

describe('an interrupt', () => {
  it.each(everyCall.slice(created))('at $name removes what was half written', async ({ at }) => {
    const disk = watchedDisk((_, number) => {
      if (number === at) removePending()
    })

    await expect(writeWhole(target, renewed, disk)).rejects.toThrow()
    expect(await readFile(target)).toEqual(old)
    expect(await readdir(folder)).toEqual(['course.zip'])
  })

  it('after the work removes nothing', async () => {
    await writeWhole(target, renewed)
    removePending()

    expect(await readFile(target)).toEqual(renewed)
  })
})

async function errorOf(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => new Error('It went well.'),
    (reason: unknown) => reason,
  )
  if (error instanceof Error) return error
  throw new Error('Not an error was thrown.')
}
