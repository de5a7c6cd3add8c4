import type { Report } from '../model/finding.ts'
import { startOf } from '../model/position.ts'
import type { Entry } from './listing.ts'
import { nameCollision, portableName } from './tree-findings.ts'

/** What Windows refuses: devices, marks of its own, and a dot or space at the end. */
const notOnWindows =
  /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)|[<>:"|?*\\\u0000-\u001F]|[. ]$/i

/** A name as Windows and macOS compare it: without capitals, accents in one form. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}

/** Reports names of one folder that some other system cannot hold, or not beside each other. */
export function checkNames(entries: readonly Entry[], report: Report): void {
  const seen = new Map<string, Entry>()
  for (const { name, path } of entries) {
    if (notOnWindows.test(name)) report(portableName, startOf(path), { name })
  }
  for (const entry of entries) {
    const first = seen.get(foldName(entry.name))
    if (first === undefined) seen.set(foldName(entry.name), entry)
    else {
      const data = { name: entry.name, other: first.name }
      report(nameCollision, startOf(entry.path), data, [startOf(first.path)])
    }
  }
}
