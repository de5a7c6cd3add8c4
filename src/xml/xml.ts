import { create } from 'xmlbuilder2'

type Element = ReturnType<ReturnType<typeof create>['ele']>

/** An element to be written. Names carry their prefix: `adlcp:location`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Prefix to namespace; the empty prefix is the default namespace. */
export type Namespaces = Readonly<Record<string, string>>

const xml = 'http://www.w3.org/XML/1998/namespace'
const xmlns = 'http://www.w3.org/2000/xmlns/'

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children }
}

/**
 * Writes a document: UTF-8, LF, no byte order mark. Text is escaped by the builder, which throws
 * on a character that XML 1.0 cannot hold: the checks refuse those long before.
 */
export function writeXml(root: XmlElement, namespaces: Namespaces): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' })
  const top = document.ele(namespaceOf(root.name, namespaces), root.name)
  for (const [prefix, namespace] of Object.entries(namespaces)) {
    if (prefix !== '') top.att(xmlns, `xmlns:${prefix}`, namespace)
  }
  fill(top, root, namespaces)
  return `${document.end({ prettyPrint: true, wellFormed: true })}\n`
}

function fill(into: Element, from: XmlElement, namespaces: Namespaces): void {
  for (const [name, value] of Object.entries(from.attributes)) {
    const namespace = name.includes(':') ? namespaceOf(name, namespaces) : null
    into.att(namespace, name, written(value))
  }
  for (const child of from.children) {
    if (typeof child === 'string') into.txt(written(child))
    else fill(into.ele(namespaceOf(child.name, namespaces), child.name), child, namespaces)
  }
}

function namespaceOf(name: string, namespaces: Namespaces): string {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : ''
  const namespace = prefix === 'xml' ? xml : namespaces[prefix]
  if (namespace === undefined) throw new Error(`No namespace for "${name}".`)
  return namespace
}

/**
 * Readers of XML differ in what they do with line ends and tabs; with single blanks none can.
 * The ampersand is escaped here, because the builder takes `&nbsp;` in a title for an entity.
 */
function written(text: string): string {
  return text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .replaceAll('&', '&amp;')
}
