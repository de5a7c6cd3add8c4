/** A piece of XML, as far as an SVG is judged by it. */
export type XmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | XmlTag
  | {
      readonly kind: 'instruction' | 'declaration' | 'malformed'
      readonly text: string
      readonly offset: number
    }

export interface XmlTag {
  readonly kind: 'tag'
  /** In lower case, without prefix. */
  readonly name: string
  readonly isEnd: boolean
  readonly attributes: readonly XmlAttribute[]
  readonly offset: number
}

/** `name` is in lower case, without prefix; `value` has its character references replaced. */
export interface XmlAttribute {
  readonly name: string
  readonly value: string
}

/** A tag, unrolled so that its time is linear: names, a quoted value, names, ... */
const tag = /<(\/?)([^\s/>"'=<!?]+)(?![^\s/>"'=<])([^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*)>/y
const attribute = /\s*([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

/** Cuts XML into pieces, in linear time; stops at what is malformed. Comments are left out. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let from = 0
  while (from < xml.length) {
    const offset = xml.indexOf('<', from)
    const text = xml.slice(from, offset === -1 ? undefined : offset)
    if (text !== '') yield { kind: 'text', text: withoutReferences(text), offset: from }
    if (offset === -1) return
    const [token, end] = tokenAt(xml, offset)
    if (token) yield token
    if (token?.kind === 'malformed') return
    from = end
  }
}

function tokenAt(xml: string, offset: number): readonly [XmlToken | undefined, number] {
  const enclosed = (open: string, close: string): readonly [string, number] | undefined => {
    if (!xml.startsWith(open, offset)) return undefined
    const end = xml.indexOf(close, offset + open.length)
    return end === -1 ? undefined : [xml.slice(offset + open.length, end), end + close.length]
  }
  const comment = enclosed('<!--', '-->')
  if (comment) return [undefined, comment[1]]
  const data = enclosed('<![CDATA[', ']]>')
  if (data) return [{ kind: 'text', text: data[0], offset }, data[1]]
  const instruction = enclosed('<?', '?>')
  if (instruction) return [{ kind: 'instruction', text: instruction[0], offset }, instruction[1]]
  const text = xml.slice(offset, offset + 40)
  if (/^<!(?!--|\[CDATA\[)/.test(text)) {
    return [{ kind: 'declaration', text, offset }, offset + 2]
  }
  return tagAt(xml, offset) ?? [{ kind: 'malformed', text, offset }, offset]
}

function tagAt(xml: string, offset: number): readonly [XmlTag, number] | undefined {
  tag.lastIndex = offset
  const [all = '', slash = '', name = '', rest = ''] = tag.exec(xml) ?? []
  const attributes = attributesIn(rest)
  if (all === '' || attributes === undefined) return undefined
  const found: XmlTag = {
    kind: 'tag',
    name: localName(name),
    isEnd: slash !== '',
    attributes,
    offset,
  }
  return [found, offset + all.length]
}

function attributesIn(text: string): readonly XmlAttribute[] | undefined {
  const attributes: XmlAttribute[] = []
  let end = 0
  for (;;) {
    attribute.lastIndex = end
    const match = attribute.exec(text)
    if (!match) break
    const [, name = '', double, single] = match
    attributes.push({ name: localName(name), value: withoutReferences(double ?? single ?? '') })
    end = attribute.lastIndex
  }
  return /^\s*\/?$/.test(text.slice(end)) ? attributes : undefined
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}

/** Numeric references and the five of XML 1.0, 4.6; others need a DOCTYPE, which is refused. */
function withoutReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, decoded)
}

function decoded(
  whole: string,
  hex: string | undefined,
  digits: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
