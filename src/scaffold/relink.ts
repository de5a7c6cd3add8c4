import type { Rename, ScaffoldFile } from './changes.ts'

/** Where an address stands: in a link or picture, in a definition of one, in an option of a block. */
const addresses = [
  /\]\([ \t]*(?:<([^<>\n]*)>|([^\s<>][^\s]*))/dg,
  /^[ \t>]*\[[^\]\n]+\]:[ \t]*(?:<([^<>\n]*)>|(\S+))/dgm,
  /[\w-]=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}]+))/dg,
]

/**
 * The texts that name a file or folder which gets another number, with its new name in them. In an
 * example in code too: it shows a path that is there.
 */
export function relink(
  texts: ReadonlyMap<string, string>,
  renames: readonly Rename[],
): readonly ScaffoldFile[] {
  if (renames.length === 0) return []
  const names = new Map(renames.map(({ from, to }) => [from, to]))
  return [...texts].flatMap(([path, text]) => {
    const contents = addresses.reduce((now, pattern) => relinked(path, now, pattern, names), text)
    return contents === text ? [] : [{ path, contents }]
  })
}

function relinked(
  file: string,
  text: string,
  pattern: RegExp,
  names: ReadonlyMap<string, string>,
): string {
  let [result, end] = ['', 0]
  for (const { indices } of text.matchAll(pattern)) {
    const [from, to] = indices?.slice(1).find((span) => (span as unknown) !== undefined) ?? [0, 0]
    result += text.slice(end, from) + renamed(file, text.slice(from, to), names)
    end = to
  }
  return result + text.slice(end)
}

/** An address with the new number in each part that leads to something renamed. */
function renamed(file: string, address: string, names: ReadonlyMap<string, string>): string {
  const [path = ''] = /^[^#?)]*/.exec(address) ?? []
  if (/^\/|[:\\]/.test(path)) return address
  const place = file.split('/').slice(0, -1)
  const parts = path.split('/').map((part) => {
    if (part === '..') place.pop()
    else if (part !== '' && part !== '.') place.push(decoded(part))
    const to = part === '..' ? undefined : names.get(place.join('/'))
    return to === undefined ? part : part.replace(/^\d+/, numberIn(to))
  })
  return parts.join('/') + address.slice(path.length)
}

function numberIn(path: string): string {
  return /^\d+/.exec(path.split('/').at(-1) ?? '')?.[0] ?? ''
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
