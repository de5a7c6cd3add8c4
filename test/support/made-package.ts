import { filesInMemory, type PackageFiles } from '../../src/package/package-files.ts'

/** A package with a manifest, as a test writes it, and pages that are there. */
export function madePackage(
  manifest: string,
  pages: readonly string[] = [],
  name = 'imsmanifest.xml',
): PackageFiles {
  return filesInMemory([
    { path: name, contents: manifest },
    ...pages.map((path) => ({ path, contents: '<!doctype html><title>x</title>' })),
  ])
}

export interface MadeScorm {
  readonly version?: string
  /** The items, as XML. */
  readonly items?: string
  readonly resources?: string
  /** Behind the items, within the organization. */
  readonly sequencing?: string
  /** Behind the resources. */
  readonly behind?: string
}

/** A manifest of SCORM 1.2, or of SCORM 2004 where the version says so. */
export function madeManifest(made: MadeScorm = {}): string {
  const { version = '1.2', items = madeItem('i1', 'r1', 'Een'), behind = '' } = made
  const { resources = madeResource('r1', 'index.html'), sequencing = '' } = made
  return `<?xml version="1.0" encoding="utf-8"?>
    <manifest identifier="m" version="1" xmlns="urn:cp" xmlns:adlcp="urn:adlcp"
      xmlns:imsss="urn:imsss" xmlns:adlseq="urn:adlseq" xmlns:adlnav="urn:adlnav">
      <metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
      <organizations default="o"><organization identifier="o"><title>Cursus</title>
        ${items}${sequencing}</organization></organizations>
      <resources>${resources}</resources>${behind}
    </manifest>`
}

export function madeItem(id: string, resource: string, title: string, inner = ''): string {
  const reference = resource === '' ? '' : ` identifierref="${resource}"`
  return `<item identifier="${id}"${reference}><title>${title}</title>${inner}</item>`
}

export function madeResource(id: string, href: string, more = 'adlcp:scormtype="sco"'): string {
  return `<resource identifier="${id}" type="webcontent" href="${href}" ${more}/>`
}
