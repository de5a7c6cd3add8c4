import { compareText } from '../model/position.ts'

/** The course page's path without its ending; the launch page of every package. */
export const coursePath = 'index'
export const glossaryPath = 'glossary'
export const searchPath = 'search'
export const aboutPath = 'about'
export const stylePath = 'runtime/player.css'
export const courseScriptPath = 'course.js'
export const iconPath = 'runtime/icon.svg'

/** A lesson's path without its ending. The word in front keeps `con` and `nul` openable on Windows. */
export function lessonPath(id: string): string {
  return `lessons/lesson-${id}`
}

/** The HTML id of a module on the course page. */
export function moduleAnchor(key: string): string {
  return `module-${key}`
}

/** Longest name of a file in `media/`. */
const nameLimit = 64

/** Names that Windows keeps for devices, whatever the ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * Gives each file of the course a name in `media/` that every LMS can unpack and serve. A name
 * follows from the path alone, so that an open page still finds its pictures after an update.
 */
export function mediaNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(paths)].sort(compareText)
  const plain = sorted.map((path) => plainName(path))
  const names = sorted.map((path, index): readonly [string, string] => {
    const name = plain[index]
    const isUnique = name !== undefined && plain.indexOf(name) === plain.lastIndexOf(name)
    return [path, `media/${isUnique ? name : hashedName(path)}`]
  })
  return new Map(names)
}

/** The path in the alphabet of names; nothing when that would lose something of it. */
function plainName(path: string): string | undefined {
  const { stem, ending } = split(path)
  const name = `${slug(stem)}.${ending}`
  const isWhole = /^[a-z0-9/._-]+$/i.test(path) && name.length <= nameLimit
  return isWhole && slug(stem) !== '' && !reserved.test(slug(stem)) ? name : undefined
}

function hashedName(path: string): string {
  const { stem, ending } = split(path)
  const hash = fingerprint(path)
  const room = nameLimit - `-${hash}.${ending}`.length
  return `${[slug(stem).slice(0, room), hash].filter((part) => part !== '').join('-')}.${ending}`
}

function split(path: string): { readonly stem: string; readonly ending: string } {
  const match = /^(.+)\.([a-z0-9]{1,12})$/i.exec(path)
  return { stem: match?.[1] ?? path, ending: match?.[2]?.toLowerCase() ?? 'bin' }
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** FNV-1a, 32 bits: enough to tell the few paths apart whose names would read the same. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
