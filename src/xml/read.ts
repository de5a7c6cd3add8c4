import { create } from 'xmlbuilder2'

/** The part of an element that readers of XML need. */
export interface XmlElement {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  getElementsByTagName(name: string): Iterable<XmlElement>
}

/**
 * The root of a document. A document type is refused, because it can make a small file endless or
 * lead elsewhere; `undefined` for that and for what is no XML.
 */
export function readXml(text: string): XmlElement | undefined {
  if (/<!DOCTYPE/i.test(text)) return undefined
  try {
    // A document has an element for its root.
    return create(text).root().node as unknown as XmlElement
  } catch {
    return undefined
  }
}
