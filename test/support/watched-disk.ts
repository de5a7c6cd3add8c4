import { nodeDisk, type Disk, type OpenFile } from '../../src/zip/write.ts'

/** Hears of every call before it is made; what it throws is what the disk answers. */
export type Watcher = (call: string, number: number) => void

/** The real disk, with somebody looking over its shoulder. */
export function watchedDisk(watcher: Watcher): Disk {
  let count = 0
  const watch = (call: string): void => {
    count += 1
    watcher(call, count)
  }
  return {
    async stat(path) {
      watch('stat')
      return nodeDisk.stat(path)
    },
    async realpath(path) {
      watch('realpath')
      return nodeDisk.realpath(path)
    },
    async mkdir(folder) {
      watch('mkdir')
      await nodeDisk.mkdir(folder)
    },
    createNow(path) {
      watch('createNow')
      nodeDisk.createNow(path)
    },
    async open(path, flags) {
      watch('open')
      return watchedFile(await nodeDisk.open(path, flags), watch)
    },
    async readFile(path) {
      watch('readFile')
      return nodeDisk.readFile(path)
    },
    async rename(from, to) {
      watch('rename')
      await nodeDisk.rename(from, to)
    },
    async unlink(path) {
      watch('unlink')
      await nodeDisk.unlink(path)
    },
  }
}

/** Fails one call, or every call from there on. */
export function failAt(at: number, code: string, forGood = false): Watcher {
  return (call, number) => {
    if (number < at || (number > at && !forGood)) return
    throw Object.assign(new Error(`${code}: ${call}`), { code })
  }
}

function watchedFile(file: OpenFile, watch: (call: string) => void): OpenFile {
  return {
    async writeFile(bytes) {
      try {
        watch('writeFile')
      } catch (error) {
        // A full disk takes a part before it complains.
        await file.writeFile(bytes.subarray(0, bytes.length / 2))
        throw error
      }
      await file.writeFile(bytes)
    },
    async sync() {
      watch('sync')
      await file.sync()
    },
    async close() {
      // Closed in any case, as the operating system does: an error at close is late news.
      await file.close()
      watch('close')
    },
  }
}
