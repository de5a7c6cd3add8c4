import type { Playable, PlayItem } from '../model/simulation.ts'
import { readXml, type XmlElement } from '../xml/read.ts'
import type { PackageFiles } from './package-files.ts'

/** What an LMS makes of a package, by the manifest at its root. `undefined`: it has none. */
export async function readPlayable(files: PackageFiles): Promise<Playable | undefined> {
  for (const [name, read] of Object.entries(manifests)) {
    const bytes = await files.read(name)
    const root = bytes && readXml(new TextDecoder().decode(bytes))
    if (root) return read(root)
  }
  return files.paths.includes('index.html') ? webPages : undefined
}

const webPages: Playable = {
  ...{ standard: 'web', edition: '', title: '' },
  menu: [{ id: 'index', title: '', href: 'index.html', isSilent: true, given: {}, items: [] }],
}

const manifests: Readonly<Record<string, (root: XmlElement) => Playable>> = {
  'imsmanifest.xml': scormPackage,
  'cmi5.xml': cmi5Package,
  'tincan.xml': tincanPackage,
}

function all(root: XmlElement, name: string): readonly XmlElement[] {
  return [...root.getElementsByTagName(name)]
}

function textIn(root: XmlElement, name: string): string {
  return all(root, name)[0]?.textContent?.trim() ?? ''
}

function scormPackage(root: XmlElement): Playable {
  const pages = new Map(
    all(root, 'resource').map((each) => [
      each.getAttribute('identifier') ?? '',
      each.getAttribute('href') ?? '',
    ]),
  )
  const version = textIn(root, 'schemaversion')
  const items = all(root, 'item').map((item): PlayItem => {
    const href = pages.get(item.getAttribute('identifierref') ?? '')
    return {
      id: item.getAttribute('identifier') ?? '',
      title: textIn(item, 'title'),
      ...(href !== undefined && { href }),
      ...{ given: {}, items: [] },
    }
  })
  return {
    standard: version === '1.2' ? 'scorm12' : 'scorm2004',
    edition: version === '1.2' ? '' : version,
    title: textIn(root, 'title'),
    menu: items.filter(({ href }) => href !== undefined),
  }
}

function cmi5Package(root: XmlElement): Playable {
  const units = all(root, 'au').map((unit): PlayItem => ({
    id: unit.getAttribute('id') ?? '',
    title: textIn(unit, 'langstring'),
    href: textIn(unit, 'url'),
    ...{ given: {}, items: [] },
  }))
  return { standard: 'cmi5', edition: '', title: textIn(root, 'langstring'), menu: units }
}

function tincanPackage(root: XmlElement): Playable {
  const [activity] = all(root, 'activity').filter((each) => all(each, 'launch').length > 0)
  const title = activity ? textIn(activity, 'name') : ''
  const item: PlayItem = {
    ...{ id: activity?.getAttribute('id') ?? '', title, given: {}, items: [] },
    href: activity ? textIn(activity, 'launch') : '',
  }
  return { standard: 'xapi', edition: '', title, menu: [item] }
}
