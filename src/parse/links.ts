import { resolveInCourse } from '../model/course-path.ts'
import type { LinkTarget } from '../model/rich-text.ts'

/** The meaning of an address in a text; nothing when it may not be in a package. */
export function linkTarget(file: string, url: string): LinkTarget | undefined {
  const [address, anchor] = splitAt(url, '#')
  if (url === '') return undefined
  if (address === '') return { kind: 'anchor', anchor: decodeAnchor(anchor) }
  const [scheme, rest] = splitAt(address, ':')
  switch (address.includes(':') ? scheme.toLowerCase() : '') {
    case 'lesson':
      return { kind: 'lesson', id: rest, anchor: decodeAnchor(anchor) }
    case 'module':
      return { kind: 'module', id: rest }
    case 'http':
    case 'https':
    case 'mailto':
    case 'tel':
      return { kind: 'web', url }
    case '':
      return fileTarget(file, address, anchor)
    default:
      return undefined
  }
}

function fileTarget(file: string, address: string, anchor: string): LinkTarget | undefined {
  const place = resolveInCourse(file, address)
  if (!('path' in place) || place.path === '') return undefined
  return { kind: 'file', path: place.path, anchor: decodeAnchor(anchor) }
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const index = text.indexOf(mark)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + mark.length)]
}

/** Editors write anchors both ways: `#één` and `#%C3%A9%C3%A9n`. */
function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
