import type { Course } from '../model/course.ts'
import { defineRule } from '../model/rule.ts'
import type { Exporter, PackageFile, Site } from '../model/site.ts'
import { commonFiles } from './common-files.ts'
import { menuOf, resourcesOf, type MenuItem, type PackageResource } from './organization.ts'
import { recordPath, withRecord } from './package-record.ts'
import { element, writeXml, type XmlElement } from '../xml/xml.ts'

/** SCORM 1.2 CAM: the name is fixed and it stands at the root of the package. */
const manifestPath = 'imsmanifest.xml'

/** SCORM 1.2 CAM: a title holds 200 characters, and the schema refuses more. */
const titleLimit = 200

const namespaces = {
  '': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  imsmd: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
}

const schemaLocation = [
  namespaces[''],
  'imscp_rootv1p1p2.xsd',
  namespaces.imsmd,
  'imsmd_rootv1p2p1.xsd',
  namespaces.adlcp,
  'adlcp_rootv1p2.xsd',
].join(' ')

const titleLength = defineRule<{ title: string; length: number; limit: number }>({
  id: 'scorm12/title-length',
  severity: 'error',
  text: {
    nl: ({ title, length, limit }) => ({
      message: `De titel "${title}" telt ${length} tekens, voor SCORM 1.2 mogen het er ${limit} zijn.`,
      hint: 'Kort `title` in course.md in en zet de rest in `summary`.',
    }),
    en: ({ title, length, limit }) => ({
      message: `The title "${title}" has ${length} characters, SCORM 1.2 takes ${limit}.`,
      hint: 'Shorten `title` in course.md and put the rest in `summary`.',
    }),
  },
  course({ title, fields, position }, report) {
    const length = Array.from(title).length
    if (length <= titleLimit) return
    report(fields['title'] ?? position, { title, length, limit: titleLimit })
  },
})

/** One SCO, which keeps its own navigation and gives one status and one score, or several. */
export const scorm12: Exporter = {
  id: 'scorm12',
  title: 'SCORM 1.2',
  advice: {
    nl: 'Voeg dit bestand in je LMS toe als SCORM-pakket. Vervang bij een nieuwe versie het oude bestand.',
    en: 'Add this file to your LMS as a SCORM package. For a new version replace the old file.',
  },
  tracker: 'scorm12',
  schemas: 'scorm12',
  rules: [titleLength],
  holdsScos: true,

  pack(site, parts) {
    const files = commonFiles(site, parts)
    const paths = [...files.map((file) => file.path), recordPath]
    return withRecord('scorm12', site, [manifestFile(site, paths), ...files])
  },
}

function manifestFile(site: Site, paths: readonly string[]): PackageFile {
  const { course, keys } = site
  const manifest = element(
    'manifest',
    { identifier: `lespakket_${keys.course}`, 'xsi:schemaLocation': schemaLocation },
    metadata(course),
    element(
      'organizations',
      { default: `org_${keys.course}` },
      element(
        'organization',
        { identifier: `org_${keys.course}` },
        element('title', {}, course.title),
        ...menuOf(site, titleLimit).map(itemElement),
      ),
    ),
    element('resources', {}, ...resourcesOf(site, paths).map(resourceElement)),
  )
  return { path: manifestPath, contents: writeXml(manifest, namespaces) }
}

function metadata({ title, summary, language }: Course): XmlElement {
  const inLanguage = (text: string) => element('imsmd:langstring', { 'xml:lang': language }, text)
  return element(
    'metadata',
    {},
    element('schema', {}, 'ADL SCORM'),
    element('schemaversion', {}, '1.2'),
    element(
      'imsmd:lom',
      {},
      element(
        'imsmd:general',
        {},
        element('imsmd:title', {}, inLanguage(title)),
        element('imsmd:language', {}, language),
        element('imsmd:description', {}, inLanguage(summary)),
      ),
    ),
  )
}

function itemElement({ identifier, title, resource, items }: MenuItem): XmlElement {
  return element(
    'item',
    {
      identifier,
      ...(resource !== undefined && { identifierref: resource }),
      isvisible: 'true',
    },
    element('title', {}, title),
    ...items.map(itemElement),
  )
}

function resourceElement({ identifier, launch, files, needs }: PackageResource): XmlElement {
  return element(
    'resource',
    {
      identifier,
      type: 'webcontent',
      'adlcp:scormtype': launch === undefined ? 'asset' : 'sco',
      ...(launch !== undefined && { href: launch }),
    },
    ...files.map((path) => element('file', { href: path })),
    ...needs.map((needed) => element('dependency', { identifierref: needed })),
  )
}
