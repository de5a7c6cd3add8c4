import type { Edition, Exporter, PackageFile, Site } from '../model/site.ts'
import { element, writeXml, type XmlElement } from '../xml/xml.ts'
import { commonFiles } from './common-files.ts'
import { editionOf } from './editions.ts'
import { metadataFile, metadataPath } from './lom.ts'
import { recordPath, withRecord } from './package-record.ts'
import { manifestId, manifestPath, organizations, resources, titleLength } from './scorm-package.ts'

/** Moodle reads prefixes as text, so these are the ones that the standard itself writes. */
const namespaces = {
  '': 'http://www.imsglobal.org/xsd/imscp_v1p1',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
  adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
  imsss: 'http://www.imsglobal.org/xsd/imsss',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
}

const schemaLocation = [
  namespaces[''],
  'imscp_v1p1.xsd',
  namespaces.adlcp,
  'adlcp_v1p3.xsd',
  namespaces.adlseq,
  'adlseq_v1p3.xsd',
  namespaces.adlnav,
  'adlnav_v1p3.xsd',
  namespaces.imsss,
  'imsss_v1p0.xsd',
].join(' ')

const editions: readonly Edition[] = [
  { id: '4th', title: '4th Edition', schemas: 'scorm2004-4th' },
  { id: '3rd', title: '3rd Edition', schemas: 'scorm2004-3rd' },
]

/** One SCO: the course keeps its own navigation, and tells completion and success apart. */
export const scorm2004: Exporter = {
  id: 'scorm2004',
  title: 'SCORM 2004',
  editions,
  advice: {
    nl: 'Voeg dit bestand in je LMS toe als SCORM 2004-pakket. Vervang bij een nieuwe versie het oude bestand.',
    en: 'Add this file to your LMS as a SCORM 2004 package. For a new version replace the old file.',
  },
  tracker: 'scorm2004',
  rules: [titleLength('scorm2004', 'SCORM 2004')],

  pack(site, parts, options = {}) {
    const edition = editionOf(editions, options.edition)
    const files = [...commonFiles(site, parts), metadataFile(site.course, site.keys.course)]
    const paths = [...files.map((file) => file.path), recordPath]
    const manifest = manifestFile(site, edition, paths)
    const record = { format: 'scorm2004', edition: edition.id }
    return withRecord(record, site, [manifest, ...files])
  },
}

function manifestFile(site: Site, edition: Edition, paths: readonly string[]): PackageFile {
  const identifier = manifestId(site.keys.course)
  const manifest = element(
    'manifest',
    { identifier, 'xsi:schemaLocation': schemaLocation },
    metadata(edition),
    organizations(site, { branch: [startsByItself()], leaf: [sequencing(), presentation()] }),
    resources(site, paths, 'adlcp:scormType'),
  )
  return { path: manifestPath, contents: writeXml(manifest, namespaces) }
}

/** An LMS that does not know the version takes the package for SCORM 1.2 and gives no API. */
function metadata({ title }: Edition): XmlElement {
  return element(
    'metadata',
    {},
    element('schema', {}, 'ADL SCORM'),
    element('schemaversion', {}, `2004 ${title}`),
    element('adlcp:location', {}, metadataPath),
  )
}

/** SCORM 2004 SN 3.2.1: without flow a launch of the whole finds no activity to deliver. */
function startsByItself(): XmlElement {
  return element(
    'imsss:sequencing',
    {},
    element('imsss:controlMode', { choice: 'true', flow: 'true' }),
  )
}

/**
 * SCORM 2004 SN 3.13: unless content sets them, an LMS takes a SCO that was left for completed
 * and satisfied.
 */
function sequencing(): XmlElement {
  return element(
    'imsss:sequencing',
    {},
    element('imsss:deliveryControls', {
      completionSetByContent: 'true',
      objectiveSetByContent: 'true',
    }),
  )
}

/**
 * The LMS keeps every way out that saves. Its continue and previous lead nowhere in a course of
 * one SCO, beside our own next and previous; its abandon throws away what a learner did.
 */
function presentation(): XmlElement {
  const hidden = ['continue', 'previous', 'abandon', 'abandonAll']
  return element(
    'adlnav:presentation',
    {},
    element(
      'adlnav:navigationInterface',
      {},
      ...hidden.map((control) => element('adlnav:hideLMSUI', {}, control)),
    ),
  )
}
