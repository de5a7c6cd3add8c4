import { defineRule, type AnyRule } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { element, type XmlElement } from '../xml/xml.ts'
import { menuOf, resourcesOf, type MenuItem, type PackageResource } from './organization.ts'

/** SCORM CAM, all versions: the name is fixed and it stands at the root of the package. */
export const manifestPath = 'imsmanifest.xml'

/** SCORM CAM: a title holds 200 characters; a schema or a database of an LMS refuses more. */
const titleLimit = 200

/** The longest title of a course in a standard. `id` is that of its exporter. */
export function titleLength(id: string, standard: string): AnyRule {
  return defineRule<{ title: string; length: number; limit: number }>({
    id: `${id}/title-length`,
    severity: 'error',
    text: {
      nl: ({ title, length, limit }) => ({
        message: `De titel "${title}" telt ${length} tekens, voor ${standard} mogen het er ${limit} zijn.`,
        hint: 'Kort `title` in course.md in en zet de rest in `summary`.',
      }),
      en: ({ title, length, limit }) => ({
        message: `The title "${title}" has ${length} characters, ${standard} takes ${limit}.`,
        hint: 'Shorten `title` in course.md and put the rest in `summary`.',
      }),
    },
    course({ title, fields, position }, report) {
      const length = Array.from(title).length
      if (length <= titleLimit) return
      report(fields['title'] ?? position, { title, length, limit: titleLimit })
    },
  })
}

/**
 * An LMS finds a learner's record by the identifiers in a manifest, so they are made of the frozen
 * keys and of nothing that an author may change.
 */
export function manifestId(courseKey: string): string {
  return `lespakket_${courseKey}`
}

/** What a version of the standard says of a part of the organization, behind its title and items. */
export interface OrganizationExtras {
  /** Of the whole, and of an item that holds others. */
  readonly branch?: (item?: MenuItem) => readonly XmlElement[]
  /** Of what is launched. */
  readonly leaf?: (item: MenuItem) => readonly XmlElement[]
}

/** The one organization: the menu that an LMS shows. */
export function organizations(site: Site, extras: OrganizationExtras = {}): XmlElement {
  const { course, keys } = site
  const identifier = `org_${keys.course}`
  return element(
    'organizations',
    { default: identifier },
    element(
      'organization',
      { identifier },
      element('title', {}, course.title),
      ...menuOf(site, titleLimit).map((item) => itemElement(item, extras)),
      ...(extras.branch?.() ?? []),
    ),
  )
}

/** `kind` is the attribute that says what is a SCO; the versions spell it in two ways. */
export function resources(site: Site, paths: readonly string[], kind: string): XmlElement {
  const all = resourcesOf(site, paths).map((resource) => resourceElement(resource, kind))
  return element('resources', {}, ...all)
}

function itemElement(item: MenuItem, extras: OrganizationExtras): XmlElement {
  const { identifier, title, resource, items } = item
  const extra = resource === undefined ? extras.branch : extras.leaf
  return element(
    'item',
    {
      identifier,
      ...(resource !== undefined && { identifierref: resource }),
      isvisible: 'true',
    },
    element('title', {}, title),
    ...items.map((each) => itemElement(each, extras)),
    ...(extra?.(item) ?? []),
  )
}

function resourceElement(
  { identifier, launch, files, needs }: PackageResource,
  kind: string,
): XmlElement {
  return element(
    'resource',
    {
      identifier,
      type: 'webcontent',
      [kind]: launch === undefined ? 'asset' : 'sco',
      ...(launch !== undefined && { href: launch }),
    },
    ...files.map((path) => element('file', { href: path })),
    ...needs.map((needed) => element('dependency', { identifierref: needed })),
  )
}
