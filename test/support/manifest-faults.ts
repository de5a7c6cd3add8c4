import { create } from 'xmlbuilder2'

/** A node of a parsed document, as far as these checks look at it. */
export interface Node {
  readonly nodeName: string
  readonly childNodes: Iterable<Node>
  readonly parentNode: Node | null
  readonly textContent: string | null
  getElementsByTagName(name: string): Iterable<Node>
  getAttribute(name: string): string | null
}

/** A sentence about a document to whether it is true. */
export type Claims = Readonly<Record<string, boolean>>

/** The rules that the schemas of SCORM 1.2 let pass: what an importing LMS needs to find. */
export function manifestFaults(manifest: string, packed: readonly string[]): readonly string[] {
  const root = parse(manifest)
  const version = all(root, 'schemaversion').map((node) => node.textContent)
  return broken({
    ...commonClaims(root, packed, 'adlcp:scormtype'),
    'one schemaversion, exactly 1.2': version.length === 1 && version[0] === '1.2',
    'no mastery score': all(root, 'adlcp:masteryscore').length === 0,
  })
}

/** What holds for the manifest of every version of SCORM. `kind` says what is a SCO. */
export function commonClaims(root: Node, packed: readonly string[], kind: string): Claims {
  const organizations = attributes(root, 'organization', 'identifier')
  const resources = attributes(root, 'resource', 'identifier')
  const items = all(root, 'item')
  const launched = items.flatMap((item) => item.getAttribute('identifierref') ?? [])
  const scos = all(root, 'resource').filter((each) => each.getAttribute(kind) === 'sco')
  const pages = all(root, 'resource').flatMap((each) => each.getAttribute('href') ?? [])
  const identifiers = [
    root.getAttribute('identifier') ?? '',
    ...organizations,
    ...attributes(root, 'item', 'identifier'),
    ...resources,
  ]
  const listed = attributes(root, 'file', 'href')
  const expected = packed.filter((path) => path !== 'imsmanifest.xml')
  const schemas = (root.getAttribute('xsi:schemaLocation') ?? '')
    .split(' ')
    .filter((part) => part.endsWith('.xsd'))
  return {
    'the default organization exists': attributes(root, 'organizations', 'default').every((id) =>
      organizations.includes(id),
    ),
    'every item points at a resource, or holds items': items.every(
      (item) =>
        resources.includes(item.getAttribute('identifierref') ?? '') ||
        below(item, 'item').length > 0,
    ),
    'there is an item': items.length > 0,
    'each SCO is in the menu once, and nothing else is':
      launched.toSorted().join() ===
      scos
        .map((each) => each.getAttribute('identifier') ?? '')
        .toSorted()
        .join(),
    'what a resource depends on is there': attributes(root, 'dependency', 'identifierref').every(
      (id) => resources.includes(id),
    ),
    'identifiers are unique': areUnique(identifiers),
    'identifiers are plain': identifiers.every((id) => /^[A-Za-z][A-Za-z0-9_]*$/.test(id)),
    'resources are launched from a listed file': pages.every((href) => listed.includes(href)),
    'a SCO has a page of its own, and nothing else has':
      pages.length === scos.length && areUnique(pages),
    'files are listed once': areUnique(listed),
    'every packed file is listed': expected.every((path) => listed.includes(path)),
    'every listed file is packed': listed.every((path) => expected.includes(path)),
    'the named schemas are packed':
      schemas.length > 0 && schemas.every((path) => packed.includes(path)),
  }
}

/** The claims that are not true. */
export function broken(claims: Claims): readonly string[] {
  return Object.entries(claims).flatMap(([claim, holds]) => (holds ? [] : [claim]))
}

export function parse(text: string): Node {
  // The parser's nodes have what the interface names; its own type names the whole DOM.
  return create(text).root().node as unknown as Node
}

/** All elements of that name, however deep. */
export function all(root: Node, name: string): readonly Node[] {
  return [...root.getElementsByTagName(name)]
}

export function attributes(root: Node, name: string, attribute: string): readonly string[] {
  return all(root, name).map((node) => node.getAttribute(attribute) ?? '')
}

/** The elements right below a node. */
export function children(node: Node): readonly Node[] {
  return [...node.childNodes].filter(({ nodeName }) => !nodeName.startsWith('#'))
}

/** Those of that name. */
export function below(node: Node, name: string): readonly Node[] {
  return children(node).filter(({ nodeName }) => nodeName === name)
}

export function areUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
