import { recordPath } from '../export/package-record.ts'
import type { PackageFile } from '../model/site.ts'
import { glossaryPath } from '../render/names.ts'

/**
 * The scripts of pages that may be others than before, where nothing else is: who has the course open
 * can go on, and show those pages anew. `undefined`: it has to be opened again.
 */
export function pageUpdates(
  before: readonly PackageFile[],
  now: readonly PackageFile[],
): readonly string[] | undefined {
  const old = new Map(before.map((file) => [file.path, file]))
  const paths = new Set(now.map(({ path }) => path))
  if (old.size !== paths.size) return undefined
  const updated: string[] = []
  for (const file of now) {
    // It sums up the others, and no page asks for it.
    if (file.path === recordPath) continue
    const known = old.get(file.path)
    if (!known) return undefined
    // What did not change was not rendered again.
    if (known === file) continue
    if (!isOfPage(file.path, paths)) {
      if (!isSame(known, file)) return undefined
    } else if (file.path.endsWith('.js')) updated.push(file.path)
  }
  return updated
}

/**
 * A page comes twice: to be read by itself, and as a script for the player. What comes once is of the
 * course as a whole, and so is the glossary: other pages have its explanations at hand.
 */
function isOfPage(path: string, paths: ReadonlySet<string>): boolean {
  const [, stem = '', ending] = /^(.*)\.(html|js)$/.exec(path) ?? []
  const twin = ending === 'js' ? `${stem}.html` : `${stem}.js`
  return ending !== undefined && paths.has(twin) && !`/${stem}`.endsWith(`/${glossaryPath}`)
}

function isSame(known: PackageFile, file: PackageFile): boolean {
  const [before, now] = [known.contents, file.contents]
  if (typeof before === 'string' || typeof now === 'string') return before === now
  return before === now || Buffer.compare(before, now) === 0
}
