import { witness, witnessPath } from '../model/paths.ts'
import { compareText } from '../model/position.ts'
import {
  launchPage,
  playerScript,
  type PackageFile,
  type Site,
  type ToolkitParts,
} from '../model/site.ts'

/** What every format packs: the pages, the player and the schemas; the launch page comes first. */
export function commonFiles(site: Site, parts: ToolkitParts): readonly PackageFile[] {
  const player = { path: playerScript, contents: parts.player }
  const sign = { path: witnessPath, contents: witness }
  return [...site.files, player, sign, ...parts.schemas].sort(
    (a, b) =>
      Number(b.path === launchPage) - Number(a.path === launchPage) || compareText(a.path, b.path),
  )
}
