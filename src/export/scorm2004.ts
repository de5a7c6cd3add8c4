import { defineRule } from '../model/rule.ts'
import type { Edition, Exporter, PackageFile, Site } from '../model/site.ts'
import { element, writeXml, type XmlElement } from '../xml/xml.ts'
import { commonFiles } from './common-files.ts'
import { editionOf } from './editions.ts'
import { metadataFile, metadataPath } from './lom.ts'
import type { MenuItem } from './organization.ts'
import { recordPath, withRecord } from './package-record.ts'
import { manifestId, manifestPath, organizations, resources, titleLength } from './scorm-package.ts'

/** Seen in Moodle 4.5: one API object for the life of its page, and its end is never taken back. */
const severalScos = defineRule({
  id: 'scorm2004/several-scos',
  severity: 'warning',
  text: {
    nl: () => ({
      message:
        'In Moodle werkt een SCORM 2004-pakket met meer dan één SCO niet: na de eerste SCO geeft Moodle op Initialize "false" terug. Van de volgende SCO\'s wordt niets bewaard tot de deelnemer de pagina opnieuw laadt.',
      hint: 'Neem voor Moodle --format scorm12, of laat --sco weg. Probeer het pakket in een ander LMS eerst met twee onderdelen na elkaar.',
    }),
    en: () => ({
      message:
        'In Moodle a SCORM 2004 package with more than one SCO does not work: after the first SCO, Moodle answers Initialize with "false". Of the SCOs after it nothing is saved until the learner reloads the page.',
      hint: 'For Moodle take --format scorm12, or leave out --sco. In another LMS, first try the package with two parts one after the other.',
    }),
  },
  course({ position }, report) {
    report(position, {})
  },
})

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

/** SCORM 2004 RTE 4.2.27: an LMS keeps 64,000 characters of cmi.suspend_data. */
const suspendDataLimit = 64_000

const editions: readonly Edition[] = [
  { id: '4th', title: '4th Edition', schemas: 'scorm2004-4th' },
  { id: '3rd', title: '3rd Edition', schemas: 'scorm2004-3rd' },
]

/** One SCO, which keeps its own navigation and tells completion and success apart, or several. */
export const scorm2004: Exporter = {
  id: 'scorm2004',
  title: 'SCORM 2004',
  editions,
  advice: {
    nl: 'Voeg dit bestand in je LMS toe als SCORM 2004-pakket. Vervang bij een nieuwe versie het oude bestand.',
    en: 'Add this file to your LMS as a SCORM 2004 package. For a new version replace the old file.',
  },
  tracker: 'scorm2004',
  stateLimit: suspendDataLimit,
  rules: [titleLength('scorm2004', 'SCORM 2004')],
  scoRules: [severalScos],

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
    organizations(site, {
      branch: (item) => [startsByItself(item)],
      leaf: (item) => [sequencing(item), presentation(site.scos !== undefined)],
    }),
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
function startsByItself(item?: MenuItem): XmlElement {
  return element(
    'imsss:sequencing',
    {},
    element('imsss:controlMode', { choice: 'true', flow: 'true' }),
    ...rollup(item),
  )
}

/** SCORM 2004 SN 3.7: of a bonus the course as a whole takes no status and no score. */
function rollup(item?: MenuItem): readonly XmlElement[] {
  if (!item?.isBonus) return []
  return [
    element('imsss:rollupRules', {
      rollupObjectiveSatisfied: 'false',
      rollupProgressCompletion: 'false',
      objectiveMeasureWeight: '0',
    }),
  ]
}

/**
 * SCORM 2004 SN 3.13: unless content sets them, an LMS takes a SCO that was left for completed
 * and satisfied.
 */
function sequencing(item: MenuItem): XmlElement {
  return element(
    'imsss:sequencing',
    {},
    ...rollup(item),
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
function presentation(hasSeveral: boolean): XmlElement {
  const hidden = [...(hasSeveral ? [] : ['continue', 'previous']), 'abandon', 'abandonAll']
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
