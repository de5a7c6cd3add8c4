import { dirname, join } from 'node:path'
import { inspectAsset, readAsset } from '../load/assets.ts'
import type { Asset } from '../model/course.ts'
import { stampOf } from './kept-parser.ts'

export interface KeptAssets {
  readonly inspect: typeof inspectAsset
  readonly read: typeof readAsset
}

/** Inspects and reads a file of the course once, for as long as it stays what it is. */
export function keptAssets(): KeptAssets {
  const inspected = new Map<string, { readonly stamp: string; readonly asset: Asset }>()
  const kept = new Map<string, { readonly stamp: string; readonly contents: Uint8Array }>()
  return {
    inspect(folder, use, report) {
      const stamp = stampOfPlace(folder, use.path)
      const known = inspected.get(use.path)
      if (known && known.stamp === stamp) return known.asset
      let findings = 0
      const asset = inspectAsset(folder, use, (...found) => {
        findings += 1
        report(...found)
      })
      // What is found stands beside who refers to it, and that may be another the next time.
      if (asset && findings === 0) inspected.set(use.path, { stamp, asset })
      else inspected.delete(use.path)
      return asset
    },
    read(folder, asset) {
      const stamp = stampOf(join(folder, asset.path))
      const known = kept.get(asset.path)
      if (known && stamp !== '' && known.stamp === stamp) return known.contents
      const contents = readAsset(folder, asset)
      kept.set(asset.path, { stamp, contents })
      return contents
    },
  }
}

/** With the folders that it is in: their names may change, or lead elsewhere, while the file stays. */
function stampOfPlace(folder: string, path: string): string {
  const stamps: string[] = []
  for (let at = path; at !== '.' && at !== '/' && at !== '..'; at = dirname(at)) {
    stamps.push(stampOf(join(folder, at)))
  }
  return [...stamps, stampOf(folder)].join('; ')
}
