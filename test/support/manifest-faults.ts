import { create } from 'xmlbuilder2'

/** A node of the parsed manifest, as far as these checks look at it. */
interface Node {
  readonly nodeName: string
  readonly childNodes: Iterable<Node>
  getElementsByTagName(name: string): Iterable<Node>
  getAttribute(name: string): string | null
  readonly textContent: string | null
}

/** The rules that the schemas let pass: what an importing LMS needs to find. */
export function manifestFaults(manifest: string, packed: readonly string[]): readonly string[] {
  const root = create(manifest).root().node as unknown as Node
  const all = (name: string) => [...root.getElementsByTagName(name)]
  const attributes = (name: string, attribute: string) =>
    all(name).map((node) => node.getAttribute(attribute) ?? '')

  const organizations = attributes('organization', 'identifier')
  const resources = attributes('resource', 'identifier')
  const items = all('item')
  const launched = items.flatMap((item) => item.getAttribute('identifierref') ?? [])
  const scos = all('resource').filter((each) => each.getAttribute('adlcp:scormtype') === 'sco')
  const pages = all('resource').flatMap((each) => each.getAttribute('href') ?? [])
  const identifiers = [
    root.getAttribute('identifier') ?? '',
    ...organizations,
    ...attributes('item', 'identifier'),
    ...resources,
  ]
  const listed = attributes('file', 'href')
  const expected = packed.filter((path) => path !== 'imsmanifest.xml')
  const schemas = (root.getAttribute('xsi:schemaLocation') ?? '')
    .split(' ')
    .filter((part) => part.endsWith('.xsd'))
  const version = all('schemaversion').map((node) => node.textContent)

  const claims = {
    'one schemaversion, exactly 1.2': version.length === 1 && version[0] === '1.2',
    'the default organization exists': attributes('organizations', 'default').every((id) =>
      organizations.includes(id),
    ),
    'every item points at a resource, or holds items': items.every(
      (item) =>
        resources.includes(item.getAttribute('identifierref') ?? '') ||
        [...item.childNodes].some(({ nodeName }) => nodeName === 'item'),
    ),
    'there is an item': items.length > 0,
    'each SCO is in the menu once, and nothing else is':
      launched.toSorted().join() ===
      scos
        .map((each) => each.getAttribute('identifier') ?? '')
        .toSorted()
        .join(),
    'what a resource depends on is there': attributes('dependency', 'identifierref').every((id) =>
      resources.includes(id),
    ),
    'identifiers are unique': new Set(identifiers).size === identifiers.length,
    'identifiers are plain': identifiers.every((id) => /^[A-Za-z][A-Za-z0-9_]*$/.test(id)),
    'resources are launched from a listed file': pages.every((href) => listed.includes(href)),
    'a SCO has a page of its own, and nothing else has':
      pages.length === scos.length && new Set(pages).size === pages.length,
    'files are listed once': new Set(listed).size === listed.length,
    'every packed file is listed': expected.every((path) => listed.includes(path)),
    'every listed file is packed': listed.every((path) => expected.includes(path)),
    'the named schemas are packed':
      schemas.length > 0 && schemas.every((path) => packed.includes(path)),
    'no mastery score': all('adlcp:masteryscore').length === 0,
  }
  return Object.entries(claims).flatMap(([claim, holds]) => (holds ? [] : [claim]))
}
