import { create } from 'xmlbuilder2'
import type { PackageFile } from '../../src/model/site.ts'

/** A SCO in the menu of the LMS. */
export interface MenuEntry {
  /** Identifier of its item in the manifest: an LMS keeps a record by it. */
  readonly item: string
  readonly title: string
  readonly href: string
}

/** What an LMS makes of a package. */
export interface Imported {
  readonly standard: 'scorm12' | 'scorm2004'
  /** The items that launch something, in order. */
  readonly menu: readonly MenuEntry[]
}

/** An element of the manifest, as far as an LMS looks at it. */
interface XmlElement {
  getElementsByTagName(name: string): Iterable<XmlElement>
  getAttribute(name: string): string | null
  readonly textContent: string | null
}

/** Reads the manifest of a package. */
export function menuOf(files: readonly PackageFile[]): Imported {
  const text = String(files.find(({ path }) => path === 'imsmanifest.xml')?.contents)
  const root = create(text).root().node as unknown as XmlElement
  const all = (name: string) => [...root.getElementsByTagName(name)]
  const pages = new Map(
    all('resource').map((each) => [each.getAttribute('identifier'), each.getAttribute('href')]),
  )
  const menu = all('item').flatMap((each): readonly MenuEntry[] => {
    const page = pages.get(each.getAttribute('identifierref'))
    const [title] = each.getElementsByTagName('title')
    if (page === undefined || page === null) return []
    const item = each.getAttribute('identifier') ?? ''
    return [{ item, title: title?.textContent ?? '', href: `/course/${page}` }]
  })
  const version = all('schemaversion')[0]?.textContent ?? ''
  return { standard: version === '1.2' ? 'scorm12' : 'scorm2004', menu }
}
