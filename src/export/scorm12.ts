import type { Course } from '../model/course.ts'
import type { Exporter, PackageFile, Site } from '../model/site.ts'
import { bonusSco } from './bonus-sco.ts'
import { commonFiles } from './common-files.ts'
import { recordPath, withRecord } from './package-record.ts'
import { manifestId, manifestPath, organizations, resources, titleLength } from './scorm-package.ts'
import { element, writeXml, type XmlElement } from '../xml/xml.ts'

/** SCORM 1.2 RTE 3.4.4: cmi.suspend_data is a CMIString4096. */
const suspendDataLimit = 4096

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
  stateLimit: suspendDataLimit,
  rules: [titleLength('scorm12', 'SCORM 1.2')],
  scoRules: [bonusSco],

  pack(site, parts) {
    const files = commonFiles(site, parts)
    const paths = [...files.map((file) => file.path), recordPath]
    return withRecord({ format: 'scorm12' }, site, [manifestFile(site, paths), ...files])
  },
}

function manifestFile(site: Site, paths: readonly string[]): PackageFile {
  const { course, keys } = site
  const manifest = element(
    'manifest',
    { identifier: manifestId(keys.course), 'xsi:schemaLocation': schemaLocation },
    metadata(course),
    organizations(site),
    resources(site, paths, 'adlcp:scormtype'),
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
