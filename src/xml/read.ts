import { create } from 'xmlbuilder2'
import { decodeXml } from './decode.ts'
import { scanXml, xmlLimits, type XmlFault } from './scan.ts'

/** An element as read. Names are without their prefix, which each maker chooses as they like. */
export interface ReadElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly ReadElement[]
  /** Its own text, without that of its children, trimmed. */
  readonly text: string
}

/** A document, or why it is none that is read. */
export type XmlReading =
  | { readonly root: ReadElement; readonly fault?: undefined }
  | { readonly root?: undefined; readonly fault: XmlFault }

/**
 * Reads a document of somebody else. A document type is refused, because it can make a small file
 * endless or lead elsewhere.
 */
export function readXml(bytes: Uint8Array): XmlReading {
  if (bytes.length > xmlLimits.bytes) return { fault: { problem: 'large', line: 1 } }
  const text = decodeXml(bytes)
  if (text === undefined) return { fault: { problem: 'encoding', line: 1 } }
  const fault = scanXml(text)
  if (fault) return { fault }
  try {
    return { root: elementOf(create(text).root().node) }
  } catch (error) {
    return { fault: { problem: 'malformed', line: lineIn(error) } }
  }
}

/** The first child of a name. */
export function childOf(element: ReadElement | undefined, name: string): ReadElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** The children of a name, in order. */
export function childrenOf(element: ReadElement | undefined, name: string): readonly ReadElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The text of the first child of a name; `undefined` without one, or with an empty one. */
export function textOf(element: ReadElement | undefined, name: string): string | undefined {
  const text = childOf(element, name)?.text
  return text === '' ? undefined : text
}

interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<DomNode>
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
}

const elementNode = 1
const textNodes: readonly number[] = [3, 4]

function elementOf(node: DomNode): ReadElement {
  const nodes = [...node.childNodes]
  const attributes = new Map<string, string>()
  for (const { name, value } of node.attributes ?? []) {
    const local = localName(name)
    // Beside `identifier`, an `x:identifier` is somebody's extension.
    if (local === name || !attributes.has(local)) attributes.set(local, value)
  }
  return {
    name: localName(node.nodeName),
    attributes,
    children: nodes.filter(({ nodeType }) => nodeType === elementNode).map(elementOf),
    text: nodes
      .filter(({ nodeType }) => textNodes.includes(nodeType))
      .map(({ nodeValue }) => nodeValue ?? '')
      .join('')
      .trim(),
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The parser counts lines from 0. */
function lineIn(error: unknown): number {
  const [, line] = /Ln: (\d+)/.exec(String(error)) ?? []
  return line === undefined ? 1 : Number(line) + 1
}
