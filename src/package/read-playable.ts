import type { Playable, PlayItem, ShownFinding } from '../model/simulation.ts'
import { UsageError } from '../model/usage-error.ts'
import { readXml, type ReadElement } from '../xml/read.ts'
import { addressesIn, type Addresses } from './address.ts'
import { cmi5Playable } from './cmi5.ts'
import { manifestProblem } from './manifest-problem.ts'
import type { PackageFiles } from './package-files.ts'
import { createRemarks, type Report } from './remark.ts'
import { languageOf, readScormManifest } from './scorm-manifest.ts'
import { scorm12Playable } from './scorm12.ts'
import { scorm2004Playable } from './scorm2004.ts'
import { tincanPlayable } from './tincan.ts'

/** What an LMS makes of a package, and what is to be known about it. */
export interface PackageReading {
  readonly playable: Playable
  readonly remarks: readonly ShownFinding[]
}

interface Manifest {
  readonly name: string
  /** The name of its first element. */
  readonly root: string
  readonly read: (root: ReadElement, addresses: Addresses, report: Report) => Playable
}

/** In the order in which an LMS that knows them all looks for them. */
const manifests: readonly Manifest[] = [
  { name: 'imsmanifest.xml', root: 'manifest', read: scormPlayable },
  { name: 'cmi5.xml', root: 'courseStructure', read: cmi5Playable },
  { name: 'tincan.xml', root: 'tincan', read: tincanPlayable },
]

/** A course on the web has a page to begin with, and says nothing to an LMS. */
const webPages: Playable = {
  ...{ standard: 'web', edition: '', title: '' },
  menu: [{ id: 'index', title: '', href: 'index.html', isSilent: true, given: {}, items: [] }],
}

/** As `readPackage`, without its remarks; `undefined` for what is no package. */
export async function readPlayable(files: PackageFiles): Promise<Playable | undefined> {
  return isPackage(files) ? (await readPackage(files)).playable : undefined
}

/**
 * Reads a package as an LMS does that imports it: by the manifest at its root. Throws `UsageError`
 * where there is none, or one that no LMS could read.
 */
export async function readPackage(files: PackageFiles): Promise<PackageReading> {
  const [manifest, ...others] = manifests.filter(({ name }) => files.paths.includes(name))
  if (!manifest) return { playable: withoutManifest(files.paths), remarks: [] }
  const { name } = manifest
  const { report, all } = createRemarks(name)
  for (const other of others) report('otherManifest', other.name)
  for (const path of sameButForCase(files.paths)) report('caseOnly', path)
  const root = await rootOf(files, manifest)
  const playable = manifest.read(root, addressesIn(files.paths, report), report)
  if (!isLaunchable(playable.menu)) {
    throw nothingIn(name, all())
  }
  return {
    playable: { ...playable, title: playable.title || firstTitle(playable) },
    remarks: all(),
  }
}

function isPackage({ paths }: PackageFiles): boolean {
  return paths.includes('index.html') || manifests.some(({ name }) => paths.includes(name))
}

async function rootOf(files: PackageFiles, { name, root }: Manifest): Promise<ReadElement> {
  const { root: found, fault } = readXml((await files.read(name)) ?? new Uint8Array())
  if (fault) throw manifestProblem(fault.problem, { file: name, line: fault.line })
  if (found.name === root) return found
  throw manifestProblem('root', { file: name, about: found.name, expected: root })
}

function withoutManifest(paths: readonly string[]): Playable {
  const names = manifests.map(({ name }) => name)
  const capitals = paths.find((path) => names.includes(path.toLowerCase()))
  if (capitals !== undefined) throw manifestProblem('capitals', { about: capitals })
  // macOS adds a folder with the properties of each file.
  const folder = paths.find(
    (path) => !path.startsWith('__MACOSX/') && names.includes(path.split('/').at(-1) ?? ''),
  )
  if (folder !== undefined) throw manifestProblem('folder', { about: folder })
  if (paths.includes('index.html')) return webPages
  throw manifestProblem(paths.includes('h5p.json') ? 'h5p' : 'none')
}

/** SCORM CAM 3.4.1: the version stands in the manifest; of SCORM 2004, `CAM 1.3` was the first. */
function scormPlayable(root: ReadElement, addresses: Addresses, report: Report): Playable {
  const manifest = readScormManifest(root, addresses, report)
  const { version } = manifest
  const is2004 = /2004|CAM 1\.3/i.test(version)
  if (!is2004 && version !== '1.2') report('schemaVersion', version)
  const playable = (is2004 ? scorm2004Playable : scorm12Playable)(manifest, report)
  const language = languageOf(manifest)
  return { ...playable, ...(language !== undefined && { language }) }
}

function isLaunchable(menu: readonly PlayItem[]): boolean {
  return menu.some(({ href, items }) => href !== undefined || isLaunchable(items))
}

/** With the reason why what it names cannot be opened, where that is known. */
function nothingIn(file: string, remarks: readonly ShownFinding[]): UsageError {
  const { text } = manifestProblem('nothing', { file })
  const [why] = remarks
  if (!why) return new UsageError(text)
  return new UsageError({
    nl: `${text.nl} ${why.text.nl.message}`,
    en: `${text.en} ${why.text.en.message}`,
  })
}

function firstTitle({ menu }: Playable): string {
  return menu[0]?.title ?? ''
}

function sameButForCase(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return paths.filter((path) => {
    const same = path.toLowerCase()
    return seen.size === seen.add(same).size
  })
}
