import type { Objective } from '../model/course.ts'
import { cutText } from '../model/cut-text.ts'
import type { Exporter, PackageFile, Site } from '../model/site.ts'
import { courseIri, objectiveIri } from '../xapi/iris.ts'
import { element, writeXml, type XmlElement } from '../xml/xml.ts'
import { addressRules } from './address-rules.ts'
import { cmi5Rules, unscoredPart } from './cmi5-rules.ts'
import { objectivesOf, structureOf, type Block, type Unit } from './cmi5-structure.ts'
import { commonFiles } from './common-files.ts'
import { withRecord } from './package-record.ts'

/** cmi5 13.2 and 14.1: the name is fixed and it stands at the root of the package. */
const structurePath = 'cmi5.xml'

const namespaces = { '': 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' }

/** An objective has no title of its own: its text is one, as far as there is room. */
const objectiveTitle = 200

/** One unit, which keeps its own navigation, or several. */
export const cmi5: Exporter = {
  id: 'cmi5',
  title: 'cmi5',
  advice: {
    nl: 'Voeg dit bestand in je LMS toe als cmi5-cursus. Vervang bij een nieuwe versie het oude bestand.',
    en: 'Add this file to your LMS as a cmi5 course. For a new version replace the old file.',
  },
  tracker: 'cmi5',
  rules: [...addressRules('cmi5', 'cmi5'), ...cmi5Rules],
  scoRules: [unscoredPart],

  pack(site, parts) {
    return withRecord({ format: 'cmi5' }, site, [structureFile(site), ...commonFiles(site, parts)])
  },
}

function structureFile(site: Site): PackageFile {
  const { course } = site
  const { iri, title, summary } = course
  const words = langstrings(course.language)
  const objectives = objectivesOf(course).map((objective) => objectiveElement(objective, site))
  const structure = element(
    'courseStructure',
    {},
    element('course', { id: courseIri(iri) }, ...words(title, summary)),
    ...(objectives.length > 0 ? [element('objectives', {}, ...objectives)] : []),
    ...structureOf(site).map((part) =>
      'units' in part ? blockElement(part, site) : unitElement(part, site),
    ),
  )
  return { path: structurePath, contents: writeXml(structure, namespaces) }
}

function objectiveElement({ id, text }: Objective, { course }: Site): XmlElement {
  const words = langstrings(course.language)
  const address = objectiveIri(course.iri, id)
  return element('objective', { id: address }, ...words(cutText(text, objectiveTitle), text))
}

function blockElement(block: Block, site: Site): XmlElement {
  const words = langstrings(site.course.language)
  return element(
    'block',
    { id: block.id },
    ...words(block.title, block.description),
    ...references(block.objectives, site),
    ...block.units.map((unit) => unitElement(unit, site)),
  )
}

/** The default of moveOn is that an LMS calls a unit satisfied before anyone has opened it. */
function unitElement(unit: Unit, site: Site): XmlElement {
  const { id, title, description, objectives, url, moveOn, masteryScore, activityType } = unit
  const words = langstrings(site.course.language)
  return element(
    'au',
    {
      ...{ id, moveOn },
      ...(masteryScore !== undefined && { masteryScore }),
      // In a frame or in a window, as the LMS likes: a window of its own may be blocked.
      launchMethod: 'AnyWindow',
      activityType,
    },
    ...words(title, description),
    ...references(objectives, site),
    element('url', {}, url),
    element('launchParameters', {}, launchParameters(site)),
  )
}

/** cmi5 10.2.5: an LMS repeats them in its statement of a launch, so that it tells the version. */
function launchParameters({ course: { id, version } }: Site): string {
  return JSON.stringify({ course: id, version })
}

function references(objectives: readonly Objective[], { course }: Site): readonly XmlElement[] {
  if (objectives.length === 0) return []
  const idrefs = objectives.map(({ id }) =>
    element('objective', { idref: objectiveIri(course.iri, id) }),
  )
  return [element('objectives', {}, ...idrefs)]
}

/** cmi5 13.1: title and description, both required; without a description the title says it. */
function langstrings(lang: string): (title: string, description: string) => readonly XmlElement[] {
  const text = (name: string, words: string): XmlElement =>
    element(name, {}, element('langstring', { lang }, words))
  return (title, description) => [
    text('title', title),
    text('description', description === '' ? title : description),
  ]
}
