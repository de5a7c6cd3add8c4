import { create } from 'xmlbuilder2'

/** A node of the parsed manifest, as far as these checks look at it. */
interface Node {
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
    'every item points at a resource': attributes('item', 'identifierref').every((id) =>
      resources.includes(id),
    ),
    'there is an item': all('item').length > 0,
    'identifiers are unique': new Set(identifiers).size === identifiers.length,
    'identifiers are plain': identifiers.every((id) => /^[A-Za-z][A-Za-z0-9_]*$/.test(id)),
    'resources are launched from a listed file': attributes('resource', 'href').every((href) =>
      listed.includes(href),
    ),
    'resources are SCOs': attributes('resource', 'adlcp:scormtype').every((type) => type === 'sco'),
    'files are listed once': new Set(listed).size === listed.length,
    'every packed file is listed': expected.every((path) => listed.includes(path)),
    'every listed file is packed': listed.every((path) => expected.includes(path)),
    'the named schemas are packed':
      schemas.length > 0 && schemas.every((path) => packed.includes(path)),
    'no mastery score': all('adlcp:masteryscore').length === 0,
  }
  return Object.entries(claims).flatMap(([claim, holds]) => (holds ? [] : [claim]))
}
