import { nodeSyncDisk, type SyncDisk } from '../../src/zip/change-folder.ts'

/** The real disk, of which the change with this number fails so, half-way; counts how many there were. */
export function failingDisk(
  at: number,
  code = 'ENOSPC',
): { readonly disk: SyncDisk; readonly count: () => number } {
  let count = 0
  const step = (): void => {
    count += 1
    if (count === at) throw Object.assign(new Error(code), { code })
  }
  const disk: SyncDisk = {
    ...nodeSyncDisk,
    mkdir(path) {
      step()
      nodeSyncDisk.mkdir(path)
    },
    write(path, bytes, mode) {
      nodeSyncDisk.write(path, bytes.subarray(0, 5), mode)
      step()
      nodeSyncDisk.remove(path)
      nodeSyncDisk.write(path, bytes, mode)
    },
    rename(from, to) {
      step()
      nodeSyncDisk.rename(from, to)
    },
  }
  return { disk, count: () => count }
}
